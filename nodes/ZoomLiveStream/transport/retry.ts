import type { Failure } from '../errors/failure';

/** What a request has cost so far, as far as a retry depends on it. */
export interface RetryState {
	/** Requests of this kind that went wrong, this one included. */
	failedAttempts: number;
	/** Starts that Zoom throttled, this one included. */
	throttledStarts: number;
	/** Time already spent on rate limits and outages, in ms. */
	spentMs: number;
	/** The most time to spend on them, in ms. */
	maxWaitMs: number;
}

/** Zoom: "retry making a new request after 30 seconds" (Zoom collection, status 429). */
const START_THROTTLE = 30_000;
const START_THROTTLE_RETRIES = 1;
const FIRST_BACKOFF = 1_000;
const LONGEST_BACKOFF = 20_000;
/** Zoom counts requests per second, so the next second is soon enough. */
const NEXT_SECOND = 1_000;

/**
 * How long to wait before the same request is sent again, in ms; undefined when it must not be.
 * Each kind of limit has its own rule; outages back off exponentially with full jitter.
 * @param jitter a number from 0 up to 1
 */
export function retryDelay(
	failure: Failure,
	state: RetryState,
	jitter: number,
): number | undefined {
	const delay = delayFor(failure, state, jitter);
	return delay !== undefined && state.spentMs + delay <= state.maxWaitMs ? delay : undefined;
}

function delayFor(failure: Failure, state: RetryState, jitter: number): number | undefined {
	switch (failure.reason) {
		case 'rate_limited':
			return NEXT_SECOND * (0.5 + jitter);
		case 'start_throttled':
			return state.throttledStarts <= START_THROTTLE_RETRIES ? START_THROTTLE : undefined;
		case 'zoom_unavailable':
		case 'network_unreachable':
		case 'timed_out':
			return failure.retryable ? backoff(state.failedAttempts, jitter) : undefined;
		default:
			return undefined;
	}
}

/** Exponential backoff with full jitter: a wait anywhere between nothing and the doubled bound. */
function backoff(failedAttempts: number, jitter: number): number {
	return jitter * Math.min(LONGEST_BACKOFF, FIRST_BACKOFF * 2 ** (failedAttempts - 1));
}
