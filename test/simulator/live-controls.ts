import type { Answer } from './answer';
import { jsonRefusalFor } from './body-format';
import type { Handler } from './call';
import { accessEvent, wordingOf } from './event-access';
import { isRecord } from './is-record';
import { oneOf } from './read-value';
import type { RequestBody } from './request-body';
import type { SimulatedMeeting } from './simulated-meeting';
import { refusals } from './zoom-errors';

/** Zoom's answer to an accepted control: 202, empty. */
const accepted: Answer = { status: 202, body: '', contentType: 'text/plain' };

const recordings = {
	'recording.start': 'on',
	'recording.stop': 'off',
	'recording.pause': 'paused',
	'recording.resume': 'on',
} as const satisfies Record<string, SimulatedMeeting['recording']>;

/** Zoom methods that change nothing here. */
const otherMethods = [
	'participant.invite',
	'participant.invite.callout',
	'participant.invite.room_system_callout',
	'participant.remove',
	'waiting_room.update',
	'ai_companion.start',
	'ai_companion.stop',
	'ai_companion.disable',
] as const;

/** PATCH `/live_meetings/{id}/events`: controls of a running meeting; none of them is about streams. */
export const controlMeeting: Handler = (call) => {
	const formatRefusal = jsonRefusalFor(call.body);
	if (formatRefusal !== undefined) return formatRefusal;
	const method = methodOf(call.body);
	if (method === undefined) {
		return refusals.validation([{ field: 'method', message: 'Invalid field.' }]);
	}
	const access = accessEvent(call, 'meeting');
	if (!access.ok) return access.answer;
	const { event, host } = access.value;
	if (event.status !== 'started') {
		return refusals.unknownEvent(wordingOf(call, 'meeting'), event.id);
	}
	if (method === 'recording.start' && !host.hasCloudStorage) return refusals.cloudStorageFull();
	if (isRecording(method)) event.recording = recordings[method];
	return accepted;
};

type RecordingMethod = keyof typeof recordings;

function isRecording(method: string): method is RecordingMethod {
	return Object.hasOwn(recordings, method);
}

function methodOf(body: RequestBody): string | undefined {
	const method = body.format === 'json' && isRecord(body.value) ? body.value.method : undefined;
	if (typeof method !== 'string') return undefined;
	return isRecording(method) ? method : oneOf(method, otherMethods);
}
