import { BEGINNING, clock, now } from '../engine/harness/clock';
import { MEETING } from '../engine/harness/zoom';
import { runOperation, type Operation } from './harness/operation';
import { eventsForEachTest, statusRequestsTo } from './harness/world';

jest.mock('../../nodes/zoom/n8n/clock', () => jest.requireActual('../engine/harness/clock'));

const zoom = eventsForEachTest();
const manyItems = (length: number) => Array.from({ length }, (_, item) => ({ item }));
/** An account that is new to this process, which does not know its limit. */
const newAccount = (id: string) => ({
	credentials: { zoomLiveStreamOAuth2Api: { id, name: 'Zoom' } },
});

test.each([4, 30, 80])(
	'a Zoom that accepts %i per second eventually accepts all items',
	async (perSecond) => {
		zoom().configure({ rateLimit: { perSecond } });
		const { success, error } = await runOperation(zoom(), {
			operation: 'start',
			items: manyItems(perSecond * 2),
			node: newAccount(`takes ${perSecond}`),
		});
		expect(error).toEqual([]);
		expect(success).toHaveLength(perSecond * 2);
	},
);

describe('the daily limit', () => {
	test('is reached halfway through the items: the rest fail immediately, each sent once', async () => {
		zoom().configure({ rateLimit: { perSecond: 80, perDay: 3 } });
		const { success, error } = await runOperation(zoom(), {
			operation: 'start',
			items: manyItems(5),
			node: newAccount('daily'),
		});
		expect(success).toHaveLength(3);
		expect(error.map(({ json }) => json.error)).toEqual(
			new Array(2).fill(
				expect.objectContaining({
					reason: 'daily_limit_reached',
					retryAt: '2026-01-20T00:00:00.000Z',
					attempts: 1,
				}),
			),
		);
		expect(statusRequestsTo(zoom())).toHaveLength(5);
	});

	test.each<Operation>(['set', 'get', 'getJoinToken', 'checkReadiness'])(
		'is never retried by %s, and says when it ends',
		async (operation) => {
			zoom().configure({ rateLimit: { perSecond: 80, perDay: 0 } });
			const { error } = await runOperation(zoom(), { operation });
			expect(error[0]?.json).toMatchObject({
				error: { reason: 'daily_limit_reached', retryAt: '2026-01-20T00:00:00.000Z' },
			});
			expect(zoom().requests).toHaveLength(1);
			expect(clock.waits).toEqual([]);
		},
	);

	test('ends a wait for the event immediately', async () => {
		zoom().meeting(MEETING).status = 'waiting';
		zoom().configure({ rateLimit: { perSecond: 80, perDay: 0 } });
		const options = { waitForEvent: 15 };
		const { error } = await runOperation(zoom(), { operation: 'start', options });
		expect(error[0]?.json).toMatchObject({ error: { reason: 'daily_limit_reached' } });
		expect(now() - BEGINNING).toBeLessThan(1_000);
	});
});

describe('the start throttle of a meeting that was just stopped', () => {
	beforeEach(async () => {
		zoom().configure({ startThrottle: 30_000 });
		await runOperation(zoom(), { operation: 'start' });
		await runOperation(zoom(), { operation: 'stop' });
		clock.waits = [];
	});

	test('is waited out, and the stream is live after 30 seconds', async () => {
		const { success } = await runOperation(zoom(), { operation: 'start' });
		expect(success[0]?.json).toMatchObject({ success: true, attempts: 2, waitedMs: 30_000 });
		expect(success[0]?.json).not.toHaveProperty('alreadyInState');
		expect(clock.waits).toEqual([30_000]);
		expect(zoom().meeting(MEETING).stream).toBe('live');
	});

	test('that is longer is waited out once, then it says that the stream may be live', async () => {
		zoom().configure({ startThrottle: 120_000 });
		const { error } = await runOperation(zoom(), { operation: 'start' });
		expect(error[0]?.json).toMatchObject({
			error: {
				message: expect.stringMatching(/may already be live/i),
				reason: 'start_throttled',
				attempts: 2,
				waitedMs: 30_000,
				retryable: true,
			},
		});
	});

	test('does not hold back other meetings of the account', async () => {
		const second = '82012345678';
		zoom().addMeeting({ ...zoom().meeting(MEETING), id: second, startAcceptedAt: undefined });
		const { success } = await runOperation(zoom(), {
			operation: 'start',
			event: '={{ $json.meeting }}',
			items: [{ meeting: MEETING }, { meeting: second }],
		});
		expect(success.map(({ json }) => json.waitedMs)).toEqual([30_000, 0]);
	});
});

test.each<Operation>(['start', 'set', 'get', 'getJoinToken', 'checkReadiness'])(
	'an outage is waited out by %s with waits that double',
	async (operation) => {
		zoom().injectFault({ kind: 'status', status: 503, times: 3 });
		const { success } = await runOperation(zoom(), { operation });
		expect(success).toHaveLength(1);
		expect(clock.waits).toEqual([500, 1_000, 2_000]);
	},
);
