import type { DeclarativeRestApiSettings, IExecutePaginationFunctions } from 'n8n-workflow';
import { ZoomClient, type Progress } from '../../zoom/client/exchange';
import { Connection } from '../../zoom/client/token';
import { isRecord } from '../../zoom/guards';
import { now } from '../../zoom/n8n/clock';
import { credentialProblem } from '../../zoom/n8n/olderEngines';
import { readEventReference, type EventReference } from '../../zoom/reference/eventReference';
import type { Subject } from '../answers/failure';
import { InvalidField } from '../fields/check';
import { readItemOptions, type ItemOptions } from '../fields/options';
import { checkReference } from '../fields/reference';
import type { Operation, SingleEventOperation } from '../operation';
import type { Item } from '../operations/outcome';

/** What n8n built for one item from the node's routing. */
export type AssembledRequest = DeclarativeRestApiSettings.ResultOptions;

/** An input item as it reaches the node, before any checks. */
export interface InputItem {
	readonly functions: IExecutePaginationFunctions;
	readonly assembled: AssembledRequest;
	readonly operation: Operation;
	/** What the parameter Meeting or Webinar identifies, in whichever mode it was entered. */
	readonly reference: EventReference;
	/** What the item is about, as far as the reference shows. */
	readonly subject: Subject;
	/** When the node started on the item, in ms since 1970. */
	readonly requestedAt: number;
	readonly progress: Progress;
}

/** Starts on an input item. */
export function openInputItem(
	functions: IExecutePaginationFunctions,
	assembled: AssembledRequest,
	operation: Operation,
): InputItem {
	const isWebinar = functions.getNodeParameter('eventType', 'meeting') === 'webinar';
	const eventType = isWebinar ? 'webinar' : 'meeting';
	const parameter: unknown =
		operation === 'getMany' ? undefined : functions.getNodeParameter(eventType, '');
	const reference = readEventReference(isRecord(parameter) ? parameter.value : parameter);
	const id = reference.kind === 'valid' && { id: reference.id };
	return {
		functions,
		assembled,
		operation,
		reference,
		subject: { eventType, operation, ...id },
		requestedAt: now(),
		progress: { attempts: 0, waitedMs: 0 },
	};
}

/**
 * What every operation needs from an item about an event, checked; each parameter is read once.
 * @throws InvalidField
 */
export function readItem(input: InputItem, operation: SingleEventOperation): Item {
	const id = checkReference(input.reference);
	const { functions, subject, assembled } = input;
	const { body } = assembled.options;
	return { functions, operation, subject: { ...subject, id }, body, ...openClient(input) };
}

/**
 * The options of an item, and its way to Zoom.
 * @throws InvalidField
 */
export function openClient({ functions, assembled, progress }: InputItem): {
	options: ItemOptions;
	client: ZoomClient;
} {
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
