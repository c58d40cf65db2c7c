import {
	jsonParse,
	NodeOperationError,
	type ILoadOptionsFunctions,
	type INodeListSearchItems,
	type INodeListSearchResult,
} from 'n8n-workflow';
import { hostOfCredential } from '../../zoom/authentication';
import { ZoomClient } from '../../zoom/client/exchange';
import { Connection } from '../../zoom/client/token';
import type { EventType } from '../../zoom/events';
import { isRecord } from '../../zoom/guards';
import { toNodeError } from '../answers/failure';
import {
	fetchEvents,
	fetchEventPage,
	type EventPage,
	type ListedEvent,
} from '../zoomState/hostEvents';

/** Someone is watching the list load, in ms. */
const DEADLINE = 30_000;
const MAX_WAIT = 10_000;

/**
 * The picker of the parameter Meeting or Webinar: events in progress first, then the upcoming ones in Zoom's
 * order. Without a search text it loads page by page as the user scrolls; with one it reads all pages, because
 * Zoom has no search.
 * @throws NodeOperationError that says what to do, e.g. which scope to add
 */
export async function searchEvents(
	functions: ILoadOptionsFunctions,
	eventType: EventType,
	filter?: string,
	paginationToken?: unknown,
): Promise<INodeListSearchResult> {
	const host = hostOf(functions);
	const client = new ZoomClient(new Connection(functions), {
		maxWaitMs: MAX_WAIT,
		deadlineMs: DEADLINE,
	});
	const page = async (type: 'live' | 'upcoming', pageToken = ''): Promise<EventPage> =>
		unlessFailed(functions, await fetchEventPage(client, { eventType, host, type, pageToken }));

	const place = readPlace(paginationToken);
	if (place !== undefined) {
		const { events, nextPageToken } = await page('upcoming', place.pageToken);
		// Zoom also lists a meeting in progress among the upcoming ones, although the first page has shown it.
		const others = events.filter(({ id }) => !place.liveIds.includes(id));
		// If Zoom returned the same token again, the list would grow without end.
		const next = nextPageToken === place.pageToken ? '' : nextPageToken;
		return { results: toItems(others, new Set()), ...placeAfter(next, place.liveIds) };
	}
	const live = eventType === 'meeting' ? (await page('live')).events : [];
	const { events, nextPageToken } = filter
		? unlessFailed(functions, await fetchEvents(client, { eventType, host, type: 'upcoming' }))
		: await page('upcoming');
	if (live.length + events.length === 0) throw noEvents(functions, eventType);
	const liveIds = live.map(({ id }) => id);
	const results = toItems([...live, ...events], new Set(liveIds));
	return filter
		? { results: results.filter((entry) => isMatch(entry, filter)) }
		: { results, ...placeAfter(nextPageToken, liveIds) };
}

function unlessFailed(
	functions: ILoadOptionsFunctions,
	page: Awaited<ReturnType<typeof fetchEventPage>>,
): EventPage {
	if (page.kind === 'failure') throw toNodeError(functions.getNode(), page);
	return page;
}

/** The position in a list that loads page by page. */
interface Place {
	/** Zoom's token for the next page. */
	pageToken: string;
	/** The events in progress, which are at the top of the first page. */
	liveIds: string[];
}

/** The position as n8n stores it until the user scrolls on; empty at the end of the list. */
function placeAfter(pageToken: string, liveIds: string[]): { paginationToken?: string } {
	return pageToken === '' ? {} : { paginationToken: JSON.stringify({ pageToken, liveIds }) };
}

/** Reads what `placeAfter` wrote; undefined at the beginning of a list. */
function readPlace(paginationToken: unknown): Place | undefined {
	const place: unknown = jsonParse(String(paginationToken), { fallbackValue: null });
	if (!isRecord(place) || typeof place.pageToken !== 'string') return undefined;
	const liveIds = Array.isArray(place.liveIds) ? place.liveIds.map(String) : [];
	return { pageToken: place.pageToken, liveIds };
}

function toItems(events: ListedEvent[], liveIds: ReadonlySet<string>): INodeListSearchItems[] {
	const unique = new Map(events.map((event) => [event.id, event] as const));
	return [...unique.values()].map((event) => ({
		name: eventName(event, liveIds.has(event.id)),
		value: event.id,
		...(event.joinUrl && { url: event.joinUrl }),
	}));
}

function isMatch({ name, value }: INodeListSearchItems, filter: string): boolean {
	const wanted = filter.trim().toLowerCase();
	const digits = wanted.replace(/[\s-]/g, '');
	const id = String(value);
	return name.toLowerCase().includes(wanted) || (digits !== '' && id.includes(digits));
}

/** How an event is shown in the list: topic, time and id. */
function eventName({ topic, startTime, timezone, id }: ListedEvent, isLive: boolean): string {
	// Never "live", which would mean on air here.
	const when = isLive ? 'in progress' : localTime(startTime, timezone);
	return [topic, when, spacedId(id)].join(' · ');
}

/**
 * A start time in the event's own time zone, e.g. `Sun 29 Nov 10:00`: short, because the editor cuts off what
 * does not fit next to the topic and the id.
 */
function localTime(startTime: string, timezone: string): string {
	const time = Date.parse(startTime);
	if (Number.isNaN(time)) return 'no fixed time';
	const format = new Intl.DateTimeFormat('en-GB', {
		weekday: 'short',
		day: 'numeric',
		month: 'short',
		hour: '2-digit',
		minute: '2-digit',
		timeZone: isTimeZone(timezone) ? timezone : 'UTC',
		...(!isTimeZone(timezone) && { timeZoneName: 'short' }),
	});
	return format.format(time).replaceAll(',', '');
}

function isTimeZone(zone: string): boolean {
	try {
		new Intl.DateTimeFormat('en-GB', { timeZone: zone });
		return zone !== '';
	} catch {
		return false;
	}
}

/** An id in Zoom's display format: `820 1234 5678`, `820 123 4567` or `6842 3085`. */
function spacedId(id: string): string {
	const middle = id.length > 10 ? -8 : -7;
	return id.length < 9
		? `${id.slice(0, -4)} ${id.slice(-4)}`
		: [id.slice(0, middle), id.slice(middle, -4), id.slice(-4)].join(' ');
}

function hostOf(functions: ILoadOptionsFunctions): string {
	const host = hostOfCredential(functions);
	if (host !== undefined) return host;
	throw new NodeOperationError(
		functions.getNode(),
		// The list shows this sentence only.
		"Enter the host's email or user ID in Host, above",
		{
			description: 'A server-to-server app acts for a whole account. Or choose By ID.',
		},
	);
}

function noEvents(functions: ILoadOptionsFunctions, eventType: EventType): NodeOperationError {
	return new NodeOperationError(
		functions.getNode(),
		`Zoom lists no ${eventType}s of this host that are in progress or coming up`,
		{
			description: `Zoom never lists instant ${eventType}s: for those, choose By ID. Otherwise, schedule the ${eventType} in Zoom first, or check that the credential belongs to its host.`,
		},
	);
}
