import {
	NodeOperationError,
	type ILoadOptionsFunctions,
	type INodeListSearchItems,
	type INodeListSearchResult,
} from 'n8n-workflow';
import { hostOfCredential } from '../../zoom/authentication';
import type { EventType } from '../../zoom/events';
import { fetchEventPage } from './eventPage';
import { eventName, type ListedEvent } from './listedEvent';
import { placeAfter, readPlace, type Place } from './pagePosition';

/** Enough for 6,000 events; after that, a search gives up rather than asking Zoom forever. */
const MOST_PAGES = 20;

/**
 * The picker of the parameter Meeting or Webinar: live events first, then the upcoming ones in Zoom's order.
 * Without a search text it loads page by page as the user scrolls; with one it reads all pages, because Zoom
 * has no search.
 */
export async function searchEvents(
	functions: ILoadOptionsFunctions,
	eventType: EventType,
	filter?: string,
	paginationToken?: unknown,
): Promise<INodeListSearchResult> {
	const host = hostOf(functions);
	const place = readPlace(paginationToken);
	if (place !== undefined) return await nextPage(functions, eventType, host, place);

	const live = eventType === 'meeting' ? await fetchLive(functions, host) : [];
	const { events, nextPageToken } = filter
		? await fetchAll(functions, eventType, host)
		: await fetchEventPage(functions, upcoming(eventType, host, ''));
	if (live.length + events.length === 0) throw noEvents(functions, eventType);
	const liveIds = live.map(({ id }) => id);
	const results = toItems([...live, ...events], new Set(liveIds));
	return filter
		? { results: results.filter((entry) => isMatch(entry, filter)) }
		: { results, ...placeAfter(nextPageToken, liveIds) };
}

async function nextPage(
	functions: ILoadOptionsFunctions,
	eventType: EventType,
	host: string,
	{ pageToken, liveIds }: Place,
): Promise<INodeListSearchResult> {
	const page = await fetchEventPage(functions, upcoming(eventType, host, pageToken));
	// Zoom also lists a live meeting among the upcoming ones, although the first page has already shown it.
	const events = page.events.filter(({ id }) => !liveIds.includes(id));
	// If Zoom returned the same token again, the list would grow forever.
	const next = page.nextPageToken === pageToken ? '' : page.nextPageToken;
	return { results: toItems(events, new Set()), ...placeAfter(next, liveIds) };
}

function upcoming(eventType: EventType, host: string, pageToken: string) {
	return eventType === 'meeting'
		? { eventType, host, type: 'upcoming' as const, pageToken }
		: { eventType, host, pageToken };
}

async function fetchLive(functions: ILoadOptionsFunctions, host: string): Promise<ListedEvent[]> {
	const query = { eventType: 'meeting', host, type: 'live', pageToken: '' } as const;
	return (await fetchEventPage(functions, query)).events;
}

async function fetchAll(functions: ILoadOptionsFunctions, eventType: EventType, host: string) {
	const events: ListedEvent[] = [];
	// The empty token, which asks for the first page, is also what comes back after the last.
	const seenTokens = new Set<string>();
	let pageToken = '';
	do {
		seenTokens.add(pageToken);
		const page = await fetchEventPage(functions, upcoming(eventType, host, pageToken));
		events.push(...page.events);
		pageToken = page.nextPageToken;
	} while (!seenTokens.has(pageToken) && seenTokens.size < MOST_PAGES);
	return { events, nextPageToken: pageToken };
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

function hostOf(functions: ILoadOptionsFunctions): string {
	const host = hostOfCredential(functions);
	if (host !== undefined) return host;
	throw new NodeOperationError(
		functions.getNode(),
		"The parameter 'Host' has no email or user ID",
		{
			description:
				'A server-to-server app acts for a whole account: enter the email or user ID of the host whose events to list, or choose By ID.',
		},
	);
}

function noEvents(functions: ILoadOptionsFunctions, eventType: EventType): NodeOperationError {
	return new NodeOperationError(
		functions.getNode(),
		`Zoom lists no live or upcoming ${eventType}s for this host`,
		{
			description: `Zoom never lists instant ${eventType}s: for those, choose By ID. Otherwise, schedule the ${eventType} in Zoom first, or check that the credential belongs to its host.`,
		},
	);
}
