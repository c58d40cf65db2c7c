import type { EventType } from '../../zoom/events';
import { isRecord } from '../../zoom/guards';

/** What Zoom's details show: fine, not fine, or unclear. */
export type Finding = 'yes' | 'no' | 'unclear';

type Fields = Record<string, unknown>;

/** Whether the event is running. Zoom returns a status for meetings only. */
export function isRunning({ status }: Fields): Finding {
	if (typeof status !== 'string') return 'unclear';
	return status === 'started' ? 'yes' : 'no';
}

/** Whether the event is end-to-end encrypted, which rules out streaming (Zoom OpenAPI, `encryption_type`). */
export function isStreamable({ settings }: Fields): Finding {
	const type = isRecord(settings) ? settings.encryption_type : undefined;
	if (typeof type !== 'string') return 'unclear';
	return type === 'e2ee' ? 'no' : 'yes';
}

/** Users who cannot stream: Basic, unassigned without Meetings Basic, none (Zoom OpenAPI, user `type`). */
const TYPES_WITHOUT_STREAMING: readonly number[] = [1, 4, 99];

/** Whether the host's plan can stream. */
export function hasPlan({ type }: Fields): Finding {
	if (typeof type !== 'number') return 'unclear';
	return TYPES_WITHOUT_STREAMING.includes(type) ? 'no' : 'yes';
}

/** Whether live streaming is switched on for the host. */
export function isStreamingOn(settings: Fields, eventType: EventType): Finding {
	return eventType === 'meeting'
		? flag(inMeeting(settings).allow_live_streaming)
		: flag(webinarStreaming(settings).enable);
}

/** Whether the host may stream to a custom service, which a custom destination needs. */
export function isCustomServiceOn(settings: Fields, eventType: EventType): Finding {
	if (eventType === 'meeting') return flag(inMeeting(settings).custom_live_streaming_service);
	const services = webinarStreaming(settings).live_streaming_service;
	if (!Array.isArray(services)) return 'unclear';
	return services.includes('custom_live_streaming_service') ? 'yes' : 'no';
}

/** The services to which the host may stream webinars; empty when Zoom does not say. */
export function servicesForWebinars(settings: Fields): unknown[] {
	const services = webinarStreaming(settings).live_streaming_service;
	return Array.isArray(services) ? services : [];
}

/** Fine only if both are fine; not fine if either one is not. */
export function both(one: Finding, other: Finding): Finding {
	if (one === 'no' || other === 'no') return 'no';
	return one === 'yes' && other === 'yes' ? 'yes' : 'unclear';
}

/** Whether the event has a custom service to stream to; Zoom shows no built-in one. */
export function hasDestination({ stream_url }: Fields): Finding {
	if (stream_url === undefined || stream_url === null || stream_url === '') return 'no';
	return typeof stream_url === 'string' ? 'yes' : 'unclear';
}

/** Whether the destination has a key. */
export function hasStreamKey({ stream_key }: Fields): Finding {
	if (stream_key === undefined) return 'unclear';
	return stream_key === null || stream_key === '' ? 'no' : 'yes';
}

/** Whether the host can use Zoom: Zoom lists deactivated users and open invitations, too (Zoom OpenAPI, user `status`). */
export function isActive({ status }: Fields): Finding {
	if (typeof status !== 'string') return 'unclear';
	return status === 'active' ? 'yes' : 'no';
}

function inMeeting(settings: Fields): Fields {
	return section(settings, 'in_meeting');
}

/** In `in_meeting`, even though it applies to webinars (Zoom OpenAPI 2026). */
function webinarStreaming(settings: Fields): Fields {
	return section(inMeeting(settings), 'webinar_live_streaming');
}

function section(settings: Fields, name: string): Fields {
	const value = settings[name];
	return isRecord(value) ? value : {};
}

function flag(value: unknown): Finding {
	if (typeof value !== 'boolean') return 'unclear';
	return value ? 'yes' : 'no';
}
