import type { IExecutePaginationFunctions, INodeExecutionData } from 'n8n-workflow';
import type { Wording } from '../answers/catalogue';
import { fail } from '../answers/failure';
import { InvalidField } from '../fields/check';
import type { Operation } from '../operation';
import { updateStatus } from '../operations/changeStatus';
import { getDestination, setDestination } from '../operations/destination';
import { enable } from '../operations/enable';
import { getJoinToken } from '../operations/joinToken';
import type { Item, Outcome } from '../operations/outcome';
import { checkReadiness } from '../operations/readiness';
import { start } from '../operations/start';
import { stop } from '../operations/stop';
import type { EventSubject } from '../zoomState/ask';
import { present } from './present';
import { locate, openInputItem, readItem, type AssembledRequest, type InputItem } from './readItem';

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
	const input = openInputItem(functions, operation);
	const located = locate(input);
	if (located.kind === 'failure') return [present(input, null, located)];
	const { subject } = located;
	return [present(input, subject.id, await outcomeOf(input, subject, assembled))];
}

async function outcomeOf(
	input: InputItem,
	subject: EventSubject,
	assembled: AssembledRequest,
): Promise<Outcome> {
	try {
		return await runOperation(readItem(input, subject, assembled));
	} catch (thrown) {
		if (thrown instanceof InvalidField) {
			const { message, fix } = thrown;
			return fail('invalid_settings', subject, { message, fix });
		}
		return fail('unknown', subject, UNEXPECTED);
	}
}

/** Whatever goes wrong, an item keeps its input and its place on the error branch. */
const UNEXPECTED: Wording = {
	message: 'The node could not finish this item',
	fix: 'Check the stream in Zoom, then report what you did in an issue: the node should have explained this.',
};

async function runOperation(item: Item): Promise<Outcome> {
	switch (item.operation) {
		case 'start':
			return await start(item);
		case 'stop':
			return await stop(item);
		case 'updateSettings':
		case 'changeLayout':
			return await updateStatus(item);
		case 'get':
			return await getDestination(item);
		case 'set':
			return await setDestination(item);
		case 'getJoinToken':
			return await getJoinToken(item);
		case 'enable':
			return await enable(item);
		case 'checkReadiness':
			return await checkReadiness(item);
	}
}
