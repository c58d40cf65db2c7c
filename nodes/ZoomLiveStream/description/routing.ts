import type { IHttpRequestMethods, INodePropertyRouting } from 'n8n-workflow';
import type { Operation } from '../operations';
import { wholeAnswer } from '../request/answer';
import { perform } from '../request/perform';

/**
 * The routing of an operation: n8n assembles the request from it and from the fields, and `perform`
 * takes each item from there.
 */
export function routeThroughPerform(
	operation: Operation,
	request: { method: IHttpRequestMethods; body?: Record<string, string> },
): INodePropertyRouting {
	return {
		request,
		send: { paginate: true },
		operations: { pagination: perform(operation) },
		output: { postReceive: [wholeAnswer] },
	};
}
