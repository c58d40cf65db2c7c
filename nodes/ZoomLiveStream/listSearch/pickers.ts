import type { EventType } from '../../zoom/events';
import type { ListSearch } from './searchEvents';

/** The picker of the parameter Meeting or Webinar, which is loaded when somebody opens it. */
function picker(eventType: EventType): ListSearch {
	return async function (filter, paginationToken) {
		const { searchEvents } = await import('./searchEvents');
		return await searchEvents(eventType).call(this, filter, paginationToken);
	};
}

/** The lists that the parameters Meeting and Webinar offer, by the names that they give. */
export const pickers = {
	searchMeetings: picker('meeting'),
	searchWebinars: picker('webinar'),
};
