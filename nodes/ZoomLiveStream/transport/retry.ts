import type { Failure } from '../answers/failure';

/** What a request has cost so far, as far as it matters for a retry. */
export interface RetryState {
	/** Failed requests of this kind, including this one. */
	failedAttempts: number;
	/** Starts that Zoom throttled, including this one. */
	throttledStarts: number;
	/** Time already spent on rate limits and outages, in ms. */
	spentMs: number;
	/** How long Zoom asks to wait, in ms, if at all (`Retry-After`). */
	retryAfterMs?: number | undefined;
	/** Maximum time to spend on them, in ms. */
	maxWaitMs: number;
}

/** Zoom: "retry making a new request after 30 seconds" (Zoom collection, status 429). */
const START_THROTTLE = 30_000;
const MAX_START_RETRIES = 1;
const FIRST_BACKOFF = 1_000;
const MAX_BACKOFF = 20_000;
/** Zoom counts requests per second, so the next second is soon enough. */
const NEXT_SECOND = 1_000;

/**
 * How long to wait before the same request is sent again, in ms; undefined when it must not be. Each kind of
 * limit has its own rule; outages back off exponentially with full jitter. No wait is shorter than Zoom asks
 * for.
 * @param jitter a number from 0 up to 1
 */
export function retryDelay(
	failure: Failure,
	state: RetryState,
	jitter: number,
): number | undefined {
	const own = delayFor(failure, state, jitter);
	const delay = own === undefined ? undefined : Math.max(own, state.retryAfterMs ?? 0);
	return delay !== undefined && state.spentMs + delay <= state.maxWaitMs ? delay : undefined;
}

function delayFor(failure: Failure, state: RetryState, jitter: number): number | undefined {
	switch (failure.recovery) {
		case 'next_second':
			return NEXT_SECOND * (0.5 + jitter);
		case 'throttle_ends':
			return state.throttledStarts <= MAX_START_RETRIES ? START_THROTTLE : undefined;
		case 'outage_ends':
			return backoff(state.failedAttempts, jitter);
		case 'none':
		case 'next_day':
		case 'event_starts':
		case 'run_again':
			return undefined;
	}
}

/** Exponential backoff with full jitter: a random wait up to a limit that doubles each time. */
function backoff(failedAttempts: number, jitter: number): number {
	return jitter * Math.min(MAX_BACKOFF, FIRST_BACKOFF * 2 ** (failedAttempts - 1));
}
