import { sleep } from 'n8n-workflow';
import { connectedCredential, MEETING } from '../engine/harness/zoom';
import {
	accountCredential,
	runOperation,
	startOperation,
	type OperationRun,
} from './harness/operation';
import { eventsForEachTest, sentTo, statusRequestsTo } from './harness/world';

jest.mock('../../nodes/zoom/n8n/clock', () => jest.requireActual('../engine/harness/clock'));

const zoom = eventsForEachTest();
const LATE = 900;
const parameters = { requestOptions: { timeout: 150 } };

/** An account that no other test uses. */
const node = (name = zoom().origin) => ({
	credentials: {
		zoomLiveStreamOAuth2Api: { id: name, name },
		zoomLiveStreamServerToServerOAuth2Api: { id: name, name },
	},
});

/** The token endpoint answers after the item has given up. */
function answerTokensLate(times = 9): void {
	zoom().injectFault({ kind: 'latency', ms: LATE, match: { path: /^\/oauth\/token$/ }, times });
}

/** A credential whose next request needs a token first, by the kind of app. */
const SIGN_INS: Array<[string, () => Promise<Partial<OperationRun>>]> = [
	[
		'a user whose token has expired',
		async () => {
			const credential = connectedCredential(zoom());
			zoom().expireAccessTokens();
			return { credential };
		},
	],
	[
		'a server-to-server app without a token',
		async () => ({ credential: accountCredential(zoom()), serverToServer: true }),
	],
	[
		'a server-to-server app whose token has expired',
		async () => {
			const run = { operation: 'get', serverToServer: true, node: node() } as const;
			const { credentials } = await runOperation(zoom(), run);
			zoom().expireAccessTokens();
			return { credential: credentials.data, serverToServer: true };
		},
	],
];

beforeEach(async () => {
	// The first request of a process takes longer than the timeout.
	await runOperation(zoom(), { operation: 'get', node: node('first') });
});

describe.each(SIGN_INS)('%s, and a token that comes late', (_who, signIn) => {
	test.each(['start', 'set'] as const)(
		'%s: once the item has failed, nothing more is sent for it',
		async (operation) => {
			const run = await signIn();
			answerTokensLate();
			const options = { maxWait: 0 };
			const setUp = { operation, options, parameters, node: node(), ...run };
			const { error } = await runOperation(zoom(), setUp);
			expect(error[0]?.json).toMatchObject({ error: { reason: 'timed_out' } });
			const [sent, { stream }] = [sentTo(zoom()), zoom().meeting(MEETING)];
			await sleep(LATE + 500);
			expect(sentTo(zoom())).toEqual(sent);
			expect(zoom().meeting(MEETING).stream).toBe(stream);
		},
	);

	test('a Stop that succeeds in the meantime has the last word', async () => {
		const run = await signIn();
		answerTokensLate(1);
		const options = { maxWait: 0 };
		const setUp = { operation: 'start', options, parameters, node: node(), ...run } as const;
		expect((await runOperation(zoom(), setUp)).error).toHaveLength(1);
		const stop = { operation: 'stop', node: node('another') } as const;
		const { success } = await runOperation(zoom(), stop);
		expect(success[0]?.json).toMatchObject({ success: true });
		await sleep(LATE + 500);
		expect(zoom().meeting(MEETING).stream).toBe('off');
	});

	test('with the default Maximum Wait, a start arrives at most once', async () => {
		const run = await signIn();
		answerTokensLate(1);
		const { success } = await runOperation(zoom(), {
			operation: 'start',
			parameters,
			node: node(),
			...run,
		});
		await sleep(LATE + 500);
		const accepted = statusRequestsTo(zoom()).filter(({ status }) => status === 204);
		expect(accepted).toHaveLength(success.length);
	});
});

test('a token that takes most of the time leaves a start all of it, so that it is sent once', async () => {
	const credential = connectedCredential(zoom());
	zoom().expireAccessTokens();
	zoom().injectFault({ kind: 'latency', ms: 700, match: { path: /^\/oauth\/token$/ } });
	// Met by the request after the one with the expired token.
	const match = { path: /\/livestream\/status$/ };
	zoom().injectFault({ kind: 'latency', ms: 0, match });
	zoom().injectFault({ kind: 'latency', ms: 700, match });
	const { success } = await runOperation(zoom(), {
		operation: 'start',
		parameters: { requestOptions: { timeout: 1_000 } },
		credential,
		node: node(),
	});
	expect(success[0]?.json).toMatchObject({ success: true, attempts: 1 });
	expect(statusRequestsTo(zoom()).map(({ status }) => status)).toEqual([401, 204]);
});

test('a token that comes late in an execution that was cancelled starts nothing', async () => {
	const credential = connectedCredential(zoom());
	zoom().expireAccessTokens();
	answerTokensLate();
	const running = startOperation(zoom(), { operation: 'start', credential, node: node() });
	while (zoom().tokenRequests.length === 0) await sleep(5);
	running.cancel();
	await running.result;
	await sleep(LATE + 500);
	expect(zoom().meeting(MEETING).stream).toBe('off');
	expect(statusRequestsTo(zoom()).map(({ status }) => status)).toEqual([401]);
});
