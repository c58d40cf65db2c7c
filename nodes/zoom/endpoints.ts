import type { EventType } from './events';
import { isRecord } from './guards';

/** Where Zoom's commercial cloud answers API requests. */
export const ZOOM_API_BASE_URL = 'https://api.zoom.us/v2';
/** The same for Zoom for Government. */
const ZOOM_GOV_API_BASE_URL = 'https://api.zoomgov.com/v2';

/**
 * The base URL of the Zoom API that a credential belongs to, without a trailing slash.
 * It only depends on the credential, so no item can send a token elsewhere.
 */
export function apiBaseUrl(credential: unknown): string {
	if (!isRecord(credential)) return ZOOM_API_BASE_URL;
	switch (credential.environment) {
		case 'zoomGov':
			return ZOOM_GOV_API_BASE_URL;
		case 'custom':
			return String(credential.apiBaseUrl ?? '')
				.trim()
				.replace(/\/+$/, '');
		default:
			return ZOOM_API_BASE_URL;
	}
}

/** Whether a base URL can have a path added: no query, anchor or user name, which would lead elsewhere. */
export function isBaseUrl(address: string): boolean {
	if (!URL.canParse(address)) return false;
	const { protocol, username, password } = new URL(address);
	return /^https?:$/.test(protocol) && username + password === '' && !/[?#]/.test(address);
}

/** The labels Zoom counts requests per second under, each with its own limit (Zoom rate limits); tokens have none. */
export type RateCategory = 'Light' | 'Medium' | 'Heavy' | 'OAuth';

/** The endpoints with a label other than Light (Zoom API reference, "Rate Limit Label" of each endpoint). */
const CATEGORIES: ReadonlyArray<{ method: RegExp; path: RegExp; category: RateCategory }> = [
	{ method: /./, path: /^\/users\/[^/]+\/(?:meetings|webinars|settings)$/, category: 'Medium' },
	{ method: /./, path: /^\/live_meetings\/[^/]+\/events$/, category: 'Medium' },
	{ method: /^POST$/, path: /^\/marketplace\/app\/event_subscription$/, category: 'Heavy' },
	{ method: /./, path: /^\/marketplace\/app\/event_subscription(?:\/|$)/, category: 'Medium' },
];

/** The label of a request, which decides how many Zoom accepts per second. */
export function rateCategoryOf(method: string, path: string): RateCategory {
	const entry = CATEGORIES.find(
		(candidate) => candidate.method.test(method) && candidate.path.test(path),
	);
	return entry?.category ?? 'Light';
}

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

/** Returns a token for a bot that joins to stream the event (Zoom OpenAPI). */
export function joinTokenPath(eventType: EventType, id: string): string {
	return `${eventPath(eventType, id)}/jointoken/live_streaming`;
}

/** Ends an event for everyone (Zoom OpenAPI, `action: end`). */
export function eventStatusPath(eventType: EventType, id: string): string {
	return `${eventPath(eventType, id)}/status`;
}

/** Controls an event while it runs, such as its cloud recording; documented for meetings only (Zoom OpenAPI). */
export function inMeetingControlsPath(id: string): string {
	return `/live_meetings/${id}/events`;
}

/** The events of a host; `me` is the user who signed in, and does not work for a server-to-server app. */
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

/** The event subscriptions of an app: creates and lists them (Zoom OpenAPI, "Marketplace"). */
export function eventSubscriptionsPath(): string {
	return '/marketplace/app/event_subscription';
}

/** One event subscription: deletes it (Zoom OpenAPI, "Marketplace"). */
export function eventSubscriptionPath(id: string): string {
	return `${eventSubscriptionsPath()}/${encodeURIComponent(id)}`;
}
