import { addBelievableEvents } from '../simulator/believable-world.ts';
import type { Simulator } from '../simulator/index.ts';

/** The events used in the example workflows, and some more. */
export function addExampleEvents(zoom: Simulator): void {
	addBelievableEvents(zoom, Date.now());
	const { destination } = zoom.meeting('68423085210');
	zoom.meeting('68423085210').topic = 'Morning prayer';
	zoom.addMeeting({ id: '68423085', topic: 'My show', status: 'started', destination });
	zoom.meeting('82012345678').topic = 'Sunday service';
	zoom.startMeeting('82012345678');
	zoom.addMeeting({ id: '83098765432', topic: 'Evening lecture' });
	addUnusualEvents(zoom);
}

/** What real lists contain, too: no start, no topic, signs and emoji. */
function addUnusualEvents(zoom: Simulator): void {
	const unplanned = { startTime: '', type: 3 };
	zoom.addMeeting({ id: '83000000001', topic: `${'A'.repeat(49)}😀 <Q&A>`, ...unplanned });
	zoom.addMeeting({ id: '83000000002', topic: '   ', ...unplanned });
	zoom.addMeeting({ id: '83000000003', topic: '<& $& >', type: 8, startTime: '' });
}
