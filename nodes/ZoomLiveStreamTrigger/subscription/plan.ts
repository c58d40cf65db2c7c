import { isRecord } from '../../zoom/guards';

/** How this node marks its subscriptions among all those of an app; people read it in Zoom. */
export const SUBSCRIPTION_NAME = 'n8n Zoom Live Stream Trigger';

/** Whose events a subscription is for: those of one user, or of everyone in an account. */
export type Subscriber =
	| { scope: 'user'; userId: string; accountId: string }
	| { scope: 'account'; accountId: string };

/** The subscription that a trigger wants. */
export interface WantedSubscription {
	/** The trigger's own URL. */
	url: string;
	/** Zoom's names of the events. */
	events: readonly string[];
}

/** What the trigger remembers of the subscription that it created or found. */
export interface RecordedSubscription extends WantedSubscription {
	id: string;
}

/** A subscription in Zoom's list. */
export interface ListedSubscription extends WantedSubscription {
	id: string;
	name: string;
	/** `openapi` for those that a program created, `default` for those of the Marketplace (Zoom OpenAPI). */
	createdSource: unknown;
}

/** What is known about a trigger's subscription. */
interface Findings {
	/** Zoom's list; undefined where Zoom does not show it. */
	listed: readonly ListedSubscription[] | undefined;
	recorded: RecordedSubscription | undefined;
}

/** What to do so that Zoom has exactly the wanted subscription. */
export interface SubscriptionPlan {
	/** The id of the one that is right already. */
	keep: string | undefined;
	/** The ids of the trigger's own subscriptions that are not wanted, or no longer. */
	remove: string[];
}

/**
 * The plan for a trigger that wants a subscription. What it only remembers is replaced when the workflow is published,
 * because Zoom may not have it any more; a start of n8n must not silence a trigger that works, and relies on it.
 */
export function planSubscription(
	wanted: WantedSubscription,
	{ isStarting, ...findings }: Findings & { isStarting: boolean },
): SubscriptionPlan {
	const own = ownSubscriptions(wanted.url, findings);
	const isEvidence = findings.listed !== undefined || isStarting;
	const right = own.filter(({ events }) => isEvidence && sameEvents(events, wanted.events));
	const keep = (right.find(({ id }) => id === findings.recorded?.id) ?? right[0])?.id;
	return { keep, remove: own.map(({ id }) => id).filter((id) => id !== keep) };
}

/**
 * The subscriptions that belong to the trigger with a URL: those that lead there and that a node like this one created.
 * One with another URL belongs to another n8n, or to a copy of this one, which remembers the same id; and one that a
 * person made is theirs. Zoom's list is the evidence. Where Zoom does not show it, what the trigger remembers counts.
 */
export function ownSubscriptions(
	url: string,
	{ listed, recorded }: Findings,
): ReadonlyArray<ListedSubscription | RecordedSubscription> {
	if (listed === undefined) return recorded?.url === url ? [recorded] : [];
	return listed.filter(
		(subscription) =>
			subscription.url === url &&
			subscription.name === SUBSCRIPTION_NAME &&
			(subscription.createdSource === 'openapi' ||
				(subscription.createdSource === undefined && subscription.id === recorded?.id)),
	);
}

/** Reads one entry of Zoom's list; undefined without a usable id. */
export function readListedSubscription(entry: unknown): ListedSubscription | undefined {
	if (!isRecord(entry)) return undefined;
	const id = readSubscriptionId(entry.event_subscription_id);
	if (id === undefined) return undefined;
	return {
		id,
		url: textOf(entry.event_webhook_url),
		name: textOf(entry.event_subscription_name),
		events: readEvents(entry.events),
		createdSource: entry.created_source ?? undefined,
	};
}

/** Reads what was written into static data, which may come from a copy or another version. */
export function readRecordedSubscription(value: unknown): RecordedSubscription | undefined {
	if (!isRecord(value) || typeof value.url !== 'string') return undefined;
	const id = readSubscriptionId(value.id);
	return id === undefined ? undefined : { id, url: value.url, events: readEvents(value.events) };
}

/** An id that is one segment of a path; `.` and `..` would lead out of it, even escaped (URL Standard). */
export function readSubscriptionId(id: unknown): string | undefined {
	return typeof id === 'string' && /^(?!\.{1,2}$)[^/\\\s]+$/.test(id) ? id : undefined;
}

function sameEvents(some: readonly string[], others: readonly string[]): boolean {
	const [one, other] = [new Set(some), new Set(others)];
	return one.size === other.size && [...one].every((event) => other.has(event));
}

function readEvents(events: unknown): string[] {
	return Array.isArray(events) ? events.filter((event) => typeof event === 'string') : [];
}

function textOf(value: unknown): string {
	return typeof value === 'string' ? value : '';
}
