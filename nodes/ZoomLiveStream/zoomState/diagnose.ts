import type { Condition } from '../answers/catalogue';
import { fail, type Failure } from '../answers/failure';
import type { Operation } from '../operation';
import {
	both,
	hasDestination,
	isCustomServiceOn,
	isRunning,
	isStreamingOn,
	type Finding,
} from './findings';
import type { EventContext } from './ask';
import { hostOf } from './host';
import {
	BESIDE_ONCE,
	lookUpDestination,
	lookUpEvent,
	lookUpHostSettings,
	type Details,
} from './lookUp';
import { possibleCauses } from './possibleCauses';

/** Zoom uses this one code for several conditions, with texts that are not documented. */
const AMBIGUOUS_CODE = 3000;

/** Whether Zoom's refusal may mean several things. */
export function isAmbiguous({ reason, answer }: Failure): boolean {
	return reason === 'unknown' && answer.zoomCode === AMBIGUOUS_CODE;
}

/**
 * Finds out what an ambiguous refusal of `operation` means by checking the event, the host's settings and the
 * destination, in this order and only as far as needed: at most three requests, limited by the token's
 * scopes. It never guesses: if it cannot tell, it lists the possible causes.
 */
export async function diagnose(
	context: EventContext,
	operation: Operation,
	refusal: Failure,
): Promise<Failure> {
	if (!isAmbiguous(refusal)) return refusal;
	const { subject } = context;
	const { eventType } = subject;
	const checked: string[] = [];
	const note = (question: string, details: Details | Failure | undefined, finding: Finding) => {
		if (details === undefined) return;
		const why = details.kind === 'failure' ? ` (${details.reason})` : '';
		checked.push(`${question}: ${finding}${why}`);
	};
	const conclude = (condition: Condition) =>
		// Anything that keeps an event from streaming also means that there is nothing to stop.
		fail(operation === 'stop' ? 'already_in_state' : condition, subject, {
			answer: refusal.answer,
			checked,
		});

	// Three requests and no retries: the refusal is certain, only its reason is not.
	const event = await lookUpEvent(context, BESIDE_ONCE);
	const running = findingIn(event, isRunning);
	note(`the ${eventType} is running`, event, running);
	if (operation !== 'set' && running === 'no') return conclude('event_not_started');

	const host = hostOf(context, event);
	const settings =
		host === undefined ? undefined : await lookUpHostSettings(context, host, BESIDE_ONCE);
	const switchedOn = findingIn(settings, (fields) => isStreamingOn(fields, eventType));
	const customOn = findingIn(settings, (fields) => isCustomServiceOn(fields, eventType));
	note('live streaming is switched on for the host', settings, switchedOn);
	note('the host may use a custom service', settings, customOn);
	// A stream to a built-in service can be live without a custom service, so only the main switch rules it
	// out.
	const enabled = operation === 'stop' ? switchedOn : both(switchedOn, customOn);
	if (enabled === 'no') return conclude('streaming_disabled');

	const found = operation === 'set' ? undefined : await lookUpDestination(context, BESIDE_ONCE);
	const destination = findingIn(found, hasDestination);
	note('a destination is set', found, destination);
	if (destination === 'no') return conclude('streaming_not_configured');

	const causes = possibleCauses(operation, { running, enabled, destination }, eventType);
	const list = `Zoom does not say which of these it is, the likeliest first: ${causes.join('; ')}.`;
	return { ...refusal, fix: `${list} ${refusal.fix}`, checked };
}

function findingIn(
	details: Details | Failure | undefined,
	findingOf: (fields: Details['fields']) => Finding,
): Finding {
	return details?.kind === 'details' ? findingOf(details.fields) : 'unclear';
}
