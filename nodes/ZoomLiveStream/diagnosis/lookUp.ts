import { destinationPath, eventPath, userPath, userSettingsPath } from '../../zoom/endpoints';
import { isRecord } from '../../zoom/guards';
import type { Failure } from '../errors/failure';
import { exchange } from '../transport/exchange';
import type { Item } from '../item/item';
import type { ZoomEvent } from '../item/locate';

/** Something that Zoom told about an event or its host. */
export interface Found {
	kind: 'found';
	fields: Record<string, unknown>;
}

/** Looks at the event itself: meetings have a `status`, webinars have none (Zoom OpenAPI). */
export async function lookUpEvent(item: Item, event: ZoomEvent): Promise<Found | Failure> {
	return await lookUp(item, event, eventPath(event.eventType, event.id));
}

/** Looks at where the event streams to; without a destination Zoom may answer an empty or plain-text body. */
export async function lookUpDestination(item: Item, event: ZoomEvent): Promise<Found | Failure> {
	return await lookUp(item, event, destinationPath(event.eventType, event.id));
}

/** Looks at the host, whose `type` tells the plan. */
export async function lookUpHost(
	item: Item,
	event: ZoomEvent,
	host: string,
): Promise<Found | Failure> {
	return await lookUp(item, event, userPath(host));
}

/** Looks at the host's settings for live streaming. */
export async function lookUpHostSettings(
	item: Item,
	event: ZoomEvent,
	host: string,
): Promise<Found | Failure> {
	return await lookUp(item, event, userSettingsPath(host));
}

/** The item for looks that are not the operation itself: they do not count among its attempts. */
export function aside(item: Item): Item {
	return { ...item, progress: { attempts: 0, waitedMs: 0 } };
}

async function lookUp(item: Item, event: ZoomEvent, path: string): Promise<Found | Failure> {
	const outcome = await exchange(item, event, () => ({ method: 'GET', path }));
	if (outcome.kind === 'failure') return outcome;
	return { kind: 'found', fields: isRecord(outcome.body) ? outcome.body : {} };
}
