import { isRecord } from '../zoom/guards';
import { readEventReference } from '../zoom/reference/eventReference';
import { eventIdsOf, type WebhookEvent } from '../zoom/webhook/events';

/** Which events start the workflow. */
interface EventFilter {
	/** Zoom's names of the events that were ticked. */
	names: ReadonlySet<string>;
	/** The IDs to listen for, an empty set meaning all; undefined if a part of the filter does not identify one event. */
	meetings: ReadonlySet<string> | undefined;
	/** Zoom's names of streaming services; an empty set means all. */
	services: ReadonlySet<string>;
}

/** Reads the parameters Trigger On and Filters. */
export function readEventFilter(events: unknown, filters: unknown): EventFilter {
	const given = isRecord(filters) ? filters : {};
	return {
		names: stringSet(events),
		meetings: readMeetings('meeting' in given ? given.meeting : ''),
		services: stringSet(given.service),
	};
}

/**
 * Whether an event starts the workflow. The filter by service concerns the events about a stream; the
 * others have no service. A meeting filter that cannot be read lets nothing through (activation refuses it).
 */
export function matchesFilter(event: WebhookEvent, filter: EventFilter): boolean {
	return (
		filter.names.has(event.name) && matchesMeetings(event, filter) && matchesService(event, filter)
	);
}

function matchesMeetings(event: WebhookEvent, { meetings }: EventFilter): boolean {
	if (meetings === undefined) return false;
	return meetings.size === 0 || eventIdsOf(event).some((id) => meetings.has(id));
}

function matchesService({ name, stream }: WebhookEvent, { services }: EventFilter): boolean {
	if (services.size === 0 || !name.startsWith('meeting.live_streaming_')) return true;
	return typeof stream?.service === 'string' && services.has(stream.service);
}

/**
 * Reads the filter Meetings or Webinars: one reference or several, separated by lines, commas or
 * semicolons, or a list from an expression. If every part identifies an event, they are several; otherwise
 * the whole is one, such as the description of a calendar event.
 *
 * An empty text means every event, and so does a filter that was not added. An expression that gives
 * nothing, or an empty list, does not: the filter was meant to leave something out.
 */
function readMeetings(value: unknown): ReadonlySet<string> | undefined {
	if (typeof value === 'string' && value.trim() === '') return new Set();
	if (typeof value !== 'string') return readReferences(Array.isArray(value) ? value : [value]);
	const parts = value.split(/[\n\r,;]+/).filter((part) => part.trim() !== '');
	return readReferences(parts) ?? readReferences([value]);
}

/** Undefined if there is none, or if any cannot be read. */
function readReferences(references: readonly unknown[]): ReadonlySet<string> | undefined {
	const ids = new Set<string>();
	for (const value of references) {
		const reference = readEventReference(value);
		if (reference.kind === 'invalid') return undefined;
		ids.add(reference.id);
	}
	return ids.size > 0 ? ids : undefined;
}

function stringSet(values: unknown): ReadonlySet<string> {
	const list: unknown[] = Array.isArray(values) ? values : [values];
	return new Set(list.filter((value) => typeof value === 'string' && value !== '').map(String));
}
