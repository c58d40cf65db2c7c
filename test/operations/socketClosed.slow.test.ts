import { sleep } from 'n8n-workflow';
import type { Fault } from '../simulator';
import { pick } from './harness/picker';
import { runOperation, startOperation } from './harness/operation';
import { eventsForEachTest } from './harness/world';

jest.mock('../../nodes/zoom/n8n/clock', () => jest.requireActual('../engine/harness/clock'));

const zoom = eventsForEachTest();
const parameters = { requestOptions: { timeout: 150 } };
const options = { maxWait: 0 };

beforeEach(async () => {
	// The first request of a process takes longer than the timeout.
	await runOperation(zoom(), { operation: 'get' });
	zoom().requests.length = 0;
});

/** The requests whose answer the client is still waiting for, half a second later. */
async function stillOpen(): Promise<string[]> {
	await sleep(500);
	return zoom().requests.flatMap(({ isOpen, path }) => (isOpen ? [path] : []));
}

const UNENDING: Array<[string, Fault]> = [
	['an answer that never ends', { kind: 'endless_body', times: 9 }],
	['an answer that trickles in', { kind: 'slow_body', ms: 60, times: 9 }],
	['no answer', { kind: 'hang', times: 9 }],
];

describe.each(UNENDING)('%s', (_what, fault) => {
	test.each(['start', 'get', 'checkReadiness'] as const)(
		'of Zoom: the connection is closed when %s ends',
		async (operation) => {
			zoom().injectFault(fault);
			const { error } = await runOperation(zoom(), { operation, options, parameters });
			expect(error[0]?.json).toMatchObject({ error: { reason: 'timed_out' } });
			expect(await stillOpen()).toEqual([]);
		},
	);

	test('of Zoom: the connection is closed when the execution is cancelled', async () => {
		zoom().injectFault(fault);
		const running = startOperation(zoom(), { operation: 'get' });
		while (zoom().requests.length === 0) await sleep(5);
		running.cancel();
		await running.result;
		expect(await stillOpen()).toEqual([]);
	});
});

test('a list that never ends: the connection is closed when the list gives up', async () => {
	zoom().injectFault({ kind: 'endless_body', times: 9 });
	await expect(pick(zoom())).rejects.toThrow();
	expect(await stillOpen()).toEqual([]);
}, 45_000);
