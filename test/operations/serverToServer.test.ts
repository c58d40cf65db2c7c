import { isRecord } from '../../nodes/zoom/guards';
import { keepsCauses, scopeOfTokenRequest } from '../engine/harness/engineAdapter';
import { accountCredential, runOperation } from './harness/operation';
import { eventsForEachTest, statusRequestsTo } from './harness/world';

jest.mock('../../nodes/zoom/n8n/clock', () => jest.requireActual('../engine/harness/clock'));

const zoom = eventsForEachTest();
const serverToServer = true;

function accessTokenIn(data: unknown): unknown {
	return isRecord(data) ? data.access_token : undefined;
}

test('a server-to-server app gets its token with account_credentials, which n8n does not support itself', async () => {
	const { success } = await runOperation(zoom(), { operation: 'start', serverToServer });
	expect(success[0]?.json).toMatchObject({ success: true });
	expect(zoom().tokenRequests).toEqual([
		{
			at: expect.any(Number),
			// Basic client authentication: the simulator reads the ID from the header alone.
			clientId: 'simulator-client-id',
			grantType: 'account_credentials',
			fields: {
				grant_type: 'account_credentials',
				account_id: 'simulator-account-id',
				...scopeOfTokenRequest,
			},
			status: 200,
		},
	]);
	expect(JSON.stringify(zoom().tokenRequests)).not.toContain('client_credentials');
});

test('twenty items share a token: only those in flight at the first answer request one', async () => {
	const items = Array.from({ length: 20 }, (_, item) => ({ item }));
	const { success } = await runOperation(zoom(), {
		operation: 'start',
		serverToServer,
		items,
		// An account that is new to this process, so it starts with two requests at once.
		node: { credentials: { zoomLiveStreamServerToServerOAuth2Api: { id: 'new', name: 'New' } } },
	});
	expect(success).toHaveLength(20);
	expect(zoom().tokenRequests.length).toBeLessThanOrEqual(2);
});

test('ten items whose token has expired share one new token', async () => {
	const first = await runOperation(zoom(), { operation: 'get', serverToServer });
	zoom().expireAccessTokens();
	const { success } = await runOperation(zoom(), {
		operation: 'start',
		serverToServer,
		credential: first.credentials.data,
		items: Array.from({ length: 10 }, (_, item) => ({ item })),
	});
	expect(success).toHaveLength(10);
	expect(zoom().tokenRequests).toHaveLength(2);
});

test('the next run uses the token of the first', async () => {
	const credential = accountCredential(zoom());
	const run = { operation: 'start', serverToServer, credential } as const;
	const first = await runOperation(zoom(), run);
	const stored = first.credentials.data;
	expect(accessTokenIn(stored.oauthTokenData)).toEqual(expect.any(String));
	await runOperation(zoom(), { ...run, credential: stored });
	expect(zoom().tokenRequests).toHaveLength(1);
});

describe.each(['multipart', 'json'])('an expired token, with a %s body', (requestFormat) => {
	test('is replaced, and the body is sent again in full', async () => {
		const run = {
			operation: 'start',
			serverToServer,
			options: { requestFormat },
			parameters: { settings: { displayName: 'My show' } },
		} as const;
		const first = await runOperation(zoom(), { ...run, operation: 'get', parameters: {} });
		zoom().expireAccessTokens();
		const { success, credentials } = await runOperation(zoom(), {
			...run,
			credential: first.credentials.data,
		});
		expect(success[0]?.json).toMatchObject({ success: true });
		expect(zoom().tokenRequests.map(({ grantType, status }) => [grantType, status])).toEqual([
			['account_credentials', 200],
			['account_credentials', 200],
		]);
		expect(
			statusRequestsTo(zoom()).map(({ status, action, settings }) => [status, action, settings]),
		).toEqual([
			[401, 'start', { display_name: 'My show' }],
			[204, 'start', { display_name: 'My show' }],
		]);
		const { authorization } = statusRequestsTo(zoom())[1]?.headers ?? {};
		expect(authorization).toBe(`Bearer ${accessTokenIn(credentials.data.oauthTokenData)}`);
	});
});

describe('a mistake in a server-to-server app is reported with its field', () => {
	test.each([
		['a wrong Account ID', { accountId: 'somebody-else' }, /Account ID/],
		['a wrong Client ID', { clientId: 'other' }, /Client ID.*Client Secret/],
		['a wrong Client Secret', { clientSecret: 'other' }, /Client ID.*Client Secret/],
	])('%s', async (_case, wrong, fix) => {
		const credential = { ...accountCredential(zoom()), ...wrong };
		const { success, error } = await runOperation(zoom(), {
			operation: 'start',
			serverToServer,
			credential,
		});
		expect(success).toEqual([]);
		expect(error[0]?.json).toMatchObject({
			error: { reason: 'token_rejected', fix: expect.stringMatching(fix), retryable: false },
		});
		expect(zoom().requests).toEqual([]);
	});

	test('an app that is not active', async () => {
		zoom().app.active = false;
		const { error } = await runOperation(zoom(), { operation: 'start', serverToServer });
		expect(error[0]?.json).toMatchObject({
			error: {
				reason: 'token_rejected',
				fix: expect.stringMatching(keepsCauses ? /activate/i : /not active/),
			},
		});
	});

	test('an app that is deactivated while its token is still valid', async () => {
		const first = await runOperation(zoom(), { operation: 'get', serverToServer });
		zoom().expireAccessTokens();
		zoom().app.active = false;
		const { error } = await runOperation(zoom(), {
			operation: 'start',
			serverToServer,
			credential: first.credentials.data,
		});
		expect(error[0]?.json).toMatchObject({
			error: { reason: 'token_rejected', fix: expect.stringMatching(/activate/i) },
		});
	});

	test('an app of the wrong type', async () => {
		const body = { reason: 'unsupported grant type', error: 'unsupported_grant_type' };
		zoom().injectFault({ kind: 'token_error', status: 400, body });
		const { error } = await runOperation(zoom(), { operation: 'start', serverToServer });
		expect(error[0]?.json).toMatchObject({
			error: { fix: expect.stringMatching(/Server-to-Server OAuth app/) },
		});
	});

	test('scopes without :admin', async () => {
		zoom().app.scopes = ['meeting:update:livestream_status'];
		const { error } = await runOperation(zoom(), { operation: 'start', serverToServer });
		expect(error[0]?.json).toMatchObject({
			error: {
				message: expect.stringContaining('meeting:update:livestream_status:admin'),
				reason: 'missing_scope',
				missingScopes: ['meeting:update:livestream_status:admin'],
			},
		});
	});
});
