import { statusPath } from '../../zoom/endpoints';
import type { Failure } from '../errors/failure';
import { encode, type BodyFormat } from './encode';
import { exchange } from './exchange';
import type { Item } from './item';
import type { ZoomEvent } from './locate';
import type { Done } from './present';
import type { StatusBody } from './statusBody';

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

	const { requestFormat: wanted, onAlreadyInState } = item.options;
	if (
		outcome.reason === 'format_refused' &&
		wanted === 'automatic' &&
		requestFormat === 'multipart'
	) {
		item.memory.multipartRefused = true;
		return await changeStatus(item, event, body);
	}
	if (outcome.reason === 'already_in_state' && onAlreadyInState === 'succeed') {
		return { ...done, alreadyInState: true };
	}
	return outcome;
}

function formatFor({ options, memory }: Item): BodyFormat {
	if (options.requestFormat !== 'automatic') return options.requestFormat;
	return memory.multipartRefused ? 'json' : 'multipart';
}
