import type { Fault } from '../simulator';
import { OPERATIONS } from './harness/faultMatrix';
import { connectedCredential } from '../engine/harness/zoom';
import { prepareFor, runOperation } from './harness/operation';
import { eventsForEachTest } from './harness/world';

jest.mock('../../nodes/zoom/n8n/clock', () => jest.requireActual('../engine/harness/clock'));

const zoom = eventsForEachTest();

const HANGING: Array<{ name: string; fault: Fault; isTokenEndpoint?: true }> = [
	{ name: 'no answer', fault: { kind: 'hang' } },
	{ name: 'an answer that trickles in', fault: { kind: 'slow_body', ms: 60 } },
	{ name: 'an answer that only announces a different protocol', fault: { kind: 'other_protocol' } },
	{
		name: 'a token endpoint without an answer',
		fault: { kind: 'hang', match: { path: /^\/oauth\/token$/ } },
		isTokenEndpoint: true,
	},
];

/** n8n restarts its own timeout with every byte, so this alone would never end an answer that trickles in. */
const TIMEOUT = 120;
/** For an answer that comes: on a busy machine it may take longer than that. */
const GENEROUS_TIMEOUT = 5_000;

describe.each(HANGING)('$name', ({ fault, isTokenEndpoint }) => {
	test.each(OPERATIONS)(
		'ends %s with a reason, and frees its slot for the next',
		async (operation) => {
			const account = {
				credentials: { zoomLiveStreamOAuth2Api: { id: `${operation}`, name: 'Z' } },
			};
			const credential = connectedCredential(zoom());
			const run = async (items: number, timeout: number) =>
				await runOperation(zoom(), {
					operation,
					items: Array.from({ length: items }, (_, item) => ({ item })),
					options: { maxWait: 0 },
					parameters: { requestOptions: { timeout } },
					node: account,
					credential,
				});
			prepareFor(zoom(), operation);
			if (isTokenEndpoint) zoom().expireAccessTokens();
			zoom().injectFault({ ...fault, times: 1_000 });
			const { error } = await run(3, TIMEOUT);
			expect(error).toHaveLength(3);
			for (const { json } of error) expect(json).toMatchObject({ error: { reason: 'timed_out' } });

			zoom().clearFaults();
			const next = await run(1, isTokenEndpoint ? TIMEOUT : GENEROUS_TIMEOUT);
			if (isTokenEndpoint) {
				// A renewal in progress is shared for ten seconds, and as of 2.39 n8n keeps a lock on the credential
				// until its own token request ends. The next item only succeeds after that, but it gets its slot and
				// ends.
				const [failed] = next.error;
				expect(next.success.length + next.error.length).toBe(1);
				if (failed)
					expect(failed.json).toMatchObject({ error: { reason: 'timed_out', attempts: 1 } });
			} else {
				expect(next.success).toHaveLength(1);
			}
		},
	);
});
