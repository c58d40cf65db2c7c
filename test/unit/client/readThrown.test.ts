import { NodeApiError, type INode } from 'n8n-workflow';
import { readThrown, readTokenError } from '../../../nodes/zoom/client/answer';

const NODE: INode = {
	id: 'node',
	name: 'Zoom',
	type: 'zoomLiveStream',
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
};
const TOKEN = 'access-token-of-the-user';

/** An error as axios creates it: with the request, and so with the token. */
function axiosError(code: string | undefined, response?: object): Error {
	const error = new Error('Request failed');
	return Object.assign(error, {
		name: 'AxiosError',
		isAxiosError: true,
		...(code && { code }),
		...(response && { response }),
		config: { headers: { Authorization: `Bearer ${TOKEN}` } },
	});
}

function inNodeApiError(cause: Error): NodeApiError {
	const wrapped = new NodeApiError(NODE, { message: cause.message });
	wrapped.cause = cause;
	return wrapped;
}

describe('the reason for a missing answer is read from whatever n8n threw', () => {
	test.each<[string, unknown, string]>([
		['refused', axiosError('ECONNREFUSED'), 'network_unreachable'],
		['reset', axiosError('ECONNRESET'), 'network_unreachable'],
		['no such host', axiosError('ENOTFOUND'), 'network_unreachable'],
		['DNS is down', axiosError('EAI_AGAIN'), 'network_unreachable'],
		['no route', axiosError('EHOSTUNREACH'), 'network_unreachable'],
		['a broken pipe', axiosError('EPIPE'), 'network_unreachable'],
		['an expired certificate', axiosError('CERT_HAS_EXPIRED'), 'certificate_refused'],
		['a self-signed certificate', axiosError('DEPTH_ZERO_SELF_SIGNED_CERT'), 'certificate_refused'],
		['an unknown issuer', axiosError('UNABLE_TO_VERIFY_LEAF_SIGNATURE'), 'certificate_refused'],
		[
			'refused, deep inside',
			inNodeApiError(inNodeApiError(axiosError('ECONNREFUSED'))),
			'network_unreachable',
		],
		['the wrong name', axiosError('ERR_TLS_CERT_ALTNAME_INVALID'), 'certificate_refused'],
		['no address at all', axiosError('ERR_INVALID_URL'), 'address_invalid'],
		['no address, in words', new TypeError('Invalid URL'), 'address_invalid'],
		['a mistake in n8n itself', axiosError('ERR_INVALID_ARG_TYPE'), 'unknown'],
		['an answer that is not HTTP', axiosError('HPE_INVALID_CONSTANT'), 'network_unreachable'],
		['no connection of Node’s own client', axiosError('UND_ERR_SOCKET'), 'network_unreachable'],
		['a code with more after it', axiosError('ECONNRESET-9'), 'unknown'],
		['a code that only contains one', axiosError('NOT_ECONNRESET_'), 'unknown'],
		['no answer in time', axiosError('ETIMEDOUT'), 'timed_out'],
		['axios gave up', axiosError('ECONNABORTED'), 'timed_out'],
		['no answer in time, deep inside', inNodeApiError(axiosError('ECONNABORTED')), 'timed_out'],
		['cancelled', axiosError('ERR_CANCELED'), 'cancelled'],
		['cancelled, deep inside', inNodeApiError(axiosError('ERR_CANCELED')), 'cancelled'],
		['a text', 'oops', 'unknown'],
		['nothing', undefined, 'unknown'],
		['null', null, 'unknown'],
		['a plain Error', new Error('oops'), 'unknown'],
		['an object', { why: 'oops' }, 'unknown'],
	])('%s', (_case, thrown, reason) => {
		expect(readThrown(thrown)).toMatchObject({ kind: 'unanswered', reason });
	});

	test('with bytes after a 204, Zoom still accepted the request', () => {
		const unparsed = (packet: string) =>
			Object.assign(new Error('Parse Error'), {
				code: 'HPE_CLOSED_CONNECTION',
				rawPacket: new TextEncoder().encode(packet),
			});
		const thrown = axiosError('HPE_CLOSED_CONNECTION');
		thrown.cause = unparsed('HTTP/1.1 204 No Content\r\n\r\n{}');
		const read = readThrown(inNodeApiError(thrown), false);
		expect(read).toMatchObject({ kind: 'answered', status: 204 });
		expect(readThrown(inNodeApiError(thrown))).toMatchObject({ reason: 'network_unreachable' });
		thrown.cause = unparsed('HTTP/1.1 200 OK\r\n\r\n{}');
		expect(readThrown(inNodeApiError(thrown), false)).toMatchObject({
			reason: 'network_unreachable',
		});
	});

	test('an error that is its own cause is read without looping', () => {
		const error = new Error('round');
		error.cause = error;
		expect(readThrown(error)).toMatchObject({ kind: 'unanswered', reason: 'unknown' });
	});

	test.each([
		['no connection', axiosError('ECONNRESET')],
		['no answer in time', axiosError('ETIMEDOUT')],
		['cancelled', axiosError('ERR_CANCELED')],
		['anything else', new Error('Request failed')],
	])('the innermost text is kept for the user: %s', (_case, cause) => {
		const outer = new Error('Outer', { cause });
		expect(readThrown(outer)).toMatchObject({ detail: 'Request failed' });
	});

	test('the only text is the innermost', () => {
		expect(readThrown(new Error('Alone'))).toMatchObject({ detail: 'Alone' });
	});

	test('a thrown value without any text leaves none', () => {
		expect(readThrown({ message: 7 })).toMatchObject({ detail: '' });
	});
});

test.each([
	['silence', axiosError('ECONNREFUSED')],
	['a wrapped one', inNodeApiError(axiosError('ECONNRESET'))],
])('the access token in the thrown request is dropped: %s', (_case, thrown) => {
	expect(JSON.stringify(readThrown(thrown))).not.toContain(TOKEN);
});

/** As n8n's OAuth2 client throws them (@n8n/client-oauth2: AuthError, ResponseError). */
const authError = (body: unknown) => Object.assign(new Error('x'), { code: 'EAUTH', body });
const status = (code: number, body: unknown = '') =>
	Object.assign(new Error(`HTTP status ${code}`), { code: 'ESTATUS', status: code, body });

describe('only what really ends a sign-in is a rejected token', () => {
	test.each<[string, unknown, string]>([
		['a wrong secret', authError({ error: 'invalid_client' }), 'token_rejected'],
		['a revoked sign-in', authError({ error: 'invalid_grant' }), 'token_rejected'],
		['a refusal without a word', status(401), 'token_rejected'],
		['never connected', new Error('OAuth credentials not connected'), 'token_rejected'],
		['to be connected again', new Error('It needs to be reconnected.'), 'token_rejected'],
		['nothing to renew with', new Error('refreshToken is required'), 'token_rejected'],
		['too many requests', status(429), 'sign_in_unavailable'],
		['too slow for Zoom', status(408), 'sign_in_unavailable'],
		['a web page', status(200, '<html>Sorry</html>'), 'sign_in_unavailable'],
		['down', inNodeApiError(status(503)), 'sign_in_unavailable'],
		['no token in it', new Error('Unable to sign without access token'), 'sign_in_unavailable'],
		['an unknown error', authError({ error: 'server_error' }), 'sign_in_unavailable'],
		['no connection', axiosError('ECONNREFUSED'), 'network_unreachable'],
		['no answer in time', axiosError('ETIMEDOUT'), 'timed_out'],
	])('%s', (_case, thrown, reason) => {
		expect(readTokenError(thrown)).toMatchObject({ reason, maybeReceived: false });
	});

	test.each<[string, unknown, string]>([
		[
			'both texts',
			{ reason: 'Invalid Token!', error: 'invalid_grant' },
			'Invalid Token! · invalid_grant',
		],
		['one', { error: 'invalid_grant' }, 'invalid_grant'],
		['no web page', '<html>', ''],
		['nothing readable', 7, ''],
	])('and what the token endpoint said is kept: %s', (_what, body, detail) => {
		expect(readTokenError(inNodeApiError(authError(body)))).toMatchObject({ detail });
	});
});
