import { isRecord } from '../../zoom/guards';

/** The parameter Options, with a default for what a person has not added. */
export interface ItemOptions {
	requestFormat: 'automatic' | 'multipart' | 'json';
	onAlreadyInState: 'succeed' | 'fail';
	/** The most time to spend on rate limits and outages, in ms. */
	maxWaitMs: number;
}

const DEFAULT_MAX_WAIT_SECONDS = 90;

/** Reads the parameter Options; a value that makes no sense counts as not given. */
export function readOptions(value: unknown): ItemOptions {
	const { requestFormat, onAlreadyInState, maxWait } = isRecord(value) ? value : {};
	return {
		requestFormat:
			requestFormat === 'multipart' || requestFormat === 'json' ? requestFormat : 'automatic',
		onAlreadyInState: onAlreadyInState === 'fail' ? 'fail' : 'succeed',
		maxWaitMs: readAmount(maxWait, DEFAULT_MAX_WAIT_SECONDS) * 1000,
	};
}

function readAmount(value: unknown, otherwise: number): number {
	const amount = value === '' || value === null ? Number.NaN : Number(value);
	return Number.isFinite(amount) && amount >= 0 ? amount : otherwise;
}
