import { NodeApiError, type IDataObject, type INodeExecutionData } from 'n8n-workflow';
import { idKey } from '../../zoom/events';
import type { Failure } from '../errors/failure';
import type { Operation } from '../operations';
import type { BodyFormat } from './encode';
import type { Item } from './item';
import type { ZoomEvent } from './locate';
import type { LiveStreamSettings } from './settings';

/** An item that reached its goal. */
export interface Done {
	kind: 'done';
	event: ZoomEvent;
	settings?: LiveStreamSettings | undefined;
	requestFormat: BodyFormat;
	/** The stream already was as the operation wants it. */
	alreadyInState?: true;
}

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
	const json = outcome.kind === 'done' ? successJson(item, outcome) : failureJson(item, outcome);
	return { json, pairedItem: { item: item.functions.getItemIndex() } };
}

function successJson(
	item: Item,
	{ event, settings, requestFormat, alreadyInState }: Done,
): IDataObject {
	const { attempts, waitedMs } = item.progress;
	const note = alreadyInState ? NOTES.alreadyInState : NOTES[item.operation];
	return {
		success: true,
		operation: item.operation,
		eventType: event.eventType,
		[idKey(event.eventType)]: event.id,
		...(settings && { settings: { ...settings } }),
		...(alreadyInState && { alreadyInState }),
		requestedAt: new Date(item.requestedAt).toISOString(),
		attempts,
		waitedMs: Math.round(waitedMs),
		requestFormat,
		...(note && { note }),
	};
}

/**
 * In the modes that continue, the item must hold no keys but `error` and `details`, or n8n sends it to
 * the success branch; n8n adds the input's fields on the error branch, the node does so on the regular
 * one (n8n-core WorkflowExecute, `handleNodeErrorOutput`).
 */
function failureJson(item: Item, failure: Failure): IDataObject {
	const { functions } = item;
	if (!functions.continueOnFail()) throw nodeError(item, failure);
	const json = { error: failure.message, details: failureDetails(item, failure) };
	return functions.getNode().onError === 'continueErrorOutput'
		? json
		: { ...functions.getInputData().json, ...json };
}

function failureDetails({ operation, eventType, progress }: Item, failure: Failure): IDataObject {
	const { reason, fix, retryable, answer, missingScopes, retryAt, checked, eventId } = failure;
	return {
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

/** Made from the failure's words alone: n8n's own error holds the request with its access token. */
function nodeError({ functions }: Item, failure: Failure): NodeApiError {
	const { message, fix, answer } = failure;
	const said = answer.zoomMessage
		? ` Zoom answered: ${answer.zoomMessage}${answer.zoomCode === null ? '' : ` (code ${answer.zoomCode})`}`
		: '';
	const tracking = answer.trackingId ? ` Tracking ID: ${answer.trackingId}` : '';
	return new NodeApiError(
		functions.getNode(),
		{ message },
		{
			message,
			description: `${fix}${said}${tracking}`,
			httpCode: answer.httpStatus === null ? 'none' : String(answer.httpStatus),
			itemIndex: functions.getItemIndex(),
		},
	);
}
