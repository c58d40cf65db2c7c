import type { IHttpRequestMethods, INodePropertyRouting } from 'n8n-workflow';
import type { Operation } from '../operation';

/**
 * The routing of an operation: n8n assembles the request from it and from the fields, and `perform`
 * takes each item from there. n8n loads every installed node at its start, so what an item needs is
 * loaded with the first item.
 */
export function routeThroughPerform(
	operation: Operation,
	request: { method: IHttpRequestMethods; body?: Record<string, string> },
): INodePropertyRouting {
	return {
		request,
		send: { paginate: true },
		operations: {
			async pagination(assembled) {
				const { perform } = await import('../item/perform');
				return await perform(this, assembled, operation);
			},
		},
	};
}
