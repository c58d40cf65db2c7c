import { NodeApiError, NodeOperationError, type INode } from 'n8n-workflow';

/** Why the trigger cannot be published, and what to do; n8n shows only the message. */
export interface Refusal {
	message: string;
	description: string;
	/** The HTTP status of Zoom's refusal, or `none` for silence; undefined when Zoom was not asked. */
	httpCode?: string;
}

/** The error that n8n shows; it is made from the refusal's words alone, because n8n's own errors contain tokens. */
export function toNodeError(node: INode, refusal: Refusal): NodeApiError | NodeOperationError {
	const { message, description, httpCode } = refusal;
	return httpCode === undefined
		? new NodeOperationError(node, message, { description })
		: new NodeApiError(node, { message }, { message, description, httpCode });
}
