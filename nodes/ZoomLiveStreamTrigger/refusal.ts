import { NodeOperationError, type INode } from 'n8n-workflow';

/** Why the trigger cannot be published, and what to do. */
export interface Refusal {
	message: string;
	description: string;
}

/**
 * The error that n8n shows; it is made from the refusal's words alone, because n8n's own errors contain tokens. Of a
 * NodeApiError, n8n 1.123 shows only the description when a workflow is published; of this one, every n8n shows the message.
 */
export function toNodeError(node: INode, { message, description }: Refusal): NodeOperationError {
	return new NodeOperationError(node, message, { description });
}
