import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setImmediate as nextTick, setTimeout as sleep } from 'node:timers/promises';
import { sendAtPace } from '../../nodes/zoom/client/pace.ts';
import type { Figure } from './figures.mts';

const ITEMS = 20_000;
const ROUNDS = 9;
const NANOSECONDS = 1_000_000;

/** The longest times, in ms, that n8n was blocked. */
interface Blocks {
	/** While the items arrive. */
	come: number;
	/** While they are sent, one after the other. */
	go: number;
	/** While their execution is cancelled. */
	leave: number;
}

/** Measures how long n8n is blocked because 20,000 items are in line. */
export async function measureQueue(): Promise<Figure[]> {
	const rounds: Blocks[] = [];
	for (let round = 0; round < ROUNDS; round += 1) rounds.push(await measureRound());
	return (['come', 'go', 'leave'] as const).map((what) => ({
		part: 'pacing',
		measure: `n8n does nothing else while items ${what}`,
		detail: `${ITEMS.toLocaleString('en')} items in line, longest time, median of ${ROUNDS}`,
		value: median(rounds.map((blocks) => blocks[what])),
		unit: 'ms',
		goal: { kind: 'at most', value: 50 },
	}));
}

async function measureRound(): Promise<Blocks> {
	const began = performance.now();
	const going = queue(new AbortController().signal);
	const come = performance.now() - began;
	const go = await longestBlock(async () => await Promise.all(going));
	const cancelling = new AbortController();
	const leaving = queue(cancelling.signal);
	const leave = await longestBlock(async () => {
		cancelling.abort();
		await Promise.all(leaving);
	});
	return { come, go, leave };
}

let accounts = 0;

/** Puts 20,000 requests of one execution in line, all at once, as n8n does with its items. */
function queue(cancelled: AbortSignal): Array<Promise<unknown>> {
	accounts += 1;
	const request = { line: { cancelled }, patienceMs: 90_000 };
	return Array.from(
		{ length: ITEMS },
		async () =>
			await sendAtPace(`account ${accounts}`, 'Light', request, async () => {
				await nextTick();
				return { value: '', signal: { kind: 'accepted' } as const };
			}),
	);
}

async function longestBlock(work: () => Promise<unknown>): Promise<number> {
	await nextTick();
	const delay = monitorEventLoopDelay({ resolution: 1 });
	delay.enable();
	await sleep(5);
	delay.reset();
	await work();
	await sleep(5);
	delay.disable();
	return delay.max / NANOSECONDS;
}

function median(values: number[]): number {
	return values.sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}
