import { PackageDirectoryLoader } from 'n8n-core';
import { isRecord } from '../../nodes/zoom/guards';
import {
	exampleDestination,
	startSimulator,
	type RecordedRequest,
	type SimulatedMeeting,
	type Simulator,
} from '../simulator';
import { outcomeOf, readExample, runExample, type Outcome } from './examples';

/** The result of one item of the examples. */
export interface DemoItem extends Outcome {
	title: string;
	/** What identifies the event in the item. */
	from: string;
	/** What was sent for it; empty if the node refused the item itself. */
	requests: RecordedRequest[];
}

export interface StreamState {
	event: string;
	before: string;
	after: string;
}

export interface DemoResult {
	simulator: string;
	nodes: string[];
	/** The items of examples/start-live-streams.json. */
	meetings: DemoItem[];
	/** The steps of examples/webinar-with-destination.json. */
	webinar: DemoItem[];
	streams: StreamState[];
}

/** Which branch each item of the examples must take. */
export const EXPECTED_BRANCHES: ReadonlyArray<DemoItem['branch']> = [
	'success',
	'success',
	'error',
	'error',
	'error',
	'success',
	'success',
	'success',
];

/**
 * Loads the built package in `folder` the way n8n does, and runs the example workflows in n8n's own engine
 * against a Zoom simulator on this machine.
 */
export async function runDemo(folder: string): Promise<DemoResult> {
	const loader = new PackageDirectoryLoader(folder);
	await loader.loadAll();
	const zoom = await startSimulator();
	try {
		const events = addEvents(zoom);
		const before = events.map(({ stream }) => stream);
		const meetings = await startMeetings(folder, loader, zoom);
		const webinar = await prepareWebinar(folder, loader, zoom);
		const streams = events.map(({ id, topic, status, stream }, index) => ({
			event: `${id}  ${topic} (${status})`,
			before: before[index] ?? '',
			after: stream,
		}));
		const nodes = Object.keys(loader.nodeTypes);
		return { simulator: zoom.origin, nodes, meetings, webinar, streams };
	} finally {
		await zoom.close();
	}
}

function addEvents(zoom: Simulator): SimulatedMeeting[] {
	const destination = { ...exampleDestination };
	return [
		zoom.addMeeting({ id: '68423085', topic: 'My show', status: 'started', destination }),
		zoom.addMeeting({ id: '82012345678', topic: 'Sunday service', status: 'started', destination }),
		zoom.addMeeting({
			id: '83098765432',
			topic: 'Evening lecture',
			status: 'waiting',
			destination,
		}),
		zoom.addWebinar({ id: '82929473321', topic: 'Open lecture', status: 'started' }),
	];
}

async function startMeetings(
	folder: string,
	loader: PackageDirectoryLoader,
	zoom: Simulator,
): Promise<DemoItem[]> {
	const example = await readExample(`${folder}/examples/start-live-streams.json`);
	const runData = await runExample(example, loader, zoom);
	return example.items.map(({ json }, index) => {
		const outcome = outcomeOf(runData, 'Zoom Live Stream', index);
		const requests = requestsFor(zoom, outcome);
		return { title: String(json.title), from: String(json.where), ...outcome, requests };
	});
}

async function prepareWebinar(
	folder: string,
	loader: PackageDirectoryLoader,
	zoom: Simulator,
): Promise<DemoItem[]> {
	const sentBefore = zoom.requests.length;
	const example = await readExample(`${folder}/examples/webinar-with-destination.json`);
	const runData = await runExample(example, loader, zoom);
	const requests = zoom.requests.slice(sentBefore);
	const steps = ['Set Destination', 'Start Webinar Stream', 'Get Destination'];
	return steps.map((title, index) => ({
		title,
		from: '829 2947 3321',
		...outcomeOf(runData, title, 0),
		requests: requests.slice(index, index + 1),
	}));
}

function requestsFor(zoom: Simulator, { output }: Outcome): RecordedRequest[] {
	const { meetingId: id } = isRecord(output.error) ? output.error : output;
	return typeof id === 'string' ? zoom.requests.filter(({ path }) => path.includes(id)) : [];
}
