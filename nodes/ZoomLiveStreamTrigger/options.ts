import { isRecord } from '../zoom/guards';
import { DEFAULT_MAX_AGE } from '../zoom/webhook/timing';

/** What a person set under Options. */
export interface TriggerOptions {
	/** Seconds that the clock of a request may differ from ours. */
	maxAge: number;
	includeStreamKey: boolean;
	/** Whether the item carries the event as Zoom sent it. */
	raw: boolean;
}

/** Reads the parameter Options; a value that makes no sense counts as not set. */
export function readOptions(value: unknown): TriggerOptions {
	const { maxAge, includeStreamKey, raw } = isRecord(value) ? value : {};
	return {
		maxAge: typeof maxAge === 'number' && maxAge >= 0 ? maxAge : DEFAULT_MAX_AGE,
		includeStreamKey: includeStreamKey === true,
		raw: raw === true,
	};
}
