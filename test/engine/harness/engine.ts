import { ExecutionLifecycleHooks, WorkflowExecute } from 'n8n-core';
import {
	createRunExecutionData,
	Workflow,
	type IConnections,
	type ICredentialDataDecryptedObject,
	type ICredentialType,
	type INode,
	type INodeExecutionData,
	type INodeTypes,
	type IRun,
	type IWorkflowExecuteAdditionalData,
} from 'n8n-workflow';
import { MemoryCredentials } from './credentials';
import { prepareExpressions } from './engineAdapter';

/** A workflow as n8n saves it, and what goes with it. */
export interface WorkflowRun {
	nodes: INode[];
	connections: IConnections;
	nodeTypes: INodeTypes;
	credentialType: ICredentialType;
	credential: ICredentialDataDecryptedObject;
	/** The name of the node to start with, and its input items. */
	startNode: string;
	items: INodeExecutionData[];
}

/** A started run that can be cancelled like in the editor. */
export interface RunningWorkflow {
	result: Promise<IRun>;
	credentials: MemoryCredentials;
	cancel(): void;
}

/** Starts a workflow in n8n's own engine. */
export function startWorkflow(setup: WorkflowRun): RunningWorkflow {
	const workflow = new Workflow({
		id: 'test-workflow',
		name: 'Test',
		active: false,
		settings: { executionOrder: 'v1' },
		nodes: setup.nodes,
		connections: setup.connections,
		nodeTypes: setup.nodeTypes,
	});
	const node = workflow.getNode(setup.startNode);
	if (node === null) throw new Error(`The workflow has no node ${setup.startNode}`);
	const credentials = new MemoryCredentials(setup.credentialType, setup.credential, () => workflow);
	const runData = createRunExecutionData({
		executionData: { nodeExecutionStack: [{ node, data: { main: [setup.items] }, source: null }] },
	});
	const engine = new WorkflowExecute(additionalData(credentials), 'trigger', runData);
	const execution = startWhenReady(workflow, engine);
	return { result: execution.run, credentials, cancel: execution.cancel };
}

function startWhenReady(workflow: Workflow, engine: WorkflowExecute) {
	let cancelled = false;
	let cancel = () => {
		cancelled = true;
	};
	const run = (async () => {
		await prepareExpressions(workflow);
		const promise = engine.processRunExecutionData(workflow);
		cancel = () => promise.cancel();
		if (cancelled) cancel();
		return await promise;
	})();
	return { run, cancel: () => cancel() };
}

/** What n8n gives an execution, as far as the engine reads it. */
export function additionalData(
	credentialsHelper: MemoryCredentials,
): IWorkflowExecuteAdditionalData {
	const url = 'http://localhost/';
	// Of the many fields that n8n fills in, the engine only reads these.
	return {
		credentialsHelper,
		executionId: 'test-execution',
		currentNodeExecutionIndex: 0,
		restApiUrl: url,
		instanceBaseUrl: url,
		formBaseUrl: url,
		formWaitingBaseUrl: url,
		formTestBaseUrl: url,
		webhookBaseUrl: url,
		webhookWaitingBaseUrl: url,
		webhookTestBaseUrl: url,
		variables: {},
		logAiEvent: () => undefined,
		hooks: new ExecutionLifecycleHooks('trigger', 'test-execution', {
			id: 'test-workflow',
			name: 'Test',
			active: false,
			nodes: [],
			connections: {},
			createdAt: new Date(0),
			updatedAt: new Date(0),
			activeVersionId: null,
			isArchived: false,
		}),
		setExecutionStatus: () => undefined,
	} as unknown as IWorkflowExecuteAdditionalData;
}
