import { readJson } from 'fs-extra';
import type { PackageDirectoryLoader } from 'n8n-core';
import type { IDataObject, INodeExecutionData, IRunData, IWorkflowBase } from 'n8n-workflow';
import { startWorkflow } from '../engine/harness/engine';
import { nodeTypesOf, plainNode } from '../engine/harness/nodeTypes';
import { connectedCredential } from '../engine/harness/zoom';
import type { Simulator } from '../simulator';

const NODE = 'zoomLiveStream';
const CREDENTIAL = 'zoomLiveStreamOAuth2Api';

/** Which branch an item took, and what came out. */
export interface Outcome {
	branch: 'success' | 'error';
	output: IDataObject;
}

/** An example workflow with the items that are pinned to its trigger. */
export interface Example {
	workflow: IWorkflowBase;
	trigger: string;
	items: INodeExecutionData[];
}

/** Reads an example as a user would import it. */
export async function readExample(file: string): Promise<Example> {
	const workflow: IWorkflowBase = await readJson(file);
	const [[trigger, items] = ['', []]] = Object.entries(workflow.pinData ?? {});
	return { workflow, trigger, items };
}

/** Runs an example in n8n's engine, with the package that `loader` has loaded. */
export async function runExample(
	{ workflow, trigger, items }: Example,
	loader: PackageDirectoryLoader,
	zoom: Simulator,
): Promise<IRunData> {
	const zoomNode = loader.nodeTypes[NODE]?.type;
	const credentialType = loader.credentialTypes[CREDENTIAL]?.type;
	if (zoomNode === undefined || credentialType === undefined || 'nodeVersions' in zoomNode) {
		throw new Error('The package is not built: run the command from the root of the project');
	}
	const run = await startWorkflow({
		nodes: workflow.nodes,
		connections: workflow.connections,
		nodeTypes: nodeTypesOf({
			'n8n-nodes-base.manualTrigger': plainNode('Manual Trigger'),
			'n8n-nodes-base.noOp': plainNode('No Operation'),
			'n8n-nodes-zoom-live-stream.zoomLiveStream': zoomNode,
		}),
		credentialType,
		credential: connectedCredential(zoom),
		startNode: trigger,
		items,
	}).result;
	return run.data.resultData.runData;
}

/** A node's output for its input item with this index. */
export function outcomeOf(runData: IRunData, node: string, index: number): Outcome {
	const [success = [], error = []] = runData[node]?.[0]?.data?.main ?? [];
	const accepted = pairedOutput(success, index);
	return accepted
		? { branch: 'success', output: accepted }
		: { branch: 'error', output: pairedOutput(error, index) ?? {} };
}

function pairedOutput(items: INodeExecutionData[] | null, index: number): IDataObject | undefined {
	return items?.find(({ pairedItem }) => isPairedWith(pairedItem, index))?.json;
}

function isPairedWith(pairedItem: INodeExecutionData['pairedItem'], index: number): boolean {
	return typeof pairedItem === 'object' && 'item' in pairedItem && pairedItem.item === index;
}
