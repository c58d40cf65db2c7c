import { interruptibleSleep } from './olderEngines';

/** The current time, in ms since 1970. */
export function now(): number {
	return Date.now();
}

/** The time on a clock that never jumps, in ms; for durations. */
export function uptime(): number {
	return performance.now();
}

/** A random number from 0 up to 1, for jitter. */
export function random(): number {
	return Math.random();
}

/** A signal that fires after some ms, for a deadline of several requests. */
export function deadlineIn(duration: number): AbortSignal {
	return AbortSignal.timeout(duration);
}

/**
 * Waits for `duration` ms or until the execution is cancelled, whichever comes first.
 * @returns whether it waited the whole time
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
 * A deadline for something that runs in the meantime, in ms; the node itself does not wait.
 * @returns true once the time is over; false once it is stopped
 */
export async function timeLimit(duration: number, stopped: AbortSignal): Promise<boolean> {
	return await wait(duration, stopped);
}
