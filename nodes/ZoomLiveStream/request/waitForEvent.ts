import { fail, type Failure } from '../errors/failure';
import type { Item } from './item';
import type { ZoomEvent } from './locate';
import { lookUpEvent } from './lookUp';
import type { Done } from './present';
import { uptime, wait } from './time';
import { isRunning, type Verdict } from './verdicts';

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
		const look = await lookUpEvent(item, event);
		if (look.kind === 'failure' && FOR_GOOD.includes(look.reason)) return look;
		const running = look.kind === 'found' ? isRunning(look.fields) : 'unclear';

		if (running !== 'no') {
			const outcome = await start();
			if (!isNotStarted(outcome)) return running === 'yes' ? outcome : blindly(outcome);
		}
		pause = running === 'unclear' ? PAUSE_BETWEEN_STARTS : Math.min(LONGEST_PAUSE, pause * SLOWING);
		const left = deadline - uptime();
		if (left <= 0) return neverStarted(event, limit, running);
		if (!(await pauseFor(item, Math.min(pause, left)))) return fail('cancelled', event);
	}
}

async function pauseFor({ cancelled, progress }: Item, duration: number): Promise<boolean> {
	const waited = await wait(duration, cancelled);
	if (waited) progress.waitedMs += duration;
	return waited;
}

function isNotStarted(outcome: Done | Failure): boolean {
	return outcome.kind === 'failure' && outcome.reason === 'event_not_started';
}

const BLINDLY =
	'The status of the event could not be read, so the node tried the start itself every 35 seconds.';

function blindly(outcome: Done | Failure): Done | Failure {
	return outcome.kind === 'done' ? { ...outcome, note: BLINDLY } : outcome;
}

function neverStarted(event: ZoomEvent, limit: number, running: Verdict): Failure {
	const minutes = Math.round(limit / 6_000) / 10;
	return fail('event_not_started', event, {
		message: `The {noun} had not started after ${minutes} minutes of waiting: {event}`,
		fix: `Start the {noun} in Zoom and run the node again, or wait longer with Wait for the Event in Options.${running === 'unclear' ? ` ${BLINDLY}` : ''}`,
	});
}
