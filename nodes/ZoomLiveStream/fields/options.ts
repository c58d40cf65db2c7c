import type { FormatChoice } from '../../zoom/client/format';
import { isRecord } from '../../zoom/guards';
import { checkAmount, checkChoice, checkFlag, InvalidField } from './check';
import { ON_ALREADY_IN_STATE, OPTION_DEFAULTS, REQUEST_FORMATS } from './choices';

/** The parameter Options, with defaults for what is not set. */
export interface ItemOptions {
	requestFormat: FormatChoice;
	onAlreadyInState: 'succeed' | 'fail';
	/** How long Start waits for an event that has not started, in ms. */
	waitForEventMs: number;
	/** Whether Stop also ends the event. */
	endEvent: boolean;
	/** Whether Start also starts a cloud recording. */
	record: boolean;
	/** Whether Get shows the stream key in full. */
	includeStreamKey: boolean;
	/** Maximum time to spend on rate limits and outages, in ms. */
	maxWaitMs: number;
}

const SECOND = 1_000;
const MINUTE = 60_000;

/**
 * Reads the parameter Options. A value of the wrong type is refused rather than treated as "not set": a
 * broken expression must not silently change the rules.
 * @throws InvalidField
 */
export function readItemOptions(value: unknown): ItemOptions {
	if (!isRecord(value)) {
		throw new InvalidField(
			"The parameter 'Options' has no options in it",
			'Add the options in the editor instead of using one expression for all of them.',
		);
	}
	const set = { ...OPTION_DEFAULTS, waitForEvent: 0, ...value };
	return {
		endEvent: checkFlag('End the Event', set.endEvent),
		includeStreamKey: checkFlag('Include Stream Key', set.includeStreamKey),
		maxWaitMs: checkAmount('Maximum Wait', set.maxWait) * SECOND,
		onAlreadyInState: checkChoice('On Already in State', set.onAlreadyInState, ON_ALREADY_IN_STATE),
		record: checkFlag('Record to the Cloud', set.record),
		requestFormat: checkChoice('Request Format', set.requestFormat, REQUEST_FORMATS),
		waitForEventMs: checkAmount('Wait for the Event', set.waitForEvent) * MINUTE,
	};
}
