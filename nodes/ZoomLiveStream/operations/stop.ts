import { classify } from '../answers/classify';
import { fail, type Failure } from '../answers/failure';
import { eventStatusPath } from '../../zoom/endpoints';
import { meaningOf } from '../zoomState/ask';
import { changeStatus, readStatusBody } from './changeStatus';
import { withNotes, type Item, type Receipt } from './outcome';

/** Takes an event off the air, and also ends it if requested. */
export async function stop(item: Item): Promise<Receipt | Failure> {
	const stopped = await changeStatus(item, readStatusBody(item));
	return stopped.kind === 'receipt' && item.options.endEvent
		? await withEnd(item, stopped)
		: stopped;
}

/** The stream is off whatever Zoom answers now, so a refusal is reported in the receipt. */
async function withEnd(item: Item, stopped: Receipt): Promise<Receipt> {
	const { eventType } = item.subject;
	const refusal = await endEvent(item);
	const receipt = { ...stopped, fields: { ended: refusal === undefined } };
	return withNotes(
		receipt,
		refusal === undefined
			? `The ${eventType} was ended for everyone.`
			: `The ${eventType} was not ended. ${refusal.message}. ${refusal.fix}`,
	);
}

/** Ends the event; returns undefined if Zoom accepted. */
async function endEvent(item: Item): Promise<Failure | undefined> {
	const { client, subject } = item;
	const { eventType, id } = subject;
	const path = eventStatusPath(eventType, id);
	const answer = await client.request(() => ({ method: 'PUT', path, body: { action: 'end' } }));
	// Zoom's answer here is never about the stream.
	const about = { client, subject: { eventType, id } };
	const outcome = meaningOf(about, answer);
	if (outcome.kind === 'failure') return outcome;
	// For webinars, Zoom documents a refusal with status 200 and a text (Zoom OpenAPI 2026).
	const said = answer.kind === 'answered' ? answer.text : '';
	const condition = classify({ status: 200, limitType: '', message: said, unreadable: false });
	return condition === 'unknown'
		? undefined
		: fail(condition, about.subject, {
				answer: { httpStatus: 200, zoomCode: null, zoomMessage: said, trackingId: null },
			});
}
