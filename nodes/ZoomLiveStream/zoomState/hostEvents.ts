import type { ZoomClient } from '../../zoom/client/exchange';
import { hostEventsPath } from '../../zoom/endpoints';
import type { EventType } from '../../zoom/events';
import { isRecord } from '../../zoom/guards';
import type { Failure } from '../answers/failure';
import { meaningOf } from '../answers/interpret';

/** An event as Zoom lists it. */
export interface ListedEvent {
	id: string;
	topic: string;
	/** ISO 8601; empty for a recurring event without a fixed time. */
	startTime: string;
	/** An IANA time zone, e.g. `Europe/Berlin`; empty if Zoom returns none. */
	timezone: string;
	/** In minutes, as scheduled. */
	duration: number | undefined;
	hostEmail: string;
	/** The personal meeting ID, if the event uses it: Zoom's webhooks may carry this one (Zoom API concepts). */
	personalMeetingId: string | undefined;
	joinUrl: string;
}

/** One page of a host's events. */
export interface EventPage {
	kind: 'page';
	events: ListedEvent[];
	/** The token for the next page; empty on the last one. */
	nextPageToken: string;
}

interface PageQuery {
	eventType: EventType;
	/** A user id, an email, or `me`. */
	host: string;
	/** Which meetings to list; webinars have only one list. */
	type: 'live' | 'upcoming';
	pageToken: string;
}

/** Zoom's maximum page size (Zoom OpenAPI). */
const PAGE_SIZE = 300;
/** Enough for 6,000 events; after that, reading gives up rather than asking Zoom without end. */
const MAX_PAGES = 20;

/** Reads one page of a host's events. */
export async function fetchEventPage(
	client: ZoomClient,
	{ eventType, host, type, pageToken }: PageQuery,
): Promise<EventPage | Failure> {
	const answer = await client.request(() => ({
		method: 'GET',
		path: hostEventsPath(eventType, host),
		query: {
			page_size: PAGE_SIZE,
			...(eventType === 'meeting' && { type }),
			...(pageToken && { next_page_token: pageToken }),
		},
	}));
	const outcome = meaningOf({ client, subject: { eventType } }, answer);
	if (outcome.kind === 'failure') return outcome;
	const body = isRecord(outcome.body) ? outcome.body : {};
	const listed = body[`${eventType}s`];
	return {
		kind: 'page',
		events: Array.isArray(listed) ? listed.flatMap(readListedEvent) : [],
		nextPageToken: typeof body.next_page_token === 'string' ? body.next_page_token : '',
	};
}

/** Reads all pages of a host's events, in Zoom's order. */
export async function fetchEvents(
	client: ZoomClient,
	query: Omit<PageQuery, 'pageToken'>,
): Promise<EventPage | Failure> {
	const events: ListedEvent[] = [];
	// The empty token, which asks for the first page, is also what comes back after the last.
	const seenTokens = new Set<string>();
	let pageToken = '';
	do {
		seenTokens.add(pageToken);
		const page = await fetchEventPage(client, { ...query, pageToken });
		if (page.kind === 'failure') return page;
		events.push(...page.events);
		pageToken = page.nextPageToken;
	} while (!seenTokens.has(pageToken) && seenTokens.size < MAX_PAGES);
	return { kind: 'page', events, nextPageToken: '' };
}

/** An entry without an id is left out. */
function readListedEvent(entry: unknown): ListedEvent[] {
	if (!isRecord(entry)) return [];
	const { id, topic, start_time, timezone, duration, host_email, pmi, join_url } = entry;
	if (typeof id !== 'number' && typeof id !== 'string') return [];
	return [
		{
			id: String(id),
			topic: text(topic).trim() || 'No topic',
			startTime: text(start_time),
			timezone: text(timezone),
			duration: typeof duration === 'number' ? duration : undefined,
			hostEmail: text(host_email),
			personalMeetingId: personalIdIn(pmi, String(id)),
			joinUrl: text(join_url),
		},
	];
}

/**
 * The ID of the host's personal room, if the meeting takes place there: webhooks carry that one (Zoom OpenAPI, `pmi`).
 * @param id the ID under which the API lists the meeting
 */
export function personalIdIn(pmi: unknown, id: string): string | undefined {
	const personal = typeof pmi === 'number' ? String(pmi) : text(pmi);
	return /^\d+$/.test(personal) && personal !== id ? personal : undefined;
}

function text(value: unknown): string {
	return typeof value === 'string' ? value : '';
}
