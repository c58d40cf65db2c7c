import type { Failure } from '../answers/failure';
import { changeStatus, readStatusBody } from './changeStatus';
import { readStartDestination, sendDestination } from './destination';
import { withNotes, type Item, type Receipt } from './outcome';
import { withRecording } from './recording';
import { startWhenRunning } from './waitForEvent';

/**
 * Puts an event on air: sets its destination if the item has one, waits for the event if requested, and also
 * starts a cloud recording if requested.
 */
export async function start(item: Item): Promise<Receipt | Failure> {
	const body = readStatusBody(item);
	const destination = readStartDestination(item);
	const set = destination && (await sendDestination(item, destination));
	if (set?.kind === 'failure') return nothingStarted(set);

	const attempt = async () => await changeStatus(item, body);
	const { waitForEventMs, record } = item.options;
	const outcome =
		waitForEventMs > 0 ? await startWhenRunning(item, waitForEventMs, attempt) : await attempt();
	if (outcome.kind === 'failure') return outcome;
	const started = withNotes({ ...outcome, note: set?.note }, outcome.note);
	return record ? await withRecording(item, started) : started;
}

function nothingStarted(failure: Failure): Failure {
	const message = `The destination was not set, so nothing was started. ${failure.message}`;
	return { ...failure, message };
}
