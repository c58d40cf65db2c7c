import { fail } from '../../nodes/ZoomLiveStream/answers/failure';
import type { Reason } from '../../nodes/ZoomLiveStream/answers/reasons';
import { retryDelay, type RetryState } from '../../nodes/ZoomLiveStream/transport/retry';

const MEETING = { eventType: 'meeting', id: '82012345678' } as const;
const FIRST: RetryState = { failedAttempts: 1, throttledStarts: 0, spentMs: 0, maxWaitMs: 90_000 };

function delay(reason: Reason, state: Partial<RetryState> = {}, jitter = 0.5): number | undefined {
	return retryDelay(fail(reason, MEETING), { ...FIRST, ...state }, jitter);
}

describe('a failure that a retry cannot fix is not retried', () => {
	test.each<Reason>(['event_not_started', 'daily_limit_reached', 'cancelled', 'unknown'])(
		'%s',
		(reason) => {
			expect(delay(reason)).toBeUndefined();
		},
	);
});

describe('the limit per second is waited out briefly, at random', () => {
	test('between half a second and one and a half', () => {
		expect(delay('rate_limited', {}, 0)).toBe(500);
		expect(delay('rate_limited', {}, 1)).toBe(1_500);
	});
});

describe('a throttled start is sent once more after 30 seconds', () => {
	test('the first time', () => {
		expect(delay('start_throttled', { throttledStarts: 1 })).toBe(30_000);
	});

	test('not a second time', () => {
		expect(delay('start_throttled', { throttledStarts: 2 })).toBeUndefined();
	});

	test('not if the wait is longer than allowed', () => {
		expect(delay('start_throttled', { throttledStarts: 1, maxWaitMs: 29_999 })).toBeUndefined();
		expect(delay('start_throttled', { throttledStarts: 1, maxWaitMs: 30_000 })).toBe(30_000);
	});
});

test.each<Reason>(['rate_limited', 'start_throttled', 'zoom_unavailable'])(
	'%s is waited out as long as Zoom asks, and fails immediately if that is too long',
	(reason) => {
		const own = delay(reason) ?? 0;
		expect(delay(reason, { retryAfterMs: own + 5_000 })).toBe(own + 5_000);
		expect(delay(reason, { retryAfterMs: 1 })).toBe(own);
		expect(delay(reason, { retryAfterMs: 90_000 })).toBe(90_000);
		expect(delay(reason, { retryAfterMs: 90_001 })).toBeUndefined();
	},
);

test('a failure that a retry cannot fix is not retried even if Zoom sends a time', () => {
	expect(delay('daily_limit_reached', { retryAfterMs: 1_000 })).toBeUndefined();
});

test('an outage that a retry cannot fix, such as a redirect, is not retried', () => {
	for (const condition of ['redirected', 'answered_by_proxy', 'address_invalid'] as const) {
		expect(retryDelay(fail(condition, MEETING), FIRST, 0.5)).toBeUndefined();
	}
});

describe.each<Reason>(['zoom_unavailable', 'network_unreachable', 'timed_out'])(
	'%s is retried with exponential backoff and full jitter',
	(reason) => {
		test('the limit doubles with each failed attempt', () => {
			const bounds = [1, 2, 3, 4].map((failedAttempts) => delay(reason, { failedAttempts }, 1));
			expect(bounds).toEqual([1_000, 2_000, 4_000, 8_000]);
		});

		test('full jitter: from zero up to the limit', () => {
			expect(delay(reason, { failedAttempts: 3 }, 0)).toBe(0);
			const half = delay(reason, { failedAttempts: 3 }, 0.5) ?? 0;
			expect(delay(reason, { failedAttempts: 3 }, 1)).toBe(half * 2);
		});

		test('after many attempts the wait is still finite', () => {
			expect(delay(reason, { failedAttempts: 5_000 }, 1)).toBe(20_000);
		});

		test('never beyond Maximum Wait', () => {
			expect(delay(reason, { spentMs: 90_000 }, 0.5)).toBeUndefined();
			expect(delay(reason, { spentMs: 89_501 }, 0.5)).toBeUndefined();
			expect(delay(reason, { spentMs: 89_500 }, 0.5)).toBe(500);
			expect(delay(reason, { maxWaitMs: 0 }, 0.5)).toBeUndefined();
		});
	},
);
