import { randomInt } from 'node:crypto';
import { json } from './answer';
import { jsonRefusalFor } from './body-format';
import type { Handler } from './call';
import { listItem } from './event-endpoints';
import { isRecord } from './is-record';
import { numberOrNothing, textOrNothing } from './read-value';
import { accessUser } from './user-access';
import { addEvent } from './world';
import { refusals } from './zoom-errors';

/** Zoom's new meeting ids have eleven digits. */
const LOWEST_ID = 80_000_000_000;
const HIGHEST_ID = 90_000_000_000;

/** POST `/users/{userId|me}/meetings` → 201: a scheduled meeting with a topic, a start and a duration in minutes. */
export const createMeetingOfUser: Handler = (call) => {
	const formatRefusal = jsonRefusalFor(call.body);
	if (formatRefusal !== undefined) return formatRefusal;
	const access = accessUser(call);
	if (!access.ok) return access.answer;
	const content = call.body.format === 'json' && isRecord(call.body.value) ? call.body.value : {};
	const topic = textOrNothing(content.topic);
	const startTime = textOrNothing(content.start_time);
	const duration = numberOrNothing(content.duration);
	const begins = Date.parse(startTime ?? '');
	if (Number.isNaN(begins)) {
		return refusals.validation([{ field: 'start_time', message: 'Invalid field.' }]);
	}
	const meeting = addEvent(call.world, 'meeting', {
		id: String(randomInt(LOWEST_ID, HIGHEST_ID)),
		hostId: access.value.id,
		startTime: new Date(begins).toISOString(),
		...(topic !== undefined && { topic }),
		...(duration !== undefined && { duration }),
	});
	return json(201, listItem(meeting));
};
