import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { idKey } from '../../zoom/events';
import type { Failure } from '../errors/failure';
import { toNodeError } from '../errors/nodeError';
import type { Operation } from '../operation';
import type { BodyFormat } from '../transport/encode';
import type { Item } from './item';
import type { ZoomEvent } from './locate';
import type { LiveStreamSettings } from '../operations/settings';

/** An item that reached its goal: Zoom did as asked, or told what was asked. */
export type Done =
	| {
			kind: 'done';
			event: ZoomEvent;
			settings?: LiveStreamSettings | undefined;
			requestFormat: BodyFormat;
			/** The stream already was as the operation wants it. */
			alreadyInState?: true;
			/** What a person should know of the way it went. */
			note?: string;
	  }
	| { kind: 'found'; event: ZoomEvent; fields: IDataObject };

/** A 204 means that Zoom accepted the request, not that a picture is on air (Zoom webhooks tell that). */
const NOTES: Partial<Record<Operation | 'alreadyInState', string>> = {
	start: 'Zoom accepted the start. The picture can take up to a minute to show.',
	alreadyInState: 'The stream was in this state before, so there was nothing to change.',
};

/**
 * The output item for an outcome, paired with its input item.
 * @throws NodeApiError for a failure when the node is set to stop on it
 */
export function present(item: Item, outcome: Done | Failure): INodeExecutionData {
	return { json: presentJson(item, outcome), pairedItem: { item: item.functions.getItemIndex() } };
}

function presentJson(item: Item, outcome: Done | Failure): IDataObject {
	switch (outcome.kind) {
		case 'done':
			return receiptJson(item, outcome);
		case 'found':
			return { [idKey(outcome.event.eventType)]: outcome.event.id, ...outcome.fields };
		case 'failure':
			return failureJson(item, outcome);
	}
}

function receiptJson(
	{ operation, requestedAt, progress }: Item,
	{ event, settings, requestFormat, alreadyInState, ...done }: Extract<Done, { kind: 'done' }>,
): IDataObject {
	const usual = alreadyInState ? NOTES.alreadyInState : NOTES[operation];
	const note = [usual, done.note].filter((sentence) => sentence !== undefined).join(' ');
	return {
		success: true,
		operation,
		eventType: event.eventType,
		[idKey(event.eventType)]: event.id,
		...(settings && { settings: { ...settings } }),
		...(alreadyInState && { alreadyInState }),
		requestedAt: new Date(requestedAt).toISOString(),
		attempts: progress.attempts,
		waitedMs: Math.round(progress.waitedMs),
		requestFormat,
		...(note && { note }),
	};
}

/**
 * In the modes that continue, the item has the one key `error`. With any other key beside it, n8n before
 * 2.34 sends the item to the success branch. n8n adds the input's fields on the error branch, the node
 * does so on the regular one (n8n-core WorkflowExecute, `handleNodeErrorOutput`).
 */
function failureJson(item: Item, failure: Failure): IDataObject {
	const { functions } = item;
	if (!functions.continueOnFail()) {
		throw toNodeError(functions.getNode(), failure, functions.getItemIndex());
	}
	const json = { error: failureDetails(item, failure) };
	return functions.getNode().onError === 'continueErrorOutput'
		? json
		: { ...functions.getInputData().json, ...json };
}

function failureDetails({ operation, eventType, progress }: Item, failure: Failure): IDataObject {
	const { message, reason, fix, retryable, answer, missingScopes, retryAt, checked, eventId } =
		failure;
	return {
		message,
		reason,
		fix,
		zoomCode: answer.zoomCode,
		zoomMessage: answer.zoomMessage,
		httpStatus: answer.httpStatus,
		retryable,
		operation,
		[idKey(eventType)]: eventId,
		attempts: progress.attempts,
		waitedMs: Math.round(progress.waitedMs),
		trackingId: answer.trackingId,
		...(missingScopes && { missingScopes }),
		...(retryAt && { retryAt }),
		...(checked && { checked }),
	};
}
