/**
 * How Zoom's retries and the age limit of a request work together.
 *
 * Zoom sends an event again when it got no answer within 3 s or a 5xx: 5 minutes after the first attempt,
 * 20 after the second and 60 after the third, so the last one comes after 85 minutes. A 4xx ends it at once
 * (Zoom webhooks, "Notification delivery"). Nothing public says whether a retry keeps the first attempt's
 * timestamp and signature or gets new ones, so both must work:
 *
 * - New ones: every retry is fresh, and only the memory of repeats keeps one event from running twice. It
 *   lasts longer than the retries do.
 * - Old ones: the age limit must be longer than the retries last, or what Zoom sent while n8n was away is lost.
 *
 * What the age limit gives up is small: a recorded request can be played back for as long as it is fresh, but only
 * an event that n8n has not received yet starts anything. The memory grows with the limit for that.
 */
const RETRY_WINDOW_SECONDS = (5 + 20 + 60) * 60;

/** The age limit of a request unless another is set, in seconds: Zoom's retries and 15 minutes to spare. */
export const DEFAULT_MAX_AGE = 6_000;

/** Whether a request was signed within `maxAge` seconds of now, before or after: clocks differ. */
export function isFresh(timestamp: string, maxAge: number, now: number): boolean {
	return Math.abs(now / 1_000 - Number(timestamp)) <= maxAge;
}

/**
 * How many seconds to remember an event that started an execution: a timestamp may lie `maxAge` ahead and stays
 * fresh until `maxAge` after it, and each of Zoom's retries may restart that window.
 */
export function deduplicationTimeToLive(maxAge: number): number {
	return RETRY_WINDOW_SECONDS + 2 * maxAge;
}
