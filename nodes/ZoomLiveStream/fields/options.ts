import { isRecord } from '../../zoom/guards';
import { ON_ALREADY_IN_STATE, OPTION_DEFAULTS, REQUEST_FORMATS } from './choices';
import type { FormatChoice } from '../transport/requestFormat';
import {
	checkAmount,
	checkChoice,
	checkFlag,
	invalid,
	valid,
	type CheckedParameter,
} from './parameter';

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
 */
export function readOptions(value: unknown): CheckedParameter<ItemOptions> {
	if (!isRecord(value)) {
		return invalid(
			"The parameter 'Options' has no options in it",
			'Add the options in the editor instead of using one expression for all of them.',
		);
	}
	const set = { ...OPTION_DEFAULTS, waitForEvent: 0, ...value };
	const endEvent = checkFlag('End the Event', set.endEvent);
	if (endEvent.kind === 'invalid') return endEvent;
	const includeStreamKey = checkFlag('Include Stream Key', set.includeStreamKey);
	if (includeStreamKey.kind === 'invalid') return includeStreamKey;
	const maxWait = checkAmount('Maximum Wait', set.maxWait);
	if (maxWait.kind === 'invalid') return maxWait;
	const onAlreadyInState = checkChoice(
		'On Already in State',
		set.onAlreadyInState,
		ON_ALREADY_IN_STATE,
	);
	if (onAlreadyInState.kind === 'invalid') return onAlreadyInState;
	const record = checkFlag('Record to the Cloud', set.record);
	if (record.kind === 'invalid') return record;
	const requestFormat = checkChoice('Request Format', set.requestFormat, REQUEST_FORMATS);
	if (requestFormat.kind === 'invalid') return requestFormat;
	const waitForEvent = checkAmount('Wait for the Event', set.waitForEvent);
	if (waitForEvent.kind === 'invalid') return waitForEvent;
	return valid({
		endEvent: endEvent.value,
		includeStreamKey: includeStreamKey.value,
		maxWaitMs: maxWait.value * SECOND,
		onAlreadyInState: onAlreadyInState.value,
		record: record.value,
		requestFormat: requestFormat.value,
		waitForEventMs: waitForEvent.value * MINUTE,
	});
}
