/** The scopes for an endpoint: any one of them is enough; the admin ones work for the whole account. */
export interface EndpointScopes {
	/** Granular, without `:admin`. */
	granular: string;
	/** The classic scope that the granular one replaced. */
	classic: string;
	/** Classic for the whole account; not always `{classic}:admin`. */
	classicAdmin: string;
}

/** Whose events a token can use an endpoint for. */
export type Reach = 'none' | 'own' | 'account';

const kinds = ['meeting', 'webinar'] as const;

/** Every scope this package can need, for an app that one user authorizes (Zoom OpenAPI). */
export const userLevelScopes: readonly string[] = [
	...kinds.flatMap((kind) => [
		`${kind}:update:livestream_status`,
		`${kind}:update:livestream`,
		`${kind}:read:livestream`,
		`${kind}:read:${kind}`,
		`${kind}:read:list_${kind}s`,
		`${kind}:read:live_streaming_token`,
		`${kind}:update:status`,
	]),
	'user:read:settings',
	'user:read:user',
	'cloud_recording:read:recording',
	'user:update:settings',
	'meeting:update:in_meeting_controls',
];

/** What Zoom grants every app for its event subscriptions automatically (Zoom webhooks). */
export const eventSubscriptionScopes: readonly string[] = [
	'marketplace:write:event_subscription',
	'marketplace:read:list_event_subscriptions',
	'marketplace:update:event_subscription',
	'marketplace:delete:event_subscription',
];

/** The same for apps that act on a whole account. */
export const accountLevelScopes: readonly string[] = userLevelScopes.map(
	(scope) => `${scope}:admin`,
);

/** Whether a token may use an endpoint, and for whose events. */
export function reachOf(granted: ReadonlySet<string>, needed: EndpointScopes): Reach {
	if (granted.has(`${needed.granular}:admin`) || granted.has(needed.classicAdmin)) return 'account';
	if (granted.has(needed.granular) || granted.has(needed.classic)) return 'own';
	return 'none';
}

/** The scopes Zoom lists in a refusal: both forms, or only the admin form if it is required. */
export function scopesToName(reach: Reach, needed: EndpointScopes): string[] {
	const admin = `${needed.granular}:admin`;
	return reach === 'own' ? [admin] : [needed.granular, admin];
}
