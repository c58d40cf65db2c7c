import { randomBytes } from 'node:crypto';
import type { WebhookEvent, WebhookEventName } from './webhook-events';

export type SubscriptionScope = 'user' | 'account';

/** One event subscription of the app: added by hand in the Marketplace, or by a program. */
export interface EventSubscription {
	id: string;
	name: string;
	url: string;
	events: readonly WebhookEventName[];
	scope: SubscriptionScope;
	/** Whose events it is for, with scope `user`. */
	userIds: string[];
	/** `default` for those added in the Marketplace, which no program can change (Zoom webhooks). */
	createdSource: 'default' | 'openapi';
}

/** The most subscriptions of one app (Zoom webhooks; whether programs share the limit is assumed). */
export const maxSubscriptions = 20;
/** The most users in one request (Zoom OpenAPI). */
export const maxUserIds = 10;

/** A subscription with an id like Zoom's. */
export function newSubscription(given: Omit<EventSubscription, 'id'>): EventSubscription {
	return { id: randomBytes(16).toString('base64url'), ...given };
}

/** Whether a subscription announces an event. */
export function isSubscribed(subscription: EventSubscription, event: WebhookEvent): boolean {
	if (!subscription.events.includes(event.event)) return false;
	if (subscription.scope === 'account') return true;
	const hostId: unknown = Reflect.get(event.payload.object, 'host_id');
	return typeof hostId === 'string' && subscription.userIds.includes(hostId);
}

/** A subscription as Zoom lists it. */
export function listedSubscription(
	subscription: EventSubscription,
	accountId: string,
): Record<string, unknown> {
	const { id, name, url, events, scope, userIds, createdSource } = subscription;
	return {
		event_subscription_id: id,
		event_subscription_name: name,
		event_webhook_url: url,
		events,
		subscription_scope: scope,
		created_source: createdSource,
		subscriber_id: scope === 'user' ? userIds[0] : accountId,
		custom_header: { custom_header_type: 0 },
	};
}
