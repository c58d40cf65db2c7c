import type { Answer } from './answer';
import type { RateSignal } from '../pace/rateEstimate';

/**
 * What an answer says of the limit per second; undefined for none at all. Only the category Light counts,
 * which every request of the operations has (Zoom rate limits, `X-RateLimit-*`).
 */
export function rateSignalOf(answer: Answer, at: number): RateSignal | undefined {
	if (answer.kind === 'unanswered') return undefined;
	const { status, headers } = answer;
	const type = String(headers['x-ratelimit-type'] ?? 'QPS');
	const category = String(headers['x-ratelimit-category'] ?? 'Light');
	const perSecond = /qps/i.test(type);
	// The start throttle is a 429 about one meeting, without these headers.
	const refused = status === 429 && perSecond && isAboutSeconds(answer.body);
	const limit = Number(headers['x-ratelimit-limit']);
	const remaining = Number(headers['x-ratelimit-remaining']);
	const hasQuota = perSecond && /light/i.test(category) && limit > 0 && remaining >= 0;
	return { at, refused, ...(hasQuota && { quota: { limit, remaining } }) };
}

function isAboutSeconds(body: unknown): boolean {
	return /per-?second/i.test(String(JSON.stringify(body)));
}
