import type { SimulatedMeeting } from './simulated-meeting';

/** The events this package listens to. Zoom has no live stream events for webinars. */
export type WebhookEventName =
	| 'meeting.live_streaming_started'
	| 'meeting.live_streaming_stopped'
	| 'meeting.started'
	| 'meeting.ended'
	| 'webinar.started'
	| 'webinar.ended';

/** The body of a webhook (zoom-api.md §7). */
export interface WebhookEvent {
	event: WebhookEventName;
	/** Milliseconds since the epoch. */
	event_ts: number;
	payload: { account_id: string; operator: string; operator_id: string; object: object };
}

/** Builds the body that Zoom sends for something that just happened to an event. */
export function webhookEvent(
	event: WebhookEventName,
	meeting: SimulatedMeeting,
	operatorEmail: string,
	now: number,
): WebhookEvent {
	return {
		event,
		event_ts: now,
		payload: {
			account_id: meeting.accountId,
			operator: operatorEmail,
			operator_id: meeting.hostId,
			object: event.startsWith('meeting.live_streaming_')
				? { ...describe(meeting, Number(meeting.id)), live_streaming: liveStreaming(meeting, now) }
				: describe(meeting, meeting.id),
		},
	};
}

/** Zoom's typings have the id as text in some events and as a number in others. */
function describe(meeting: SimulatedMeeting, id: string | number): Record<string, unknown> {
	return {
		id,
		uuid: meeting.uuid,
		host_id: meeting.hostId,
		topic: meeting.topic,
		type: meeting.type,
		start_time: meeting.startTime,
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
