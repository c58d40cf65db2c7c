import { fail, type Failure } from '../errors/failure';
import type { Reason } from '../errors/reasons';
import { hostOf } from './host';
import type { Item } from '../item/item';
import type { ZoomEvent } from '../item/locate';
import { aside, lookUpDestination, lookUpEvent, lookUpHostSettings, type Found } from './lookUp';
import { possibleCauses } from './possibleCauses';
import {
	both,
	hasDestination,
	isCustomServiceOn,
	isRunning,
	isStreamingOn,
	type Verdict,
} from './findings';

/** Zoom answers this one code for several conditions, with texts that nobody could verify. */
const AMBIGUOUS_CODE = 3000;

/** Whether Zoom's refusal may mean several things. */
export function isAmbiguous({ reason, answer }: Failure): boolean {
	return reason === 'unknown' && answer.zoomCode === AMBIGUOUS_CODE;
}

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
	if (!isAmbiguous(refusal)) return refusal;
	const checked: string[] = [];
	const conclude = (reason: Reason) => fail(reason, event, { answer: refusal.answer, checked });
	const { eventType } = event;

	// Three requests and no retries: the refusal is certain, only its reason is not.
	const once = aside({ ...item, options: { ...item.options, maxWaitMs: 0 } });
	const found = await lookUpEvent(once, event);
	const running = note(checked, `the ${eventType} is running`, found, isRunning);
	if (step === 'status' && running === 'no') {
		return conclude(item.operation === 'stop' ? 'already_in_state' : 'event_not_started');
	}

	const host = hostOf(item, found);
	const settings = host === undefined ? undefined : await lookUpHostSettings(once, event, host);
	const isOn = (fields: Found['fields']) => isStreamingOn(fields, eventType);
	const isCustomOn = (fields: Found['fields']) => isCustomServiceOn(fields, eventType);
	const on = both(
		note(checked, 'live streaming is switched on for the host', settings, isOn),
		note(checked, 'the host may use a custom service', settings, isCustomOn),
	);
	if (on === 'no') return conclude('streaming_disabled');

	const destination = step === 'status' ? await lookUpDestination(once, event) : undefined;
	const set = note(checked, 'a destination is set', destination, hasDestination);
	if (set === 'no') return conclude('streaming_not_configured');

	const causes = possibleCauses(item.operation, step, { running, on, set }, eventType);
	const list = `Zoom does not say which of these it is, the likeliest first: ${causes.join('; ')}.`;
	return { ...refusal, fix: `${list} ${refusal.fix}`, checked };
}

/** Writes down what a look has shown, and gives its verdict. */
function note(
	checked: string[],
	question: string,
	look: Found | Failure | undefined,
	verdictOf: (fields: Found['fields']) => Verdict,
): Verdict {
	if (look === undefined) return 'unclear';
	const verdict = look.kind === 'found' ? verdictOf(look.fields) : 'unclear';
	const why = look.kind === 'failure' ? ` (${look.reason})` : '';
	checked.push(`${question}: ${verdict}${why}`);
	return verdict;
}
