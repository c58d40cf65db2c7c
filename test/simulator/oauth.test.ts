import { askForTokens, callApi } from './calls';
import { isRecord } from './is-record';
import type { Simulator } from './index';
import { startSimulator } from './index';

const redirectUri = 'http://127.0.0.1:5678/rest/oauth2-credential/callback';
const authorization = {
	response_type: 'code',
	client_id: 'simulator-client-id',
	redirect_uri: redirectUri,
	state: 'a&b',
};

let simulator: Simulator;

beforeEach(async () => {
	simulator = await startSimulator();
	simulator.addMeeting({ id: '82012345678' });
});
afterEach(async () => await simulator.close());

async function authorizePage(query: Record<string, string>): Promise<[number, string]> {
	const search = new URLSearchParams(query).toString();
	const answer = await fetch(`${simulator.oauthBaseUrl}/authorize?${search}`);
	return [answer.status, await answer.text()];
}

async function allow(): Promise<URL> {
	const answer = await fetch(`${simulator.oauthBaseUrl}/authorize`, {
		method: 'POST',
		redirect: 'manual',
		body: new URLSearchParams(authorization),
	});
	expect(answer.status).toBe(302);
	return new URL(answer.headers.get('location') ?? '');
}

function textOf(content: unknown, name: string): string {
	const value = isRecord(content) ? content[name] : undefined;
	return typeof value === 'string' ? value : '';
}

describe('authorizing as a user', () => {
	test('the page asks for consent and lists the scopes', async () => {
		const [status, html] = await authorizePage(authorization);
		expect(status).toBe(200);
		expect(html).toContain('Zoom simulator');
		expect(html).toContain('Example live stream app');
		expect(html).toContain('simulator-account-id');
		expect(html).toContain('meeting:update:livestream_status');
		expect(html).toContain('<button type="submit">Allow</button>');
		expect(html).toContain('value="a&amp;b"');
	});

	test.each([
		['a scope parameter', { scope: 'meeting:write' }],
		['an unknown client', { client_id: 'someone' }],
		['a redirect to a script', { redirect_uri: 'javascript:alert(1)' }],
		['another response type', { response_type: 'token' }],
	])('%s gets an error page', async (_what, change) => {
		const [status, html] = await authorizePage({ ...authorization, ...change });
		expect(status).toBe(400);
		expect(html).not.toContain('Allow</button>');
	});

	test('consent leads back with a code that works once', async () => {
		const target = await allow();
		expect(target.searchParams.get('state')).toBe('a&b');
		const code = target.searchParams.get('code') ?? '';
		const fields = { grant_type: 'authorization_code', code, redirect_uri: redirectUri };

		const answer = await askForTokens(simulator, fields);
		expect(answer.status).toBe(200);
		expect(answer.json).toMatchObject({
			token_type: 'bearer',
			expires_in: 3600,
			refresh_token: expect.stringMatching(/.+/),
			scope: expect.not.stringContaining(':admin'),
		});
		const token = textOf(answer.json, 'access_token');
		const read = await callApi(simulator, 'GET', '/meetings/82012345678', { token });
		expect(read.status).toBe(200);
		expect((await askForTokens(simulator, fields)).json).toMatchObject({
			error: 'invalid_request',
		});
	});

	test('a code for another redirect is refused', async () => {
		const code = (await allow()).searchParams.get('code') ?? '';
		const fields = { grant_type: 'authorization_code', code, redirect_uri: 'http://127.0.0.1/' };
		expect((await askForTokens(simulator, fields)).status).toBe(400);
	});
});

describe('refreshing', () => {
	test('the refresh token rotates: the old one dies with its use', async () => {
		const { refresh_token: old, access_token: token } = simulator.issueTokens();
		simulator.expireAccessTokens();
		expect((await callApi(simulator, 'GET', '/meetings/82012345678', { token })).status).toBe(401);

		const fields = { grant_type: 'refresh_token', refresh_token: old };
		const answer = await askForTokens(simulator, fields);
		expect(answer.status).toBe(200);
		const fresh = textOf(answer.json, 'access_token');
		const read = await callApi(simulator, 'GET', '/meetings/82012345678', { token: fresh });
		expect(read.status).toBe(200);
		expect(textOf(answer.json, 'refresh_token')).not.toBe(old);

		const again = await askForTokens(simulator, fields);
		expect(again.status).toBe(400);
		expect(again.json).toEqual({ reason: 'Invalid Token!', error: 'invalid_grant' });
	});

	test('a revoked refresh token is dead', async () => {
		const { refresh_token: refresh } = simulator.issueTokens();
		simulator.revokeTokens();
		const fields = { grant_type: 'refresh_token', refresh_token: refresh };
		expect((await askForTokens(simulator, fields)).status).toBe(400);
	});

	test('an app can revoke a token', async () => {
		const { access_token: token } = simulator.issueTokens();
		const { clientId, clientSecret } = simulator.app;
		const basic = Buffer.from(`${clientId}:${clientSecret}`).toString('base64');
		const answer = await fetch(`${simulator.oauthBaseUrl}/revoke`, {
			method: 'POST',
			headers: { authorization: `Basic ${basic}` },
			body: new URLSearchParams({ token }),
		});
		expect(await answer.json()).toEqual({ status: 'success' });
		expect((await callApi(simulator, 'GET', '/meetings/82012345678', { token })).status).toBe(401);
	});
});

describe('server to server', () => {
	const fields = { grant_type: 'account_credentials', account_id: 'simulator-account-id' };

	test('the account gets a token with admin scopes and no refresh token', async () => {
		const answer = await askForTokens(simulator, fields);
		expect(answer.status).toBe(200);
		expect(answer.json).toEqual({
			access_token: expect.any(String),
			token_type: 'bearer',
			expires_in: 3600,
			scope: expect.stringContaining('meeting:update:livestream_status:admin'),
		});
		const token = textOf(answer.json, 'access_token');
		expect((await callApi(simulator, 'GET', '/users/me', { token })).json).toEqual({
			code: 1001,
			message: 'User does not exist: me.',
		});
	});

	test('a wrong account is refused', async () => {
		const answer = await askForTokens(simulator, { ...fields, account_id: 'elsewhere' });
		expect(answer.status).toBe(400);
		expect(answer.json).toEqual({ reason: 'Bad Request', error: 'invalid_request' });
	});

	test.each(['someone:secret', 'simulator-client-id:wrong', 'nonsense'])(
		'the client %s is refused',
		async (client) => {
			const answer = await askForTokens(simulator, fields, client);
			expect(answer.status).toBe(401);
			expect(answer.json).toEqual({
				reason: 'Invalid client_id or client_secret',
				error: 'invalid_client',
			});
		},
	);

	test('a deactivated app is refused', async () => {
		simulator.app.active = false;
		const answer = await askForTokens(simulator, fields);
		expect(answer.json).toEqual({ reason: 'The app has been disabled', error: 'invalid_client' });
	});

	test('another grant is refused', async () => {
		const answer = await askForTokens(simulator, { grant_type: 'password' });
		expect(answer.json).toMatchObject({ error: 'unsupported_grant_type' });
	});
});

test('token requests are recorded without their secrets', async () => {
	await askForTokens(simulator, { grant_type: 'refresh_token', refresh_token: 'hush' });
	expect(simulator.tokenRequests).toMatchObject([
		{
			grantType: 'refresh_token',
			clientId: 'simulator-client-id',
			fields: { grant_type: 'refresh_token', refresh_token: '(hidden)' },
			status: 400,
		},
	]);
	expect(JSON.stringify(simulator.tokenRequests)).not.toContain('simulator-client-secret');
});
