/**
 * How Zoom's retries and the age limit of a request work together.
 *
 * Zoom sends an event again if it gets no answer within 3 s or a 5xx: 5 minutes after the first attempt, 20
 * after the second and 60 after the third, so the last one comes after 85 minutes. A 4xx ends it at once
 * (Zoom webhooks, "Notification delivery"). In a capture of 2026, two first retries had a new timestamp and signature;
 * no document says so, and no other retry was seen. So both must work:
 *
 * - New ones: every retry is fresh, and only remembering repeats keeps one event from running twice. They are
 * remembered for longer than the retries last.
 * - Old ones: the age limit must be longer than the retries last, or what Zoom sent while n8n was away is lost.
 *
 * The age limit costs little: a recorded request can be replayed while it is fresh, but only an event that
 * n8n has not received yet starts anything. That's why events are remembered for longer if the limit is
 * higher.
 */
const RETRY_WINDOW_SECONDS = (5 + 20 + 60) * 60;

/** The default age limit of a request, in seconds: Zoom's retries plus 15 minutes. */
export const DEFAULT_MAX_AGE = 6_000;

/** Reads the option Maximum Age, in seconds, as a number or as text; anything else counts as not set. */
export function readMaxAge(value: unknown): number {
	const seconds = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
	return typeof seconds === 'number' && seconds >= 0 ? seconds : DEFAULT_MAX_AGE;
}

/** Whether a request was signed within `maxAge` seconds of now, before or after: clocks differ. */
export function isFresh(timestamp: string, maxAge: number, now: number): boolean {
	return Math.abs(now / 1_000 - Number(timestamp)) <= maxAge;
}

/**
 * How many seconds to remember an event that started an execution: a timestamp may be up to `maxAge` in the
 * future and stays fresh until `maxAge` after it, and each of Zoom's retries may restart that window.
 */
export function deduplicationTimeToLive(maxAge: number): number {
	return RETRY_WINDOW_SECONDS + 2 * maxAge;
}
