import { sleep } from 'n8n-workflow';
import { sendAtPace } from '../../../../nodes/zoom/client/pace';

const { usedMegabytes } = jest.requireActual<{ usedMegabytes: () => number }>('./heap.cjs');

const REQUESTS = 2_000;

// On a busy machine, collecting a large heap takes seconds each time.
jest.setTimeout(120_000);

/** One execution whose requests are accepted, fail with an exception, or are cancelled in line. */
async function runExecution(): Promise<WeakRef<AbortSignal>> {
	const cancelling = new AbortController();
	const request = { line: { cancelled: cancelling.signal }, patienceMs: 90_000 };
	let sent = 0;
	const requests = Array.from({ length: REQUESTS }, async () => {
		await sendAtPace('account', 'Light', request, async () => {
			sent += 1;
			if (sent === REQUESTS / 2) cancelling.abort();
			if (sent % 3 === 0) throw new Error('broken');
			return { value: sent, signal: { kind: 'accepted' } as const };
		});
	});
	await Promise.allSettled(requests);
	await sleep(1);
	return new WeakRef(cancelling.signal);
}

/** How many MB more are used after some work than before it. */
async function growthOf(work: () => Promise<unknown>): Promise<number> {
	const before = usedMegabytes();
	await work();
	return usedMegabytes() - before;
}

test('an account’s memory does not grow with finished requests', async () => {
	const execute = async (times: number) => {
		for (let index = 0; index < times; index += 1) await runExecution();
	};
	await execute(5);
	// 40,000 requests of 50 bytes each would be 2 MB.
	expect(await growthOf(async () => await execute(20))).toBeLessThan(1);
});

test('a finished execution is not kept in memory', async () => {
	const execution = await runExecution();
	// V8 promises no collection at the first try; what something refers to is not collected at the hundredth either.
	for (let tries = 0; tries < 100 && execution.deref() !== undefined; tries += 1) {
		// A WeakRef keeps its object until the end of the task that read it.
		await sleep(1);
		usedMegabytes();
	}
	expect(execution.deref()).toBeUndefined();
});

test('a process that meets 10,000 accounts does not remember them all', async () => {
	const meet = async (count: number, name: string) => {
		const requests = Array.from({ length: count }, async (_, index) => {
			await sendAtPace(`${name} ${index}`, 'Light', { line: {}, patienceMs: 0 }, async () => {
				await sleep(1);
				return { value: '', signal: { kind: 'accepted' } as const };
			});
		});
		await Promise.all(requests);
	};
	await meet(200, 'first');
	// 10,000 accounts of 500 bytes each would be 5 MB.
	expect(await growthOf(async () => await meet(10_000, 'next'))).toBeLessThan(2);
});
