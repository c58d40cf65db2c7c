import { clock, resetClock, wait } from '../engine/harness/clock';
import { performItem, type ItemRun, type ZoomAnswer } from './harness/performItem';

jest.mock('../../nodes/ZoomLiveStream/clock', () => jest.requireActual('../engine/harness/clock'));

beforeEach(() => {
	resetClock();
	clock.speed = Number.POSITIVE_INFINITY;
});

const DOWN: ZoomAnswer = { statusCode: 503 };
const ACCEPTED: ZoomAnswer = { statusCode: 204 };
const TOO_MANY: ZoomAnswer = { statusCode: 429, body: { message: 'per-second limit' } };
const THROTTLED: ZoomAnswer = {
	statusCode: 429,
	body: { message: 'Too many requests submitted to start the live stream.' },
};

/** Starts a stream at a Zoom that answers so, the last for ever. */
async function startAt(answers: ZoomAnswer[], maxWait = 90, more: Partial<ItemRun> = {}) {
	let sent = 0;
	return await performItem({
		operation: 'start',
		body: { action: 'start' },
		parameters: { options: { maxWait } },
		zoom: () => answers[Math.min(sent++, answers.length - 1)] ?? ACCEPTED,
		...more,
	});
}

describe('an outage', () => {
	test('is waited for ever longer, and counted', async () => {
		const { json, requests } = await startAt([DOWN, DOWN, ACCEPTED]);
		expect(json).toMatchObject({ success: true, attempts: 3, waitedMs: 1_500 });
		expect(clock.waits).toEqual([500, 1_000]);
		expect(new Set(requests.map(({ body }) => body)).size).toBe(3);
	});

	test('is given up when the time is spent', async () => {
		const { json } = await startAt([DOWN], 1);
		expect(json).toMatchObject({
			error: { reason: 'zoom_unavailable', attempts: 2, waitedMs: 500 },
		});
	});

	test('in which Zoom is slow to answer spends the time, too', async () => {
		const slow = async () => {
			await wait(900, undefined);
			return DOWN;
		};
		const { json } = await startAt([], 1, { zoom: slow });
		expect(json).toMatchObject({ error: { attempts: 1, waitedMs: 0 } });
	});
});

describe('a limit', () => {
	test('per second is waited for', async () => {
		const { json } = await startAt([TOO_MANY, ACCEPTED]);
		expect(json).toMatchObject({ success: true, attempts: 2 });
		expect(clock.waits[0]).toBe(1_000);
	});

	test('on starts is waited for once', async () => {
		const { json } = await startAt([THROTTLED, ACCEPTED]);
		expect(json).toMatchObject({ success: true, attempts: 2, waitedMs: 30_000 });
		const late = await startAt([DOWN, THROTTLED, ACCEPTED]);
		expect(late.json).toMatchObject({ success: true, attempts: 3 });
		const again = await startAt([THROTTLED, DOWN, THROTTLED]);
		expect(again.json).toMatchObject({ error: { reason: 'start_throttled', attempts: 3 } });
	});
});

describe('a cancelled execution', () => {
	const cancelled = { error: { reason: 'cancelled' } };

	test('sends nothing any more', async () => {
		const { json, requests } = await startAt([ACCEPTED], 90, { cancelled: AbortSignal.abort() });
		expect(json).toMatchObject(cancelled);
		expect(requests).toEqual([]);
	});

	test('does not wait to the end', async () => {
		const cancelling = new AbortController();
		clock.onWait = () => cancelling.abort();
		const { json, requests } = await startAt([DOWN], 90, { cancelled: cancelling.signal });
		expect(json).toMatchObject(cancelled);
		expect(requests).toHaveLength(1);
	});

	test('begins no wait after an answer', async () => {
		const cancelling = new AbortController();
		const zoom = () => {
			cancelling.abort();
			return DOWN;
		};
		const { json } = await startAt([], 90, { cancelled: cancelling.signal, zoom });
		expect(json).toMatchObject(cancelled);
		expect(clock.waits).toEqual([]);
	});

	test('keeps what Zoom has accepted', async () => {
		const cancelling = new AbortController();
		const zoom = () => {
			cancelling.abort();
			return ACCEPTED;
		};
		const { json } = await startAt([], 90, { cancelled: cancelling.signal, zoom });
		expect(json).toMatchObject({ success: true });
	});
});

describe('what the items of one node learn from each other', () => {
	const onlyJson = ({ body }: { body?: unknown }) =>
		body instanceof FormData ? { statusCode: 415 } : ACCEPTED;
	const startWith = async (nodeId: string, cancelled?: AbortSignal) =>
		await startAt([], 90, { nodeId, zoom: onlyJson, ...(cancelled && { cancelled }) });

	test('that Zoom refuses multipart, for the rest of the execution', async () => {
		const { signal } = new AbortController();
		expect((await startWith('a', signal)).json).toMatchObject({
			attempts: 2,
			requestFormat: 'json',
		});
		expect((await startWith('a', signal)).json).toMatchObject({
			attempts: 1,
			requestFormat: 'json',
		});
	});

	test('but not another node, nor another execution', async () => {
		const { signal } = new AbortController();
		await startWith('a', signal);
		expect((await startWith('b', signal)).json).toMatchObject({ attempts: 2 });
		expect((await startWith('a', new AbortController().signal)).json).toMatchObject({
			attempts: 2,
		});
		expect((await startWith('a')).json).toMatchObject({ attempts: 2 });
		expect((await startWith('a')).json).toMatchObject({ attempts: 2 });
	});

	test('the credential, which is read once', async () => {
		const { signal } = new AbortController();
		expect((await startWith('a', signal)).reads).toBe(1);
		expect((await startWith('a', signal)).reads).toBe(0);
	});
});
