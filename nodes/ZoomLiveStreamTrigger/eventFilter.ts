import { isRecord } from '../zoom/guards';
import { eventIdOf, type WebhookEvent } from '../zoom/webhook/events';
import { readMeetingFilter, type MeetingFilter } from './meetingFilter';

/** Which events start the workflow. */
export interface EventFilter {
	/** Zoom's names of the events that were ticked. */
	names: ReadonlySet<string>;
	meetings: MeetingFilter;
	/** Zoom's names of streaming services; an empty set means all. */
	services: ReadonlySet<string>;
}

/** Reads the parameters Trigger On and Filters. */
export function readEventFilter(events: unknown, filters: unknown): EventFilter {
	const given = isRecord(filters) ? filters : {};
	return {
		names: stringSet(events),
		meetings: readMeetingFilter('meeting' in given ? given.meeting : ''),
		services: stringSet(given.service),
	};
}

/**
 * Whether an event starts the workflow. The filter by service concerns the events about a stream; the
 * others name no service. A meeting filter that cannot be read lets nothing through (activation refuses it).
 */
export function matchesFilter(event: WebhookEvent, filter: EventFilter): boolean {
	return (
		filter.names.has(event.name) && matchesMeetings(event, filter) && matchesService(event, filter)
	);
}

function matchesMeetings(event: WebhookEvent, { meetings }: EventFilter): boolean {
	if (meetings.kind === 'invalid') return false;
	const id = eventIdOf(event);
	return meetings.ids.size === 0 || (id !== undefined && meetings.ids.has(id));
}

function matchesService({ name, stream }: WebhookEvent, { services }: EventFilter): boolean {
	if (services.size === 0 || !name.startsWith('meeting.live_streaming_')) return true;
	return typeof stream?.service === 'string' && services.has(stream.service);
}

function stringSet(values: unknown): ReadonlySet<string> {
	const list: unknown[] = Array.isArray(values) ? values : [values];
	return new Set(list.filter((value) => typeof value === 'string' && value !== '').map(String));
}
