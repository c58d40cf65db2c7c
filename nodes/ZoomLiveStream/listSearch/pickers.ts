import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import type { EventType } from '../../zoom/events';

/** What n8n calls for a list: once when it opens, then as the user types or scrolls. */
type ListSearch = (
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: unknown,
) => Promise<INodeListSearchResult>;

/** The picker of the parameter Meeting or Webinar, loaded when a user opens it. */
function picker(eventType: EventType): ListSearch {
	return async function (filter, paginationToken) {
		const { searchEvents } = await import('./searchEvents');
		return await searchEvents(this, eventType, filter, paginationToken);
	};
}

/** The lists that the parameters Meeting and Webinar offer, by their method names. */
export const pickers = {
	searchMeetings: picker('meeting'),
	searchWebinars: picker('webinar'),
};
