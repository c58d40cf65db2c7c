import { createTrigger } from './harness/trigger';
import { itemsOf, openDoor, type Door } from './harness/door';
import { runLiveStream } from '../engine/harness/liveStream';
import { MEETING, startZoom } from '../engine/harness/zoom';
import {
	exampleDestination,
	exampleDownloadToken,
	type Simulator,
	type WebhookEventName,
} from '../simulator';

const EVENTS: WebhookEventName[] = [
	'meeting.live_streaming_started',
	'meeting.live_streaming_stopped',
	'meeting.started',
	'meeting.ended',
	'webinar.started',
	'webinar.ended',
	'recording.completed',
];

let zoom: Simulator;
let door: Door;

beforeEach(async () => {
	zoom = await startZoom();
});
afterEach(async () => {
	await zoom.close();
	await door.close();
});

/** Subscribes a trigger by hand in the simulated Zoom. */
async function connect(): Promise<void> {
	const trigger = createTrigger({
		secret: zoom.app.secretToken,
		parameters: { events: EVENTS },
	});
	door = await openDoor(trigger);
	zoom.webhooks.subscribe({ url: door.url, events: EVENTS });
}

test('the node starts the stream, and the trigger starts when it is on air', async () => {
	await connect();
	const started = await runLiveStream(zoom, { operation: 'start' });
	expect(started.success).toHaveLength(1);
	await zoom.webhooks.settled();
	expect(itemsOf(door)).toMatchObject([
		{ event: 'meeting.live_streaming_started', meetingId: MEETING, streamKey: '••••-key' },
	]);
	zoom.endMeeting(MEETING);
	await zoom.webhooks.settled();
	expect(
		itemsOf(door)
			.map(({ event }) => event)
			.sort(),
	).toEqual(['meeting.ended', 'meeting.live_streaming_started', 'meeting.live_streaming_stopped']);
	expect(zoom.webhooks.deliveries.every(({ delivered }) => delivered)).toBe(true);
	expect(JSON.stringify(door.outcomes)).not.toContain(exampleDestination.stream_key);
});

test('the trigger starts when a recording can be watched', async () => {
	await connect();
	zoom.completeRecording(MEETING);
	await zoom.webhooks.settled();
	expect(itemsOf(door)).toMatchObject([
		{
			event: 'recording.completed',
			meetingId: MEETING,
			recordingCount: 2,
			hostEmail: 'host@example.com',
		},
	]);
	expect(JSON.stringify(door.outcomes)).not.toContain(exampleDownloadToken);
});
