import { ExecutionLifecycleHooks, WorkflowExecute } from 'n8n-core';
import {
	createRunExecutionData,
	Workflow,
	type ICredentialDataDecryptedObject,
	type ICredentialType,
	type IDataObject,
	type INode,
	type INodeExecutionData,
	type INodeParameters,
	type INodeType,
	type IRun,
	type IWorkflowExecuteAdditionalData,
	type OnError,
} from 'n8n-workflow';
import { MemoryCredentials } from './credentials';
import { nodeTypesWith, SINK, START, TARGET } from './nodeTypes';

/** What a person has set on the canvas, and what flows into the node. */
export interface NodeRun {
	nodeType: INodeType;
	parameters: INodeParameters;
	credentialType: ICredentialType;
	credential: ICredentialDataDecryptedObject;
	items?: IDataObject[];
	onError?: OnError;
	/** Further fields of the node, such as `retryOnFail`. */
	settings?: Partial<INode>;
}

export interface NodeResult {
	/** The items on the success branch. */
	success: INodeExecutionData[];
	/** The items on the error branch, with `onError: 'continueErrorOutput'`. */
	error: INodeExecutionData[];
	/** What stopped the workflow, if anything. */
	thrown: (Error & IDataObject) | undefined;
	/** How long the node took, in ms. */
	nodeTime: number;
	run: IRun;
	credentials: MemoryCredentials;
}

/** A started run that can be cancelled as a person cancels it in the editor. */
export interface RunningNode {
	result: Promise<NodeResult>;
	cancel(): void;
}

/** Runs Start → node → success and error sinks in n8n's own engine. */
export async function runNode(setup: NodeRun): Promise<NodeResult> {
	return await startNode(setup).result;
}

/** Like `runNode`, but returns while the node is still at work. */
export function startNode(setup: NodeRun): RunningNode {
	const workflow = buildWorkflow(setup);
	const credentials = new MemoryCredentials(setup.credentialType, setup.credential, () => workflow);
	const items = (setup.items ?? [{}]).map((json): INodeExecutionData => ({ json }));
	const start = workflow.getNode('Start');
	if (start === null) throw new Error('The workflow has no start');
	const runData = createRunExecutionData({
		executionData: {
			nodeExecutionStack: [{ node: start, data: { main: [items] }, source: null }],
		},
	});
	const engine = new WorkflowExecute(additionalData(credentials), 'trigger', runData);
	const execution = startWhenReady(workflow, engine);
	return {
		result: execution.run.then((run) => readResult(run, credentials)),
		cancel: () => execution.cancel(),
	};
}

function startWhenReady(workflow: Workflow, engine: WorkflowExecute) {
	let cancelled = false;
	let cancel = () => {
		cancelled = true;
	};
	const run = (async () => {
		await workflow.expression.acquireIsolate();
		const promise = engine.processRunExecutionData(workflow);
		cancel = () => promise.cancel();
		if (cancelled) cancel();
		return await promise;
	})();
	return { run, cancel: () => cancel() };
}

function readResult(run: IRun, credentials: MemoryCredentials): NodeResult {
	const { resultData } = run.data;
	const task = resultData.runData.Target?.[0];
	const [success, error] = task?.data?.main ?? [];
	return {
		success: success ?? [],
		error: error ?? [],
		thrown: resultData.error as NodeResult['thrown'],
		nodeTime: task?.executionTime ?? 0,
		run,
		credentials,
	};
}

function buildWorkflow({ nodeType, parameters, credentialType, onError, settings }: NodeRun) {
	const place = (name: string, type: string): INode => ({
		id: name,
		name,
		type,
		typeVersion: 1,
		position: [0, 0],
		parameters: {},
	});
	const target: INode = {
		...place('Target', TARGET),
		parameters,
		credentials: { [credentialType.name]: { id: 'credential-1', name: 'Zoom' } },
		...(onError && { onError }),
		...settings,
	};
	const to = (node: string) => [{ node, type: 'main' as const, index: 0 }];
	return new Workflow({
		id: 'test-workflow',
		name: 'Test',
		active: false,
		settings: { executionOrder: 'v1' },
		nodes: [place('Start', START), target, place('Success', SINK), place('Failure', SINK)],
		connections: {
			Start: { main: [to('Target')] },
			Target: { main: [to('Success'), to('Failure')] },
		},
		nodeTypes: nodeTypesWith(nodeType),
	});
}

function additionalData(credentialsHelper: MemoryCredentials): IWorkflowExecuteAdditionalData {
	const url = 'http://localhost/';
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
