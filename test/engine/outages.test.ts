import type { Fault } from '../simulator';
import { clock } from './harness/clock';
import { runLiveStream } from './harness/liveStream';
import { zoomForEachTest } from './harness/zoomForEachTest';
import { statusRequests } from './harness/zoomRequests';

jest.mock('../../nodes/ZoomLiveStream/clock', () => jest.requireActual('./harness/clock'));

const zoom = zoomForEachTest();
const onError = 'continueErrorOutput';
/** A short timeout for each request, but still patient with the outage. */
const parameters = { requestOptions: { timeout: 300 } };
const DOWN = { kind: 'status', status: 503, times: 1_000 } as const;
const waited = () => clock.waits.reduce((sum, wait) => sum + wait, 0);

const OUTAGES: Array<[string, Fault]> = [
	['500', { kind: 'status', status: 500 }],
	['503 with a text', { kind: 'status', status: 503, body: 'Service Unavailable' }],
	['a proxy’s page', { kind: 'html', status: 502 }],
	['a reset', { kind: 'reset' }],
	['a timeout', { kind: 'hang' }],
	['a start that took effect, but whose answer was lost', { kind: 'applied_then_reset' }],
];

describe.each(OUTAGES)('after %s', (_name, fault) => {
	test('the start is sent again and succeeds', async () => {
		zoom().injectFault({ ...fault, times: 2 });
		const { success, error } = await runLiveStream(zoom(), {
			operation: 'start',
			parameters,
			onError,
		});
		expect(error).toEqual([]);
		expect(success[0]?.json).toMatchObject({ success: true, attempts: 3 });
		expect(zoom().meeting('68423085210').stream).toBe('live');
	});

	test('updated settings are sent again in full', async () => {
		zoom().injectFault(fault);
		const settings = { displayName: 'My show' };
		await runLiveStream(zoom(), { operation: 'updateSettings', settings, parameters, onError });
		expect(statusRequests(zoom()).map((request) => request.settings)).toEqual([
			{ display_name: 'My show' },
			{ display_name: 'My show' },
		]);
	});
});

test('a start whose answer was lost succeeds if Zoom says that it is live', async () => {
	zoom().configure({ startOnLiveStream: 'error_3000' });
	zoom().injectFault({ kind: 'applied_then_reset' });
	const { success } = await runLiveStream(zoom(), { operation: 'start', onError });
	expect(success[0]?.json).toMatchObject({ success: true, alreadyInState: true, attempts: 2 });
});

test('the waits double, each between zero and its limit', async () => {
	zoom().injectFault({ ...DOWN, times: 4 });
	clock.jitter = 0.5;
	await runLiveStream(zoom(), { operation: 'start' });
	const [first = 0] = clock.waits;
	expect(first).toBeGreaterThan(0);
	expect(clock.waits).toEqual([first, first * 2, first * 4, first * 8]);
});

describe('Maximum Wait is respected', () => {
	test.each([1, 5, 30, 90])('%i seconds', async (maxWait) => {
		zoom().injectFault(DOWN);
		const { error } = await runLiveStream(zoom(), {
			operation: 'start',
			options: { maxWait },
			onError,
		});
		expect(error[0]?.json).toMatchObject({
			error: { reason: 'zoom_unavailable', retryable: true },
		});
		expect(waited()).toBeGreaterThan(maxWait * 200);
		expect(waited()).toBeLessThanOrEqual(maxWait * 1_000);
		expect(statusRequests(zoom())).toHaveLength(clock.waits.length + 1);
		expect(error[0]?.json).toMatchObject({
			error: { attempts: clock.waits.length + 1, waitedMs: waited() },
		});
	});

	test('0 seconds: nothing is sent again', async () => {
		zoom().injectFault(DOWN);
		await runLiveStream(zoom(), { operation: 'start', options: { maxWait: 0 }, onError });
		expect(statusRequests(zoom())).toHaveLength(1);
		expect(clock.waits).toEqual([]);
	});

	test('90 seconds if nothing is set', async () => {
		zoom().injectFault(DOWN);
		await runLiveStream(zoom(), { operation: 'start', onError });
		expect(waited()).toBeGreaterThan(60_000);
		expect(waited()).toBeLessThanOrEqual(90_000);
	});
});

test.each([
	['cannot be found', 'http://zoom.invalid/v2', 'network_unreachable'],
	['refuses connections', 'http://127.0.0.1:1/v2', 'network_unreachable'],
])('a host that %s', async (_case, apiBaseUrl, reason) => {
	const { oauthBaseUrl, app } = zoom();
	const { clientId, clientSecret } = app;
	const { error } = await runLiveStream(zoom(), {
		operation: 'start',
		options: { maxWait: 2 },
		onError,
		credential: {
			environment: 'custom',
			apiBaseUrl,
			oauthBaseUrl,
			clientId,
			clientSecret,
			oauthTokenData: { ...zoom().issueTokens() },
		},
	});
	expect(error[0]?.json).toMatchObject({
		error: { reason, httpStatus: null, zoomCode: null, trackingId: null, retryable: true },
	});
	expect(clock.waits.length).toBeGreaterThan(0);
});

test('without an answer in time, the item says that the request may have taken effect', async () => {
	zoom().injectFault({ kind: 'hang', times: 100 });
	const options = { maxWait: 0 };
	const { error } = await runLiveStream(zoom(), {
		operation: 'start',
		options,
		parameters,
		onError,
	});
	expect(error[0]?.json).toMatchObject({
		error: {
			message: expect.stringMatching(/in time.*may have taken effect/i),
			reason: 'timed_out',
			httpStatus: null,
			retryable: true,
			attempts: 1,
		},
	});
});

test.each([
	['truncated JSON with 200', { kind: 'truncated_json', status: 200 }],
	['truncated JSON with 400', { kind: 'truncated_json', status: 400 }],
	['a truncated answer', { kind: 'status', status: 400, body: '' }],
] as const)('%s is not a success, and has a reason', async (_name, fault) => {
	zoom().injectFault({ ...fault, times: 2 });
	const options = { maxWait: 0 };
	const { success, error } = await runLiveStream(zoom(), { operation: 'start', options, onError });
	expect(success).toEqual([]);
	expect(error[0]?.json).toMatchObject({
		error: { reason: expect.stringMatching(/^(?:zoom_unavailable|unknown)$/) },
	});
});
