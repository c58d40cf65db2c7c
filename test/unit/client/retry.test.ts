import type { Obstacle } from '../../../nodes/zoom/client/answer';
import { retryDelay, type Spent } from '../../../nodes/zoom/client/retry';

const FIRST: Spent = { failedAttempts: 1, throttledStarts: 1, leftMs: 90_000, retryAfterMs: 0 };

test.each<[string, Obstacle, Partial<Spent>, number, number | undefined]>([
	['the limit per second: at least half a second', 'rate_limited', {}, 0, 500],
	['the limit per second: at most one and a half', 'rate_limited', {}, 1, 1_500],
	['a throttled start: 30 seconds, once', 'start_throttled', {}, 0.5, 30_000],
	['a start throttled twice: not again', 'start_throttled', { throttledStarts: 2 }, 0.5, undefined],
	['the daily limit: not again', 'daily_limit_reached', {}, 0.5, undefined],
	['an outage: up to a second', 'zoom_unavailable', {}, 1, 1_000],
	['its third failure: up to four', 'timed_out', { failedAttempts: 3 }, 1, 4_000],
	['its tenth: never more than 20', 'network_unreachable', { failedAttempts: 10 }, 1, 20_000],
	['a sign-in that is down: like an outage', 'sign_in_unavailable', {}, 0.5, 500],
	['what Zoom asks for', 'zoom_unavailable', { retryAfterMs: 7_000 }, 0.5, 7_000],
	['no less than its own rule', 'start_throttled', { retryAfterMs: 1 }, 0.5, 30_000],
	['not longer than what is left', 'start_throttled', { leftMs: 29_999 }, 0.5, undefined],
	['nor if Zoom asks for more', 'rate_limited', { retryAfterMs: 90_001 }, 0.5, undefined],
	['even the daily limit with a time', 'daily_limit_reached', { retryAfterMs: 1 }, 0.5, undefined],
])('the wait before another try after %s', (_what, obstacle, spent, jitter, delay) => {
	expect(retryDelay(obstacle, { ...FIRST, ...spent }, jitter)).toBe(delay);
});
