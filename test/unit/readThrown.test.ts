import { NodeApiError, type INode } from 'n8n-workflow';
import { readThrown } from '../../nodes/ZoomLiveStream/request/answer';

const NODE: INode = {
	id: 'node',
	name: 'Zoom',
	type: 'zoomLiveStream',
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
};
const TOKEN = 'access-token-of-the-user';

/** An error as axios makes it: with the request, and so with the token. */
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

const REFUSED = {
	status: 401,
	headers: { 'x-zm-trackingid': 'T1' },
	data: { code: 124, message: 'Invalid access token.' },
};

describe('an answer that n8n threw is still an answer', () => {
	test.each([
		['by itself', axiosError('ERR_BAD_REQUEST', REFUSED)],
		['inside a NodeApiError', inNodeApiError(axiosError('ERR_BAD_REQUEST', REFUSED))],
		['inside two', inNodeApiError(inNodeApiError(axiosError('ERR_BAD_REQUEST', REFUSED)))],
	])('%s', (_depth, thrown) => {
		expect(readThrown(thrown)).toMatchObject({
			kind: 'answered',
			status: 401,
			headers: { 'x-zm-trackingid': 'T1' },
			body: { code: 124, message: 'Invalid access token.' },
		});
	});
});

describe('why there is no answer is read from whatever n8n threw', () => {
	test.each<[string, unknown, string]>([
		['refused', axiosError('ECONNREFUSED'), 'network_unreachable'],
		['reset', axiosError('ECONNRESET'), 'network_unreachable'],
		['no such host', axiosError('ENOTFOUND'), 'network_unreachable'],
		['DNS is down', axiosError('EAI_AGAIN'), 'network_unreachable'],
		['no route', axiosError('EHOSTUNREACH'), 'network_unreachable'],
		['a broken pipe', axiosError('EPIPE'), 'network_unreachable'],
		['a certificate has ended', axiosError('CERT_HAS_EXPIRED'), 'network_unreachable'],
		['a self-signed certificate', axiosError('DEPTH_ZERO_SELF_SIGNED_CERT'), 'network_unreachable'],
		['an unknown issuer', axiosError('UNABLE_TO_VERIFY_LEAF_SIGNATURE'), 'network_unreachable'],
		[
			'refused, deep inside',
			inNodeApiError(inNodeApiError(axiosError('ECONNREFUSED'))),
			'network_unreachable',
		],
		['no answer in time', axiosError('ETIMEDOUT'), 'timed_out'],
		['axios gave up', axiosError('ECONNABORTED'), 'timed_out'],
		['no answer in time, deep inside', inNodeApiError(axiosError('ECONNABORTED')), 'timed_out'],
		['cancelled', axiosError('ERR_CANCELED'), 'cancelled'],
		['cancelled, deep inside', inNodeApiError(axiosError('ERR_CANCELED')), 'cancelled'],
		[
			'the refresh was refused',
			Object.assign(new Error('x'), { code: 'EAUTH', body: {} }),
			'token_rejected',
		],
		[
			'the token endpoint failed',
			Object.assign(new Error('x'), { code: 'ESTATUS', body: '' }),
			'token_rejected',
		],
		['never connected', new Error('Unable to sign without access token'), 'token_rejected'],
		['a text', 'oops', 'unknown'],
		['nothing', undefined, 'unknown'],
		['null', null, 'unknown'],
		['a plain Error', new Error('oops'), 'unknown'],
		['an object', { why: 'oops' }, 'unknown'],
	])('%s', (_case, thrown, reason) => {
		expect(readThrown(thrown)).toMatchObject({ kind: 'unanswered', reason });
	});

	test('an error that is its own cause comes to an end', () => {
		const error = new Error('round');
		error.cause = error;
		expect(readThrown(error)).toMatchObject({ kind: 'unanswered', reason: 'unknown' });
	});

	test('what the token endpoint said is kept', () => {
		const body = { reason: 'Invalid Token!', error: 'invalid_grant' };
		const read = readThrown(Object.assign(new Error('EAUTH'), { code: 'EAUTH', body }));
		expect(read).toMatchObject({ detail: expect.stringContaining('Invalid Token!') });
	});
});

test.each([
	['an answer', axiosError('ERR_BAD_REQUEST', REFUSED)],
	['silence', axiosError('ECONNREFUSED')],
	['a wrapped one', inNodeApiError(axiosError('ECONNRESET'))],
])('the access token in the thrown request is left behind: %s', (_case, thrown) => {
	expect(JSON.stringify(readThrown(thrown))).not.toContain(TOKEN);
});
