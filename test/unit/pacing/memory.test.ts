import { sleep } from 'n8n-workflow';
import { CategoryPace } from '../../../nodes/zoom/client/pace/categoryPace';

const { usedMegabytes } = jest.requireActual<{ usedMegabytes: () => number }>('./heap.cjs');

const REQUESTS = 2_000;

// On a busy machine, collecting a large heap takes seconds each time.
jest.setTimeout(120_000);

/** One execution whose requests are accepted, fail with an exception, or are cancelled in line. */
async function runExecution(pace: CategoryPace): Promise<WeakRef<AbortSignal>> {
	const cancelling = new AbortController();
	let sent = 0;
	const requests = Array.from({ length: REQUESTS }, async () => {
		await pace.run({ cancelled: cancelling.signal, maxOutageMs: 90_000 }, async () => {
			sent += 1;
			if (sent === REQUESTS / 2) cancelling.abort();
			if (sent % 3 === 0) throw new Error('broken');
			return { value: sent, signal: { kind: 'accepted', at: performance.now() } as const };
		});
	});
	await Promise.allSettled(requests);
	await sleep(1);
	return new WeakRef(cancelling.signal);
}

test('an account’s memory does not grow with finished requests', async () => {
	const pace = new CategoryPace();
	const execute = async (times: number) => {
		for (let index = 0; index < times; index += 1) await runExecution(pace);
		return usedMegabytes();
	};
	const before = await execute(5);
	const after = await execute(20);
	expect(pace.isIdle).toBe(true);
	// 40,000 requests of 50 bytes each would be 2 MB.
	expect(after - before).toBeLessThan(1);
});

test('a finished execution is not kept in memory', async () => {
	const pace = new CategoryPace();
	const execution = await runExecution(pace);
	// V8 promises no collection at the first try; what something refers to is not collected at the hundredth either.
	for (let tries = 0; tries < 100 && execution.deref() !== undefined; tries += 1) {
		// A WeakRef keeps its object until the end of the task that read it.
		await sleep(1);
		usedMegabytes();
	}
	expect(execution.deref()).toBeUndefined();
	expect(pace.isIdle).toBe(true);
});
