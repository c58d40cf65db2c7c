import { now as steadyNow } from '../../engine/harness/clock';

export { random, timeLimit, uptime, wait } from '../../engine/harness/clock';

let jumps = 0;

/** A wall clock that is set back by an hour each time it is read. */
export function now(): number {
	jumps += 1;
	return steadyNow() - jumps * 3_600_000;
}

/** How often it was read and set back. */
export function timesSetBack(): number {
	return jumps;
}
