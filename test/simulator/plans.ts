import type { RateLimit } from './options';

export type Plan = 'free' | 'pro' | 'business';
export type RateCategory = 'Light' | 'Medium';

/** Requests an account may send in one category; nothing set = no limit of that kind. */
export interface Allowance {
	perSecond: number;
	perDay?: number;
}

/** Zoom's published figures per account (zoom-api.md §4). Medium daily figures are not known. */
const allowances: Record<Plan, Record<RateCategory, Allowance>> = {
	free: { Light: { perSecond: 4, perDay: 6_000 }, Medium: { perSecond: 2 } },
	pro: { Light: { perSecond: 30 }, Medium: { perSecond: 20 } },
	business: { Light: { perSecond: 80 }, Medium: { perSecond: 60 } },
};

/** What the account may send in a category, or nothing when limiting is off. */
export function allowanceFor(
	rateLimit: RateLimit,
	plan: Plan,
	category: RateCategory,
): Allowance | undefined {
	if (rateLimit === 'off') return undefined;
	if (rateLimit === 'plan') return allowances[plan][category];
	return rateLimit;
}
