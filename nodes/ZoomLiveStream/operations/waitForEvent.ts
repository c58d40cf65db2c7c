import { uptime } from '../../zoom/n8n/clock';
import type { Reason } from '../answers/catalogue';
import { fail, type Failure } from '../answers/failure';
import { BESIDE_ONCE, lookUpEvent } from '../zoomState/ask';
import { isAmbiguous } from '../zoomState/diagnose';
import { isRunning, type Finding } from '../zoomState/findings';
import type { Status } from './changeStatus';
import type { Item } from './outcome';

const FIRST_PAUSE = 2_000;
const MAX_PAUSE = 15_000;
const PAUSE_GROWTH = 1.25;
/** Longer than Zoom's start throttle of 30 s, so that trying to start cannot trip it. */
const PAUSE_BETWEEN_STARTS = 35_000;

/** Reasons that would also refuse a start; anything else that hides the status does not rule out a start. */
const RULES_OUT_START: readonly Reason[] = [
	'event_not_found',
	'wrong_account',
	'wrong_event_type',
	'token_rejected',
	'daily_limit_reached',
	'cancelled',
];

/** What Zoom says in the end, and what there is to know about the wait. */
export interface Started {
	status: Status;
	/** The event was seen not running, so its stream began after that. */
	wasOffBefore: boolean;
	note?: string;
}

/** The result of one look at the event. */
type Round =
	| { kind: 'finished'; status: Status }
	/**
	 * `running` is what is known about the event; `isOff` if Zoom said that it is not running; `failure` is what is in
	 * the way, if it is not known to be the event.
	 */
	| { kind: 'waiting'; running: Finding; isOff: boolean; failure?: Failure };

/**
 * Starts an event as soon as it is running, and gives up after the option Wait for the Event. It polls the status of a meeting,
 * less and less often. Webinars have no status, and a token may lack the scope: then it tries to start the
 * stream instead. An outage in the meantime does not end the wait.
 * @param start one attempt to start
 */
export async function startWhenRunning(item: Item, start: () => Promise<Status>): Promise<Started> {
	const limit = item.options.waitForEventMs;
	const deadline = uptime() + limit;
	let pause = FIRST_PAUSE;
	let wasOffBefore = false;
	let wasBlind = false;
	for (;;) {
		const round = await tryOnce(item, start);
		if (round.kind === 'finished') {
			return { status: round.status, wasOffBefore, ...(wasBlind && { note: WITHOUT_STATUS }) };
		}
		const triesStart = round.running === 'unclear';
		wasOffBefore ||= round.isOff;
		wasBlind ||= triesStart;
		pause = triesStart ? PAUSE_BETWEEN_STARTS : Math.min(MAX_PAUSE, pause * PAUSE_GROWTH);
		const left = deadline - uptime();
		const waited = left <= 0 || (await item.client.pause(Math.min(pause, left)));
		if (!waited) return { status: fail('cancelled', item.subject), wasOffBefore };
		// A last try after a shorter pause could trip the start throttle.
		if (left <= 0 || (triesStart && left < pause)) {
			const status = round.failure ?? neverStarted(item, limit, round.running);
			return { status, wasOffBefore };
		}
	}
}

async function tryOnce(item: Item, start: () => Promise<Status>): Promise<Round> {
	// Without retries, because the wait looks again anyway.
	const details = await lookUpEvent(item, BESIDE_ONCE);
	if (details.kind === 'failure') {
		if (passesInTime(details)) {
			return { kind: 'waiting', running: 'no', isOff: false, failure: details };
		}
		if (RULES_OUT_START.includes(details.reason)) return { kind: 'finished', status: details };
	}
	const running = details.kind === 'details' ? isRunning(details.fields) : 'unclear';
	if (running === 'no') return { kind: 'waiting', running, isOff: true };

	const status = await start();
	if (status.kind !== 'failure') return { kind: 'finished', status };
	if (status.recovery === 'event_starts') return { kind: 'waiting', running, isOff: true };
	// While the status is unknown, an event that has not started is the likeliest cause of an ambiguous refusal.
	const mayPass = passesInTime(status) || (running === 'unclear' && isAmbiguous(status));
	return mayPass
		? { kind: 'waiting', running: 'unclear', isOff: false, failure: status }
		: { kind: 'finished', status };
}

/** Whether a refusal can resolve itself during the minutes that the node waits anyway. */
function passesInTime({ recovery }: Failure): boolean {
	return recovery === 'outage_ends' || recovery === 'next_second' || recovery === 'throttle_ends';
}

const WITHOUT_STATUS =
	'The status of the event could not be read, so the node tried to start the stream every 35 seconds.';

function neverStarted({ subject }: Item, limit: number, running: Finding): Failure {
	const minutes = Math.round(limit / 6_000) / 10;
	const duration = minutes === 1 ? '1 minute' : `${minutes} minutes`;
	return fail('event_not_started', subject, {
		message: `The {noun} had not started after ${duration} of waiting: {event}`,
		fix: `Start the {noun} in Zoom and run the node again, or wait longer with the option 'Wait for the Event'.${running === 'unclear' ? ` ${WITHOUT_STATUS}` : ''}`,
	});
}
