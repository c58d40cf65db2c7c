import type { Failure } from '../errors/failure';
import { changeStatus } from './changeStatus';
import { readStartDestination, sendDestination } from './destination';
import type { Item } from './item';
import type { Receipt } from './outcome';
import { readStatusBody } from './statusBody';
import { startWhenRunning } from './waitForEvent';

/** Puts an event on air: sets its destination when the item brings one, and waits for it when asked to. */
export async function start(item: Item): Promise<Receipt | Failure> {
	const body = readStatusBody(item);
	if (body.kind === 'failure') return body;

	const destination = readStartDestination(item);
	if (destination?.kind === 'failure') return destination;
	const set = destination && (await sendDestination(item, destination));
	if (set?.kind === 'failure') return nothingStarted(set);

	const attempt = async () => await changeStatus(item, body);
	const { waitForEventMs } = item.options;
	const outcome =
		waitForEventMs > 0 ? await startWhenRunning(item, waitForEventMs, attempt) : await attempt();
	return withNote(outcome, set?.note);
}

function nothingStarted(failure: Failure): Failure {
	const message = `The destination was not set, so nothing was started. ${failure.message}`;
	return { ...failure, message };
}

function withNote(outcome: Receipt | Failure, note: string | undefined): Receipt | Failure {
	if (outcome.kind === 'failure' || note === undefined) return outcome;
	return { ...outcome, note: [note, outcome.note].filter(Boolean).join(' ') };
}
