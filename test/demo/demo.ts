import { readJson } from 'fs-extra';
import { PackageDirectoryLoader } from 'n8n-core';
import type { IDataObject, INodeExecutionData, IWorkflowBase } from 'n8n-workflow';
import { isRecord } from '../../nodes/zoom/guards';
import { startWorkflow } from '../engine/harness/engine';
import { nodeTypesOf, plainNode } from '../engine/harness/nodeTypes';
import { connectedCredential } from '../engine/harness/zoom';
import {
	exampleDestination,
	startSimulator,
	type RecordedRequest,
	type Simulator,
} from '../simulator';

const EXAMPLE = 'examples/start-live-streams.json';
const NODE = 'zoomLiveStream';
const CREDENTIAL = 'zoomLiveStreamOAuth2Api';

/** What became of one item of the example. */
export interface DemoItem {
	input: IDataObject;
	branch: 'success' | 'error';
	output: IDataObject;
	/** What went over the wire for it; nothing when the node refused the item itself. */
	requests: RecordedRequest[];
}

export interface StreamState {
	meeting: string;
	before: string;
	after: string;
}

export interface DemoResult {
	simulator: string;
	nodes: string[];
	items: DemoItem[];
	streams: StreamState[];
}

/** Which branch each item of the example must take. */
export const EXPECTED_BRANCHES: ReadonlyArray<DemoItem['branch']> = [
	'success',
	'success',
	'error',
	'error',
	'error',
];

/**
 * Loads the built package in `folder` as n8n loads it, and runs the example workflow through n8n's own
 * engine against a Zoom simulator on this machine.
 */
export async function runDemo(folder: string): Promise<DemoResult> {
	const loader = new PackageDirectoryLoader(folder);
	await loader.loadAll();
	const zoom = await startSimulator();
	try {
		const meetings = addMeetings(zoom);
		const before = meetings.map(({ stream }) => stream);
		const example: IWorkflowBase = await readJson(`${folder}/${EXAMPLE}`);
		const items = await runExample(example, loader, zoom);
		const streams = meetings.map(({ id, topic, status, stream }, index) => ({
			meeting: `${id}  ${topic} (${status})`,
			before: before[index] ?? '',
			after: stream,
		}));
		return { simulator: zoom.origin, nodes: Object.keys(loader.nodeTypes), items, streams };
	} finally {
		await zoom.close();
	}
}

function addMeetings(zoom: Simulator) {
	const destination = exampleDestination;
	return [
		zoom.addMeeting({ id: '68423085', topic: 'My show', status: 'started', destination }),
		zoom.addMeeting({ id: '82012345678', topic: 'Sunday service', status: 'started', destination }),
		zoom.addMeeting({
			id: '83098765432',
			topic: 'Evening lecture',
			status: 'waiting',
			destination,
		}),
	];
}

async function runExample(
	example: IWorkflowBase,
	loader: PackageDirectoryLoader,
	zoom: Simulator,
): Promise<DemoItem[]> {
	const inputs = example.pinData?.['Events of Today'] ?? [];
	const zoomNode = loader.nodeTypes[NODE]?.type;
	const credentialType = loader.credentialTypes[CREDENTIAL]?.type;
	if (zoomNode === undefined || credentialType === undefined || 'nodeVersions' in zoomNode) {
		throw new Error('The package is not built: run the command from the root of the project');
	}
	const run = await startWorkflow({
		nodes: example.nodes,
		connections: example.connections,
		nodeTypes: nodeTypesOf({
			'n8n-nodes-base.manualTrigger': plainNode('Manual Trigger'),
			'n8n-nodes-base.noOp': plainNode('No Operation'),
			'n8n-nodes-zoom-live-stream.zoomLiveStream': zoomNode,
		}),
		credentialType,
		credential: connectedCredential(zoom),
		startNode: 'Events of Today',
		items: inputs,
	}).result;
	const [success = [], error = []] =
		run.data.resultData.runData['Zoom Live Stream']?.[0]?.data?.main ?? [];
	return inputs.map(({ json }, index) => {
		const accepted = outputOf(success, index);
		const output = accepted ?? outputOf(error, index) ?? {};
		return {
			input: json,
			branch: accepted ? 'success' : 'error',
			output,
			requests: requestsFor(zoom, output),
		};
	});
}

function outputOf(items: INodeExecutionData[] | null, index: number): IDataObject | undefined {
	return items?.find(({ pairedItem }) => isPairedWith(pairedItem, index))?.json;
}

function isPairedWith(pairedItem: INodeExecutionData['pairedItem'], index: number): boolean {
	return typeof pairedItem === 'object' && 'item' in pairedItem && pairedItem.item === index;
}

function requestsFor(zoom: Simulator, output: IDataObject): RecordedRequest[] {
	const { meetingId: id } = isRecord(output.details) ? output.details : output;
	return typeof id === 'string' ? zoom.requests.filter(({ path }) => path.includes(id)) : [];
}
