import { randomInt } from 'node:crypto';
import { json, noContent } from './answer';
import { jsonRefusalFor } from './body-format';
import type { Handler } from './call';
import { accessEvent } from './event-access';
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

/** PATCH `/meetings/{id}` → 204: another topic, start or duration. */
export const changeMeeting: Handler = (call) => {
	const formatRefusal = jsonRefusalFor(call.body);
	if (formatRefusal !== undefined) return formatRefusal;
	const access = accessEvent(call, 'meeting');
	if (!access.ok) return access.answer;
	const content = call.body.format === 'json' && isRecord(call.body.value) ? call.body.value : {};
	const startTime = textOrNothing(content.start_time);
	const begins = startTime === undefined ? undefined : Date.parse(startTime);
	if (Number.isNaN(begins)) {
		return refusals.validation([{ field: 'start_time', message: 'Invalid field.' }]);
	}
	const { event } = access.value;
	event.topic = textOrNothing(content.topic) ?? event.topic;
	event.duration = numberOrNothing(content.duration) ?? event.duration;
	if (begins !== undefined) event.startTime = new Date(begins).toISOString();
	return noContent;
};

/** DELETE `/meetings/{id}` → 204. */
export const deleteMeeting: Handler = (call) => {
	const access = accessEvent(call, 'meeting');
	if (!access.ok) return access.answer;
	call.world.events.meeting.delete(access.value.event.id);
	return noContent;
};
