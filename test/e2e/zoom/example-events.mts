import { addBelievableEvents } from '../../simulator/believable-world.ts';
import type { Simulator } from '../../simulator/index.ts';

/** The events used in the example workflows, and some more. */
export function addExampleEvents(zoom: Simulator): void {
	addBelievableEvents(zoom, Date.now());
	const { destination } = zoom.meeting('68423085210');
	zoom.meeting('68423085210').topic = 'Morning prayer';
	zoom.addMeeting({ id: '68423085', topic: 'My show', status: 'started', destination });
	zoom.meeting('82012345678').topic = 'Sunday service';
	zoom.startMeeting('82012345678');
	zoom.addMeeting({ id: '83098765432', topic: 'Evening lecture' });
}
