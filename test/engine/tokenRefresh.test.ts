import { sleep } from 'n8n-workflow';
import { isRecord } from '../../nodes/zoom/guards';
import { runLiveStream, startLiveStream } from './harness/liveStream';
import { connectedCredential } from './harness/zoom';
import { zoomForEachTest } from './harness/zoomForEachTest';
import { formatOf, statusRequests } from './harness/zoomRequests';

jest.mock('../../nodes/zoom/n8n/clock', () => jest.requireActual('./harness/clock'));

const zoom = zoomForEachTest();
const SETTINGS = { displayName: 'My show', showActiveSpeakerName: false };
const SENT = { display_name: 'My show', active_speaker_name: false };

function tokensIn(data: unknown): { access: unknown; refresh: unknown } {
	const tokens = isRecord(data) ? data : {};
	return { access: tokens.access_token, refresh: tokens.refresh_token };
}

describe.each([
	['multipart', 'multipart/form-data'],
	['json', 'application/json'],
])('an expired access token is renewed, as %s', (requestFormat, contentType) => {
	const options = { requestFormat };

	test.each(['start', 'updateSettings'] as const)(
		'%s arrives complete the second time',
		async (operation) => {
			const credential = connectedCredential(zoom());
			zoom().expireAccessTokens();
			const { success, thrown } = await runLiveStream(zoom(), {
				operation,
				options,
				settings: SETTINGS,
				credential,
			});
			expect(thrown).toBeUndefined();
			expect(success[0]?.json).toMatchObject({ success: true });
			const requests = statusRequests(zoom());
			expect(requests.map(({ status }) => status)).toEqual([401, 204]);
			expect(requests.map(formatOf)).toEqual([contentType, contentType]);
			expect(requests.map(({ settings }) => settings)).toEqual([SENT, SENT]);
			const action = operation === 'start' ? 'start' : undefined;
			expect(requests.map((request) => request.action)).toEqual([action, action]);
		},
	);

	test('the newest refresh token is stored, so the next renewal works, too', async () => {
		const credential = connectedCredential(zoom());
		const before = tokensIn(credential.oauthTokenData);
		zoom().expireAccessTokens();
		const first = await runLiveStream(zoom(), { operation: 'start', options, credential });
		const stored = first.credentials.data;
		const after = tokensIn(stored.oauthTokenData);
		expect(after.refresh).toMatch(/^simulator-refresh-/);
		expect(after.refresh).not.toBe(before.refresh);
		expect(after.access).not.toBe(before.access);

		zoom().expireAccessTokens();
		const second = await runLiveStream(zoom(), { operation: 'start', options, credential: stored });
		expect(second.success[0]?.json).toMatchObject({ success: true });
		expect(zoom().tokenRequests.map(({ grantType, status }) => [grantType, status])).toEqual([
			['refresh_token', 200],
			['refresh_token', 200],
		]);
	});
});

test.each([
	[400, 'Access token is expired.'],
	[400, 'Invalid access token.'],
	[200, 'Invalid access token.'],
])(
	'a token that Zoom refuses with %i and code 124 is renewed, too: %s',
	async (status, message) => {
		zoom().injectFault({ kind: 'status', status, body: { code: 124, message } });
		const { success } = await runLiveStream(zoom(), { operation: 'start' });
		expect(success[0]?.json).toMatchObject({ success: true });
		expect(zoom().tokenRequests.map(({ grantType }) => grantType)).toEqual(['refresh_token']);
	},
);

test('all ten items with an expired token get through, with one new token for all of them', async () => {
	const credential = connectedCredential(zoom());
	zoom().expireAccessTokens();
	const items = Array.from({ length: 10 }, (_, item) => ({ item }));
	const { success, error } = await runLiveStream(zoom(), {
		operation: 'start',
		credential,
		items,
		onError: 'continueErrorOutput',
	});
	expect(error.map(({ json }) => json.error)).toEqual([]);
	expect(success).toHaveLength(10);
	expect(zoom().tokenRequests.map(({ status }) => status)).toEqual([200]);
});

test('two executions whose token expires at the same time share one renewal', async () => {
	const credential = connectedCredential(zoom());
	zoom().expireAccessTokens();
	const run = { operation: 'start', credential, onError: 'continueErrorOutput' } as const;
	const results = await Promise.all([runLiveStream(zoom(), run), runLiveStream(zoom(), run)]);
	expect(results.map(({ error }) => error.map(({ json }) => json.error))).toEqual([[], []]);
	expect(zoom().tokenRequests.map(({ status }) => status)).toEqual([200]);
});

test('a token that another process has renewed is used, not renewed again', async () => {
	const credential = connectedCredential(zoom());
	zoom().expireAccessTokens();
	zoom().injectFault({ kind: 'latency', ms: 100 });
	const running = startLiveStream(zoom(), { operation: 'start', credential });
	while (zoom().requests.length === 0) await sleep(5);
	credential.oauthTokenData = { ...zoom().issueTokens() };
	const { success } = await running.result;
	expect(success[0]?.json).toMatchObject({ success: true });
	expect(statusRequests(zoom()).map(({ status }) => status)).toEqual([401, 204]);
	expect(zoom().tokenRequests).toEqual([]);
});
