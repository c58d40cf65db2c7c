/**
 * How Zoom's retries and the age limit of a request live together.
 *
 * Zoom sends an event again when it got no answer within 3 s or a 5xx: 5 minutes after the first attempt,
 * 20 after the second and 60 after the third, so the last one comes after 85 minutes. A 4xx ends it at once
 * (Zoom webhooks, "Notification delivery"). Nothing public says whether a retry keeps the first attempt's
 * timestamp and signature or gets new ones, so both must be sound:
 *
 * - New ones: every retry is fresh, and only the memory of repeats keeps one event from running twice. It
 *   holds longer than the retries last.
 * - Old ones: with the age limit of 300 s every retry is too old and is refused, like any other
 *   old request: a signature alone does not prove that nobody kept the request and sends it later. The
 *   price is an event lost when n8n was away; whoever minds more raises the limit to 5,400 s. The memory
 *   grows with the limit, so nothing that was taken once can be played back while its timestamp is fresh.
 */
const RETRY_WINDOW_SECONDS = (5 + 20 + 60) * 60;

/** The age limit of a request unless a person sets another, in seconds: what Zoom's own samples use. */
export const DEFAULT_MAX_AGE = 300;

/** Whether a request was signed within `maxAge` seconds of now, before or after: clocks differ. */
export function isFresh(timestamp: string, maxAge: number, now: number): boolean {
	return Math.abs(now / 1_000 - Number(timestamp)) <= maxAge;
}

/**
 * How many seconds to remember an event that started an execution: a timestamp may lie `maxAge` ahead and stays fresh
 * until `maxAge` after it, and each of Zoom's retries may restart that window.
 */
export function deduplicationTimeToLive(maxAge: number): number {
	return RETRY_WINDOW_SECONDS + 2 * maxAge;
}
