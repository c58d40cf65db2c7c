import { createHash } from 'node:crypto';
import type { WebhookEvent } from '../zoom/webhook/events';

/** An event that is about to start an execution. */
export interface Taking {
	/** `eventKey` of it. */
	key: string;
	/** Epoch seconds. */
	now: number;
	/** Seconds for which a repeat is dropped. */
	span: number;
}

/** What was taken lately, so that no event is taken twice. */
export interface RepeatMemory {
	/** Takes an event unless it was taken before: false for a repeat. */
	take(taking: Taking): boolean;
	/** Forgets an event whose execution could not begin, so that Zoom's retry starts it. */
	giveBack(taking: Taking): void;
	/** How many events it holds. */
	size(): number;
}

/**
 * What tells two events of one trigger apart: Zoom gives them no id, but a repeat has the same name, time and
 * meeting instance (Zoom webhooks). An event without these is told apart by its whole body.
 */
export function eventKey(trigger: string, event: WebhookEvent, body: Uint8Array): string {
	const { uuid } = event.object;
	const complete = event.occurredAt !== undefined && typeof uuid === 'string';
	const identity = complete ? JSON.stringify([event.name, event.occurredAt, uuid]) : body;
	return createHash('sha256').update(`${trigger}\n`).update(identity).digest('hex');
}

/**
 * A memory of at most `most` events that forgets the oldest first.
 *
 * It belongs to the process: exact there, even for two requests in one moment, but a restart empties it
 * and other webhook processes do not see it. n8n's static data of the node cannot stand in: n8n 2.40 wraps
 * the stored object anew before it saves (`WorkflowRunner.establishContextForPersistence`), which loses the
 * mark of what `webhook()` changed, so only the first event of a workflow is ever stored. n8n's node Remove
 * Duplicates does remember across processes, and a workflow that needs that can use it.
 */
export function createRepeatMemory(most: number): RepeatMemory {
	const forgetAt = new Map<string, number>();
	return {
		take({ key, now, span }) {
			if ((forgetAt.get(key) ?? 0) > now) return false;
			forgetAt.delete(key);
			forgetAt.set(key, now + span);
			for (const [oldest, until] of forgetAt) {
				if (until > now && forgetAt.size <= most) break;
				forgetAt.delete(oldest);
			}
			return true;
		},
		giveBack({ key }) {
			forgetAt.delete(key);
		},
		size: () => forgetAt.size,
	};
}
