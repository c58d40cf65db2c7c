import { statusPath } from '../../zoom/endpoints';
import { diagnose } from '../zoomState/diagnose';
import type { Failure } from '../answers/failure';
import { encode } from '../transport/encode';
import { exchangeInFormat } from '../transport/requestFormat';
import type { Item } from './item';
import type { Receipt } from './outcome';
import { readStatusBody, type StatusBody } from './statusBody';

/**
 * The operations Update Settings and Change Layout, and the first part of Stop: checks the settings, then
 * asks Zoom.
 */
export async function updateStatus(item: Item): Promise<Receipt | Failure> {
	const body = readStatusBody(item);
	return body.kind === 'failure' ? body : await changeStatus(item, body);
}

/** Asks Zoom to start, stop or update the live stream. */
export async function changeStatus(item: Item, body: StatusBody): Promise<Receipt | Failure> {
	const { eventType, id } = item.subject;
	const { outcome, format } = await exchangeInFormat(
		item,
		item.options.requestFormat,
		(requestFormat) => ({
			method: 'PATCH',
			path: statusPath(eventType, id),
			body: encode(body, requestFormat),
		}),
	);
	const receipt: Receipt = { kind: 'receipt', settings: body.settings, requestFormat: format };
	if (outcome.kind === 'accepted') return receipt;

	const failure = await diagnose(item, item.operation, outcome);
	return failure.reason === 'already_in_state' && item.options.onAlreadyInState === 'succeed'
		? { ...receipt, alreadyInState: true }
		: failure;
}
