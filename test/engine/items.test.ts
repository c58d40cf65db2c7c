import type { IDataObject } from 'n8n-workflow';
import { exampleDestination } from '../simulator';
import { runLiveStream, type LiveStreamRun } from './harness/liveStream';
import { MEETING } from './harness/zoom';
import { zoomForEachTest } from './harness/zoomForEachTest';
import { statusRequests } from './harness/zoomRequests';

jest.mock('../../nodes/zoom/n8n/clock', () => jest.requireActual('./harness/clock'));

const zoom = zoomForEachTest();
const EVENT = '={{ $json.meeting }}';

describe('two items; the meeting of the second one does not exist', () => {
	const items = [
		{ meeting: MEETING, room: 'A' },
		{ meeting: '82000000000', room: 'B' },
	];
	const failed = {
		...items[1],
		error: expect.objectContaining({ message: expect.any(String), reason: 'event_not_found' }),
	};

	test('on the regular output: both, in the order of the input', async () => {
		const onError = 'continueRegularOutput';
		const { success, error } = await runLiveStream(zoom(), {
			operation: 'start',
			event: EVENT,
			items,
			onError,
		});
		expect(success.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 1 }]);
		expect(success[0]?.json).toMatchObject({ success: true });
		expect(success[1]?.json).toEqual(failed);
		expect(error).toEqual([]);
	});

	test('stopping: the workflow stops and identifies the item', async () => {
		const { thrown, success } = await runLiveStream(zoom(), {
			operation: 'start',
			event: EVENT,
			items,
		});
		expect(thrown).toMatchObject({ name: 'NodeApiError', context: { itemIndex: 1 } });
		expect(success).toEqual([]);
	});
});

/** The content of the item at this index, and its expected result. */
function fifty(): Array<{ input: IDataObject; outcome: string; id?: string }> {
	return Array.from({ length: 50 }, (_, place) => {
		const id = String(82_000_000_000 + place);
		const input = { place, meeting: id };
		switch (place % 5) {
			case 0:
				return { input, outcome: 'success', id };
			case 1:
				return {
					input: { ...input, meeting: `Join: https://zoom.us/j/${id}` },
					outcome: 'success',
					id,
				};
			case 2:
				return { input, outcome: 'event_not_started' };
			case 3:
				return {
					input: { ...input, meeting: 'the usual room' },
					outcome: 'invalid_event_reference',
				};
			default:
				return { input, outcome: 'event_not_found' };
		}
	});
}

describe('fifty items of every kind', () => {
	const given = fifty();

	beforeEach(() => {
		for (const { input, outcome } of given) {
			const id = String(82_000_000_000 + Number(input.place));
			const status = outcome === 'success' ? ('started' as const) : ('waiting' as const);
			if (outcome === 'success' || outcome === 'event_not_started') {
				zoom().addMeeting({ id, status, destination: exampleDestination });
			}
		}
	});

	test('each comes out once, on its branch, paired with its own input', async () => {
		const { success, error, thrown } = await runLiveStream(zoom(), {
			operation: 'start',
			event: EVENT,
			items: given.map(({ input }) => input),
			onError: 'continueErrorOutput',
		});
		expect(thrown).toBeUndefined();
		const placed = given.map((item, place) => ({ ...item, place }));
		expect(success.map(({ json, pairedItem }) => [json.meetingId, pairedItem])).toEqual(
			placed.flatMap(({ outcome, id, place }) =>
				outcome === 'success' ? [[id, { item: place }]] : [],
			),
		);
		expect(error.map(({ json, pairedItem }) => ({ json, pairedItem }))).toEqual(
			placed
				.filter(({ outcome }) => outcome !== 'success')
				.map(({ input, outcome, place }) => ({
					json: {
						...input,
						error: expect.objectContaining({ message: expect.any(String), reason: outcome }),
					},
					pairedItem: { item: place },
				})),
		);
	});

	test('exactly the streams that should be live are live, and nothing was sent twice', async () => {
		await runLiveStream(zoom(), {
			operation: 'start',
			event: EVENT,
			items: given.map(({ input }) => input),
			onError: 'continueRegularOutput',
		});
		for (const { outcome, id } of given) {
			if (outcome === 'success' && id) expect(zoom().meeting(id).stream).toBe('live');
		}
		const paths = statusRequests(zoom()).map(({ path }) => path);
		expect(paths).toHaveLength(40);
		expect(new Set(paths).size).toBe(40);
	});
});

describe.each(['continueErrorOutput', 'continueRegularOutput'] as const)('%s', (onError) => {
	test.each<[string, IDataObject]>([
		['a text', { error: 'of an earlier node', details: 'old', message: 'hello' }],
		['a failure of this node', { error: { message: 'old', reason: 'cancelled', fix: 'old' } }],
		['null', { error: null }],
	])(
		'an input field named error neither fails an item nor hides a failure: %s',
		async (_, item) => {
			const run: LiveStreamRun = { operation: 'start', items: [item], onError };
			const ok = await runLiveStream(zoom(), run);
			expect([ok.success.length, ok.error.length]).toEqual([1, 0]);
			const bad = await runLiveStream(zoom(), { ...run, event: '82000000000' });
			const [failed] = onError === 'continueErrorOutput' ? bad.error : bad.success;
			expect(bad.success.length + bad.error.length).toBe(1);
			expect(failed?.json).toEqual({
				...item,
				error: expect.objectContaining({
					message: expect.stringContaining('82000000000'),
					reason: 'event_not_found',
				}),
			});
		},
	);
});

test('a hundred items cost n8n two reads of the credential: one for all of them, and its own', async () => {
	const items = Array.from({ length: 100 }, () => ({ meeting: MEETING }));
	const { success, credentials } = await runLiveStream(zoom(), {
		operation: 'updateSettings',
		event: EVENT,
		settings: { displayName: 'Sunday' },
		items,
	});
	expect(success).toHaveLength(100);
	expect(credentials.reads).toBe(2);
});
