import type { Obstacle } from './answer';

/** What a request has cost so far, as far as it matters for another try. */
export interface Spent {
	/** Tries without a decision, including this one. */
	failedAttempts: number;
	/** Starts that Zoom throttled, including this one. */
	throttledStarts: number;
	/** How much is left of the time for limits and outages, in ms. */
	leftMs: number;
	/** How long Zoom asks to wait (`Retry-After`), in ms; 0 if it does not. */
	retryAfterMs: number;
}

/** Zoom: "retry making a new request after 30 seconds" (Zoom collection, status 429). */
const START_THROTTLE = 30_000;
const MAX_START_RETRIES = 1;
const FIRST_BACKOFF = 1_000;
const MAX_BACKOFF = 20_000;
/** Zoom counts requests per second, so the next second is soon enough. */
const NEXT_SECOND = 1_000;

/**
 * How long to wait before the same request is sent again, in ms; undefined if it must not be. Each kind of
 * limit has its own rule; outages back off exponentially with full jitter. No wait is shorter than Zoom asks
 * for, and none is longer than what is left.
 * @param jitter a number from 0 up to 1
 */
export function retryDelay(obstacle: Obstacle, spent: Spent, jitter: number): number | undefined {
	const own = delayAfter(obstacle, spent, jitter);
	if (own === undefined) return undefined;
	const delay = Math.max(own, spent.retryAfterMs);
	return delay <= spent.leftMs ? delay : undefined;
}

function delayAfter(obstacle: Obstacle, spent: Spent, jitter: number): number | undefined {
	switch (obstacle) {
		case 'rate_limited':
			return NEXT_SECOND * (0.5 + jitter);
		case 'start_throttled':
			return spent.throttledStarts <= MAX_START_RETRIES ? START_THROTTLE : undefined;
		case 'daily_limit_reached':
			return undefined;
		case 'network_unreachable':
		case 'sign_in_unavailable':
		case 'timed_out':
		case 'zoom_unavailable':
			return backoff(spent.failedAttempts, jitter);
	}
}

/** Exponential backoff with full jitter: a random wait up to a limit that doubles each time. */
function backoff(failedAttempts: number, jitter: number): number {
	return jitter * Math.min(MAX_BACKOFF, FIRST_BACKOFF * 2 ** (failedAttempts - 1));
}
