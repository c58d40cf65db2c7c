import { credentialProblem } from '../../nodes/zoom/n8n/olderEngines';
import { readThrown } from '../../nodes/ZoomLiveStream/transport/answer';

/** What is left in a NodeApiError of n8n 1.122, which drops the cause. */
interface Traces {
	httpCode: string | null;
	messages: string[];
	context?: unknown;
}

function thrownBy1122(traces: Traces): Error {
	return Object.assign(new Error('Words of n8n'), { context: {}, ...traces });
}

describe('an error of n8n 1.122, which has lost its cause, still says what happened', () => {
	test('an answer of Zoom, with what Zoom said', () => {
		const data = { code: 124, message: 'Invalid access token.' };
		const messages = ['Request failed with status code 401'];
		const thrown = thrownBy1122({ httpCode: '401', messages, context: { data } });
		expect(readThrown(thrown)).toEqual({
			kind: 'answered',
			status: 401,
			headers: {},
			body: data,
		});
	});

	test.each([[{}], [undefined]])('an answer of Zoom without content (%j)', (context) => {
		const messages = ['Request failed with status code 404'];
		expect(readThrown(thrownBy1122({ httpCode: '404', messages, context }))).toEqual({
			kind: 'answered',
			status: 404,
			headers: {},
			body: '',
		});
	});

	test('no connection', () => {
		const messages = ['connect ECONNREFUSED 127.0.0.1:1', 'connect ECONNREFUSED 127.0.0.1:1'];
		expect(readThrown(thrownBy1122({ httpCode: 'ECONNREFUSED', messages }))).toEqual({
			kind: 'unanswered',
			reason: 'network_unreachable',
			detail: 'connect ECONNREFUSED 127.0.0.1:1',
		});
	});

	test('an answer that ended too early, although its status hides the code', () => {
		const messages = ['stream has been aborted'];
		expect(readThrown(thrownBy1122({ httpCode: '200', messages }))).toMatchObject({
			reason: 'network_unreachable',
		});
	});

	test.each([
		['Client authentication failed (e.g., unknown client)', 'invalid_client'],
		['The provided authorization grant (e.g., refresh token) is invalid', 'invalid_grant'],
		['The client is not authorized to request an access token', 'unauthorized_client'],
		['The authorization grant type is not supported', 'unsupported_grant_type'],
		['The request is missing a required parameter', 'invalid_request'],
	])('a sign-in that Zoom refused: %s', (message, detail) => {
		expect(readThrown(thrownBy1122({ httpCode: 'EAUTH', messages: [message] }))).toEqual({
			kind: 'unanswered',
			reason: 'token_rejected',
			detail,
		});
	});

	test.each([
		['HTTP status 500', '500'],
		['refreshToken is required', null],
	])('a sign-in that did not succeed: %s', (message, httpCode) => {
		expect(readThrown(thrownBy1122({ httpCode, messages: [message] }))).toEqual({
			kind: 'unanswered',
			reason: 'token_rejected',
			detail: '',
		});
	});

	test.each([
		['with other words in front', 'No HTTP status 500'],
		['without a number', 'HTTP status unknown'],
		['about something else', 'Something else'],
	])('and text %s is no sign-in', (_how, message) => {
		expect(readThrown(thrownBy1122({ httpCode: null, messages: [message] }))).toEqual({
			kind: 'unanswered',
			reason: 'unknown',
			detail: message,
		});
	});

	test('a cause that is there counts more than traces', () => {
		const thrown = thrownBy1122({ httpCode: 'ECONNREFUSED', messages: ['no connection'] });
		thrown.cause = Object.assign(new Error('no answer'), { code: 'ETIMEDOUT' });
		expect(readThrown(thrown)).toEqual({
			kind: 'unanswered',
			reason: 'timed_out',
			detail: 'no answer',
		});
	});
});

describe('Authentication, which selects one credential for all items', () => {
	test.each(['oAuth2', 'serverToServer', '', undefined, 7])(
		'can be fixed: %j',
		(authentication) => {
			expect(credentialProblem(authentication)).toBeUndefined();
		},
	);

	test('cannot be an expression, and the words say what to do', () => {
		expect(credentialProblem('={{ $json.authentication }}')).toEqual({
			message: expect.stringContaining("'Authentication' is an expression"),
			fix: expect.stringContaining("Choose a value for 'Authentication' from its list"),
		});
	});
});
