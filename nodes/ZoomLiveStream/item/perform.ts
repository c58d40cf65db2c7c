import type { IExecutePaginationFunctions, INodeExecutionData } from 'n8n-workflow';
import type { Failure } from '../errors/failure';
import type { Operation } from '../operation';
import { updateStatus } from '../operations/changeStatus';
import { getDestination, setDestination } from '../operations/destination';
import { openItem, type AssembledRequest, type Item } from './item';
import { getJoinToken } from '../operations/joinToken';
import { locate } from './locate';
import { present, type Done } from './present';
import { checkReadiness } from '../operations/readiness';
import { start } from '../operations/start';

/**
 * The way of one input item through the node, with the request that n8n assembled from the fields: n8n asks
 * for it once per item, for all items at once (n8n-core RoutingNode, `pagination`).
 * @throws NodeApiError when the item fails and the node is set to stop on it
 */
export async function perform(
	functions: IExecutePaginationFunctions,
	assembled: AssembledRequest,
	operation: Operation,
): Promise<INodeExecutionData[]> {
	const item = openItem(functions, assembled, operation);
	return [present(item, await carryOut(item))];
}

async function carryOut(item: Item): Promise<Done | Failure> {
	const event = locate(item);
	if (event.kind === 'failure') return event;

	switch (item.operation) {
		case 'start':
			return await start(item, event);
		case 'stop':
		case 'updateSettings':
		case 'changeLayout':
			return await updateStatus(item, event);
		case 'get':
			return await getDestination(item, event);
		case 'set':
			return await setDestination(item, event);
		case 'getJoinToken':
			return await getJoinToken(item, event);
		case 'checkReadiness':
			return await checkReadiness(item, event);
	}
}
