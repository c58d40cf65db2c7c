import type { IExecutePaginationFunctions, INodeExecutionData } from 'n8n-workflow';
import type { Wording } from '../answers/catalogue';
import { fail } from '../answers/failure';
import { InvalidField } from '../fields/check';
import type { Operation } from '../operation';
import { updateStatus } from '../operations/changeStatus';
import { getDestination, setDestination } from '../operations/destination';
import { enable } from '../operations/enable';
import { getMany, readEventQuery } from '../operations/getMany';
import { getJoinToken } from '../operations/joinToken';
import type { Outcome } from '../operations/outcome';
import { checkReadiness } from '../operations/readiness';
import { start } from '../operations/start';
import { stop } from '../operations/stop';
import { present } from './present';
import {
	openClient,
	openInputItem,
	readItem,
	type AssembledRequest,
	type InputItem,
} from './readItem';

/**
 * Takes one input item through the node, with the request that n8n built from the fields. n8n calls it once
 * per item, for all items at once (n8n-core RoutingNode, `pagination`).
 * @throws NodeApiError when the item fails and the node is set to stop on errors
 */
export async function perform(
	functions: IExecutePaginationFunctions,
	assembled: AssembledRequest,
	operation: Operation,
): Promise<INodeExecutionData[]> {
	const input = openInputItem(functions, assembled, operation);
	return present(input, await outcomeOf(input));
}

/** What an item comes to: an invalid field, or a mistake of the node, is an outcome like any other. */
async function outcomeOf(input: InputItem): Promise<Outcome> {
	try {
		return await runOperation(input);
	} catch (thrown) {
		if (!(thrown instanceof InvalidField)) return fail('unknown', input.subject, UNEXPECTED);
		const { reason, message, fix } = thrown;
		return fail(reason, input.subject, { message, fix });
	}
}

/** Whatever goes wrong, an item keeps its input and its place on the error branch. */
const UNEXPECTED: Wording = {
	message: 'The node could not finish this item',
	fix: 'Check the stream in Zoom, then report what you did in an issue: the node should have explained this.',
};

async function runOperation(input: InputItem): Promise<Outcome> {
	const { operation, functions, subject } = input;
	switch (operation) {
		case 'getMany':
			return await getMany(openClient(input).client, readEventQuery(functions, subject.eventType));
		case 'start':
			return await start(readItem(input, operation));
		case 'stop':
			return await stop(readItem(input, operation));
		case 'updateSettings':
		case 'changeLayout':
			return await updateStatus(readItem(input, operation));
		case 'get':
			return await getDestination(readItem(input, operation));
		case 'set':
			return await setDestination(readItem(input, operation));
		case 'getJoinToken':
			return await getJoinToken(readItem(input, operation));
		case 'enable':
			return await enable(readItem(input, operation));
		case 'checkReadiness':
			return await checkReadiness(readItem(input, operation));
	}
}
