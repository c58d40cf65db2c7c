import type { EventType } from './events';

/** An event, e.g. `/meetings/82012345678`. Ids are digits only, so nothing needs escaping. */
export function eventPath(eventType: EventType, id: string): string {
	return `/${eventType}s/${id}`;
}

/** Starts, stops or changes the live stream of an event (Zoom collection, "Update Live Stream Status"). */
export function statusPath(eventType: EventType, id: string): string {
	return `${eventPath(eventType, id)}/livestream/status`;
}

/** Reads or sets where an event streams to (Zoom OpenAPI). */
export function destinationPath(eventType: EventType, id: string): string {
	return `${eventPath(eventType, id)}/livestream`;
}

/** Gives a token for a bot that joins to stream the event (Zoom OpenAPI). */
export function joinTokenPath(eventType: EventType, id: string): string {
	return `${eventPath(eventType, id)}/jointoken/live_streaming`;
}

/** The events of a host; `me` is the user who signed in, and works with no server-to-server app. */
export function hostEventsPath(eventType: EventType, host: string): string {
	return `${userPath(host)}/${eventType}s`;
}

/** A Zoom user, e.g. the host of an event. */
export function userPath(user: string): string {
	return `/users/${encodeURIComponent(user)}`;
}

/** The settings of a Zoom user, live streaming among them. */
export function userSettingsPath(user: string): string {
	return `${userPath(user)}/settings`;
}
