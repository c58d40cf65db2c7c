import { encode, RequestFormat, type BodyFormat } from '../../zoom/client/format';
import { statusPath } from '../../zoom/endpoints';
import { isRecord } from '../../zoom/guards';
import type { Failure } from '../answers/failure';
import { InvalidField } from '../fields/check';
import { checkSettings, type LiveStreamSettings } from '../fields/settings';
import { meaningOf } from '../zoomState/ask';
import { diagnose } from '../zoomState/diagnose';
import type { Item, Receipt } from './outcome';

/** The body of `PATCH …/livestream/status`, without empty parts. */
export interface StatusBody {
	action?: string;
	settings?: LiveStreamSettings;
}

/**
 * Checks what n8n built from the node's fields.
 * @throws InvalidField
 */
export function readStatusBody({ body }: Item): StatusBody {
	const { action, settings } = isRecord(body) ? body : {};
	const checked = checkSettings(settings);
	const hasSettings = Object.keys(checked).length > 0;
	return {
		...(typeof action === 'string' && { action }),
		...(hasSettings && { settings: checked }),
	};
}

/**
 * The operations Update Settings and Change Layout.
 * @throws InvalidField
 */
export async function updateStatus(item: Item): Promise<Receipt | Failure> {
	const body = readStatusBody(item);
	if (body.settings !== undefined) return await changeStatus(item, body);
	throw new InvalidField(
		"The parameter 'Settings' is empty, so there is nothing to change",
		'Add at least one setting, such as Layout.',
	);
}

/** Asks Zoom to start, stop or update the live stream. */
export async function changeStatus(item: Item, body: StatusBody): Promise<Receipt | Failure> {
	const { client, subject, options } = item;
	const requestFormat = new RequestFormat(options.requestFormat, await addressOf(item));
	const path = statusPath(subject.eventType, subject.id);
	let sent: BodyFormat = requestFormat.next;
	const last = await client.request(
		() => {
			sent = requestFormat.next;
			return { method: 'PATCH', path, body: encode(body, sent) };
		},
		{ adapt: (refusal) => requestFormat.swapAfter(refusal, sent) },
	);
	const { answer, format } = requestFormat.settle(last, sent);
	const outcome = meaningOf(item, answer);
	const receipt: Receipt = { kind: 'receipt', settings: body.settings, requestFormat: format };
	if (outcome.kind === 'accepted') return receipt;

	const failure = await diagnose(item, item.operation, outcome);
	return failure.reason === 'already_in_state' && options.onAlreadyInState === 'succeed'
		? { ...receipt, alreadyInState: true }
		: failure;
}

/**
 * Where an item's requests go: nowhere if the credential cannot be read, which the request itself then
 * reports.
 */
async function addressOf({ client: { connection } }: Item): Promise<string> {
	try {
		return `${connection.account} ${await connection.apiBaseUrl()}`;
	} catch {
		return '';
	}
}
