import type { Observation } from './observation';

/** Zoom's numbers for users (Zoom OpenAPI, user `type`). */
const HOST_TYPES: Record<number, string | undefined> = {
	1: 'Basic',
	2: 'Licensed',
	4: 'unassigned',
	99: 'without a plan',
};
/** Zoom's limits per second for the category Light (Zoom rate limits). */
const PLANS: Record<string, string | undefined> = {
	'4': 'as on the plan Free',
	'30': 'as on the plan Pro',
	'80': 'as on the plan Business or higher',
};

/** The plan of the host, as far as Zoom shows it: by the host's type, and by the rate limit. */
export function describePlan(
	hostType: number | undefined,
	observations: readonly Observation[],
): string {
	const type = hostType === undefined ? undefined : (HOST_TYPES[hostType] ?? `type ${hostType}`);
	const perSecond = observations
		.map(({ limits }) => limits)
		.filter((limits) => /light/i.test(limits['x-ratelimit-category'] ?? ''))
		.filter((limits) => /qps/i.test(limits['x-ratelimit-type'] ?? ''))
		.map((limits) => limits['x-ratelimit-limit'])
		.find((limit) => limit !== undefined);
	const parts = [
		...(type === undefined ? [] : [`the host is ${type}`]),
		...(perSecond === undefined
			? []
			: [`${perSecond} requests per second, ${PLANS[perSecond] ?? 'as on no plan we know'}`]),
	];
	return parts.length > 0 ? parts.join('; ') : 'not known';
}
