import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { idKey } from '../../zoom/events';
import { canRecover, docsOf } from '../answers/catalogue';
import type { Failure } from '../answers/failure';
import { toNodeError } from '../answers/nodeError';
import type { EventList } from '../operations/getMany';
import type { Outcome, Receipt } from '../operations/outcome';
import type { InputItem } from './readItem';

/**
 * The output item for an outcome, paired with its input item.
 * @param eventId null when the reference could not be read
 * @throws NodeApiError for a failure when the node is set to stop on it
 */
export function present(
	input: InputItem,
	eventId: string | null,
	outcome: Outcome,
): INodeExecutionData {
	return {
		json: presentJson(input, { [idKey(input.eventType)]: eventId }, outcome),
		pairedItem: { item: input.functions.getItemIndex() },
	};
}

/**
 * One output item for each entry of a list, all paired with the input item.
 * @throws NodeApiError for a failure when the node is set to stop on it
 */
export function presentList(input: InputItem, list: EventList | Failure): INodeExecutionData[] {
	const entries = list.kind === 'list' ? list.entries : [failureJson(input, {}, list)];
	return entries.map((json) => ({ json, pairedItem: { item: input.functions.getItemIndex() } }));
}

function presentJson(input: InputItem, identity: IDataObject, outcome: Outcome): IDataObject {
	switch (outcome.kind) {
		case 'receipt':
			return receiptJson(input, identity, outcome);
		case 'report':
			return { ...identity, ...outcome.fields };
		case 'failure':
			return failureJson(input, identity, outcome);
	}
}

function receiptJson(input: InputItem, identity: IDataObject, receipt: Receipt): IDataObject {
	const { operation, eventType, requestedAt, progress } = input;
	const { note, pageUrl, settings, alreadyInState, fields, requestFormat } = receipt;
	// In the editor's table, the first columns are what people read.
	return {
		success: true,
		note,
		operation,
		eventType,
		...identity,
		...(pageUrl !== undefined && { pageUrl }),
		...(settings && { settings: { ...settings } }),
		...(alreadyInState && { alreadyInState }),
		...fields,
		requestedAt: new Date(requestedAt).toISOString(),
		attempts: progress.attempts,
		waitedMs: Math.round(progress.waitedMs),
		requestFormat,
	};
}

/**
 * If the node is set to continue, the item has the single key `error`. With any other key, n8n before 2.34
 * sends the item to the success branch. n8n adds the input's fields on the error branch; the node adds them
 * on the regular one (n8n-core WorkflowExecute, `handleNodeErrorOutput`).
 */
function failureJson(input: InputItem, identity: IDataObject, failure: Failure): IDataObject {
	const { functions } = input;
	if (!functions.continueOnFail()) {
		throw toNodeError(functions.getNode(), failure, functions.getItemIndex());
	}
	const json = { error: failureDetails(input, identity, failure) };
	return functions.getNode().onError === 'continueErrorOutput'
		? json
		: { ...functions.getInputData().json, ...json };
}

function failureDetails(
	{ operation, progress }: InputItem,
	identity: IDataObject,
	{ message, reason, recovery, fix, answer, missingScopes, retryAt, checked }: Failure,
): IDataObject {
	return {
		message,
		reason,
		fix,
		zoomCode: answer.zoomCode,
		zoomMessage: answer.zoomMessage,
		httpStatus: answer.httpStatus,
		retryable: canRecover(recovery),
		operation,
		...identity,
		attempts: progress.attempts,
		waitedMs: Math.round(progress.waitedMs),
		trackingId: answer.trackingId,
		...(missingScopes && { missingScopes }),
		...(retryAt && { retryAt }),
		...(checked && { checked }),
		docs: docsOf(reason),
	};
}
