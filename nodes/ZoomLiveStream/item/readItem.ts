import type { DeclarativeRestApiSettings, IExecutePaginationFunctions } from 'n8n-workflow';
import { ZoomClient, type Progress } from '../../zoom/client/exchange';
import { Connection } from '../../zoom/client/token';
import type { EventType } from '../../zoom/events';
import { isRecord } from '../../zoom/guards';
import { now } from '../../zoom/n8n/clock';
import { credentialProblem } from '../../zoom/n8n/olderEngines';
import { readEventReference } from '../../zoom/reference/eventReference';
import type { Failure } from '../answers/failure';
import { describeReferenceProblem } from '../answers/referenceProblems';
import { InvalidField } from '../fields/check';
import { readItemOptions, type ItemOptions } from '../fields/options';
import type { Operation, SingleEventOperation } from '../operation';
import type { Item } from '../operations/outcome';
import type { EventSubject } from '../zoomState/ask';

/** What n8n built for one item from the node's routing. */
export type AssembledRequest = DeclarativeRestApiSettings.ResultOptions;

/** An input item as it reaches the node, before any checks. */
export interface InputItem {
	readonly functions: IExecutePaginationFunctions;
	readonly operation: Operation;
	readonly eventType: EventType;
	/** When the node started on the item, in ms since 1970. */
	readonly requestedAt: number;
	readonly progress: Progress;
}

/** Starts on an input item. */
export function openInputItem(
	functions: IExecutePaginationFunctions,
	operation: Operation,
): InputItem {
	const isWebinar = functions.getNodeParameter('eventType', 'meeting') === 'webinar';
	return {
		functions,
		operation,
		eventType: isWebinar ? 'webinar' : 'meeting',
		requestedAt: now(),
		progress: { attempts: 0, waitedMs: 0 },
	};
}

/** An item's event, or why there is none. */
type Located = { kind: 'located'; subject: EventSubject } | Failure;

/** Finds the event that the parameter Meeting or Webinar identifies, in whichever mode it was entered. */
export function locate({ functions, operation, eventType }: InputItem): Located {
	const parameter: unknown = functions.getNodeParameter(eventType, '');
	const value = isRecord(parameter) ? parameter.value : parameter;
	const reference = readEventReference(value);
	return reference.kind === 'valid'
		? { kind: 'located', subject: { eventType, id: reference.id, operation } }
		: describeReferenceProblem(reference, eventType);
}

/**
 * What every operation needs from an item about an event, checked; each parameter is read once.
 * @throws InvalidField
 */
export function readItem(
	input: InputItem,
	operation: SingleEventOperation,
	subject: EventSubject,
	assembled: AssembledRequest,
): Item {
	const { options, client } = openClient(input, assembled);
	return {
		functions: input.functions,
		operation,
		subject,
		options,
		client,
		body: assembled.options.body,
	};
}

/**
 * The options of an item, and its way to Zoom.
 * @throws InvalidField
 */
export function openClient(
	{ functions, progress }: InputItem,
	assembled: AssembledRequest,
): { options: ItemOptions; client: ZoomClient } {
	const node = functions.getNode();
	const unfixed = credentialProblem(node.parameters.authentication);
	if (unfixed) throw new InvalidField(unfixed.message, unfixed.fix);
	const options = readItemOptions(functions.getNodeParameter('options', {}));
	const { proxy, skipSslCertificateValidation, timeout } = assembled.options;
	// n8n fills in its own timeout if the node has none, so the node's is read from its parameters.
	const requestOptions: unknown = node.parameters.requestOptions;
	const hasTimeout = isRecord(requestOptions) && Boolean(requestOptions.timeout);
	const client = new ZoomClient(connectionOf(functions), {
		maxWaitMs: options.maxWaitMs,
		progress,
		...(hasTimeout && timeout && { timeoutMs: timeout }),
		route: {
			...(proxy && { proxy }),
			skipSslCertificateValidation: Boolean(skipSslCertificateValidation),
		},
	});
	return { options, client };
}

// n8n creates one object of execution data for each run of a node; this memory is freed with it.
const connections = new WeakMap<object, Connection>();

/** All items of a run share one connection. */
function connectionOf(functions: IExecutePaginationFunctions): Connection {
	const key = functions.getExecuteData();
	const connection =
		connections.get(key) ?? new Connection(functions, functions.getExecutionCancelSignal());
	connections.set(key, connection);
	return connection;
}
