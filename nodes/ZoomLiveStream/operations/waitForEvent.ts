import { fail, type Failure } from '../errors/failure';
import { isAmbiguous } from '../diagnosis/diagnose';
import type { Item } from '../item/item';
import type { ZoomEvent } from '../item/locate';
import { aside, lookUpEvent } from '../diagnosis/lookUp';
import type { Done } from '../item/present';
import { uptime, wait } from '../clock';
import { isRunning, type Verdict } from '../diagnosis/findings';

const FIRST_PAUSE = 2_000;
const LONGEST_PAUSE = 15_000;
const SLOWING = 1.25;
/** Longer than Zoom's start throttle of 30 s, so that trying the start itself cannot trip it. */
const PAUSE_BETWEEN_STARTS = 35_000;

/** What cannot be waited for. */
const FOR_GOOD: ReadonlyArray<Failure['reason']> = [
	'event_not_found',
	'wrong_account',
	'wrong_event_type',
	'token_rejected',
	'cancelled',
];

/**
 * Starts an event as soon as it runs, and gives up after `limit` ms. It asks for the status of a meeting,
 * ever more slowly. Webinars have no status, and a token may lack the scope: then it tries the start itself.
 * @param start one attempt at the start
 */
export async function startWhenRunning(
	item: Item,
	event: ZoomEvent,
	limit: number,
	start: () => Promise<Done | Failure>,
): Promise<Done | Failure> {
	const deadline = uptime() + limit;
	let pause = FIRST_PAUSE;
	for (;;) {
		const look = await lookUpEvent(aside(item), event);
		if (look.kind === 'failure' && FOR_GOOD.includes(look.reason)) return look;
		const running = look.kind === 'found' ? isRunning(look.fields) : 'unclear';

		if (running !== 'no') {
			const outcome = await start();
			if (!isNotStarted(outcome, running)) return running === 'yes' ? outcome : blindly(outcome);
		}
		pause = running === 'unclear' ? PAUSE_BETWEEN_STARTS : Math.min(LONGEST_PAUSE, pause * SLOWING);
		const left = deadline - uptime();
		if (!(await pauseFor(item, Math.min(pause, left)))) return fail('cancelled', event);
		// A last try after a shorter pause could trip the start throttle.
		if (left <= 0 || (running === 'unclear' && left < pause))
			return neverStarted(event, limit, running);
	}
}

async function pauseFor({ cancelled, progress }: Item, duration: number): Promise<boolean> {
	if (duration <= 0) return true;
	const waited = await wait(duration, cancelled);
	if (waited) progress.waitedMs += duration;
	return waited;
}

/** An ambiguous refusal counts too while nothing tells whether the event runs: that is its likeliest cause. */
function isNotStarted(outcome: Done | Failure, running: Verdict): boolean {
	if (outcome.kind !== 'failure') return false;
	return outcome.reason === 'event_not_started' || (running === 'unclear' && isAmbiguous(outcome));
}

const BLINDLY =
	'The status of the event could not be read, so the node tried the start itself every 35 seconds.';

function blindly(outcome: Done | Failure): Done | Failure {
	return outcome.kind === 'done' ? { ...outcome, note: BLINDLY } : outcome;
}

function neverStarted(event: ZoomEvent, limit: number, running: Verdict): Failure {
	const minutes = Math.round(limit / 6_000) / 10;
	const duration = minutes === 1 ? '1 minute' : `${minutes} minutes`;
	return fail('event_not_started', event, {
		message: `The {noun} had not started after ${duration} of waiting: {event}`,
		fix: `Start the {noun} in Zoom and run the node again, or wait longer with the option 'Wait for the Event'.${running === 'unclear' ? ` ${BLINDLY}` : ''}`,
	});
}
