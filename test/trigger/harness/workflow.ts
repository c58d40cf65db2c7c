import {
	Workflow,
	type ICredentialType,
	type INode,
	type INodeParameters,
	type INodeType,
	type IWebhookData,
	type IWorkflowExecuteAdditionalData,
} from 'n8n-workflow';
import { nodeTypesOf } from '../../engine/harness/nodeTypes';

const TYPE = 'test.trigger';

let workflows = 0;

/** The id of a workflow that no other test has. */
export function newWorkflowId(): string {
	workflows += 1;
	return `workflow-${workflows}`;
}

/** The trigger on the canvas. */
export function triggerNode(parameters: INodeParameters, credentialType?: ICredentialType): INode {
	return {
		id: 'trigger',
		name: 'Trigger',
		type: TYPE,
		typeVersion: 1,
		position: [0, 0],
		parameters,
		...(credentialType && { credentials: { [credentialType.name]: { id: '1', name: 'Zoom' } } }),
	};
}

/** A workflow that consists of the trigger alone. */
export function workflowOf(id: string, node: INode, nodeType: INodeType): Workflow {
	return new Workflow({
		id,
		name: 'Test',
		active: true,
		nodes: [node],
		connections: {},
		nodeTypes: nodeTypesOf({ [TYPE]: withExecute(nodeType) }),
	});
}

/** The webhook of a node, as n8n registers it. */
export function webhookOf(
	nodeType: INodeType,
	workflowId: string,
	workflowExecuteAdditionalData: IWorkflowExecuteAdditionalData,
): IWebhookData {
	const [webhookDescription] = nodeType.description.webhooks ?? [];
	if (webhookDescription === undefined) throw new Error('The node has no webhook');
	return {
		httpMethod: 'POST',
		node: 'Trigger',
		path: 'webhook',
		webhookDescription,
		workflowId,
		workflowExecuteAdditionalData,
	};
}

/** Keeps the registry of the engine harness from taking the trigger for a declarative node. */
function withExecute(nodeType: INodeType): INodeType {
	return Object.assign(Object.create(nodeType), { execute: async () => [[]] });
}
