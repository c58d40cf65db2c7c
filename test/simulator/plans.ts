export type Plan = 'free' | 'pro' | 'business';
/** Requests allowed: unlimited, the plan's limits, or custom limits per category. */
export type RateLimit = 'off' | 'plan' | { perSecond: number; perDay?: number };
export type RateCategory = 'Light' | 'Medium' | 'Heavy';

/** Requests an account may send in one category; undefined = no such limit. */
export interface Allowance {
	perSecond: number;
	perDay?: number;
}

/** Zoom's published figures per account (Zoom rate limits). Daily figures are only known for Light. */
const allowances: Record<Plan, Record<RateCategory, Allowance>> = {
	free: {
		Light: { perSecond: 4, perDay: 6_000 },
		Medium: { perSecond: 2 },
		Heavy: { perSecond: 1 },
	},
	pro: { Light: { perSecond: 30 }, Medium: { perSecond: 20 }, Heavy: { perSecond: 10 } },
	business: { Light: { perSecond: 80 }, Medium: { perSecond: 60 }, Heavy: { perSecond: 40 } },
};

/** What the account may send in a category; undefined if limiting is off. */
export function allowanceFor(
	rateLimit: RateLimit,
	plan: Plan,
	category: RateCategory,
): Allowance | undefined {
	if (rateLimit === 'off') return undefined;
	if (rateLimit === 'plan') return allowances[plan][category];
	return rateLimit;
}
