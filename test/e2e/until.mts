import { setTimeout as sleep } from 'node:timers/promises';

const POLL_MS = 200;

/** Polls until something is true. */
export async function until(
	what: string,
	isSo: () => boolean | Promise<boolean>,
	withinMs = 30_000,
): Promise<void> {
	const deadline = Date.now() + withinMs;
	while (!(await isSo())) {
		if (Date.now() > deadline) throw new Error(`Not within ${withinMs} ms: ${what}`);
		await sleep(POLL_MS);
	}
}
