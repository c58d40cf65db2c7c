import type { EventType } from '../../zoom/events';
import type { Operation } from '../operation';
import type { Finding } from './findings';

/** What Zoom's details have shown. */
export interface Findings {
	/** Whether the event is running. */
	running: Finding;
	/** Whether live streaming to a custom service is switched on for the host. */
	enabled: Finding;
	/** Whether a destination is set. */
	destination: Finding;
}

/** What an ambiguous refusal of `operation` may still mean after checking, most likely first. */
export function possibleCauses(
	operation: Operation,
	{ running, enabled, destination }: Findings,
	eventType: EventType,
): string[] {
	const disabled = 'live streaming is switched off or locked for the host';
	const candidates: Array<[cause: string, possible: boolean]> =
		operation === 'set'
			? [
					[disabled, enabled === 'unclear'],
					[`the ${eventType} is streaming right now`, true],
				]
			: [
					['the stream is not live', operation === 'stop' || operation === 'changeLayout'],
					[`the ${eventType} is not running`, running === 'unclear'],
					['no destination is set for it', destination === 'unclear'],
					[disabled, enabled === 'unclear'],
					['the stream is already live', operation === 'start'],
					['the settings of the account do not allow it', true],
				];
	return candidates.filter(([, possible]) => possible).map(([cause]) => cause);
}
