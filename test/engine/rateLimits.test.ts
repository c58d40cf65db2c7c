import { BEGINNING, clock, now } from './harness/clock';
import { runLiveStream } from './harness/liveStream';
import { zoomForEachTest } from './harness/zoomForEachTest';
import { statusRequests } from './harness/zoomRequests';

jest.mock('../../nodes/zoom/n8n/clock', () => jest.requireActual('./harness/clock'));

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
	test('is waited out briefly, then the start succeeds', async () => {
		zoom().injectFault({ ...PER_SECOND, headers, times: 2 });
		const { success } = await runLiveStream(zoom(), { operation: 'start', onError });
		expect(success[0]?.json).toMatchObject({ success: true, attempts: 3 });
		expect(now() - BEGINNING).toBeGreaterThanOrEqual(200);
		expect(now() - BEGINNING).toBeLessThanOrEqual(6_000);
		expect(success[0]?.json.waitedMs).toBe(Math.round(now() - BEGINNING));
	});

	test('that does not end fails the item within Maximum Wait', async () => {
		zoom().injectFault({ ...PER_SECOND, headers, times: 1_000 });
		const options = { maxWait: 5 };
		const { error } = await runLiveStream(zoom(), { operation: 'start', options, onError });
		expect(error[0]?.json).toMatchObject({ error: { reason: 'rate_limited', retryable: true } });
		expect(statusRequests(zoom()).length).toBeGreaterThan(1);
		expect(now() - BEGINNING).toBeLessThanOrEqual(5_000);
	});
});

test.each<[string, number, string, least: number, most: number]>([
	[
		'as Zoom’s first API sent it',
		403,
		'The maximum number of api requests are reached.',
		200,
		6_000,
	],
	['in Spanish', 403, 'Se alcanzó el número máximo de solicitudes de API.', 200, 6_000],
	[
		'of starts, in German',
		429,
		'Es wurden zu viele Anfragen zum Starten des Livestreams dieses Meetings gesendet.',
		30_000,
		31_000,
	],
])('a limit %s is waited out', async (_which, status, message, least, most) => {
	zoom().injectFault({ kind: 'status', status, body: { code: status, message } });
	const { success } = await runLiveStream(zoom(), { operation: 'start', onError });
	expect(success[0]?.json).toMatchObject({ success: true, attempts: 2 });
	expect(now() - BEGINNING).toBeGreaterThanOrEqual(least);
	expect(now() - BEGINNING).toBeLessThanOrEqual(most);
});

describe('a wait that Zoom asks for', () => {
	const IN_12_SECONDS = new Date(BEGINNING + 12_000);

	test.each<[number, string, string]>([
		[503, 'seconds', '12'],
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

test.each([
	['an absurd limit', { 'X-RateLimit-Limit': '0.1' }],
	['the limit of other endpoints', { ...HEADERS, 'X-RateLimit-Category': 'Heavy' }],
])('%s in a header slows no item down', async (_what, limit) => {
	const headers = { ...limit, 'X-RateLimit-Remaining': '0' };
	zoom().injectFault({ kind: 'status', status: 204, headers, times: 20 });
	const items = Array.from({ length: 20 }, (_, item) => ({ item }));
	const { success } = await runLiveStream(zoom(), { operation: 'start', items, onError });
	expect(success).toHaveLength(20);
	expect(clock.waits).toEqual([]);
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
