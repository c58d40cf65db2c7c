import { isRecord } from '../../zoom/guards';

/** An event as Zoom lists it. */
export interface ListedEvent {
	id: string;
	topic: string;
	/** ISO 8601; empty for a recurring meeting without a fixed time. */
	startTime: string;
	/** An IANA time zone, e.g. `Europe/Berlin`; empty if Zoom returns none. */
	timezone: string;
	joinUrl: string;
}

/** Reads an entry of `meetings` or `webinars`; empty if it has no id. */
export function readListedEvent(entry: unknown): ListedEvent[] {
	if (!isRecord(entry)) return [];
	const { id, topic, start_time, timezone, join_url } = entry;
	if (typeof id !== 'number' && typeof id !== 'string') return [];
	return [
		{
			id: String(id),
			topic: text(topic) || 'No topic',
			startTime: text(start_time),
			timezone: text(timezone),
			joinUrl: text(join_url),
		},
	];
}

/** An id in Zoom's display format: `820 1234 5678`, `820 123 4567` or `6842 3085`. */
export function spacedId(id: string): string {
	const middle = id.length > 10 ? -8 : -7;
	return id.length < 9
		? `${id.slice(0, -4)} ${id.slice(-4)}`
		: [id.slice(0, middle), id.slice(middle, -4), id.slice(-4)].join(' ');
}

/** How an event is shown in the list: topic, time and id. */
export function eventName({ topic, startTime, timezone, id }: ListedEvent, live: boolean): string {
	const when = live ? 'live now' : localTime(startTime, timezone);
	return [topic, when, spacedId(id)].join(' · ');
}

/**
 * A start time in the event's own time zone, e.g. `Sun 29 Nov 10:00`: short, because the editor cuts off what
 * does not fit next to the topic and the id.
 */
export function localTime(startTime: string, timezone: string): string {
	const time = Date.parse(startTime);
	if (Number.isNaN(time)) return 'no fixed time';
	const format = new Intl.DateTimeFormat('en-GB', {
		weekday: 'short',
		day: 'numeric',
		month: 'short',
		hour: '2-digit',
		minute: '2-digit',
		timeZone: isTimeZone(timezone) ? timezone : 'UTC',
		...(!isTimeZone(timezone) && { timeZoneName: 'short' }),
	});
	return format.format(time).replaceAll(',', '');
}

function isTimeZone(zone: string): boolean {
	try {
		new Intl.DateTimeFormat('en-GB', { timeZone: zone });
		return zone !== '';
	} catch {
		return false;
	}
}

function text(value: unknown): string {
	return typeof value === 'string' ? value : '';
}
