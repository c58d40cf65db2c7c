import type { EventType } from '../../zoom/events';
import type { Condition } from '../answers/catalogue';
import { fail, type Failure } from '../answers/failure';
import type { Operation } from '../operation';
import {
	BESIDE_ONCE,
	hostOf,
	lookUpDestination,
	lookUpEvent,
	lookUpHostSettings,
	type Details,
	type EventContext,
} from './ask';
import {
	both,
	hasDestination,
	isCustomServiceOn,
	isRunning,
	isStreamingOn,
	type Finding,
} from './findings';

/** Zoom uses this one code for several conditions, with texts that are not documented. */
const AMBIGUOUS_CODE = 3000;

/** Whether Zoom's refusal may mean several things. */
export function isAmbiguous({ reason, answer }: Failure): boolean {
	return reason === 'unknown' && answer.zoomCode === AMBIGUOUS_CODE;
}

/** These need a running event; settings and a destination can be changed before it. */
const NEEDS_RUNNING_EVENT: readonly Operation[] = ['start', 'stop', 'changeLayout'];
/** These fail if the host may not stream; a stop or a layout may be about a stream that began before. */
const NEEDS_SETTINGS: readonly Operation[] = ['start', 'updateSettings', 'set'];

/**
 * Finds out what an ambiguous refusal of `operation` means by checking the event, the host's settings and the
 * destination, in this order and only as far as needed: at most three requests, limited by the token's
 * scopes. It concludes only what rules the operation out; otherwise it lists the possible causes. That a
 * stream is off is never concluded: nothing in Zoom shows it.
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
		fail(condition, subject, { answer: refusal.answer, checked });

	const event = await lookUpEvent(context, BESIDE_ONCE);
	const running = findingIn(event, isRunning);
	note(`the ${eventType} is running`, event, running);
	if (running === 'no' && NEEDS_RUNNING_EVENT.includes(operation)) {
		return conclude('event_not_started');
	}
	const needsSettings = NEEDS_SETTINGS.includes(operation);
	const host = needsSettings ? hostOf(context, event) : undefined;
	const settings =
		host === undefined ? undefined : await lookUpHostSettings(context, host, BESIDE_ONCE);
	const switchedOn = findingIn(settings, (fields) => isStreamingOn(fields, eventType));
	const customOn = findingIn(settings, (fields) => isCustomServiceOn(fields, eventType));
	note('live streaming is switched on for the host', settings, switchedOn);
	note('the host may use a custom service', settings, customOn);
	const enabled = both(switchedOn, customOn);
	if (enabled === 'no') return conclude('streaming_disabled');

	const found = operation === 'start' ? await lookUpDestination(context, BESIDE_ONCE) : undefined;
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

/** What an ambiguous refusal of `operation` may still mean after checking, most likely first. */
function possibleCauses(
	operation: Operation,
	{ running, enabled, destination }: Record<'running' | 'enabled' | 'destination', Finding>,
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
					[
						`the ${eventType} is not running`,
						NEEDS_RUNNING_EVENT.includes(operation) && running !== 'yes',
					],
					['no destination is set for it', operation === 'start' && destination === 'unclear'],
					[disabled, enabled === 'unclear'],
					['the stream is already live', operation === 'start' || operation === 'updateSettings'],
					['the settings of the account do not allow it', true],
				];
	return candidates.filter(([, possible]) => possible).map(([cause]) => cause);
}
