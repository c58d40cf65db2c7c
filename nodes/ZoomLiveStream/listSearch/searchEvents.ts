import {
	NodeOperationError,
	type ILoadOptionsFunctions,
	type INodeListSearchItems,
	type INodeListSearchResult,
} from 'n8n-workflow';
import type { EventType } from '../../zoom/events';
import { fetchEventPage } from './eventPage';
import { eventName, type ListedEvent } from './listedEvent';

/** Enough for 6,000 events; a search gives up rather than ask Zoom for ever. */
const MOST_PAGES = 20;

type ListSearch = (
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: unknown,
) => Promise<INodeListSearchResult>;

/**
 * The picker of the parameter Meeting or Webinar: live events first, then the upcoming ones in Zoom's
 * order. Without a search text it loads page after page as the person scrolls; with one it reads all
 * pages, because Zoom cannot search.
 */
export function searchEvents(eventType: EventType): ListSearch {
	return async function (filter, paginationToken) {
		const host = hostOf(this);
		if (typeof paginationToken === 'string') {
			const page = await fetchEventPage(this, upcoming(eventType, host, paginationToken));
			// A token that Zoom gives again would let the list grow for ever.
			const repeats = page.nextPageToken === paginationToken;
			return toResult(page.events, [], repeats ? '' : page.nextPageToken);
		}
		const live = eventType === 'meeting' ? await fetchLive(this, host) : [];
		const { events, nextPageToken } = filter
			? await fetchAll(this, eventType, host)
			: await fetchEventPage(this, upcoming(eventType, host, ''));
		if (live.length + events.length === 0) throw noEvents(this, eventType);
		const result = toResult([...live, ...events], live, nextPageToken);
		return filter ? { results: result.results.filter((entry) => isMatch(entry, filter)) } : result;
	};
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
	const seenTokens = new Set<string>();
	let pageToken = '';
	do {
		seenTokens.add(pageToken);
		const page = await fetchEventPage(functions, upcoming(eventType, host, pageToken));
		events.push(...page.events);
		pageToken = page.nextPageToken;
	} while (pageToken !== '' && !seenTokens.has(pageToken) && seenTokens.size < MOST_PAGES);
	return { events, nextPageToken: '' };
}

function toResult(
	events: ListedEvent[],
	live: ListedEvent[],
	nextPageToken: string,
): INodeListSearchResult {
	const liveIds = new Set(live.map(({ id }) => id));
	// Zoom lists a live meeting among the upcoming ones too.
	const unique = new Map(events.map((event) => [event.id, event] as const));
	const results = [...unique.values()].map((event) => ({
		name: eventName(event, liveIds.has(event.id)),
		value: event.id,
		...(event.joinUrl && { url: event.joinUrl }),
	}));
	return { results, ...(nextPageToken && { paginationToken: nextPageToken }) };
}

function isMatch({ name, value }: INodeListSearchItems, filter: string): boolean {
	const wanted = filter.trim().toLowerCase();
	const digits = wanted.replace(/[\s-]/g, '');
	const id = String(value);
	return name.toLowerCase().includes(wanted) || (/^\d+$/.test(digits) && id.includes(digits));
}

function hostOf(functions: ILoadOptionsFunctions): string {
	if (functions.getNodeParameter('authentication', 'oAuth2') !== 'serverToServer') return 'me';
	const host = String(functions.getNodeParameter('host', '')).trim();
	if (host !== '') return host;
	throw new NodeOperationError(functions.getNode(), 'The parameter Host is empty', {
		description:
			'A server-to-server app acts for a whole account: enter the email or user ID of the host whose events to list, or choose By ID.',
	});
}

function noEvents(functions: ILoadOptionsFunctions, eventType: EventType): NodeOperationError {
	return new NodeOperationError(
		functions.getNode(),
		`Zoom lists no live or upcoming ${eventType}s of this host`,
		{
			description: `Zoom never lists instant ${eventType}s: for one of those choose By ID. Otherwise schedule the ${eventType} in Zoom first, or check that the credential belongs to its host.`,
		},
	);
}
