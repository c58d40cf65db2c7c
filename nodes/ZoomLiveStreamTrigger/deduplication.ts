import { createHash } from 'node:crypto';
import type { WebhookEvent } from '../zoom/webhook/events';

/** An event that is about to start an execution. */
export interface ReceivedEvent {
	/** `deduplicationKey` of it. */
	key: string;
	/** Epoch seconds. */
	receivedAt: number;
	/** Seconds for which a repeat is dropped. */
	timeToLive: number;
}

/** The events that were received lately, so that each starts one execution. */
export interface Deduplicator {
	/** Records an event unless it is recorded already: false for a repeat. */
	record(event: ReceivedEvent): boolean;
	/** Forgets an event whose execution could not begin, so that Zoom's retry starts it. */
	forget(event: ReceivedEvent): void;
	/** How many events are recorded. */
	size(): number;
}

/**
 * What identifies an event of one trigger: Zoom gives events no id, but a repeat has the same name, time and
 * meeting instance (Zoom webhooks). An event without these is identified by its whole body.
 */
export function deduplicationKey(trigger: string, event: WebhookEvent, body: Uint8Array): string {
	const { uuid } = event.object;
	const complete = event.occurredAt !== undefined && typeof uuid === 'string';
	const identity = complete ? JSON.stringify([event.name, event.occurredAt, uuid]) : body;
	return createHash('sha256').update(`${trigger}\n`).update(identity).digest('hex');
}

/**
 * A deduplicator of at most `maxEvents` events that forgets the oldest first.
 *
 * It belongs to the process: exact there, even for two requests at the same moment, but a restart empties it
 * and other webhook processes do not see it. n8n's static data of the node is no substitute: n8n 2.40 wraps
 * the stored object again before it saves (`WorkflowRunner.establishContextForPersistence`), which loses the
 * mark of what `webhook()` changed, so only the first event of a workflow is ever stored. n8n's node Remove
 * Duplicates does remember across processes, and a workflow that needs that can use it.
 */
export function createDeduplicator(maxEvents: number): Deduplicator {
	const expiries = new Map<string, number>();
	return {
		record({ key, receivedAt, timeToLive }) {
			if ((expiries.get(key) ?? 0) > receivedAt) return false;
			expiries.delete(key);
			expiries.set(key, receivedAt + timeToLive);
			for (const [oldest, expiresAt] of expiries) {
				if (expiresAt > receivedAt && expiries.size <= maxEvents) break;
				expiries.delete(oldest);
			}
			return true;
		},
		forget({ key }) {
			expiries.delete(key);
		},
		size: () => expiries.size,
	};
}
