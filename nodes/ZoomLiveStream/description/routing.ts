import type { IHttpRequestMethods, INodePropertyRouting } from 'n8n-workflow';
import type { Operation } from '../operation';

/**
 * The routing of an operation: n8n builds the request from it and the fields, then `perform` handles each
 * item. n8n loads every installed node when it starts, so the code for items is loaded with the first item.
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
