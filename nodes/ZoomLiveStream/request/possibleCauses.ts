import type { EventType } from '../../zoom/events';
import type { Operation } from '../operations';
import type { RefusedStep } from './diagnose';
import type { Verdict } from './verdicts';

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
	const candidates: Array<[cause: string, verdict: Verdict]> =
		step === 'destination'
			? [
					[disabled, on],
					[`the ${eventType} is streaming right now`, 'unclear'],
				]
			: [
					['the stream is not live', needsStream(operation)],
					[`the ${eventType} is not running`, running],
					['no destination is set for it', set],
					[disabled, on],
					['the stream is live already', operation === 'start' ? 'unclear' : 'yes'],
					['the settings of the account do not allow it', 'unclear'],
				];
	return candidates.filter(([, verdict]) => verdict === 'unclear').map(([cause]) => cause);
}

/** "Yes" rules a cause out: a start or an update needs no stream on air. */
function needsStream(operation: Operation): Verdict {
	return operation === 'stop' || operation === 'changeLayout' ? 'unclear' : 'yes';
}
