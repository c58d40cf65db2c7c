export type Plan = 'free' | 'pro' | 'business';
/** Requests allowed: none refused, the plan's figures, or figures of one's own per category. */
export type RateLimit = 'off' | 'plan' | { perSecond: number; perDay?: number };
export type RateCategory = 'Light' | 'Medium' | 'Heavy';

/** Requests an account may send in one category; nothing set = no limit of that kind. */
export interface Allowance {
	perSecond: number;
	perDay?: number;
}

/** Zoom's published figures per account (Zoom rate limits). Daily figures are known for Light alone. */
const allowances: Record<Plan, Record<RateCategory, Allowance>> = {
	free: {
		Light: { perSecond: 4, perDay: 6_000 },
		Medium: { perSecond: 2 },
		Heavy: { perSecond: 1 },
	},
	pro: { Light: { perSecond: 30 }, Medium: { perSecond: 20 }, Heavy: { perSecond: 10 } },
	business: { Light: { perSecond: 80 }, Medium: { perSecond: 60 }, Heavy: { perSecond: 40 } },
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
