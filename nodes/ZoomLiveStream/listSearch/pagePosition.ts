import { jsonParse } from 'n8n-workflow';
import { isRecord } from '../../zoom/guards';

/** The position in a list that loads page by page. */
export interface Place {
	/** Zoom's token for the next page. */
	pageToken: string;
	/** The live events, which are at the top of the first page. */
	liveIds: string[];
}

/** The position as n8n stores it until the user scrolls on; empty at the end of the list. */
export function placeAfter(pageToken: string, liveIds: string[]): { paginationToken?: string } {
	return pageToken === '' ? {} : { paginationToken: JSON.stringify({ pageToken, liveIds }) };
}

/** Reads what `placeAfter` wrote; undefined at the beginning of a list. */
export function readPlace(paginationToken: unknown): Place | undefined {
	const place: unknown = jsonParse(String(paginationToken), { fallbackValue: null });
	if (!isRecord(place) || typeof place.pageToken !== 'string') return undefined;
	const liveIds = Array.isArray(place.liveIds) ? place.liveIds.map(String) : [];
	return { pageToken: place.pageToken, liveIds };
}
