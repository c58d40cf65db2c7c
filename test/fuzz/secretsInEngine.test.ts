import fc from 'fast-check';
import type { OnError } from 'n8n-workflow';
import { clock } from '../engine/harness/clock';
import { leaksIn, secretsOf } from '../engine/harness/secrets';
import { connectedCredential } from '../engine/harness/zoom';
import { accountCredential, DESTINATION, runOperation } from '../operations/harness/operation';
import { eventsForEachTest } from '../operations/harness/world';
import type { Fault } from '../simulator';
import { checkProperty } from './checkProperty';
import { operation } from './zoomAnswer';

jest.mock('../../nodes/zoom/n8n/clock', () => jest.requireActual('../engine/harness/clock'));

const zoom = eventsForEachTest();

beforeEach(() => {
	clock.speed = Number.POSITIVE_INFINITY;
});

/** Where the user entered the key: n8n stores the node's parameters with its error. */
const TYPED = /\.parameters(?:\.destination)?\.streamKey$/;
const secret = (mark: string) => fc.stringMatching(/^[\w~.-]{4,40}$/).map((text) => mark + text);

/** Zoom, or something in front of it, fails and repeats what it was sent. */
const fault = (key: string): fc.Arbitrary<Fault> =>
	fc.oneof(
		fc
			.record({
				status: fc.constantFrom(200, 400, 401, 403, 404, 429, 500),
				code: fc.constantFrom(124, 200, 300, 3000, 3001, 4711),
				before: fc.string({ maxLength: 20 }),
			})
			.map(({ status, code, before }) => ({
				kind: 'status' as const,
				status,
				body: { code, message: `${before}${key}`, errors: [{ field: key, message: key }] },
				headers: { 'x-zm-trackingid': `T-${key}` },
			})),
		fc.constantFrom<Fault>(
			{ kind: 'reset' },
			{ kind: 'reset_mid_body' },
			{ kind: 'html' },
			{ kind: 'truncated_json' },
			{ kind: 'token_error', status: 400, body: { reason: 'Invalid', error: 'invalid_grant' } },
			{ kind: 'redirect', location: 'http://127.0.0.1:1/' },
		),
	);

const secretCase = fc
	.record({
		operation,
		key: secret('key-'),
		clientSecret: secret('secret-'),
		onError: fc.constantFrom<OnError>(
			'stopWorkflow',
			'continueErrorOutput',
			'continueRegularOutput',
		),
		serverToServer: fc.boolean(),
		expired: fc.boolean(),
	})
	.chain((known) => {
		const sendsKey = known.operation === 'set' || known.operation === 'start';
		return fc
			.array(fault(sendsKey ? known.key : ''), { maxLength: 3 })
			.map((faults) => ({ ...known, faults }));
	});

checkProperty(
	'in n8n’s engine, no stream key, client secret or token appears anywhere',
	25,
	fc.asyncProperty(secretCase, async ({ key, clientSecret, serverToServer, ...given }) => {
		zoom().app.clientSecret = clientSecret;
		const credential = serverToServer ? accountCredential(zoom()) : connectedCredential(zoom());
		const before = secretsOf(credential);
		if (given.expired) zoom().expireAccessTokens();
		for (const one of given.faults) zoom().injectFault(one);
		const destination = { ...DESTINATION, streamKey: key };
		const result = await runOperation(zoom(), {
			operation: given.operation,
			parameters: {
				...(given.operation === 'set' && destination),
				...(given.operation === 'start' && { destination }),
			},
			options: { maxWait: 5 },
			onError: given.onError,
			serverToServer,
			credential,
		});
		const { run, success, error, thrown, credentials } = result;
		const secrets = [key, ...before, ...secretsOf(credentials.data)].filter(
			(text) => text !== 'undefined',
		);
		const leaks = leaksIn({ run, success, error, thrown }, secrets);
		expect(leaks.filter((path) => !TYPED.test(path))).toEqual([]);
	}),
);
