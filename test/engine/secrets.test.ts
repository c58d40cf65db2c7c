import type { OnError } from 'n8n-workflow';
import type { Fault } from '../simulator';
import { DISGUISES } from '../unit/harness/disguises';
import { runLiveStream } from './harness/liveStream';
import { leaksIn, secretsOf } from './harness/secrets';
import { connectedCredential } from './harness/zoom';
import { zoomForEachTest } from './harness/zoomForEachTest';

jest.mock('../../nodes/zoom/n8n/clock', () => jest.requireActual('./harness/clock'));

const zoom = zoomForEachTest();
const MODES: OnError[] = ['stopWorkflow', 'continueErrorOutput', 'continueRegularOutput'];

const FAULTS: Array<[string, Fault | undefined]> = [
	['a success', undefined],
	['400', { kind: 'status', status: 400, body: { code: 300, message: 'Validation Failed.' } }],
	[
		'401 for good',
		{
			kind: 'status',
			status: 401,
			body: { code: 124, message: 'Invalid access token.' },
			times: 5,
		},
	],
	['429', { kind: 'status', status: 429, body: '' }],
	['500', { kind: 'status', status: 500 }],
	['a proxy’s page', { kind: 'html' }],
	['cut-off JSON', { kind: 'truncated_json' }],
	['a reset', { kind: 'reset' }],
	['a reset in the body', { kind: 'reset_mid_body' }],
	['a timeout', { kind: 'hang' }],
	['a redirect', { kind: 'redirect', location: 'http://127.0.0.1:1/' }],
	['bytes after a 204', { kind: 'no_content_with_body' }],
];

describe.each(FAULTS)('after %s no secret appears anywhere', (_case, fault) => {
	test.each(
		MODES.flatMap((onError) => ['multipart', 'json'].map((format) => [onError, format] as const)),
	)('with onError %s, in %s', async (onError, requestFormat) => {
		if (fault) zoom().injectFault(fault);
		const credential = connectedCredential(zoom());
		const before = secretsOf(credential);
		const result = await runLiveStream(zoom(), {
			operation: 'start',
			options: { maxWait: 0, requestFormat },
			parameters: { requestOptions: { timeout: 200 } },
			onError,
			credential,
		});
		const secrets = [...before, ...secretsOf(result.credentials.data)];
		const { run, success, error, thrown } = result;
		expect(leaksIn({ run, success, error, thrown }, secrets)).toEqual([]);
		expect(JSON.stringify([success, error, thrown])).not.toMatch(
			/Bearer|Basic |simulator-(?:access|refresh)/,
		);
	});
});

test.each<[string, Fault, string]>([
	[
		'is refused',
		{
			kind: 'token_error',
			status: 400,
			body: { reason: 'Invalid Token!', error: 'invalid_grant' },
		},
		'token_rejected',
	],
	[
		'is refused for the client',
		{
			kind: 'token_error',
			status: 401,
			body: { reason: 'Invalid client', error: 'invalid_client' },
		},
		'token_rejected',
	],
	['meets an outage', { kind: 'token_error', status: 503, body: 'down' }, 'zoom_unavailable'],
])('a token renewal that %s shows no secret, and says what to do', async (_case, fault, reason) => {
	const credential = connectedCredential(zoom());
	const secrets = secretsOf(credential);
	zoom().expireAccessTokens();
	zoom().injectFault({ ...fault, times: 5 });
	const { run, error, thrown } = await runLiveStream(zoom(), {
		operation: 'start',
		options: { maxWait: 0 },
		onError: 'continueErrorOutput',
		credential,
	});
	expect(leaksIn({ run, thrown }, secrets)).toEqual([]);
	expect(error[0]?.json).toMatchObject({ error: { reason, fix: expect.any(String) } });
});

/** How a service may repeat what it was sent; no name of a field gives the secret away. */
const REPEATED = Object.entries(DISGUISES).map(
	([name, disguise]) =>
		[name, (secret: string) => `The value ${disguise(secret)} is not known.`] as const,
);

describe.each(['access_token', 'refresh_token', 'clientSecret'])('the secret %s', (name) => {
	/** A credential whose secrets have characters that an encoding changes. */
	function credentialWith() {
		const credential = connectedCredential(zoom());
		zoom().app.clientSecret = 'client/secret+of=this&app';
		Object.assign(credential, { clientSecret: zoom().app.clientSecret });
		const secret = String(Object({ ...credential, ...Object(credential.oauthTokenData) })[name]);
		return { credential, secret };
	}

	test.each(REPEATED)('is in no error when Zoom repeats it %s', async (_how, repeat) => {
		const { credential, secret } = credentialWith();
		const body = { code: 3000, message: repeat(secret) };
		zoom().injectFault({ kind: 'status', status: 400, body, times: 9 });
		const { run } = await runLiveStream(zoom(), {
			operation: 'start',
			onError: 'continueErrorOutput',
			credential,
		});
		expect(JSON.stringify(run.data)).toContain('The value');
		expect(JSON.stringify(run.data)).not.toContain(repeat(secret));
		expect(leaksIn(run, [secret])).toEqual([]);
	});

	test.each(REPEATED)(
		'is in no error when the token endpoint repeats it %s',
		async (_how, repeat) => {
			const { credential, secret } = credentialWith();
			zoom().expireAccessTokens();
			const body = { reason: repeat(secret), error: 'invalid_grant' };
			zoom().injectFault({ kind: 'token_error', status: 400, body, times: 9 });
			const { run, error } = await runLiveStream(zoom(), {
				operation: 'start',
				onError: 'continueErrorOutput',
				credential,
			});
			expect(error[0]?.json).toMatchObject({ error: { reason: 'token_rejected' } });
			expect(JSON.stringify(run.data)).not.toContain(repeat(secret));
			expect(leaksIn(run, [secret])).toEqual([]);
		},
	);
});

test('client ID and secret are hidden as a token request has them, without the word Basic', async () => {
	const credential = connectedCredential(zoom());
	const message = `It was ${secretsOf(credential).join(' and ')}.`;
	zoom().injectFault({ kind: 'status', status: 400, body: { code: 9999, message } });
	const { error } = await runLiveStream(zoom(), {
		operation: 'start',
		onError: 'continueErrorOutput',
		credential,
	});
	expect(error[0]?.json).toMatchObject({
		error: { zoomMessage: 'It was •••• and •••• and •••• and ••••.' },
	});
});

test('a token that n8n gets for the request itself is hidden too', async () => {
	const credential = connectedCredential(zoom());
	zoom().expireAccessTokens();
	const body = {
		code: 9999,
		// Written when the answer is sent.
		get message() {
			return `Not ${zoom().requests.at(-1)?.headers.authorization}, ${'x'.repeat(600)}`;
		},
	};
	zoom().injectFault({ kind: 'status', status: 401, body: { code: 124, message: 'Expired.' } });
	zoom().injectFault({ kind: 'status', status: 400, body });
	const { error, credentials } = await runLiveStream(zoom(), {
		operation: 'start',
		onError: 'continueErrorOutput',
		credential,
	});
	expect(leaksIn({ error }, secretsOf(credentials.data))).toEqual([]);
	expect(error[0]?.json).toMatchObject({
		error: { zoomMessage: expect.stringMatching(/^Not Bearer ••••, x+$/) },
	});
});

test.each([
	'You need to upgrade from Basic to Pro.',
	'This call is not available to Basic users.',
	'Basic authentication is not supported. Bearer authentication is.',
	'The token: is invalid, or the bearer of the token is.',
	'The password must have 10 characters, and the password: field is required.',
	'client_secret: is required',
	'stream_key: Invalid field.',
	'User host@example.com cannot open https://zoom.us/a@b.',
])('Zoom’s own words are shown whole: %s', async (message) => {
	zoom().injectFault({ kind: 'status', status: 400, body: { code: 9999, message } });
	const { error } = await runLiveStream(zoom(), {
		operation: 'start',
		onError: 'continueErrorOutput',
	});
	expect(error[0]?.json).toMatchObject({ error: { zoomMessage: message } });
});

test('a refusal of 128 kB is read within a second', async () => {
	const message = 'password=••••'.repeat(128_000 / 13);
	zoom().injectFault({ kind: 'status', status: 400, body: { code: 9999, message } });
	const begun = performance.now();
	const { error } = await runLiveStream(zoom(), {
		operation: 'start',
		onError: 'continueErrorOutput',
	});
	expect(performance.now() - begun).toBeLessThan(1_000);
	expect(error[0]?.json).toMatchObject({ error: { zoomCode: 9999 } });
}, 100_000);

test('the search finds a secret anywhere', () => {
	const hidden = new Error('x', { cause: { config: { headers: { a: 'Bearer s3cret' } } } });
	Object.defineProperty(hidden, 'request', { value: [Buffer.from('s3cret')], enumerable: false });
	expect(leaksIn({ hidden, map: new Map([['s3cret', 1]]) }, ['s3cret'])).toHaveLength(3);
});
