import type { RateCategory } from '../../zoom/endpoints';
import { retryTimeIn } from '../answers/answerDetails';
import type { Failure } from '../answers/failure';
import type { Quota, RateSignal } from '../../zoom/client/pace/rateSignal';
import { now, uptime } from '../../zoom/n8n/clock';
import type { Answer } from './answer';
import type { Accepted } from './interpret';

/** Zoom's highest published limit is 80 per second (Zoom rate limits); beyond this a header means something else. */
const MAX_LIMIT = 1_000;

/**
 * What an answer says about how fast to send requests; undefined if nothing.
 * @param outcome what the answer means, according to the catalogue
 * @param category the category Zoom counts the request in
 */
export function rateSignalOf(
	answer: Answer,
	outcome: Accepted | Failure,
	category: RateCategory,
): RateSignal | undefined {
	const at = uptime();
	const reason = outcome.kind === 'failure' ? outcome.reason : undefined;
	const quota = answer.kind === 'answered' ? quotaIn(answer.headers, category) : undefined;
	const retryAfterMs = retryAfterIn(answer);
	const delay = retryAfterMs === undefined ? {} : { retryAfterMs };
	switch (reason) {
		case 'rate_limited':
			return { kind: 'refused', at, ...(quota && { quota }), ...delay };
		case 'zoom_unavailable':
		case 'network_unreachable':
		case 'timed_out':
			return { kind: 'unavailable', at, obstacle: reason, ...delay };
		case 'daily_limit_reached':
		case 'start_throttled':
			return { kind: 'answered', at };
		default:
			// A cancelled request, or one without a token, never reached Zoom's API.
			if (answer.kind === 'unanswered') return undefined;
			return { kind: 'accepted', at, ...(quota && { quota }) };
	}
}

/** How long Zoom asks to wait with `Retry-After`, in ms; undefined if it does not, or if the time is past. */
export function retryAfterIn(answer: Answer): number | undefined {
	if (answer.kind === 'unanswered') return undefined;
	const header = textOf(answer.headers['retry-after']);
	const present = now();
	const time = retryTimeIn(header, present);
	const duration = time === undefined ? 0 : Date.parse(time) - present;
	return duration > 0 ? duration : undefined;
}

/** `X-RateLimit-Type` is `QPS` or `Daily-limit`, `X-RateLimit-Category` the category (Zoom rate limits). */
function quotaIn(headers: Record<string, unknown>, category: RateCategory): Quota | undefined {
	const type = textOf(headers['x-ratelimit-type']) ?? 'QPS';
	const counted = textOf(headers['x-ratelimit-category']) ?? category;
	const limit = countIn(headers['x-ratelimit-limit']);
	const remaining = countIn(headers['x-ratelimit-remaining']);
	const isMeant = /qps/i.test(type) && counted.toLowerCase() === category.toLowerCase();
	if (!isMeant || limit === undefined || remaining === undefined) return undefined;
	return limit >= 1 && limit <= MAX_LIMIT && remaining <= limit ? { limit, remaining } : undefined;
}

function countIn(header: unknown): number | undefined {
	const text = textOf(header) ?? '';
	return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

function textOf(header: unknown): string | undefined {
	return typeof header === 'string' ? header.trim() : undefined;
}
