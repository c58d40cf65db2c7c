import type { SimulatedMeeting } from './simulated-meeting';

/** Every event this simulator can announce. Zoom has no live stream events for webinars. */
export const webhookEventNames = [
	'meeting.live_streaming_started',
	'meeting.live_streaming_stopped',
	'meeting.started',
	'meeting.ended',
	'webinar.started',
	'webinar.ended',
	'recording.completed',
] as const;

export type WebhookEventName = (typeof webhookEventNames)[number];

/** The body of a webhook (Zoom's event specification of August 2026). */
export interface WebhookEvent {
	event: WebhookEventName;
	/** Milliseconds since the epoch. */
	event_ts: number;
	payload: { account_id: string; operator?: string; operator_id?: string; object: object };
	/** Gives access to a recording's files for 24 hours: a secret. */
	download_token?: string;
}

/** The secret in every announcement of a recording. */
export const exampleDownloadToken = 'example-download-token';

/** Builds the body that Zoom sends for something that just happened to an event. */
export function webhookEvent(
	event: WebhookEventName,
	meeting: SimulatedMeeting,
	hostEmail: string,
	now: number,
): WebhookEvent {
	const envelope = { event, event_ts: now };
	const account_id = meeting.accountId;
	switch (event) {
		case 'meeting.live_streaming_started':
		case 'meeting.live_streaming_stopped': {
			const object = {
				...described(meeting),
				id: Number(meeting.id),
				live_streaming: liveStreaming(meeting, now),
			};
			const operator = { operator: hostEmail, operator_id: meeting.hostId };
			return { ...envelope, payload: { account_id, ...operator, object } };
		}
		case 'meeting.started':
		case 'webinar.started': {
			const object = { ...described(meeting), host_email: hostEmail };
			return { ...envelope, payload: { account_id, object } };
		}
		case 'meeting.ended':
		case 'webinar.ended': {
			const end_time = new Date(now).toISOString();
			const object = { ...described(meeting), host_email: hostEmail, end_time };
			return { ...envelope, payload: { account_id, object } };
		}
		case 'recording.completed': {
			const object = {
				...described(meeting),
				id: Number(meeting.id),
				host_email: hostEmail,
				...recording(meeting, now),
			};
			const payload = { account_id, object };
			return { ...envelope, payload, download_token: exampleDownloadToken };
		}
	}
}

/** Zoom sends the id as text in some events and as a number in others. */
function described(meeting: SimulatedMeeting): Record<string, unknown> {
	return {
		id: meeting.id,
		uuid: meeting.uuid,
		host_id: meeting.hostId,
		topic: meeting.topic,
		type: meeting.type,
		...(meeting.startTime && { start_time: meeting.startTime }),
		timezone: meeting.timezone,
		duration: meeting.duration,
	};
}

function liveStreaming(meeting: SimulatedMeeting, now: number): Record<string, unknown> {
	return {
		service: 'Custom_Live_Streaming_Service',
		custom_live_streaming_settings: meeting.destination,
		date_time: new Date(now).toISOString(),
	};
}

/** A video of the meeting and an audio-only file. */
function recording(meeting: SimulatedMeeting, now: number): Record<string, unknown> {
	const file = (recording_type: string, file_type: string, file_size: number) => ({
		id: `${meeting.id}-${recording_type}`,
		meeting_id: meeting.uuid,
		recording_start: meeting.startTime,
		recording_end: new Date(now).toISOString(),
		recording_type,
		file_type,
		file_size,
		file_extension: file_type,
		play_url: `https://zoom.us/rec/play/${meeting.id}-${recording_type}`,
		download_url: `https://zoom.us/rec/webhook_download/${meeting.id}-${recording_type}`,
		status: 'completed',
	});
	const files = [
		file('shared_screen_with_speaker_view', 'MP4', 3_328_371),
		file('audio_only', 'M4A', 246_560),
	];
	return {
		account_id: meeting.accountId,
		password: 'example-passcode',
		share_url: `https://zoom.us/rec/share/${meeting.id}`,
		total_size: files.reduce((sum, { file_size }) => sum + file_size, 0),
		recording_count: files.length,
		on_prem: false,
		recording_files: files,
	};
}
