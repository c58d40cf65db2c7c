import type { EventType } from '../events';
import { isRecord } from '../guards';
import type { TriggerEventName } from '../scopes';

/** An event of Zoom that the trigger can listen to. */
interface TriggerEvent {
	/** Zoom's name for it, which workflows save. */
	value: TriggerEventName;
	/** What the node calls it. */
	name: string;
	description: string;
	/** Where to select it in the Zoom App Marketplace. */
	inMarketplace: string;
}

/**
 * The events, in alphabetical order by name. Zoom has no live stream events for webinars
 * (Zoom event specification). Its documentation calls the entries "Start Meeting" and the like; those of the two live
 * stream events are unverified, so n8n also shows the technical names.
 */
export const TRIGGER_EVENTS: readonly TriggerEvent[] = [
	{
		value: 'meeting.live_streaming_started',
		name: 'Live Stream Started',
		description: 'The live stream of a meeting is on air',
		inMarketplace: 'Meeting > Live Streaming Started',
	},
	{
		value: 'meeting.live_streaming_stopped',
		name: 'Live Stream Stopped',
		description: 'The live stream of a meeting is off air',
		inMarketplace: 'Meeting > Live Streaming Stopped',
	},
	{
		value: 'meeting.ended',
		name: 'Meeting Ended',
		description: 'A meeting is over',
		inMarketplace: 'Meeting > End Meeting',
	},
	{
		value: 'meeting.started',
		name: 'Meeting Started',
		description: 'The host has started a meeting',
		inMarketplace: 'Meeting > Start Meeting',
	},
	{
		value: 'recording.completed',
		name: 'Recording Completed',
		description: 'The cloud recording of a meeting or webinar can be watched and downloaded',
		inMarketplace: 'Recording > All Recordings have completed',
	},
	{
		value: 'webinar.ended',
		name: 'Webinar Ended',
		description: 'A webinar is over',
		inMarketplace: 'Webinar > End Webinar',
	},
	{
		value: 'webinar.started',
		name: 'Webinar Started',
		description: 'The host has started a webinar',
		inMarketplace: 'Webinar > Start Webinar',
	},
];

/** An event as Zoom sent it, with the details that decisions need. */
export interface WebhookEvent {
	/** Zoom's name, e.g. `meeting.started`. */
	name: string;
	eventType: EventType;
	/** When it happened, in epoch milliseconds. */
	occurredAt: number | undefined;
	/** Who did it, and for which account. */
	payload: Record<string, unknown>;
	/** The meeting or webinar, or its recording. */
	object: Record<string, unknown>;
	/** The live stream, in the events about one. */
	stream: Record<string, unknown> | undefined;
}

/**
 * Reads the body of a webhook; undefined if it is not about a meeting or webinar. Details that Zoom left out
 * are missing here, too: the event matters even without them.
 */
export function readWebhookEvent(body: unknown): WebhookEvent | undefined {
	if (!isRecord(body) || typeof body.event !== 'string') return undefined;
	const payload = isRecord(body.payload) ? body.payload : {};
	const object = isRecord(payload.object) ? payload.object : {};
	const eventType = eventTypeOf(body.event, object);
	if (eventType === undefined) return undefined;
	return {
		name: body.event,
		eventType,
		occurredAt: readNumber(body.event_ts),
		payload,
		object,
		stream: isRecord(object.live_streaming) ? object.live_streaming : undefined,
	};
}

/** The id of the meeting or webinar as text; undefined if the event has none. */
export function eventIdOf({ object }: WebhookEvent): string | undefined {
	return readId(object.id);
}

/**
 * Every id under which Zoom may know the event. An event about a personal meeting room has its personal meeting ID as
 * `id` (Zoom's guide "Using Zoom APIs"), while the API lists a unique one.
 */
export function eventIdsOf({ object }: WebhookEvent): string[] {
	return [object.id, object.pmi].map(readId).filter((id) => id !== undefined);
}

/** Zoom sends a number in some events and text in others. */
function readId(id: unknown): string | undefined {
	if (typeof id === 'string' && id !== '') return id;
	return typeof id === 'number' && Number.isSafeInteger(id) ? String(id) : undefined;
}

/** Zoom's numbers for webinars: once, recurring without a fixed time, recurring with one (Zoom OpenAPI). */
const WEBINAR_TYPES: readonly unknown[] = [5, 6, 9];

function eventTypeOf(name: string, object: Record<string, unknown>): EventType | undefined {
	if (name.startsWith('meeting.')) return 'meeting';
	if (name.startsWith('webinar.')) return 'webinar';
	if (!name.startsWith('recording.')) return undefined;
	return WEBINAR_TYPES.includes(readNumber(object.type)) ? 'webinar' : 'meeting';
}

/** Zoom sends a number in some events and text in others. */
function readNumber(value: unknown): number | undefined {
	if (typeof value === 'string' && /^\d{1,15}$/.test(value)) return Number(value);
	return typeof value === 'number' ? value : undefined;
}
