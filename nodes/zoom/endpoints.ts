import type { EventType } from './events';

/** The path of an event, e.g. `/meetings/82012345678`. Ids are digits only, so nothing needs escaping. */
export function eventPath(eventType: EventType, id: string): string {
	return `/${eventType}s/${id}`;
}

/** Starts, stops or changes the live stream of an event (Zoom collection, "Update Live Stream Status"). */
export function statusPath(eventType: EventType, id: string): string {
	return `${eventPath(eventType, id)}/livestream/status`;
}

/** Reads or sets where an event streams to (Zoom OpenAPI, `/livestream`). */
export function destinationPath(eventType: EventType, id: string): string {
	return `${eventPath(eventType, id)}/livestream`;
}
