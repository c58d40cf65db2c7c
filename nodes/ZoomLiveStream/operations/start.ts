import { isRecord } from '../../zoom/guards';
import type { Failure } from '../errors/failure';
import { changeStatus } from './changeStatus';
import { readDestination, sendDestination } from './destination';
import type { Item } from '../item/item';
import type { ZoomEvent } from '../item/locate';
import type { Done } from '../item/present';
import { readStatusBody } from './statusBody';
import { startWhenRunning } from './waitForEvent';

/** Puts an event on air: sets its destination when the item brings one, and waits for it when asked to. */
export async function start(item: Item, event: ZoomEvent): Promise<Done | Failure> {
	const body = readStatusBody(item, event);
	if (body.kind === 'failure') return body;

	const parameters: unknown = item.functions.getNodeParameter('destination', {});
	if (isRecord(parameters) && Object.keys(parameters).length > 0) {
		const destination = readDestination(item, event, parameters);
		if (destination.kind === 'failure') return destination;
		const set = await sendDestination(item, event, destination);
		if (set.kind === 'failure') return nothingStarted(set);
	}

	const attempt = async () => await changeStatus(item, event, body);
	const { waitForEventMs } = item.options;
	return waitForEventMs > 0
		? await startWhenRunning(item, event, waitForEventMs, attempt)
		: await attempt();
}

function nothingStarted(failure: Failure): Failure {
	const message = `The destination was not set, so nothing was started. ${failure.message}`;
	return { ...failure, message };
}
