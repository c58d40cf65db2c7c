import type { Observation } from './observation';
import { QUESTIONS, type QuestionId } from './questions';

/** What the answers to plain requests carried of Zoom's rate limit headers. */
export interface RateLimits {
	/** Answers to plain requests, and how many of them carried such headers. */
	answers: number;
	withHeaders: number;
	/** Each different set of headers, but for what is left of the limit. */
	kinds: string[];
	/** For each refusal with status 429: the question, and its headers. */
	refusals: Array<{ question: string; headers: string }>;
}

/** Gathers the rate limit headers. */
export function rateLimitsIn(observations: ReadonlyMap<QuestionId, Observation>): RateLimits {
	const answered = [...observations].filter(
		([, { by, status }]) => by === 'request' && status !== null,
	);
	const limited = answered.filter(([, { limits }]) => Object.keys(limits).length > 0);
	return {
		answers: answered.length,
		withHeaders: limited.length,
		kinds: [
			...new Set(limited.map(([, { limits }]) => inWords(limits, ['x-ratelimit-remaining']))),
		],
		refusals: answered
			.filter(([, { status }]) => status === 429)
			.map(([id, { limits }]) => ({
				question: QUESTIONS[id].text,
				headers: inWords(limits, []) || 'none',
			})),
	};
}

function inWords(limits: Record<string, string>, without: readonly string[]): string {
	return Object.entries(limits)
		.filter(([name]) => !without.includes(name))
		.map(([name, value]) => `${name}: ${value}`)
		.join(', ');
}
