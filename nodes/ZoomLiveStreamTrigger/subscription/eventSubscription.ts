import { isRecord } from '../../zoom/guards';
import type { Subscriber } from './subscriber';

/** How this node marks its subscriptions among all those of an app; people read it in Zoom. */
export const SUBSCRIPTION_NAME = 'n8n Zoom Live Stream Trigger';

/** The subscription that a trigger wants. */
export interface WantedSubscription {
	url: string;
	/** Zoom's names of the events. */
	events: readonly string[];
	subscriber: Subscriber;
}

/** A subscription that Zoom has. */
export interface ListedSubscription {
	id: string;
	url: string;
	events: readonly string[];
	scope: string;
	/** Whether a node like this one created it: those added by hand are never touched. */
	isOurs: boolean;
}

/** Reads one entry of Zoom's list; undefined without an id. */
export function readListedSubscription(entry: unknown): ListedSubscription | undefined {
	if (!isRecord(entry) || typeof entry.event_subscription_id !== 'string') return undefined;
	const events: unknown[] = Array.isArray(entry.events) ? entry.events : [];
	return {
		id: entry.event_subscription_id,
		url: typeof entry.event_webhook_url === 'string' ? entry.event_webhook_url : '',
		events: events.filter((event) => typeof event === 'string'),
		scope: typeof entry.subscription_scope === 'string' ? entry.subscription_scope : '',
		// `default` are those that were added in the Marketplace by hand (Zoom OpenAPI).
		isOurs:
			entry.event_subscription_name === SUBSCRIPTION_NAME && entry.created_source !== 'default',
	};
}

/** What to do so that Zoom has exactly the wanted subscription. */
export interface SubscriptionPlan {
	/** The id of the one that is right already. */
	keep: string | undefined;
	/** The ids of our subscriptions that are not wanted, or no longer. */
	remove: string[];
}

/**
 * Compares Zoom's list with what is wanted. Ours are those with our name that lead to this trigger's URL, and the one
 * that the trigger created before, whose URL may be an older one.
 */
export function planSubscription(
	listed: readonly ListedSubscription[],
	wanted: WantedSubscription | undefined,
	{ url, storedId }: { url: string; storedId: string | undefined },
): SubscriptionPlan {
	const ours = listed.filter(
		({ id, url: listedUrl, isOurs }) => isOurs && (listedUrl === url || id === storedId),
	);
	const right = wanted && ours.filter((subscription) => isRight(subscription, wanted));
	const keep = right?.find(({ id }) => id === storedId) ?? right?.[0];
	return {
		keep: keep?.id,
		remove: ours.filter(({ id }) => id !== keep?.id).map(({ id }) => id),
	};
}

/** Whether two lists have the same events. */
export function sameEvents(some: readonly string[], others: readonly string[]): boolean {
	const [one, other] = [new Set(some), new Set(others)];
	return one.size === other.size && [...one].every((event) => other.has(event));
}

function isRight(subscription: ListedSubscription, wanted: WantedSubscription): boolean {
	return (
		subscription.url === wanted.url &&
		subscription.scope === wanted.subscriber.scope &&
		sameEvents(subscription.events, wanted.events)
	);
}
