import type { IExecutePaginationFunctions, INodeExecutionData } from 'n8n-workflow';
import type { Wording } from '../answers/catalogue';
import { fail, type Failure, type Subject } from '../answers/failure';
import { InvalidField } from '../fields/check';
import type { Operation } from '../operation';
import { updateStatus } from '../operations/changeStatus';
import { getDestination, setDestination } from '../operations/destination';
import { enable } from '../operations/enable';
import { getMany, readEventQuery } from '../operations/getMany';
import { getJoinToken } from '../operations/joinToken';
import type { Item, Outcome } from '../operations/outcome';
import { checkReadiness } from '../operations/readiness';
import { start } from '../operations/start';
import { stop } from '../operations/stop';
import { present, presentList } from './present';
import { locate, openClient, openInputItem, readItem, type AssembledRequest } from './readItem';

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
	if (operation === 'getMany') {
		const subject = { eventType: input.eventType };
		const list = await settle(subject, async () => {
			const { client } = openClient(input, assembled);
			return await getMany(client, readEventQuery(functions, input.eventType));
		});
		return presentList(input, list);
	}
	const located = locate(input);
	if (located.kind === 'failure') return [present(input, null, located)];
	const { subject } = located;
	const outcome = await settle(
		subject,
		async () => await runOperation(readItem(input, operation, subject, assembled)),
	);
	return [present(input, subject.id, outcome)];
}

/** What an item came to: an invalid field, or a mistake of the node, is an outcome like any other. */
async function settle<Result>(
	subject: Subject,
	run: () => Promise<Result | Failure>,
): Promise<Result | Failure> {
	try {
		return await run();
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
