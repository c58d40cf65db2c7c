import { destinationPath } from '../../zoom/endpoints';
import { isRecord } from '../../zoom/guards';
import { withoutStreamKeys } from '../../zoom/streamKey';
import { fail, type Failure } from '../errors/failure';
import { diagnose } from '../diagnosis/diagnose';
import { checkDestination, type DestinationFields } from './destinationFields';
import { exchange } from '../transport/exchange';
import type { Accepted } from '../transport/interpret';
import type { Item } from '../item/item';
import { aside, lookUpDestination } from '../diagnosis/lookUp';
import type { ZoomEvent } from '../item/locate';
import type { Done } from '../item/present';

/** A destination that is fit to send. */
export interface Destination {
	kind: 'destination';
	fields: DestinationFields;
}

/** Checks a destination given in the names of the node's parameters, and keeps its key out of any text. */
export function readDestination(
	item: Item,
	event: ZoomEvent,
	parameters: unknown,
): Destination | Failure {
	const checked = checkDestination(parameters);
	if (!checked.ok) return fail('invalid_settings', event, checked.problem);
	if (checked.value.stream_key !== undefined) item.secrets.add(checked.value.stream_key);
	return { kind: 'destination', fields: checked.value };
}

/** The operation Set: says where the event streams to. */
export async function setDestination(item: Item, event: ZoomEvent): Promise<Done | Failure> {
	const { functions } = item;
	const destination = readDestination(item, event, {
		streamUrl: functions.getNodeParameter('streamUrl', ''),
		streamKey: functions.getNodeParameter('streamKey', ''),
		pageUrl: functions.getNodeParameter('pageUrl', ''),
		resolution: functions.getNodeParameter('resolution', ''),
	});
	if (destination.kind === 'failure') return destination;
	const outcome = await sendDestination(item, event, destination);
	return outcome.kind === 'failure' ? outcome : { kind: 'done', event, requestFormat: 'json' };
}

/** Sends a destination to Zoom; without a key of its own it keeps the key that Zoom has. */
export async function sendDestination(
	item: Item,
	event: ZoomEvent,
	{ fields }: Destination,
): Promise<Accepted | Failure> {
	const key = fields.stream_key ?? (await presentKey(item, event));
	if (typeof key !== 'string') return key;
	const outcome = await exchange(item, event, () => ({
		method: 'PATCH',
		path: destinationPath(event.eventType, event.id),
		body: { ...fields, stream_key: key },
	}));
	return outcome.kind === 'failure' ? await diagnose(item, event, outcome, 'destination') : outcome;
}

async function presentKey(item: Item, event: ZoomEvent): Promise<string | Failure> {
	const present = await lookUpDestination(aside(item), event);
	if (present.kind === 'failure') return present;
	const key = present.fields.stream_key;
	if (typeof key !== 'string' || key === '') {
		return fail('invalid_settings', event, {
			message: "The parameter 'Stream Key' is empty, and Zoom has no earlier key to keep",
			fix: 'Enter the stream key that the streaming service shows.',
		});
	}
	item.secrets.add(key);
	return key;
}

/** The operation Get: tells where the event streams to, with the key masked unless it is asked for. */
export async function getDestination(item: Item, event: ZoomEvent): Promise<Done | Failure> {
	const outcome = await exchange(item, event, () => ({
		method: 'GET',
		path: destinationPath(event.eventType, event.id),
	}));
	if (outcome.kind === 'failure') return outcome;
	// Zoom may answer an empty or plain-text body for an event without a destination (Zoom OpenAPI).
	const shown = item.options.includeStreamKey ? outcome.body : withoutStreamKeys(outcome.body);
	const { stream_url, stream_key, page_url, resolution } = isRecord(shown) ? shown : {};
	return {
		kind: 'found',
		event,
		fields: {
			configured: textOrNull(stream_url) !== null,
			streamUrl: textOrNull(stream_url),
			streamKey: textOrNull(stream_key),
			pageUrl: textOrNull(page_url),
			resolution: textOrNull(resolution),
		},
	};
}

function textOrNull(value: unknown): string | null {
	return typeof value === 'string' && value !== '' ? value : null;
}
