import type {
	ICredentialDataDecryptedObject,
	ICredentialType,
	IDataObject,
	INode,
	INodeExecutionData,
	INodeParameters,
	INodeType,
	IRun,
	OnError,
} from 'n8n-workflow';
import type { MemoryCredentials } from './credentials';
import { startWorkflow } from './engine';
import { nodeTypesWith, SINK, START, TARGET } from './nodeTypes';

/** What is set on the canvas, and the node's input. */
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

/** A running node that can be cancelled like an execution in the editor. */
export interface RunningNode {
	result: Promise<NodeResult>;
	cancel(): void;
}

/** Runs Start → node → success and error sinks in n8n's own engine. */
export async function runNode(setup: NodeRun): Promise<NodeResult> {
	return await startNode(setup).result;
}

/** Like `runNode`, but returns while the node is still running. */
export function startNode(setup: NodeRun): RunningNode {
	const to = (node: string) => [{ node, type: 'main' as const, index: 0 }];
	const running = startWorkflow({
		nodes: [
			place('Start', START),
			targetNode(setup),
			place('Success', SINK),
			place('Failure', SINK),
		],
		connections: {
			Start: { main: [to('Target')] },
			Target: { main: [to('Success'), to('Failure')] },
		},
		nodeTypes: nodeTypesWith(setup.nodeType),
		credentialType: setup.credentialType,
		credential: setup.credential,
		startNode: 'Start',
		items: (setup.items ?? [{}]).map((json): INodeExecutionData => ({ json })),
	});
	return {
		result: running.result.then((run) => readResult(run, running.credentials)),
		cancel: () => running.cancel(),
	};
}

function targetNode({ parameters, credentialType, onError, settings }: NodeRun): INode {
	return {
		...place('Target', TARGET),
		parameters,
		credentials: { [credentialType.name]: { id: 'credential-1', name: 'Zoom' } },
		...(onError && { onError }),
		...settings,
	};
}

function place(name: string, type: string): INode {
	return { id: name, name, type, typeVersion: 1, position: [0, 0], parameters: {} };
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
