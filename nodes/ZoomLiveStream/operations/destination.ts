import { destinationPath } from '../../zoom/endpoints';
import { isRecord } from '../../zoom/guards';
import { withoutStreamKeys } from '../../zoom/text/streamKey';
import { diagnose } from '../zoomState/diagnose';
import { BESIDE, lookUpDestination } from '../zoomState/lookUp';
import { fail, type Failure } from '../answers/failure';
import { checkDestination, type DestinationFields } from '../fields/destination';
import { ask } from '../zoomState/ask';
import type { Item, Receipt, Report } from './outcome';

const KEY_KEPT = 'The stream key that Zoom already had was kept.';

/** The operation Set: where the event streams to. */
export async function setDestination(item: Item): Promise<Receipt | Failure> {
	const { functions } = item;
	const destination = readDestination(item, {
		platform: functions.getNodeParameter('platform', 'custom'),
		streamUrl: functions.getNodeParameter('streamUrl', ''),
		streamKey: functions.getNodeParameter('streamKey', ''),
		keepStreamKey: functions.getNodeParameter('keepStreamKey', false),
		pageUrl: functions.getNodeParameter('pageUrl', ''),
		resolution: functions.getNodeParameter('resolution', ''),
	});
	return await sendDestination(item, destination);
}

/** The destination that an item has for Start; undefined if it has none. */
export function readStartDestination(item: Item): DestinationFields | undefined {
	const parameters: unknown = item.functions.getNodeParameter('destination', {});
	const isUnset = isRecord(parameters) && Object.keys(parameters).length === 0;
	return isUnset ? undefined : readDestination(item, parameters);
}

/** Checks a destination in the node's parameter names, and keeps its key out of any text. */
function readDestination({ client }: Item, parameters: unknown): DestinationFields {
	const fields = checkDestination(parameters);
	if (fields.stream_key !== undefined) client.secrets.add(fields.stream_key);
	return fields;
}

/** Sends a destination to Zoom, with the key that Zoom already has if it has none of its own. */
export async function sendDestination(
	item: Item,
	fields: DestinationFields,
): Promise<Receipt | Failure> {
	const key = fields.stream_key ?? (await currentKey(item));
	if (typeof key !== 'string') return key;
	const { eventType, id } = item.subject;
	// Whatever the item's operation is, Zoom's answer here is about the destination.
	const context = { client: item.client, subject: { ...item.subject, operation: 'set' } } as const;
	const outcome = await ask(context, {
		method: 'PATCH',
		path: destinationPath(eventType, id),
		body: { ...fields, stream_key: key },
	});
	if (outcome.kind === 'failure') return await diagnose(context, 'set', outcome);
	return {
		kind: 'receipt',
		requestFormat: 'json',
		...(fields.stream_key === undefined && { note: KEY_KEPT }),
	};
}

async function currentKey(item: Item): Promise<string | Failure> {
	const current = await lookUpDestination(item, BESIDE);
	if (current.kind === 'failure') return current;
	const key = current.fields.stream_key;
	if (typeof key !== 'string' || key === '') {
		return fail('invalid_settings', item.subject, {
			message: "'Keep Stream Key' is on, but Zoom has no stream key to keep",
			fix: "Switch off 'Keep Stream Key' and enter the stream key from your streaming service.",
		});
	}
	item.client.secrets.add(key);
	return key;
}

/** The operation Get: where the event streams to, with the key masked unless requested. */
export async function getDestination(item: Item): Promise<Report | Failure> {
	const { eventType, id } = item.subject;
	const outcome = await ask(item, { method: 'GET', path: destinationPath(eventType, id) });
	if (outcome.kind === 'failure') return outcome;
	const destination = textsIn(outcome.body);
	const shown = item.options.includeStreamKey
		? destination
		: textsIn(withoutStreamKeys(destination));
	return {
		kind: 'report',
		fields: {
			configured: shown.stream_url !== null,
			streamUrl: shown.stream_url,
			streamKey: shown.stream_key,
			pageUrl: shown.page_url,
			resolution: shown.resolution,
		},
	};
}

/** For an event without a destination, Zoom may return an empty or plain-text body (Zoom OpenAPI). */
function textsIn(body: unknown) {
	const { stream_url, stream_key, page_url, resolution } = isRecord(body) ? body : {};
	return {
		stream_url: textOrNull(stream_url),
		stream_key: textOrNull(stream_key),
		page_url: textOrNull(page_url),
		resolution: textOrNull(resolution),
	};
}

/** A key of digits may arrive as a number. */
function textOrNull(value: unknown): string | null {
	if (typeof value === 'number') return String(value);
	return typeof value === 'string' && value !== '' ? value : null;
}
