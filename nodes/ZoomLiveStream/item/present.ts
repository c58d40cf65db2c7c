import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { idKey } from '../../zoom/events';
import { canRecover, docsOf } from '../answers/catalogue';
import { toNodeError, type Failure } from '../answers/failure';
import type { Outcome, Receipt } from '../operations/outcome';
import type { InputItem } from './readItem';

/**
 * The output items for an outcome, all paired with the input item.
 * @throws NodeApiError for a failure when the node is set to stop on it
 */
export function present(input: InputItem, outcome: Outcome): INodeExecutionData[] {
	const item = input.functions.getItemIndex();
	return jsonOf(input, outcome).map((json) => ({ json, pairedItem: { item } }));
}

function jsonOf(input: InputItem, outcome: Outcome): IDataObject[] {
	switch (outcome.kind) {
		case 'receipt':
			return [receiptJson(input, outcome)];
		case 'report':
			return [{ ...identityOf(input), ...outcome.fields }];
		case 'list':
			return outcome.entries;
		case 'failure':
			return [failureJson(input, outcome)];
	}
}

/** The event's id; null when the reference could not be read, and missing when the item is about a host. */
function identityOf({ operation, subject }: InputItem): IDataObject {
	return operation === 'getMany' ? {} : { [idKey(subject.eventType)]: subject.id ?? null };
}

function receiptJson(input: InputItem, receipt: Receipt): IDataObject {
	const { operation, subject, requestedAt, progress } = input;
	const { note, pageUrl, settings, alreadyInState, fields, requestFormat } = receipt;
	// In the editor's table, the first columns are what people read.
	return {
		success: true,
		note,
		operation,
		eventType: subject.eventType,
		...identityOf(input),
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
function failureJson(input: InputItem, failure: Failure): IDataObject {
	const { functions } = input;
	if (!functions.continueOnFail()) {
		throw toNodeError(functions.getNode(), failure);
	}
	const json = { error: failureDetails(input, failure) };
	return functions.getNode().onError === 'continueErrorOutput'
		? json
		: { ...functions.getInputData().json, ...json };
}

function failureDetails(
	input: InputItem,
	{ message, reason, recovery, fix, answer, missingScopes, retryAt, checked }: Failure,
): IDataObject {
	const { operation, progress } = input;
	return {
		message,
		reason,
		fix,
		zoomCode: answer.zoomCode,
		zoomMessage: answer.zoomMessage,
		httpStatus: answer.httpStatus,
		retryable: canRecover(recovery),
		operation,
		...identityOf(input),
		attempts: progress.attempts,
		waitedMs: Math.round(progress.waitedMs),
		trackingId: answer.trackingId,
		...(missingScopes && { missingScopes }),
		...(retryAt && { retryAt }),
		...(checked && { checked }),
		docs: docsOf(reason),
	};
}
