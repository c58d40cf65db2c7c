import { isAfterLostAnswer } from '../../zoom/client/answer';
import { encode, RequestFormat, type BodyFormat } from '../../zoom/client/format';
import { statusPath } from '../../zoom/endpoints';
import { isRecord } from '../../zoom/guards';
import type { Failure } from '../answers/failure';
import { meaningOf } from '../answers/interpret';
import { InvalidField } from '../fields/check';
import { checkSettings, type LiveStreamSettings } from '../fields/settings';
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
	if (body.settings === undefined) {
		throw new InvalidField(
			"The parameter 'Settings' is empty, so there is nothing to change",
			'Add at least one setting, such as Layout.',
		);
	}
	const status = await changeStatus(item, body);
	if (status.kind === 'failure') return status;
	if (status.kind === 'already') return status.refusal;
	const { settings } = body;
	const { requestFormat } = status;
	return { kind: 'receipt', note: 'Zoom accepted the settings.', settings, requestFormat };
}

/** What Zoom says about a stream that is to be started, stopped or changed. */
export type Status =
	| { kind: 'accepted'; requestFormat: BodyFormat }
	/**
	 * Zoom says that it is in that state already. `byItself` if an earlier try of this item may have put it there,
	 * because no answer said what became of that one.
	 */
	| { kind: 'already'; byItself: boolean; refusal: Failure; requestFormat: BodyFormat }
	| Failure;

/** Asks Zoom to start, stop or change the live stream. */
export async function changeStatus(item: Item, body: StatusBody): Promise<Status> {
	const { client, subject, options } = item;
	const formats = new RequestFormat(options.requestFormat, await addressOf(item));
	const path = statusPath(subject.eventType, subject.id);
	let sent: BodyFormat = formats.next;
	const last = await client.request(
		() => {
			sent = formats.next;
			return { method: 'PATCH', path, body: encode(body, sent) };
		},
		{ adapt: (refusal) => formats.swapAfter(refusal, sent) },
	);
	const { answer, format: requestFormat } = formats.settle(last, sent);
	const outcome = meaningOf(item, answer);
	if (outcome.kind === 'accepted') return { kind: 'accepted', requestFormat };

	const failure = await diagnose(item, item.operation, outcome);
	if (failure.reason !== 'already_in_state') return failure;
	return { kind: 'already', byItself: isAfterLostAnswer(answer), refusal: failure, requestFormat };
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
