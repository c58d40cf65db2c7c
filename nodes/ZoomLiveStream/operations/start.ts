import { inMeetingControlsPath } from '../../zoom/endpoints';
import { canRecover, isLimitOrOutage, type Reason } from '../answers/catalogue';
import { fail, type Failure } from '../answers/failure';
import type { DestinationFields } from '../fields/destination';
import { ask } from '../zoomState/ask';
import { changeStatus, readStatusBody, type Status, type StatusBody } from './changeStatus';
import {
	KEY_KEPT,
	readPresentDestination,
	readStartDestination,
	sendDestination,
	withKey,
	type PresentDestination,
	type WholeDestination,
} from './destination';
import { withNote, type Item, type Receipt } from './outcome';
import { startWhenRunning } from './waitForEvent';

/**
 * Puts an event on air: sets its destination if the item has one, waits for the event if requested, and also
 * starts a cloud recording if requested.
 * @throws InvalidField
 */
export async function start(item: Item): Promise<Receipt | Failure> {
	const body = readStatusBody(item);
	const fields = readStartDestination(item);
	const destination = fields && (await prepareDestination(item, fields));
	if (destination?.kind === 'failure') return destination;

	const attempt = async () => await changeStatus(item, body);
	const started =
		item.options.waitForEventMs > 0
			? await startWhenRunning(item, attempt)
			: { status: await attempt(), wasOffBefore: false };
	const { status, wasOffBefore } = started;
	if (status.kind === 'failure') return status;
	const wasLive = status.kind === 'already' && !status.byItself;
	if (wasLive && destination?.kind === 'changed' && !wasOffBefore) {
		return await onEarlierChannel(item, destination);
	}
	if (wasLive && item.options.onAlreadyInState === 'fail') return status.refusal;
	const isNew = destination !== undefined && destination.kind !== 'same';
	const receipt = withNote(
		receiptFor(status, body),
		destination?.note,
		status.kind === 'already' && isNew && !wasOffBefore ? MAY_BE_EARLIER : undefined,
		started.note,
	);
	const withPage = destination ? { ...receipt, pageUrl: destination.pageUrl } : receipt;
	return item.options.record ? await withRecording(item, withPage) : withPage;
}

const ACCEPTED = 'Zoom accepted the start. The picture can take up to a minute to show.';
const MAY_BE_EARLIER =
	'Whether viewers see the new destination is not known: if the stream was live before that was set, they see the earlier one.';

/** Only an accepted start applies settings. */
function receiptFor(status: Exclude<Status, Failure>, { settings }: StatusBody): Receipt {
	const { kind, requestFormat } = status;
	if (kind === 'accepted') {
		return { kind: 'receipt', note: ACCEPTED, ...(settings && { settings }), requestFormat };
	}
	const receipt: Receipt = status.byItself
		? {
				kind: 'receipt',
				note: 'The stream is live: Zoom did not confirm the first start, and when asked again, said that it has started.',
				requestFormat,
			}
		: {
				kind: 'receipt',
				note: 'The stream was already live, so Zoom started nothing.',
				alreadyInState: true,
				requestFormat,
			};
	if (settings === undefined) return receipt;
	return withNote(
		receipt,
		status.byItself
			? 'Whether the settings were applied is not known.'
			: 'The settings were not applied: only a start applies them.',
	);
}

/** What the item's destination came to before the start. */
type Prepared =
	/** Zoom had it already, and nothing was sent. */
	| { kind: 'same'; pageUrl: string; note?: string }
	/** Zoom had another one. */
	| { kind: 'changed'; earlier: PresentDestination; pageUrl: string; note?: string }
	/** Zoom did not show which one it had. */
	| { kind: 'set'; pageUrl: string; note?: string };

/** Reads the present destination first, so that a repeated start changes nothing. */
async function prepareDestination(
	item: Item,
	fields: DestinationFields,
): Promise<Prepared | Failure> {
	const present = await readPresentDestination(item);
	// A key that cannot be read cannot be kept, and Zoom would not take the destination either during an outage.
	const needsPresent = fields.stream_key === undefined;
	if (present.kind === 'failure' && (needsPresent || isLimitOrOutage(present.recovery))) {
		return notStarted(present);
	}
	const earlier = present.kind === 'present' ? present.destination : undefined;
	const destination = withKey(fields, earlier);
	const pageUrl = destination.page_url;
	const note = fields.stream_key === undefined ? { note: KEY_KEPT } : {};
	if (earlier && isSame(earlier, destination)) return { kind: 'same', pageUrl, ...note };

	const refusal = await sendDestination(item, destination);
	if (refusal) return notStarted(refusal);
	return earlier === undefined
		? { kind: 'set', pageUrl, ...note }
		: { kind: 'changed', earlier, pageUrl, ...note };
}

/** Without a resolution, Zoom keeps the one it has. */
function isSame(earlier: PresentDestination, destination: WholeDestination): boolean {
	return (
		earlier.stream_url === destination.stream_url &&
		earlier.stream_key === destination.stream_key &&
		earlier.page_url === destination.page_url &&
		(destination.resolution === undefined || earlier.resolution === destination.resolution)
	);
}

function notStarted(failure: Failure): Failure {
	const message = `Zoom did not confirm the destination, so the node sent no start. ${failure.message}`;
	return { ...failure, message };
}

/**
 * The stream was live before the destination changed, so viewers see the earlier channel. Zoom gets that one back:
 * otherwise, the next start would find its destination in place and take the earlier channel for the new one.
 */
async function onEarlierChannel(
	item: Item,
	{ earlier }: Extract<Prepared, { kind: 'changed' }>,
): Promise<Failure> {
	const { stream_url, stream_key, page_url, resolution } = earlier;
	const isWhole = stream_url !== null && stream_key !== null && page_url !== null;
	const refusal = isWhole
		? await sendDestination(item, {
				stream_url,
				stream_key,
				page_url,
				...(resolution !== null && { resolution }),
			})
		: undefined;
	const isBack = isWhole && refusal === undefined;
	return fail('already_in_state', item.subject, {
		message:
			'The live stream of {event} is already on air, and viewers see the earlier destination',
		fix: `Stop the stream, then run the node again to start it at the new destination.${isBack ? ' Until then, the earlier one is set again.' : ''}`,
	});
}

/** About the credential: these have their own fix, whatever was requested. */
const OF_CREDENTIAL: readonly Reason[] = ['missing_scope', 'token_rejected'];

/**
 * Starts a cloud recording after Zoom accepted a start. A refusal is reported in the receipt and does not
 * affect the start.
 */
async function withRecording(item: Item, started: Receipt): Promise<Receipt> {
	const outcome = await ask(item, {
		method: 'PATCH',
		path: inMeetingControlsPath(item.subject.id),
		body: { method: 'recording.start' },
	});
	if (outcome.kind === 'accepted' || outcome.reason === 'already_in_state') {
		const receipt = { ...started, fields: { recording: { started: true } } };
		return withNote(receipt, 'Zoom also accepted the start of the cloud recording.');
	}
	const { reason, message, fix } = inWordsOfRecording(item, outcome);
	const receipt = { ...started, fields: { recording: { started: false, reason, message, fix } } };
	return withNote(receipt, `The cloud recording did not start. ${message}. ${fix}`);
}

function inWordsOfRecording({ subject }: Item, failure: Failure): Failure {
	if (canRecover(failure.recovery) || OF_CREDENTIAL.includes(failure.reason)) return failure;
	const { eventType, id } = subject;
	const { zoomMessage } = failure.answer;
	const said = zoomMessage === null ? '' : `: ${zoomMessage.replace(/\.$/, '')}`;
	return {
		...failure,
		message: `Zoom refused to record ${eventType} ${id}${said}`,
		fix: `Check that cloud recording is switched on for the host and that there is storage left, or start the recording in Zoom. Zoom can also record every ${eventType} automatically, with the setting Automatic recording.`,
	};
}
