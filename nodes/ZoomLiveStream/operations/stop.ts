import { classify } from '../answers/classify';
import { fail, type Failure } from '../answers/failure';
import { readZoomBody } from '../answers/zoomBody';
import { eventStatusPath } from '../../zoom/endpoints';
import { exchange } from '../transport/exchange';
import { updateStatus } from './changeStatus';
import type { Item } from './item';
import { withNotes, type Receipt } from './outcome';

/** Takes an event off the air, and also ends it if requested. */
export async function stop(item: Item): Promise<Receipt | Failure> {
	const stopped = await updateStatus(item);
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
	const { eventType, id } = item.subject;
	// Zoom's answer here is never about the stream.
	const subject = { eventType, id };
	const outcome = await exchange({ ...item, subject }, () => ({
		method: 'PUT',
		path: eventStatusPath(eventType, id),
		body: { action: 'end' },
	}));
	if (outcome.kind === 'failure') return outcome;
	// For webinars, Zoom documents a refusal with status 200 and a text (Zoom OpenAPI 2026).
	const text = readZoomBody(outcome.body, item.secrets);
	const condition = classify({ status: 200, limitType: '', ...text });
	return condition === 'unknown'
		? undefined
		: fail(condition, subject, {
				answer: { httpStatus: 200, zoomCode: null, zoomMessage: text.message, trackingId: null },
			});
}
