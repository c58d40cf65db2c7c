import { fail, type Failure } from '../errors/failure';
import type { Reason } from '../errors/reasons';
import { hostOf } from './host';
import type { Item } from './item';
import type { ZoomEvent } from './locate';
import { lookUpDestination, lookUpEvent, lookUpHostSettings, type Found } from './lookUp';
import {
	hasDestination,
	isCustomServiceOn,
	isRunning,
	isStreamingOn,
	type Verdict,
} from './verdicts';

/** Zoom answers this one code for several conditions, with texts that nobody could verify. */
const AMBIGUOUS_CODE = 3000;

/** What Zoom refused: a change of the stream's status, or of its destination. */
export type RefusedStep = 'status' | 'destination';

/**
 * Finds out what an ambiguous refusal means by looking at the event, the host's settings and the
 * destination, in this order and no further than needed: three requests at most, each only as far as
 * the token's scopes go. It never guesses: when it cannot tell, it names the possible causes.
 */
export async function diagnose(
	item: Item,
	event: ZoomEvent,
	refusal: Failure,
	step: RefusedStep,
): Promise<Failure> {
	if (refusal.reason !== 'unknown' || refusal.answer.zoomCode !== AMBIGUOUS_CODE) return refusal;
	const checked: string[] = [];
	const conclude = (reason: Reason) => fail(reason, event, { answer: refusal.answer, checked });
	const { eventType } = event;

	const found = await lookUpEvent(item, event);
	const running = note(checked, `the ${eventType} is running`, found, isRunning);
	if (step === 'status' && running === 'no') {
		return conclude(item.operation === 'stop' ? 'already_in_state' : 'event_not_started');
	}

	const host = hostOf(item, found);
	if (host !== undefined) {
		const settings = await lookUpHostSettings(item, event, host);
		const isOn = (fields: Found['fields']) => isStreamingOn(fields, eventType);
		const isCustomOn = (fields: Found['fields']) => isCustomServiceOn(fields, eventType);
		const on = note(checked, 'live streaming is switched on for the host', settings, isOn);
		const custom = note(checked, 'the host may use a custom service', settings, isCustomOn);
		if (on === 'no' || custom === 'no') return conclude('streaming_disabled');
	}

	if (step === 'status') {
		const destination = await lookUpDestination(item, event);
		const set = note(checked, 'a destination is set', destination, hasDestination);
		if (set === 'no') return conclude('streaming_not_configured');
	}

	return { ...refusal, fix: `${possibleCauses(event, step)} ${refusal.fix}`, checked };
}

/** Writes down what a look has shown, and gives its verdict. */
function note(
	checked: string[],
	question: string,
	look: Found | Failure,
	verdictOf: (fields: Found['fields']) => Verdict,
): Verdict {
	const verdict = look.kind === 'found' ? verdictOf(look.fields) : 'unclear';
	const why = look.kind === 'failure' ? ` (${look.reason})` : '';
	checked.push(`${question}: ${verdict}${why}`);
	return verdict;
}

function possibleCauses({ eventType }: ZoomEvent, step: RefusedStep): string {
	const disabled = 'live streaming is switched off or locked for the host';
	const causes =
		step === 'destination'
			? [disabled, `the ${eventType} is streaming right now`]
			: [`the ${eventType} is not running`, 'no destination is set for it', disabled];
	return `Zoom does not say which of these it is, the likeliest first: ${causes.join('; ')}.`;
}
