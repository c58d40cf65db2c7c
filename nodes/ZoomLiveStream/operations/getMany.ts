import type { IDataObject } from 'n8n-workflow';
import { hostOfCredential } from '../../zoom/authentication';
import type { ZoomClient } from '../../zoom/client/exchange';
import { idKey, type EventType } from '../../zoom/events';
import { now } from '../../zoom/n8n/clock';
import type { Failure } from '../answers/failure';
import { checkAmount, checkChoice, checkFlag, InvalidField } from '../fields/check';
import { EVENT_STATUSES } from '../fields/choices';
import { fetchEvents, type ListedEvent } from '../zoomState/hostEvents';
import type { EventList } from './outcome';

/** Which events to list. */
interface EventQuery {
	eventType: EventType;
	/** A user id, an email, or `me`. */
	host: string;
	status: 'any' | 'live' | 'upcoming';
	/** How soon an upcoming event starts at the latest, in ms; undefined for any time. */
	withinMs: number | undefined;
	/** At most so many; undefined for all of them. */
	limit: number | undefined;
}

/** The part of n8n's functions that reads parameters. */
interface ParameterReader {
	getNodeParameter(name: string, fallback?: unknown): unknown;
}

const MINUTE = 60_000;

/**
 * Reads the parameters of Get Many.
 * @throws InvalidField
 */
export function readEventQuery(functions: ParameterReader, eventType: EventType): EventQuery {
	const host = hostOfCredential(functions);
	if (host === undefined) {
		throw new InvalidField(
			"The parameter 'Host' has no email or user ID",
			"Enter the host's email in 'Host': a server-to-server app acts for a whole account.",
		);
	}
	const isMeeting = eventType === 'meeting';
	const status = isMeeting ? functions.getNodeParameter('status', 'any') : 'upcoming';
	const within = checkAmount('Within', functions.getNodeParameter('withinMinutes', 0));
	const returnAll = checkFlag('Return All', functions.getNodeParameter('returnAll', false));
	return {
		eventType,
		host,
		status: checkChoice('Status', status, EVENT_STATUSES),
		withinMs: within > 0 ? within * MINUTE : undefined,
		limit: returnAll
			? undefined
			: Math.ceil(checkAmount('Limit', functions.getNodeParameter('limit', 50))),
	};
}

/** The operation Get Many: a host's events, those in progress first, then the upcoming ones by start time. */
export async function getMany(client: ZoomClient, query: EventQuery): Promise<EventList | Failure> {
	const { eventType, host, status, withinMs, limit } = query;
	const found = new Map<string, IDataObject>();
	if (eventType === 'meeting') {
		const live = await fetchEvents(client, { eventType, host, type: 'live' });
		if (live.kind === 'failure') return live;
		for (const event of live.events) found.set(event.id, describe(event, 'live', query));
	}
	if (status !== 'live') {
		const upcoming = await fetchEvents(client, { eventType, host, type: 'upcoming' });
		if (upcoming.kind === 'failure') return upcoming;
		for (const event of upcoming.events) {
			// Zoom lists a meeting in progress among the upcoming ones, too.
			if (!found.has(event.id) && startsWithin(event, withinMs, now())) {
				found.set(event.id, describe(event, 'upcoming', query));
			}
		}
	}
	const wanted = [...found.values()].filter((entry) => status === 'any' || entry.status === status);
	return { kind: 'list', entries: wanted.slice(0, limit) };
}

/** Whether an event has not begun long ago, and begins soon enough. */
function startsWithin(
	{ startTime, duration }: ListedEvent,
	withinMs: number | undefined,
	time: number,
): boolean {
	const start = Date.parse(startTime);
	if (Number.isNaN(start)) return withinMs === undefined;
	const isOver = start + (duration ?? 0) * MINUTE < time;
	return !isOver && (withinMs === undefined || start <= time + withinMs);
}

function describe(
	{ id, topic, startTime, duration, hostEmail, personalMeetingId, joinUrl }: ListedEvent,
	status: 'live' | 'upcoming',
	{ eventType, host }: EventQuery,
): IDataObject {
	return {
		eventType,
		[idKey(eventType)]: id,
		...(personalMeetingId !== undefined && { personalMeetingId }),
		topic,
		status,
		startTime: startTime || null,
		duration: duration ?? null,
		hostEmail: hostEmail || (host.includes('@') ? host : null),
		joinUrl: joinUrl || null,
	};
}
