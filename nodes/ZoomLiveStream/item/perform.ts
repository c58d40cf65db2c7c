import type { IExecutePaginationFunctions, INodeExecutionData } from 'n8n-workflow';
import type { Operation } from '../operation';
import { updateStatus } from '../operations/changeStatus';
import { getDestination, setDestination } from '../operations/destination';
import type { Item } from '../operations/item';
import { enable } from '../operations/enable';
import { getJoinToken } from '../operations/joinToken';
import type { Outcome } from '../operations/outcome';
import { checkReadiness } from '../operations/readiness';
import { start } from '../operations/start';
import { stop } from '../operations/stop';
import type { AssembledRequest } from '../transport/requestContext';
import { openInputItem } from './inputItem';
import { locate } from './locate';
import { present } from './present';
import { readItem } from './readItem';

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
	const item = readItem(input, subject, assembled);
	const outcome = item.kind === 'failure' ? item : await runOperation(item);
	return [present(input, subject.id, outcome)];
}

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
