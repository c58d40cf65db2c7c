import { sleep } from 'n8n-workflow';
import { MEETING } from '../engine/harness/zoom';
import type { Simulator } from '../simulator';
import { startOperation, type OperationRun } from './harness/operation';
import { timedNode } from './harness/timedNode';
import { eventsForEachTest } from './harness/world';

// These tests use real time: they check how soon the node returns. On a busy machine that can take longer,
// hence the retries.
jest.retryTimes(2);
const zoom = eventsForEachTest({ clock: Date.now });
const SOON = 100;
/** A fresh account whose pace no other test has used. */
const account = (id: string) => ({
	credentials: { zoomLiveStreamOAuth2Api: { id, name: 'Zoom' } },
});

/** How many requests Zoom has accepted. */
const accepted = () => zoom().requests.filter(({ status }) => status === 204).length;

interface Wait {
	/** What the node waits for. */
	name: string;
	arrange: (zoom: Simulator) => void;
	run?: Partial<OperationRun>;
	/** The number of requests after which the node is certain to wait. */
	requests: number;
}

const limited = (message: string) => ({
	kind: 'status' as const,
	status: 429,
	body: { code: 429, message },
	times: 1_000,
});

const WAITS: Wait[] = [
	{
		name: 'its turn among many items',
		arrange: (simulator) => simulator.configure({ rateLimit: { perSecond: 1 } }),
		run: { items: Array.from({ length: 50 }, (_, item) => ({ item })) },
		requests: 2,
	},
	{
		name: 'the end of an outage',
		arrange: (simulator) => simulator.injectFault({ kind: 'status', status: 503, times: 1_000 }),
		requests: 1,
	},
	{
		name: 'the next second of a rate limit',
		arrange: (simulator) => {
			simulator.injectFault(limited('You have reached the maximum per-second rate limit.'));
		},
		requests: 1,
	},
	{
		name: 'the end of the start throttle',
		arrange: (simulator) => {
			simulator.injectFault(
				limited('Too many requests submitted to start the live stream of this meeting.'),
			);
		},
		requests: 1,
	},
	{
		name: 'the meeting to begin',
		arrange: (simulator) => {
			simulator.meeting(MEETING).status = 'waiting';
		},
		run: { options: { waitForEvent: 15 } },
		requests: 1,
	},
	{
		name: 'the next try for a meeting whose status it may not read',
		arrange: (simulator) => {
			simulator.meeting(MEETING).status = 'waiting';
		},
		run: {
			options: { waitForEvent: 15 },
			tokens: { scopes: ['meeting:update:livestream_status'] },
		},
		requests: 2,
	},
	{
		name: 'an answer that never arrives',
		arrange: (simulator) => simulator.injectFault({ kind: 'hang', times: 1_000 }),
		requests: 1,
	},
	{
		name: 'an answer that trickles in',
		arrange: (simulator) =>
			simulator.injectFault({ kind: 'slow_body', ms: 1_000, match: { method: 'GET' }, times: 9 }),
		run: { operation: 'get' },
		requests: 1,
	},
	{
		name: 'a token that never arrives',
		arrange: (simulator) => {
			simulator.injectFault({ kind: 'hang', match: { path: /^\/oauth\/token$/ }, times: 9 });
		},
		run: { tokens: { lifetime: -1 } },
		requests: 1,
	},
	{
		name: 'the end of an outage in Check Readiness',
		arrange: (simulator) => simulator.injectFault({ kind: 'status', status: 503, times: 1_000 }),
		run: { operation: 'checkReadiness' },
		requests: 1,
	},
];

beforeEach(() => {
	// The longest waits possible with jitter.
	jest.spyOn(Math, 'random').mockReturnValue(0.999);
});
afterEach(() => jest.restoreAllMocks());

describe('cancelling the execution ends within 100 ms a wait for', () => {
	test.each(WAITS)('$name', async ({ name, arrange, run, requests }) => {
		arrange(zoom());
		const { nodeType, returnedAt } = timedNode();
		const running = startOperation(zoom(), {
			operation: 'start',
			nodeType,
			node: account(name),
			...run,
		});
		for (let tries = 0; zoom().requests.length < requests && tries < 2_000; tries += 1) {
			await sleep(5);
		}
		await sleep(80);
		const sent = zoom().requests.length;
		expect(sent).toBeGreaterThanOrEqual(requests);

		const cancelledAt = performance.now();
		running.cancel();
		expect((await returnedAt) - cancelledAt).toBeLessThan(SOON);
		const { run: execution, success } = await running.result;
		expect(execution.status).toBe('canceled');
		// Only what Zoom has accepted counts as done.
		expect(success.length).toBe(accepted());

		await sleep(60);
		expect(zoom().requests).toHaveLength(sent);
		expect(zoom().meeting(MEETING).stream).toBe(name.startsWith('its turn') ? 'live' : 'off');
	});
});

test('a cancelled execution does not hold back others of the same account', async () => {
	zoom().configure({ rateLimit: { perSecond: 2 } });
	const items = Array.from({ length: 50 }, (_, item) => ({ item }));
	const first = startOperation(zoom(), { operation: 'start', items, node: account('shared') });
	await sleep(150);
	first.cancel();
	await first.result;
	const begun = performance.now();
	const second = await startOperation(zoom(), { operation: 'start', node: account('shared') })
		.result;
	expect(second.success).toHaveLength(1);
	expect(performance.now() - begun).toBeLessThan(3_000);
});
