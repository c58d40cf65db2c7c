import type { EventType } from '../../zoom/events';
import type { Operation } from '../operation';
import type { RefusedStep } from './diagnose';
import type { Verdict } from './findings';

/** What the looks at Zoom have shown. */
export interface Findings {
	/** Whether the event runs. */
	running: Verdict;
	/** Whether live streaming to a custom service is switched on for the host. */
	on: Verdict;
	/** Whether a destination is set. */
	set: Verdict;
}

/** What an ambiguous refusal may still mean after the looks, the likeliest first. */
export function possibleCauses(
	operation: Operation,
	step: RefusedStep,
	{ running, on, set }: Findings,
	eventType: EventType,
): string[] {
	const disabled = 'live streaming is switched off or locked for the host';
	const candidates: Array<[cause: string, possible: boolean]> =
		step === 'destination'
			? [
					[disabled, on === 'unclear'],
					[`the ${eventType} is streaming right now`, true],
				]
			: [
					['the stream is not live', operation === 'stop' || operation === 'changeLayout'],
					[`the ${eventType} is not running`, running === 'unclear'],
					['no destination is set for it', set === 'unclear'],
					[disabled, on === 'unclear'],
					['the stream is live already', operation === 'start'],
					['the settings of the account do not allow it', true],
				];
	return candidates.filter(([, possible]) => possible).map(([cause]) => cause);
}
