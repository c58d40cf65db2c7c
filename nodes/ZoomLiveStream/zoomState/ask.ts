import { hostOfCredential } from '../../zoom/authentication';
import type { RequestRules, ZoomClient } from '../../zoom/client/exchange';
import type { ZoomRequest } from '../../zoom/client/send';
import { destinationPath, eventPath, userPath, userSettingsPath } from '../../zoom/endpoints';
import { isRecord } from '../../zoom/guards';
import { fail, type EventSubject, type Failure } from '../answers/failure';
import { meaningOf, type Accepted } from '../answers/interpret';

/** What a request about an event needs: the way to Zoom, and what the words of a failure are about. */
export interface EventContext {
	readonly client: ZoomClient;
	readonly subject: EventSubject;
}

/** Sends a request about an event, and reads what Zoom's answer means. */
export async function ask(
	context: EventContext,
	request: ZoomRequest,
	rules?: RequestRules,
): Promise<Accepted | Failure> {
	return meaningOf(context, await context.client.request(() => request, rules));
}

/** What Zoom says about an event or its host. */
export interface Details {
	kind: 'details';
	fields: Record<string, unknown>;
}

/** A look beside the operation: it is none of its attempts. */
export const BESIDE = { isOperation: false } as const satisfies RequestRules;
/** The same where a second look would not be worth the wait. */
export const BESIDE_ONCE = { ...BESIDE, repeatAfter: 'nothing' } as const satisfies RequestRules;

/** Reads the event itself: meetings have a `status`, webinars have none (Zoom OpenAPI). */
export async function lookUpEvent(
	context: EventContext,
	rules?: RequestRules,
): Promise<Details | Failure> {
	const { eventType, id } = context.subject;
	const event = await lookUp(context, eventPath(eventType, id), rules);
	const isEmpty = event.kind === 'details' && Object.keys(event.fields).length === 0;
	return isEmpty ? unreadable(context) : event;
}

/**
 * Reads where the event streams to. For an event without a destination, Zoom may return an empty body or a text that
 * says so (Zoom OpenAPI): then there are no fields.
 */
export async function lookUpDestination(
	context: EventContext,
	rules?: RequestRules,
): Promise<Details | Failure> {
	const { eventType, id } = context.subject;
	return await lookUp(context, destinationPath(eventType, id), rules);
}

/**
 * The host's user id: from the event if it could be read, otherwise the user who signed in or, with a
 * server-to-server credential, the parameter Host; undefined if none is known.
 */
export function hostOf({ client }: EventContext, event: Details | Failure): string | undefined {
	const hostId = event.kind === 'details' ? event.fields.host_id : undefined;
	if (typeof hostId === 'string' && hostId !== '') return hostId;
	return hostOfCredential(client.connection.functions);
}

/** Reads the host, whose `type` is the plan. */
export async function lookUpHost(context: EventContext, host: string): Promise<Details | Failure> {
	return await lookUp(context, userPath(host));
}

/** Reads the host's settings for live streaming. */
export async function lookUpHostSettings(
	context: EventContext,
	host: string,
	rules?: RequestRules,
): Promise<Details | Failure> {
	return await lookUp(context, userSettingsPath(host), rules);
}

async function lookUp(
	{ client, subject }: EventContext,
	path: string,
	rules?: RequestRules,
): Promise<Details | Failure> {
	// Zoom's answer here is not about the item's operation.
	const { eventType, id } = subject;
	const context = { client, subject: { eventType, id } };
	const outcome = await ask(context, { method: 'GET', path }, rules);
	if (outcome.kind === 'failure') return outcome;
	const { body } = outcome;
	if (isRecord(body)) return { kind: 'details', fields: body };
	const isEmpty = body === undefined || body === null || body === '';
	return isEmpty || saysNoDestination(body) ? { kind: 'details', fields: {} } : unreadable(context);
}

function saysNoDestination(body: unknown): boolean {
	return typeof body === 'string' && /\bno\b.*\bconfig|\bnot configured/i.test(body);
}

/** An answer such as a list or a text, which shows nothing. */
function unreadable({ subject: { eventType, id } }: EventContext): Failure {
	return fail(
		'unknown',
		{ eventType, id },
		{
			message: "Zoom's answer about {event} could not be read",
			fix: 'Run the node again. If nothing changes, report it in an issue.',
		},
	);
}
