import { isRecord } from '../zoom/guards';
import { DEFAULT_MAX_AGE } from '../zoom/webhook/timing';

/** What is set under Options. */
export interface TriggerOptions {
	/** Seconds that the clock of a request may differ from ours. */
	maxAge: number;
	includeStreamKey: boolean;
	/** Whether the item carries the token that opens the files of a recording. */
	includeDownloadToken: boolean;
	/** Whether the item carries the event as Zoom sent it. */
	raw: boolean;
}

/** Reads the parameter Options; a value that makes no sense counts as not set. */
export function readOptions(value: unknown): TriggerOptions {
	const { maxAge, includeStreamKey, includeDownloadToken, raw } = isRecord(value) ? value : {};
	return {
		maxAge: readMaxAge(maxAge),
		includeStreamKey: includeStreamKey === true,
		includeDownloadToken: includeDownloadToken === true,
		raw: raw === true,
	};
}

/** Reads the option Maximum Age, in seconds; a value that makes no sense counts as not set. */
export function readMaxAge(value: unknown): number {
	return typeof value === 'number' && value >= 0 ? value : DEFAULT_MAX_AGE;
}
