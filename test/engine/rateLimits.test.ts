import { BEGINNING, clock, now } from './harness/clock';
import { runLiveStream } from './harness/liveStream';
import { zoomForEachTest } from './harness/zoomForEachTest';
import { statusRequests } from './harness/zoomRequests';

jest.mock('../../nodes/ZoomLiveStream/clock', () => jest.requireActual('./harness/clock'));

const zoom = zoomForEachTest();
const PER_SECOND = {
	kind: 'status',
	status: 429,
	body: {
		code: 429,
		message: 'You have reached the maximum per-second rate limit for this API. Try again later.',
	},
} as const;
/** As on every answer (Zoom rate limits); a proxy may drop them. */
const HEADERS = {
	'X-RateLimit-Category': 'Light',
	'X-RateLimit-Type': 'QPS',
	'X-RateLimit-Limit': '30',
	'X-RateLimit-Remaining': '0',
};
const onError = 'continueErrorOutput';

describe.each([
	['with Zoom’s headers', HEADERS],
	['without headers', {}],
])('the limit per second, %s', (_headers, headers) => {
	test.each([0, 0.5, 0.999])(
		'is waited out briefly, then the start succeeds (jitter %d)',
		async (jitter) => {
			clock.jitter = jitter;
			zoom().injectFault({ ...PER_SECOND, headers, times: 2 });
			const { success } = await runLiveStream(zoom(), { operation: 'start', onError });
			expect(success[0]?.json).toMatchObject({ success: true, attempts: 3 });
			expect(now() - BEGINNING).toBeGreaterThanOrEqual(200);
			expect(now() - BEGINNING).toBeLessThanOrEqual(6_000);
			expect(success[0]?.json.waitedMs).toBe(Math.round(now() - BEGINNING));
		},
	);

	test('that does not end fails the item within Maximum Wait', async () => {
		zoom().injectFault({ ...PER_SECOND, headers, times: 1_000 });
		const options = { maxWait: 5 };
		const { error } = await runLiveStream(zoom(), { operation: 'start', options, onError });
		expect(error[0]?.json).toMatchObject({ error: { reason: 'rate_limited', retryable: true } });
		expect(statusRequests(zoom()).length).toBeGreaterThan(1);
		expect(now() - BEGINNING).toBeLessThanOrEqual(5_000);
	});
});

describe('a wait that Zoom asks for', () => {
	const IN_12_SECONDS = new Date(BEGINNING + 12_000);

	test.each<[number, string, string]>([
		[503, 'seconds', '12'],
		[503, 'an ISO time', IN_12_SECONDS.toISOString()],
		[503, 'an HTTP date', IN_12_SECONDS.toUTCString()],
		[429, 'seconds', '12'],
		[429, 'an ISO time', IN_12_SECONDS.toISOString()],
	])('with status %i as %s is waited for', async (status, _form, retryAfter) => {
		zoom().injectFault({ ...PER_SECOND, status, headers: { 'Retry-After': retryAfter } });
		const { success } = await runLiveStream(zoom(), { operation: 'start', onError });
		expect(success[0]?.json).toMatchObject({ success: true, attempts: 2 });
		expect(now() - BEGINNING).toBeGreaterThanOrEqual(12_000);
		expect(now() - BEGINNING).toBeLessThanOrEqual(15_000);
	});

	test('that is longer than Maximum Wait fails the item immediately', async () => {
		zoom().injectFault({ kind: 'status', status: 503, headers: { 'Retry-After': '91' } });
		const { error } = await runLiveStream(zoom(), { operation: 'start', onError });
		expect(error[0]?.json).toMatchObject({
			error: { reason: 'zoom_unavailable', attempts: 1, waitedMs: 0 },
		});
		expect(clock.waits).toEqual([]);
	});
});

test.each(['0.1', '-1', '1e9', 'NaN', 'many'])(
	'the absurd limit %s in a header slows no item down',
	async (limit) => {
		const headers = { 'X-RateLimit-Limit': limit, 'X-RateLimit-Remaining': '0' };
		zoom().injectFault({ kind: 'status', status: 204, headers, times: 20 });
		const items = Array.from({ length: 20 }, (_, item) => ({ item }));
		const { success } = await runLiveStream(zoom(), { operation: 'start', items, onError });
		expect(success).toHaveLength(20);
		expect(clock.waits).toEqual([]);
	},
);

test('twelve starts get through on a plan of four per second', async () => {
	zoom().configure({ rateLimit: { perSecond: 4 } });
	const items = Array.from({ length: 12 }, (_, item) => ({ item }));
	const { success, error } = await runLiveStream(zoom(), { operation: 'start', items, onError });
	expect(error).toEqual([]);
	expect(success).toHaveLength(12);
	expect(statusRequests(zoom()).filter(({ status }) => status === 204)).toHaveLength(12);
});

test('an execution with nothing but refusals does not make the next one wait beyond Maximum Wait', async () => {
	zoom().injectFault({ ...PER_SECOND, headers: HEADERS, times: 4 });
	await runLiveStream(zoom(), { operation: 'start', options: { maxWait: 3 }, onError });
	const begun = now();
	const options = { maxWait: 5 };
	const { success } = await runLiveStream(zoom(), { operation: 'start', options, onError });
	expect(success[0]?.json).toMatchObject({ success: true });
	expect(now() - begun).toBeLessThanOrEqual(5_000);
});

describe('the daily limit', () => {
	test.each(['iso', 'seconds'] as const)(
		'is never retried, and says when it ends (%s)',
		async (retryAfterForm) => {
			zoom().configure({ rateLimit: { perSecond: 80, perDay: 0 }, retryAfterForm });
			const { error } = await runLiveStream(zoom(), { operation: 'start', onError });
			expect(error[0]?.json).toMatchObject({
				error: {
					reason: 'daily_limit_reached',
					retryAt: '2026-01-20T00:00:00.000Z',
					fix: expect.stringContaining('2026-01-20T00:00:00'),
					attempts: 1,
					waitedMs: 0,
				},
			});
			expect(statusRequests(zoom())).toHaveLength(1);
			expect(clock.waits).toEqual([]);
		},
	);
});

describe('the start throttle', () => {
	const THROTTLED = {
		kind: 'status',
		status: 429,
		body: {
			message:
				'Too many requests submitted to start the live stream of this meeting: 68423085210. If the live stream has not already started, retry making a new request after 30 seconds.',
		},
	} as const;

	test('is waited out for 30 seconds, then the start succeeds', async () => {
		zoom().injectFault(THROTTLED);
		const { success } = await runLiveStream(zoom(), { operation: 'start', onError });
		expect(success[0]?.json).toMatchObject({ success: true, attempts: 2, waitedMs: 30_000 });
		expect(success[0]?.json).not.toHaveProperty('alreadyInState');
		expect(clock.waits).toContain(30_000);
		expect(zoom().meeting('68423085210').stream).toBe('live');
	});

	test('of a meeting that was stopped and started again is waited out', async () => {
		zoom().configure({ startThrottle: 30_000 });
		await runLiveStream(zoom(), { operation: 'start' });
		await runLiveStream(zoom(), { operation: 'stop' });
		const { success } = await runLiveStream(zoom(), { operation: 'start', onError });
		expect(success[0]?.json).toMatchObject({ success: true, attempts: 2 });
	});

	test('is waited out only once: then it says that the stream may already be live', async () => {
		zoom().injectFault({ ...THROTTLED, times: 5 });
		const { error } = await runLiveStream(zoom(), { operation: 'start', onError });
		expect(error[0]?.json).toMatchObject({
			error: {
				message: expect.stringMatching(/may already be live/i),
				reason: 'start_throttled',
				attempts: 2,
				waitedMs: 30_000,
			},
		});
		expect(statusRequests(zoom())).toHaveLength(2);
	});

	test('is not waited out if Maximum Wait is shorter', async () => {
		zoom().injectFault(THROTTLED);
		const options = { maxWait: 29 };
		const { error } = await runLiveStream(zoom(), { operation: 'start', options, onError });
		expect(error[0]?.json).toMatchObject({
			error: { reason: 'start_throttled', attempts: 1, waitedMs: 0 },
		});
	});
});
