import type { Answer } from './answer';
import { json } from './answer';
import type { Handler } from './call';
import { accessEvent } from './event-access';
import type { EventKind } from './event-kind';
import type { SimulatedMeeting } from './simulated-meeting';

/** An event in Zoom's lists, where the id is a JSON number (int64). */
export function listItem(event: SimulatedMeeting): Record<string, unknown> {
	return {
		id: Number(event.id),
		uuid: event.uuid,
		host_id: event.hostId,
		topic: event.topic,
		type: event.type,
		...(event.startTime && { start_time: event.startTime }),
		timezone: event.timezone,
		duration: event.duration,
		join_url: event.joinUrl,
	};
}

/** GET `/meetings/{id}` and `/webinars/{id}`. Only meetings show a status (Zoom OpenAPI). */
export function getEvent(kind: EventKind): Handler {
	return (call): Answer => {
		const access = accessEvent(call, kind);
		if (!access.ok) return access.answer;
		const { event, host } = access.value;
		const shown = { ...listItem(event), host_email: host.email };
		if (kind === 'webinar') return json(200, shown);
		return json(200, {
			...shown,
			status: event.status === 'started' ? 'started' : 'waiting',
			...(event.personalMeetingId && { pmi: event.personalMeetingId }),
			settings: { encryption_type: event.encryption },
		});
	};
}
