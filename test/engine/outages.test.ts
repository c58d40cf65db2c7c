import type { Fault } from '../simulator';
import { clock } from './harness/clock';
import { runLiveStream } from './harness/liveStream';
import { zoomForEachTest } from './harness/zoomForEachTest';
import { statusRequests } from './harness/zoomRequests';

jest.mock('../../nodes/zoom/n8n/clock', () => jest.requireActual('./harness/clock'));

const zoom = zoomForEachTest();
const onError = 'continueErrorOutput';
/** A short timeout for each request, but still patient with the outage. */
const parameters = { requestOptions: { timeout: 300 } };
const waited = () => clock.waits.reduce((sum, wait) => sum + wait, 0);

test.each<[string, Fault]>([
	['503 with a text', { kind: 'status', status: 503, body: 'Service Unavailable' }],
	['a reset', { kind: 'reset' }],
])('updated settings are sent again in full after %s', async (_name, fault) => {
	zoom().injectFault(fault);
	const settings = { displayName: 'My show' };
	await runLiveStream(zoom(), { operation: 'updateSettings', settings, onError });
	expect(statusRequests(zoom()).map((request) => request.settings)).toEqual([
		{ display_name: 'My show' },
		{ display_name: 'My show' },
	]);
});

test('Maximum Wait is respected', async () => {
	zoom().injectFault({ kind: 'status', status: 503, times: 1_000 });
	const options = { maxWait: 30 };
	const { error } = await runLiveStream(zoom(), { operation: 'start', options, onError });
	expect(error[0]?.json).toMatchObject({
		error: {
			reason: 'zoom_unavailable',
			retryable: true,
			attempts: clock.waits.length + 1,
			waitedMs: waited(),
		},
	});
	expect(waited()).toBeGreaterThan(6_000);
	expect(waited()).toBeLessThanOrEqual(30_000);
	expect(statusRequests(zoom())).toHaveLength(clock.waits.length + 1);
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

test('truncated JSON with 200 is not a success, and has a reason', async () => {
	zoom().injectFault({ kind: 'truncated_json', status: 200, times: 2 });
	const options = { maxWait: 0 };
	const { success, error } = await runLiveStream(zoom(), { operation: 'start', options, onError });
	expect(success).toEqual([]);
	expect(error[0]?.json).toMatchObject({ error: { reason: 'zoom_unavailable' } });
});
