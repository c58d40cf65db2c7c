import { availableParallelism, loadavg } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';

const POLL_MS = 200;
const WITHIN_MS = 30_000;

/**
 * Looks again and again until there is something to find. Its time passes more slowly while the machine has more to
 * do than it has processors for, because everything it waits for does.
 * @param withinMs how long it may take on a quiet machine
 */
export async function waitFor<Found>(
	what: string,
	look: () => Promise<Found | undefined>,
	withinMs = WITHIN_MS,
): Promise<Found> {
	let left = withinMs;
	let lookedAt = Date.now();
	for (;;) {
		const found = await look();
		if (found !== undefined) return found;
		const now = Date.now();
		left -= (now - lookedAt) / slowdown();
		lookedAt = now;
		if (left < 0) throw new Error(`Not within ${withinMs} ms of a quiet machine: ${what}`);
		await sleep(POLL_MS);
	}
}

/** Waits until something is true. */
export async function until(
	what: string,
	isSo: () => boolean | Promise<boolean>,
	withinMs = WITHIN_MS,
): Promise<void> {
	await waitFor(what, async () => ((await isSo()) ? true : undefined), withinMs);
}

/** How many times as long everything takes as on a quiet machine. */
function slowdown(): number {
	const [lastMinute = 0] = loadavg();
	return Math.max(1, lastMinute / availableParallelism());
}
