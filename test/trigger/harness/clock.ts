import * as engine from '../../engine/harness/clock';

export * from '../../engine/harness/clock';

/** How many times faster than on a real clock the deadline of a hook passes. */
export const deadline = { speed: 1 };

export function resetClock(): void {
	engine.resetClock();
	deadline.speed = 1;
}

/** On the real clock, because the requests are. */
export function deadlineIn(duration: number): AbortSignal {
	return AbortSignal.timeout(duration / deadline.speed);
}
