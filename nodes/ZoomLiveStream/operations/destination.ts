import { destinationPath } from '../../zoom/endpoints';
import { isRecord } from '../../zoom/guards';
import { withoutStreamKeys } from '../../zoom/text/hideSecrets';
import type { Failure } from '../answers/failure';
import { InvalidField } from '../fields/check';
import { checkDestination, type DestinationFields } from '../fields/destination';
import { isSameService } from '../fields/streamAddress';
import { ask, BESIDE, lookUpDestination } from '../zoomState/ask';
import { diagnose } from '../zoomState/diagnose';
import type { Item, Receipt, Report } from './outcome';

/** Where an event streams to, as Zoom has it; null for what it does not show. */
export interface PresentDestination {
	stream_url: string | null;
	stream_key: string | null;
	page_url: string | null;
	resolution: string | null;
}

/** A destination with its key. */
export type WholeDestination = DestinationFields & { stream_key: string };

/**
 * The operation Set: where the event streams to.
 * @throws InvalidField
 */
export async function setDestination(item: Item): Promise<Receipt | Failure> {
	const { functions } = item;
	const fields = readDestination(item, {
		platform: functions.getNodeParameter('platform', 'custom'),
		streamUrl: functions.getNodeParameter('streamUrl', ''),
		streamKey: functions.getNodeParameter('streamKey', ''),
		keepStreamKey: functions.getNodeParameter('keepStreamKey', false),
		pageUrl: functions.getNodeParameter('pageUrl', ''),
		resolution: functions.getNodeParameter('resolution', ''),
	});
	const keeps = fields.stream_key === undefined;
	const present = keeps ? await readPresentDestination(item) : undefined;
	if (present?.kind === 'failure') return present;
	const refusal = await sendDestination(item, withKey(fields, present?.destination));
	return (
		refusal ?? {
			kind: 'receipt',
			note: `Zoom accepted the destination.${keeps ? ` ${KEY_KEPT}` : ''}`,
			pageUrl: fields.page_url,
			requestFormat: 'json',
		}
	);
}

/** What a receipt says about a kept key. */
export const KEY_KEPT = 'The stream key that Zoom already had was kept.';

/**
 * The destination that an item has for Start; undefined if it has none.
 * @throws InvalidField
 */
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

/** Reads where the event streams to now, and keeps the key out of any text. */
export async function readPresentDestination(
	item: Item,
): Promise<{ kind: 'present'; destination: PresentDestination } | Failure> {
	const found = await lookUpDestination(item, BESIDE);
	if (found.kind === 'failure') return found;
	const destination = textsIn(found.fields);
	if (destination.stream_key !== null) item.client.secrets.add(destination.stream_key);
	return { kind: 'present', destination };
}

/**
 * The destination with its key; one that keeps Zoom's key takes it from the present destination, as long as it
 * belongs to the same service.
 * @throws InvalidField
 */
export function withKey(
	fields: DestinationFields,
	present: PresentDestination | undefined,
): WholeDestination {
	if (fields.stream_key !== undefined) return { ...fields, stream_key: fields.stream_key };
	const key = present?.stream_key ?? '';
	if (key === '') {
		throw new InvalidField(
			"'Keep Stream Key' is on, but Zoom has no stream key to keep",
			"Switch off 'Keep Stream Key' and enter the stream key from your streaming service.",
		);
	}
	if (!isSameService(present?.stream_url ?? '', fields.stream_url)) {
		throw new InvalidField(
			"'Keep Stream Key' is on, but the key that Zoom has is not for this streaming service",
			"Switch off 'Keep Stream Key' and enter the stream key of the service.",
		);
	}
	return { ...fields, stream_key: key };
}

/** Sends a destination to Zoom; undefined once Zoom accepted it. */
export async function sendDestination(
	item: Item,
	destination: WholeDestination,
): Promise<Failure | undefined> {
	const { eventType, id } = item.subject;
	// Whatever the item's operation is, Zoom's answer here is about the destination.
	const context = { client: item.client, subject: { ...item.subject, operation: 'set' } } as const;
	const outcome = await ask(context, {
		method: 'PATCH',
		path: destinationPath(eventType, id),
		body: destination,
	});
	return outcome.kind === 'failure' ? await diagnose(context, 'set', outcome) : undefined;
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
function textsIn(body: unknown): PresentDestination {
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
