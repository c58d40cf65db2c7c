import { now } from '../engine/harness/clock';
import { MEETING } from '../engine/harness/zoom';
import { defaultUserId } from '../simulator';
import { runOperation, startOperation, type OperationRun } from './harness/operation';
import { eventsForEachTest, statusRequestsTo } from './harness/world';

jest.mock('../../nodes/zoom/n8n/clock', () => jest.requireActual('../engine/harness/clock'));

const zoom = eventsForEachTest();
/** An account that is new to this process, whose limits no other test has met. */
const run = (more: Partial<OperationRun> = {}): OperationRun => ({
	operation: 'start',
	node: { credentials: { zoomLiveStreamOAuth2Api: { id: zoom().origin, name: 'Zoom' } } },
	...more,
});
const PER_SECOND = {
	code: 429,
	message: 'You have reached the maximum per-second rate limit for this API. Try again later.',
};

test('one item does not wait behind the five hundred of another workflow', async () => {
	zoom().configure({ rateLimit: { perSecond: 80 } });
	const single = '82012345678';
	zoom().addMeeting({ ...zoom().meeting(MEETING), id: single });
	const items = Array.from({ length: 500 }, (_, item) => ({ item }));
	const many = startOperation(zoom(), run({ items }));
	const one = await runOperation(zoom(), run({ event: single }));
	expect(one.success).toHaveLength(1);
	const ahead = statusRequestsTo(zoom()).findIndex(({ path }) => path.includes(single));
	const { error } = await many.result;
	expect(error).toEqual([]);
	expect(ahead).toBeLessThan(50);
	// Five hundred requests over a socket take their time on a busy machine.
}, 90_000);

describe('a Retry-After of a year', () => {
	test.each([429, 503])('with status %i does not stop the account', async (status) => {
		const headers = { 'Retry-After': '31536000' };
		zoom().injectFault({ kind: 'status', status, body: PER_SECOND, headers });
		const { error } = await runOperation(zoom(), run());
		expect(error[0]?.json).toMatchObject({ error: { attempts: 1, waitedMs: 0 } });
		const begun = now();
		const { success } = await runOperation(zoom(), run());
		expect(success[0]?.json).toMatchObject({ success: true, attempts: 1 });
		expect(now() - begun).toBeLessThanOrEqual(60_000);
	});
});

test.each(['', { code: 429, message: 'Try again later.' }])(
	'a daily limit that only a header shows is one (%j)',
	async (body) => {
		const headers = {
			'X-RateLimit-Type': 'Daily-limit',
			'Retry-After': '2026-01-20T00:00:00Z',
		};
		zoom().injectFault({ kind: 'status', status: 429, body, headers });
		const { error } = await runOperation(zoom(), run());
		expect(error[0]?.json).toMatchObject({
			error: { reason: 'daily_limit_reached', retryAt: '2026-01-20T00:00:00.000Z', attempts: 1 },
		});
	},
);

describe('the host’s settings have a limit of their own (Zoom rate limits, Medium)', () => {
	/** Zoom refuses the next requests about the settings, and says which limit it was. */
	function refuseSettings(method: string): void {
		const headers = {
			'X-RateLimit-Category': 'Medium',
			'X-RateLimit-Type': 'QPS',
			'X-RateLimit-Limit': '20',
			'X-RateLimit-Remaining': '0',
		};
		const match = { method, path: /\/users\/[^/]+\/settings$/ };
		zoom().injectFault({ kind: 'status', status: 429, body: PER_SECOND, headers, match, times: 9 });
	}

	test.each([
		['Check Readiness', 'checkReadiness', 'GET'],
		['Enable, which reads them', 'enable', 'GET'],
		['Enable, which changes them', 'enable', 'PATCH'],
	] as const)('so a start does not wait because of %s', async (_what, operation, method) => {
		zoom().user(defaultUserId).allowLiveStreaming = method === 'GET';
		refuseSettings(method);
		await runOperation(zoom(), run({ operation, options: { maxWait: 3 } }));
		zoom().user(defaultUserId).allowLiveStreaming = true;
		const { success } = await runOperation(zoom(), run());
		expect(success[0]?.json).toMatchObject({ success: true, attempts: 1 });
		expect(success[0]?.json.waitedMs).toBeLessThan(100);
	});
});
