import { createHash } from 'node:crypto';
import type { WebhookEvent } from '../zoom/webhook/events';

/** An event that is about to start an execution. */
export interface ReceivedEvent {
	/** `deduplicationKeys` of it. */
	keys: readonly string[];
	/** Epoch seconds. */
	receivedAt: number;
	/** Seconds for which a repeat is dropped. */
	timeToLive: number;
}

/** What identifies an event: any of it is enough to recognize a repeat. */
interface EventIdentity {
	/** Identifies the trigger among all those of one n8n. */
	trigger: string;
	event: WebhookEvent;
	body: Uint8Array;
	/** The header `x-zm-request-id`, which Zoom's webhook log keeps the same for every attempt. */
	requestId?: string | undefined;
}

/**
 * The keys under which an event of one trigger is known: the id of the request, where there is one, and what happened.
 * Both, because the id is not part of what Zoom signs, so a recorded request could get a new one; and because two
 * subscriptions to one URL announce the same event with two ids. What happened is the name, time and meeting
 * instance (Zoom webhooks), or the whole body of an event without these.
 */
export function deduplicationKeys(identity: EventIdentity): string[] {
	const { trigger, event, body, requestId } = identity;
	const { uuid } = event.object;
	const complete = event.occurredAt !== undefined && typeof uuid === 'string';
	const happened = complete ? JSON.stringify([event.name, event.occurredAt, uuid]) : body;
	const keys = [createHash('sha256').update(`${trigger}\n`).update(happened).digest('base64')];
	if (requestId !== undefined) {
		keys.push(createHash('sha256').update(`${trigger}\nid:${requestId}`).digest('base64'));
	}
	return keys;
}

/**
 * The events that were received lately, so that each starts one execution: at most `maxKeys` keys, of which it
 * forgets the oldest first.
 *
 * It belongs to the process: exact there, even for two requests at the same moment, but a restart empties it
 * and other webhook processes do not see it. n8n's static data of the node is no substitute: n8n 2.40 wraps
 * the stored object again before it saves (`WorkflowRunner.establishContextForPersistence`), which loses the
 * mark of what `webhook()` changed, so only the first event of a workflow is ever stored. n8n's node Remove
 * Duplicates does remember across processes, and a workflow that needs that can use it.
 */
export class Deduplicator {
	/** Each key, and when it expires, in epoch seconds. */
	private readonly expiries = new Map<string, number>();

	constructor(private readonly maxKeys: number) {}

	/** How many keys are recorded. */
	get size(): number {
		return this.expiries.size;
	}

	/** Records an event unless one with any of its keys is recorded already: false for a repeat. */
	record({ keys, receivedAt, timeToLive }: ReceivedEvent): boolean {
		const { expiries, maxKeys } = this;
		if (keys.some((key) => (expiries.get(key) ?? 0) > receivedAt)) return false;
		for (const key of keys) {
			expiries.delete(key);
			expiries.set(key, receivedAt + timeToLive);
		}
		for (const [oldest, expiresAt] of expiries) {
			if (expiresAt > receivedAt && expiries.size <= maxKeys) break;
			expiries.delete(oldest);
		}
		return true;
	}

	/** Forgets an event whose execution could not begin, so that Zoom's retry starts it. */
	forget({ keys }: ReceivedEvent): void {
		for (const key of keys) this.expiries.delete(key);
	}
}
