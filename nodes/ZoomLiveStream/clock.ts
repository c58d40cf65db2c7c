import { interruptibleSleep } from './olderEngines';

/** The present, in ms since 1970. */
export function now(): number {
	return Date.now();
}

/** Time on a clock that never jumps, in ms: for durations. */
export function uptime(): number {
	return performance.now();
}

/** A number from 0 up to 1, for jitter. */
export function random(): number {
	return Math.random();
}

/**
 * Waits `duration` ms, or until the execution is cancelled, whichever comes first.
 * @returns whether the whole time was waited
 */
export async function wait(duration: number, cancelled: AbortSignal | undefined): Promise<boolean> {
	try {
		await interruptibleSleep(duration, cancelled);
		return true;
	} catch {
		return false;
	}
}

/**
 * The limit of something that goes on meanwhile, in ms: not a wait of the node's own.
 * @returns true once the time is over; false once it is stopped
 */
export async function timeLimit(duration: number, stopped: AbortSignal): Promise<boolean> {
	return await wait(duration, stopped);
}
