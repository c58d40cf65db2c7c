import { isRecord } from '../../zoom/guards';

/** The parameter Options, with a default for what a person has not added. */
export interface ItemOptions {
	requestFormat: 'automatic' | 'multipart' | 'json';
	onAlreadyInState: 'succeed' | 'fail';
	/** How long Start waits for an event that has not begun, in ms. */
	waitForEventMs: number;
	/** Whether Get shows the stream key in full. */
	includeStreamKey: boolean;
	/** The most time to spend on rate limits and outages, in ms. */
	maxWaitMs: number;
}

const DEFAULT_MAX_WAIT_SECONDS = 90;

/** Reads the parameter Options; a value that makes no sense counts as not given. */
export function readOptions(value: unknown): ItemOptions {
	const raw = isRecord(value) ? value : {};
	const { requestFormat, onAlreadyInState } = raw;
	return {
		requestFormat:
			requestFormat === 'multipart' || requestFormat === 'json' ? requestFormat : 'automatic',
		onAlreadyInState: onAlreadyInState === 'fail' ? 'fail' : 'succeed',
		waitForEventMs: readAmount(raw.waitForEvent, 0) * 60_000,
		includeStreamKey: raw.includeStreamKey === true,
		maxWaitMs: readAmount(raw.maxWait, DEFAULT_MAX_WAIT_SECONDS) * 1000,
	};
}

function readAmount(value: unknown, otherwise: number): number {
	const amount = value === '' || value === null ? Number.NaN : Number(value);
	return Number.isFinite(amount) && amount >= 0 ? amount : otherwise;
}
