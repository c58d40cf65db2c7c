import { readJson } from 'fs-extra';
import type { IDataObject, IWorkflowBase } from 'n8n-workflow';
import { ZoomLiveStreamOAuth2Api } from '../../credentials/ZoomLiveStreamOAuth2Api.credentials';
import { ZoomLiveStream } from '../../nodes/ZoomLiveStream/ZoomLiveStream.node';
import { startWorkflow } from '../engine/harness/engine';
import { nodeTypesOf, plainNode } from '../engine/harness/nodeTypes';
import { connectedCredential, startZoom } from '../engine/harness/zoom';
import { exampleDestination, type Simulator, type WebhookEventName } from '../simulator';
import { itemsOf, openDoor, type Door } from './harness/door';
import { createTrigger } from './harness/trigger';

const MEETING = '82012345678';
/** What you choose after the import. */
const OWN_CREDENTIAL = { zoomLiveStreamOAuth2Api: { id: '1', name: 'Zoom' } };
const OPENED: Door[] = [];

let zoom: Simulator;
let example: IWorkflowBase;

beforeEach(async () => {
	example = await readJson('examples/on-air-message.json');
	zoom = await startZoom();
	zoom.addMeeting({ id: MEETING, topic: 'Town hall', destination: exampleDestination });
});
afterEach(async () => {
	await zoom.close();
	await Promise.all(OPENED.splice(0).map(async (door) => await door.close()));
});

/** Connects one trigger of the example with the simulated Zoom. */
async function connect(name: string, event: WebhookEventName): Promise<Door> {
	const shipped = example.nodes.find((node) => node.name === name)?.parameters;
	const parameters = { ...shipped, filters: { meeting: MEETING } };
	const trigger = createTrigger({ secret: zoom.app.secretToken, parameters });
	await trigger.activate();
	const door = await openDoor(trigger);
	OPENED.push(door);
	zoom.webhooks.subscribe({ url: door.url, events: [event] });
	return door;
}

/** Runs the workflow from a trigger's item to its end; the items that came out of a node. */
async function runFrom(startNode: string, json: IDataObject | undefined, lastNode: string) {
	const { data } = await startWorkflow({
		nodes: example.nodes.map((node) => ({ ...node, credentials: OWN_CREDENTIAL })),
		connections: example.connections,
		nodeTypes: nodeTypesOf({
			// Its first output; the condition is n8n's own, and runs in a real n8n (test/e2e/stations/trigger).
			'n8n-nodes-base.if': plainNode('If'),
			'n8n-nodes-base.noOp': plainNode('No Operation'),
			'n8n-nodes-base.stopAndError': plainNode('Stop and Error'),
			'n8n-nodes-base.stickyNote': plainNode('Sticky Note'),
			'n8n-nodes-zoom-live-stream.zoomLiveStream': new ZoomLiveStream(),
			'n8n-nodes-zoom-live-stream.zoomLiveStreamTrigger': plainNode('Trigger'),
		}),
		credentialType: new ZoomLiveStreamOAuth2Api(),
		credential: connectedCredential(zoom),
		startNode,
		items: [{ json: json ?? {} }],
	}).result;
	return data.resultData.runData[lastNode]?.[0]?.data?.main?.[0]?.map((item) => item.json);
}

test('meeting started → Start → on air → message', async () => {
	const began = await connect('Meeting Started', 'meeting.started');
	const onAir = await connect('Live Stream Started', 'meeting.live_streaming_started');

	zoom.startMeeting(MEETING);
	await zoom.webhooks.settled();
	const [start] = itemsOf(began);
	const started = await runFrom('Meeting Started', start, 'Start the Live Stream');
	expect(started).toMatchObject([{ success: true, meetingId: MEETING }]);

	await zoom.webhooks.settled();
	expect(zoom.meeting(MEETING).stream).toBe('live');
	const [live] = itemsOf(onAir);
	expect(await runFrom('Live Stream Started', live, 'Tell the Team')).toMatchObject([
		{ topic: 'Town hall', pageUrl: exampleDestination.page_url },
	]);
});

test('a meeting that the filter leaves out starts no stream', async () => {
	const began = await connect('Meeting Started', 'meeting.started');
	zoom.addMeeting({ id: '85550001111' });
	zoom.startMeeting('85550001111');
	await zoom.webhooks.settled();
	expect(began.outcomes).toHaveLength(1);
	expect(itemsOf(began)).toEqual([]);
});
