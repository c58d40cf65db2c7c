import { TRIGGER_EVENTS } from '../../nodes/zoom/webhook/events';
import type { Check } from './check';
import { observeEvents } from './observation';
import type { Arrival } from './receiver';
import { EVENTS } from './subscribe';

const SECONDS = 20;

/** Waits for the events about the live stream, once it is off again. */
export async function awaitEvents(check: Check): Promise<void> {
	const { receiver, subscriptions, surroundings, observations, signal } = check;
	if (subscriptions === undefined || observations.get('subscription')?.reading !== 'accepted')
		return;
	if (receiver === undefined) {
		check.skip('Zoom sends them to n8n: look at its executions', 'announcement');
		return;
	}
	if (observations.get('nodeStart')?.reading !== 'accepted') {
		check.skip('nothing went on air', 'announcement');
		return;
	}
	for (let left = SECONDS; left > 0 && !hasAll(receiver.arrivals); left -= 1) {
		// Without the signal: n8n's sleep would leave a listener on it each time.
		await surroundings.wait(1_000);
		signal.throwIfAborted();
	}
	const signed = signedOf(receiver.arrivals);
	check.record(
		'announcement',
		observeEvents(hasAll(signed) ? 'accepted' : 'unknown', inWords(receiver.arrivals)),
	);
}

function inWords(arrivals: readonly Arrival[]): string {
	const ours = arrivals.filter(({ event }) => EVENTS.some((name) => name === event));
	if (ours.length === 0) return `nothing arrived within ${SECONDS} seconds`;
	const names = TRIGGER_EVENTS.filter(({ value }) => ours.some(({ event }) => event === value));
	return [
		names.map(({ name }) => name).join(', '),
		signedOf(ours).length === ours.length ? 'signed' : 'not signed with ZOOM_SECRET_TOKEN',
		ours.every(({ hasRequestId }) => hasRequestId) ? 'with a request ID' : 'without a request ID',
	].join('; ');
}

function signedOf(arrivals: readonly Arrival[]): Arrival[] {
	return arrivals.filter(({ isSigned }) => isSigned);
}

function hasAll(arrivals: readonly Arrival[]): boolean {
	return EVENTS.every((name) => arrivals.some(({ event }) => event === name));
}
