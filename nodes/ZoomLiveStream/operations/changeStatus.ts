import { statusPath } from '../../zoom/endpoints';
import type { Failure } from '../errors/failure';
import { diagnose } from '../diagnosis/diagnose';
import { encode, type BodyFormat } from '../transport/encode';
import { exchange } from '../transport/exchange';
import type { Item } from '../item/item';
import type { ZoomEvent } from '../item/locate';
import type { Done } from '../item/present';
import { readStatusBody, type StatusBody } from './statusBody';

/** The operations Stop, Update Settings and Change Layout: checks the settings, then asks Zoom. */
export async function updateStatus(item: Item, event: ZoomEvent): Promise<Done | Failure> {
	const body = readStatusBody(item, event);
	return body.kind === 'failure' ? body : await changeStatus(item, event, body);
}

/**
 * Asks Zoom to start, stop or update the live stream. With the request format Automatic a refused
 * multipart body is sent again as JSON: a refused format has no effect on the stream.
 */
export async function changeStatus(
	item: Item,
	event: ZoomEvent,
	body: StatusBody,
): Promise<Done | Failure> {
	let requestFormat = formatFor(item);
	const outcome = await exchange(item, event, () => {
		requestFormat = formatFor(item);
		return {
			method: 'PATCH',
			path: statusPath(event.eventType, event.id),
			body: encode(body, requestFormat),
		};
	});
	const done: Done = { kind: 'done', event, settings: body.settings, requestFormat };
	if (outcome.kind === 'accepted') return done;

	if (outcome.reason === 'format_refused' && mayTryJson(item, requestFormat)) {
		item.memory.multipartRefused = true;
		return await changeStatus(item, event, body);
	}
	const failure = await diagnose(item, event, outcome, 'status');
	return failure.reason === 'already_in_state' && item.options.onAlreadyInState === 'succeed'
		? { ...done, alreadyInState: true }
		: failure;
}

function mayTryJson({ options }: Item, refused: BodyFormat): boolean {
	return options.requestFormat === 'automatic' && refused === 'multipart';
}

function formatFor({ options, memory }: Item): BodyFormat {
	if (options.requestFormat !== 'automatic') return options.requestFormat;
	return memory.multipartRefused ? 'json' : 'multipart';
}
