import { inMeetingControlsPath } from '../../zoom/endpoints';
import { canRecover, type Reason } from '../answers/catalogue';
import type { Failure } from '../answers/failure';
import { ask } from '../zoomState/ask';
import { withNote, type Item, type Receipt } from './outcome';

/** About the credential: these have their own fix, whatever was requested. */
const OF_CREDENTIAL: readonly Reason[] = ['missing_scope', 'token_rejected'];

/**
 * Starts a cloud recording after Zoom accepted a start. A refusal is reported in the receipt and does not
 * affect the start.
 */
export async function withRecording(item: Item, started: Receipt): Promise<Receipt> {
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
