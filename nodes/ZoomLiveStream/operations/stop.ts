import {
	isAfterLostAnswer,
	isSuccess,
	mayHaveTakenEffect,
	type Answer,
} from '../../zoom/client/answer';
import { eventStatusPath } from '../../zoom/endpoints';
import { classify } from '../answers/classify';
import type { Failure } from '../answers/failure';
import { meaningOf } from '../answers/interpret';
import { changeStatus, readStatusBody } from './changeStatus';
import type { Item, Receipt } from './outcome';

/** Takes an event off the air, and also ends it if requested. */
export async function stop(item: Item): Promise<Receipt | Failure> {
	const status = await changeStatus(item, readStatusBody(item));
	// Nothing is ended unless the stop is certain.
	if (status.kind === 'failure') return status;
	const wasOff = status.kind === 'already' && !status.byItself;
	if (wasOff && item.options.onAlreadyInState === 'fail') return status.refusal;
	const end = item.options.endEvent ? await endEvent(item) : undefined;
	const sentences = wasOff
		? ['The stream was already off.', end ? end.note : 'There was nothing to stop.']
		: ['The stream is off.', end ? end.note : `The ${item.subject.eventType} goes on.`];
	return {
		kind: 'receipt',
		note: sentences.join(' '),
		...(wasOff && { alreadyInState: true }),
		...(end && { fields: { ended: end.ended } }),
		requestFormat: status.requestFormat,
	};
}

/** What became of the event; `ended` is null if that is not known. */
interface End {
	ended: boolean | null;
	note: string;
}

/** Ends the event. The stream is off whatever Zoom answers now, so a refusal only shows in the receipt. */
async function endEvent({ client, subject }: Item): Promise<End> {
	const { eventType, id } = subject;
	const path = eventStatusPath(eventType, id);
	const answer = await client.request(() => ({ method: 'PUT', path, body: { action: 'end' } }));
	const ended = { ended: true, note: `The ${eventType} was ended for everyone.` };
	// Zoom's answer here is never about the stream.
	const about = { client, subject: { eventType, id } };
	const outcome = meaningOf(about, withRefusalInText(answer));
	if (outcome.kind === 'accepted') return ended;
	const { message, fix, reason } = outcome;
	const wasLost = isAfterLostAnswer(answer);
	// The first try took effect, and its answer was lost.
	if (wasLost && (reason === 'event_not_found' || reason === 'event_not_started')) return ended;
	return wasLost || mayHaveTakenEffect(answer)
		? { ended: null, note: `Whether the ${eventType} was ended is not known. ${message}. ${fix}` }
		: { ended: false, note: `The ${eventType} was not ended. ${message}. ${fix}` };
}

/** For webinars, Zoom documents a refusal with status 200 and a text, but no code (Zoom OpenAPI 2026). */
function withRefusalInText(answer: Answer): Answer {
	const isRefusal =
		answer.kind === 'answered' && isSuccess(answer) && classify(answer) !== 'unknown';
	return isRefusal ? { ...answer, code: answer.status } : answer;
}
