import { connectedCredential, MEETING } from '../engine/harness/zoom';
import type { Fault } from '../simulator';
import { accountCredential, runOperation, type OperationRun } from './harness/operation';
import { pick, pickInVain } from './harness/picker';
import { eventsForEachTest } from './harness/world';

jest.mock('../../nodes/zoom/n8n/clock', () => jest.requireActual('../engine/harness/clock'));

const zoom = eventsForEachTest();
const match = { path: /^\/oauth\/token$/ };

/** What a token endpoint, or a proxy in front of it, answers in a bad moment. */
const BAD_MOMENTS: Array<[string, Fault]> = [
	['429', { kind: 'token_error', status: 429, body: 'Too Many Requests' }],
	['429 in JSON', { kind: 'token_error', status: 429, body: { reason: 'Rate limit', error: 'x' } }],
	['408', { kind: 'token_error', status: 408, body: '' }],
	['500', { kind: 'token_error', status: 500, body: '' }],
	['503 with a web page', { kind: 'html', status: 503, match }],
	['200 with a web page', { kind: 'html', status: 200, match }],
	['200 with an empty body', { kind: 'token_error', status: 200, body: '' }],
	['200 with an empty object', { kind: 'token_error', status: 200, body: {} }],
	[
		'200 with an outage in JSON',
		{
			kind: 'token_error',
			status: 200,
			body: { reason: 'Try again later', error: 'temporarily_unavailable' },
		},
	],
	['200 with truncated JSON', { kind: 'truncated_json', status: 200, match }],
	['a reset', { kind: 'reset', match }],
];

/** What really ends a sign-in (RFC 6749 §5.2, Zoom OAuth). */
const REFUSALS: Array<[string, Fault]> = [
	[
		'invalid_grant',
		{ kind: 'token_error', body: { reason: 'Invalid Token!', error: 'invalid_grant' } },
	],
	[
		'invalid_client',
		{
			kind: 'token_error',
			status: 401,
			body: { reason: 'Invalid client', error: 'invalid_client' },
		},
	],
	[
		'invalid_client of an app that is not active',
		{ kind: 'token_error', body: { reason: 'The app has been disabled', error: 'invalid_client' } },
	],
	[
		'unauthorized_client',
		{ kind: 'token_error', body: { reason: 'Unauthorized', error: 'unauthorized_client' } },
	],
	[
		'unsupported_grant_type',
		{
			kind: 'token_error',
			body: { reason: 'unsupported grant type', error: 'unsupported_grant_type' },
		},
	],
];

/** A credential whose next request needs a token first, by the kind of app; of an account of its own. */
const SIGN_INS: Array<[string, () => Partial<OperationRun>]> = [
	[
		'a user whose token has expired',
		() => {
			const credential = connectedCredential(zoom());
			zoom().expireAccessTokens();
			return { credential, node: node('zoomLiveStreamOAuth2Api') };
		},
	],
	[
		'a server-to-server app without a token',
		() => ({
			credential: accountCredential(zoom()),
			serverToServer: true,
			node: node('zoomLiveStreamServerToServerOAuth2Api'),
		}),
	],
];

const node = (type: string) => ({ credentials: { [type]: { id: zoom().origin, name: 'Zoom' } } });

describe.each(SIGN_INS)('for %s, a token endpoint', (_who, signIn) => {
	test.each(BAD_MOMENTS)(
		'that answers %s once is asked again, and the start succeeds',
		async (_what, fault) => {
			const run = signIn();
			zoom().injectFault(fault);
			const { success, error } = await runOperation(zoom(), { operation: 'start', ...run });
			expect(error.map(({ json }) => json.error)).toEqual([]);
			expect(success[0]?.json).toMatchObject({ success: true });
			expect(zoom().meeting(MEETING).stream).toBe('live');
		},
	);

	test.each(BAD_MOMENTS)('that always answers %s is an outage', async (_what, fault) => {
		const run = signIn();
		zoom().injectFault({ ...fault, times: 1_000 });
		const { error } = await runOperation(zoom(), { operation: 'start', ...run });
		const reason = fault.kind === 'reset' ? 'network_unreachable' : 'zoom_unavailable';
		const fix = expect.not.stringMatching(/connect (?:it|the account) again/i);
		expect(error[0]?.json).toMatchObject({ error: { reason, fix, retryable: true } });
		expect(zoom().tokenRequests.length).toBeGreaterThan(1);
		expect(zoom().tokenRequests.length).toBeLessThan(150);
	});

	test.each(REFUSALS)('that answers %s has ended the sign-in', async (_what, fault) => {
		const run = signIn();
		zoom().injectFault({ ...fault, times: 1_000 });
		const { error } = await runOperation(zoom(), { operation: 'start', ...run });
		expect(error[0]?.json).toMatchObject({ error: { reason: 'token_rejected', retryable: false } });
		expect(zoom().tokenRequests.length).toBeLessThanOrEqual(2);
	});
});

describe('the list of meetings', () => {
	test.each(BAD_MOMENTS)(
		'appears after a token endpoint answered %s once',
		async (_what, fault) => {
			const credential = connectedCredential(zoom());
			zoom().expireAccessTokens();
			zoom().injectFault(fault);
			const { results } = await pick(zoom(), { credential });
			expect(results).toHaveLength(1);
		},
	);

	test.each(BAD_MOMENTS)(
		'does not ask to connect again if the token endpoint always answers %s',
		async (_what, fault) => {
			const credential = connectedCredential(zoom());
			zoom().expireAccessTokens();
			zoom().injectFault({ ...fault, times: 1_000 });
			const { message, description } = await pickInVain(zoom(), { credential });
			expect(`${message} ${description}`).not.toMatch(/connect (?:it|the account) again/i);
		},
	);
});

test.each([
	[400, 'Access token is expired.'],
	[400, 'Invalid access token.'],
	[401, 'Access token is expired.'],
])('%i with code 124 "%s" renews the token, and the start succeeds', async (status, message) => {
	const match = { path: /\/v2\/meetings\// };
	zoom().injectFault({ kind: 'status', status, body: { code: 124, message }, match });
	const { success } = await runOperation(zoom(), {
		operation: 'start',
		node: node('zoomLiveStreamOAuth2Api'),
	});
	expect(success[0]?.json).toMatchObject({ success: true });
	expect(zoom().tokenRequests.map((request) => request.status)).toEqual([200]);
});

test('400 with code 124 about another way of signing in renews nothing', async () => {
	const body = { code: 124, message: 'This API only supports OAuth2 authorization.' };
	zoom().injectFault({ kind: 'status', status: 400, body, times: 9 });
	const { error } = await runOperation(zoom(), {
		operation: 'start',
		node: node('zoomLiveStreamOAuth2Api'),
	});
	expect(error[0]?.json).toMatchObject({ error: { reason: 'token_rejected' } });
	expect(zoom().requests.length).toBeLessThanOrEqual(2);
});
