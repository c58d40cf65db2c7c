import { destinationPath, eventPath, userPath, userSettingsPath } from '../../zoom/endpoints';
import { isRecord } from '../../zoom/guards';
import type { Failure, Subject } from '../answers/failure';
import { exchange } from '../transport/exchange';
import type { RequestContext } from '../transport/requestContext';

/** An event whose id is known. */
export type EventSubject = Subject & { id: string };

/** A request about an event. */
export type EventContext = RequestContext & { subject: EventSubject };

/** What Zoom says about an event or its host. */
export interface Details {
	kind: 'details';
	fields: Record<string, unknown>;
}

/** Reads the event itself: meetings have a `status`, webinars have none (Zoom OpenAPI). */
export async function lookUpEvent(context: EventContext): Promise<Details | Failure> {
	const { eventType, id } = context.subject;
	return await lookUp(context, eventPath(eventType, id));
}

/** Reads where the event streams to; without a destination Zoom may answer an empty or plain-text body. */
export async function lookUpDestination(context: EventContext): Promise<Details | Failure> {
	const { eventType, id } = context.subject;
	return await lookUp(context, destinationPath(eventType, id));
}

/** Reads the host, whose `type` is the plan. */
export async function lookUpHost(
	context: RequestContext,
	host: string,
): Promise<Details | Failure> {
	return await lookUp(context, userPath(host));
}

/** Reads the host's settings for live streaming. */
export async function lookUpHostSettings(
	context: RequestContext,
	host: string,
): Promise<Details | Failure> {
	return await lookUp(context, userSettingsPath(host));
}

async function lookUp(context: RequestContext, path: string): Promise<Details | Failure> {
	// Zoom's answer here is not about the item's operation.
	const { eventType, id } = context.subject;
	const subject = { eventType, ...(id !== undefined && { id }) };
	const outcome = await exchange({ ...context, subject }, () => ({ method: 'GET', path }));
	if (outcome.kind === 'failure') return outcome;
	return { kind: 'details', fields: isRecord(outcome.body) ? outcome.body : {} };
}
