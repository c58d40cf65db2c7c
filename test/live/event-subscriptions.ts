import { eventSubscriptionPath, eventSubscriptionsPath } from '../../nodes/zoom/endpoints';
import { isRecord } from '../../nodes/zoom/guards';
import type { Answer } from '../../nodes/zoom/client/answer';
import type { Subscriber } from '../../nodes/ZoomLiveStreamTrigger/subscription/plan';
import type { ZoomClient } from './zoom-client';

/** The name of what the check creates: neither that of the trigger nor one that people would choose. */
export const CHECK_NAME = 'n8n live check';

/** An app has 20 subscriptions at most, so one page has them all. */
const PAGE_SIZE = '100';

/** The event subscriptions of an app. Deletes only what this check has created. */
export class EventSubscriptions {
	/** The ids of what this check has created and not yet deleted. */
	private readonly created = new Set<string>();
	/** The URLs of creations that may have taken effect, although no answer says so. */
	private readonly unclear = new Set<string>();
	private everCreated = false;

	constructor(
		private readonly client: ZoomClient,
		readonly subscriber: Subscriber,
	) {}

	/** Asks for the list as the trigger does: for an account, without a user. */
	async list(): Promise<Answer> {
		const { subscriber } = this;
		const query = new URLSearchParams({
			account_id: subscriber.accountId,
			...(subscriber.scope === 'user' && { user_id: subscriber.userId }),
			subscription_scope: subscriber.scope,
			page_size: PAGE_SIZE,
		});
		return await this.client.ask({
			method: 'GET',
			path: `${eventSubscriptionsPath()}?${query.toString()}`,
		});
	}

	/** Subscribes a URL to events; Zoom checks the URL first. */
	async create(url: string, events: readonly string[]): Promise<Answer> {
		const { subscriber } = this;
		this.unclear.add(url);
		const json = {
			events,
			event_subscription_name: CHECK_NAME,
			event_webhook_url: url,
			subscription_scope: subscriber.scope,
			account_id: subscriber.accountId,
			...(subscriber.scope === 'user' && { user_ids: [subscriber.userId] }),
		};
		const answer = await this.client.ask({ method: 'POST', path: eventSubscriptionsPath(), json });
		const id = createdId(answer);
		if (id !== undefined) this.created.add(id);
		if (id !== undefined || hadNoEffect(answer)) this.unclear.delete(url);
		this.everCreated ||= !this.isClean;
		return answer;
	}

	/** Deletes one that this check has created. */
	async remove(id: string): Promise<Answer> {
		const answer = await this.client.ask({ method: 'DELETE', path: eventSubscriptionPath(id) });
		if (isGone(answer)) this.created.delete(id);
		return answer;
	}

	/** The ids of those that are left. */
	get ids(): string[] {
		return [...this.created];
	}

	/** Whether this check has created any, as far as it knows. */
	get hasCreated(): boolean {
		return this.everCreated;
	}

	/** Whether nothing of this check can be left in Zoom. */
	get isClean(): boolean {
		return this.created.size === 0 && this.unclear.size === 0;
	}

	/** Deletes all that this check has created, also where Zoom's answer to the creation was lost. */
	async removeAll(): Promise<void> {
		if (this.unclear.size > 0) await this.findUnclear();
		for (const id of this.ids) await this.remove(id);
	}

	private async findUnclear(): Promise<void> {
		const entries = listedIn(await this.list());
		if (entries === undefined) return;
		for (const { id, name, url, isAddedByHand } of entries) {
			if (name === CHECK_NAME && this.unclear.has(url) && !isAddedByHand) this.created.add(id);
		}
		this.unclear.clear();
	}
}

/** One entry of Zoom's list. */
export interface ListedEntry {
	id: string;
	name: unknown;
	url: string;
	source: unknown;
	/** Whether someone added it in the Zoom App Marketplace (Zoom OpenAPI, `created_source`). */
	isAddedByHand: boolean;
}

/** The subscriptions in Zoom's list; undefined when Zoom gave none. */
export function listedIn(answer: Answer): ListedEntry[] | undefined {
	if (answer.kind === 'unanswered' || answer.status !== 200) return undefined;
	const entries = isRecord(answer.body) ? answer.body.event_subscriptions : undefined;
	if (!Array.isArray(entries)) return undefined;
	return entries.filter(isRecord).map((entry) => ({
		id: String(entry.event_subscription_id),
		name: entry.event_subscription_name,
		url: String(entry.event_webhook_url),
		source: entry.created_source,
		isAddedByHand: entry.created_source === 'default',
	}));
}

/** The id in Zoom's answer to a creation. */
export function createdId(answer: Answer): string | undefined {
	if (answer.kind === 'unanswered' || answer.status < 200 || answer.status >= 300) return undefined;
	const id = isRecord(answer.body) ? answer.body.event_subscription_id : undefined;
	return typeof id === 'string' && id !== '' ? id : undefined;
}

/** Whether Zoom refused, so that nothing was created, and nothing will be. */
function hadNoEffect(answer: Answer): boolean {
	return (
		answer.kind === 'answered' &&
		answer.status >= 400 &&
		answer.status < 500 &&
		answer.status !== 408
	);
}

function isGone(answer: Answer): boolean {
	if (answer.kind === 'unanswered') return false;
	return answer.status === 404 || (answer.status >= 200 && answer.status < 300);
}
