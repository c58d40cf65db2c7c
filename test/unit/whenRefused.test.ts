import { whenRefused } from '../../nodes/ZoomLiveStreamTrigger/response';

let mockPassed = 0;
let onPause = () => {};

// A pause takes no time here.
jest.mock('../../nodes/ZoomLiveStreamTrigger/pause', () => ({
	pause: async (duration: number) => {
		mockPassed += duration;
		onPause();
	},
}));

beforeEach(() => {
	mockPassed = 0;
	onPause = () => {};
});

/** Waits until nothing is left to do that does not wait for anything else. */
async function settled(): Promise<void> {
	for (let turn = 0; turn < 10_000; turn += 1) await undefined;
}

/** A response of n8n, and how often it counted as refused. */
function watched() {
	let onClose = () => {};
	const response = {
		statusCode: 200,
		writableEnded: false,
		status: () => ({ end: () => undefined }),
		once: (_event: 'close', listener: () => void) => {
			onClose = listener;
		},
	};
	let refused = 0;
	whenRefused(response, () => {
		refused += 1;
	});
	return {
		response,
		/** n8n hands over its answer. */
		answer: (status: number) =>
			Object.assign(response, { statusCode: status, writableEnded: true }),
		close: () => onClose(),
		refused: () => refused,
	};
}

test.each([
	[200, 0],
	[204, 0],
	[399, 0],
	[400, 1],
	[503, 1],
])('an answer with %i counts as refused %i times', async (status, times) => {
	const { answer, close, refused } = watched();
	answer(status);
	close();
	await settled();
	expect(refused()).toBe(times);
	expect(mockPassed).toBe(0);
});

describe('a caller that hangs up first', () => {
	test.each([
		[200, 0],
		[400, 1],
		[500, 1],
	])('is refused by what n8n answers 10 seconds later: %i', async (status, times) => {
		const { answer, close, refused } = watched();
		onPause = () => {
			if (mockPassed === 10_000) answer(status);
		};
		close();
		await settled();
		expect(refused()).toBe(times);
		expect(mockPassed).toBe(10_000);
	});

	test('is refused after 4 minutes without an answer, before Zoom sends the event again', async () => {
		const { close, refused } = watched();
		close();
		await settled();
		expect(refused()).toBe(1);
		expect(mockPassed).toBe(240_000);
	});
});
