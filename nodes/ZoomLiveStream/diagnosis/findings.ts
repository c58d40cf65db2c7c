import type { EventType } from '../../zoom/events';
import { isRecord } from '../../zoom/guards';

/** What a look at Zoom shows: fine, not fine, or nothing that tells. */
export type Verdict = 'yes' | 'no' | 'unclear';

type Fields = Record<string, unknown>;

/** Whether the event runs now. Zoom gives a status for meetings only. */
export function isRunning({ status }: Fields): Verdict {
	if (typeof status !== 'string') return 'unclear';
	return status === 'started' ? 'yes' : 'no';
}

/** Whether the host's plan can stream: a Basic user cannot (Zoom OpenAPI, user `type`). */
export function hasPlan({ type }: Fields): Verdict {
	if (typeof type !== 'number') return 'unclear';
	return type === 1 ? 'no' : 'yes';
}

/** Whether live streaming is switched on for the host. */
export function isStreamingOn(settings: Fields, eventType: EventType): Verdict {
	return eventType === 'meeting'
		? flag(section(settings, 'in_meeting').allow_live_streaming)
		: flag(section(settings, 'webinar_live_streaming').enable);
}

/** Whether the host may stream to a custom service, which a destination of one's own needs. */
export function isCustomServiceOn(settings: Fields, eventType: EventType): Verdict {
	if (eventType === 'meeting') {
		return flag(section(settings, 'in_meeting').custom_live_streaming_service);
	}
	const services = section(settings, 'webinar_live_streaming').live_streaming_service;
	if (!Array.isArray(services)) return 'unclear';
	return services.some((service) => /custom/i.test(String(service))) ? 'yes' : 'no';
}

/** Fine only when both are, and not fine when one is not. */
export function both(one: Verdict, other: Verdict): Verdict {
	if (one === 'no' || other === 'no') return 'no';
	return one === 'yes' && other === 'yes' ? 'yes' : 'unclear';
}

/** Whether the event has somewhere to stream to. */
export function hasDestination({ stream_url }: Fields): Verdict {
	return typeof stream_url === 'string' && stream_url !== '' ? 'yes' : 'no';
}

function section(settings: Fields, name: string): Fields {
	const value = settings[name];
	return isRecord(value) ? value : {};
}

function flag(value: unknown): Verdict {
	if (typeof value !== 'boolean') return 'unclear';
	return value ? 'yes' : 'no';
}
