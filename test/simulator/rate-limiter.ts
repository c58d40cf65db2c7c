import type { Answer } from './answer';
import { json } from './answer';
import type { Allowance, RateCategory } from './plans';

const second = 1_000;
const day = 86_400_000;

type LimitKind = 'QPS' | 'Daily-limit';

/** The limiter's verdict on one request: headers for its answer, and the refusal, if any. */
export interface RateVerdict {
	headers: Record<string, string>;
	refusal?: Answer;
}

/** Requests of one category in the current second and day. */
interface Count {
	second: number;
	inSecond: number;
	day: number;
	inDay: number;
}

/**
 * Counts an account's requests per category in fixed windows: the clock's whole seconds and UTC
 * days. Whether Zoom's windows are fixed or sliding is unverified. Refused requests do not count.
 */
export class RateLimiter {
	private readonly counts = new Map<RateCategory, Count>();

	judge(
		category: RateCategory,
		allowance: Allowance,
		now: number,
		retryAfterForm: 'iso' | 'seconds',
	): RateVerdict {
		const count = this.countAt(category, now);
		const { perSecond, perDay } = allowance;
		if (perDay !== undefined && count.inDay >= perDay) {
			const headers = {
				...limitHeaders(category, 'Daily-limit', perDay, 0),
				'Retry-After': retryAfter(now, retryAfterForm),
			};
			return { headers, refusal: dailyRefusal };
		}
		if (count.inSecond >= perSecond) {
			return { headers: limitHeaders(category, 'QPS', perSecond, 0), refusal: perSecondRefusal };
		}
		count.inSecond += 1;
		count.inDay += 1;
		return { headers: limitHeaders(category, 'QPS', perSecond, perSecond - count.inSecond) };
	}

	private countAt(category: RateCategory, now: number): Count {
		const current = { second: Math.floor(now / second), day: Math.floor(now / day) };
		const count = this.counts.get(category) ?? { ...current, inSecond: 0, inDay: 0 };
		if (count.second !== current.second) count.inSecond = 0;
		if (count.day !== current.day) count.inDay = 0;
		Object.assign(count, current);
		this.counts.set(category, count);
		return count;
	}
}

const perSecondRefusal = json(429, {
	code: 429,
	message: 'You have reached the maximum per-second rate limit for this API. Try again later.',
});

const dailyRefusal = json(429, {
	code: 429,
	message:
		'You have reached the maximum daily rate limit for this API. Refer to the response header for details on when you can make another request.',
});

function limitHeaders(
	category: RateCategory,
	kind: LimitKind,
	limit: number,
	remaining: number,
): Record<string, string> {
	return {
		'X-RateLimit-Category': category,
		'X-RateLimit-Type': kind,
		'X-RateLimit-Limit': String(limit),
		'X-RateLimit-Remaining': String(remaining),
	};
}

/** The next UTC midnight: as `2026-01-20T00:00:00Z`, or as whole seconds from now. */
function retryAfter(now: number, form: 'iso' | 'seconds'): string {
	const midnight = (Math.floor(now / day) + 1) * day;
	return form === 'iso'
		? new Date(midnight).toISOString().replace('.000Z', 'Z')
		: String(Math.ceil((midnight - now) / second));
}
