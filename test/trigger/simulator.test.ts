import { createTrigger, type Trigger, type TriggerSetup } from './harness/trigger';
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
	zoom = await startZoom({ retryScale: 0.000_01 });
});
afterEach(async () => {
	await zoom.close();
	await door.close();
});

/** Subscribes a trigger by hand in the simulated Zoom; gives whether Zoom accepts its URL. */
async function connect(setup: TriggerSetup = {}): Promise<{ trigger: Trigger; valid: boolean }> {
	const trigger = createTrigger({
		secret: zoom.app.secretToken,
		...setup,
		parameters: { events: EVENTS, ...setup.parameters },
	});
	await trigger.activate();
	door = await openDoor(trigger);
	zoom.webhooks.subscribe({ url: door.url, events: EVENTS });
	const { valid } = await zoom.webhooks.validateUrl(door.url);
	return { trigger, valid };
}

describe('URL validation', () => {
	test.each(['webhook', 'manual'] as const)('Zoom accepts the URL (%s mode)', async (mode) => {
		expect((await connect({ mode })).valid).toBe(true);
		expect(itemsOf(door)).toEqual([]);
	});

	test('Zoom does not accept it when the secret token is that of another app', async () => {
		expect((await connect({ secret: 'another_secret' })).valid).toBe(false);
	});
});

describe('from the start of a meeting to the end', () => {
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
		).toEqual([
			'meeting.ended',
			'meeting.live_streaming_started',
			'meeting.live_streaming_stopped',
		]);
		expect(zoom.webhooks.deliveries.every(({ delivered }) => delivered)).toBe(true);
		expect(JSON.stringify(door.outcomes)).not.toContain(exampleDestination.stream_key);
	});

	test('webinars are heard too', async () => {
		zoom.addWebinar({ id: '82929473321', topic: 'Product launch 🚀' });
		await connect();
		zoom.startWebinar('82929473321');
		await zoom.webhooks.settled();
		expect(itemsOf(door)).toMatchObject([
			{ event: 'webinar.started', webinarId: '82929473321', topic: 'Product launch 🚀' },
		]);
	});
});

test('a recording is heard when it can be watched', async () => {
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

describe('retries', () => {
	test('an event whose execution could not begin starts with the next attempt, and only once', async () => {
		await connect();
		door.failures = 2;
		zoom.endMeeting(MEETING);
		await zoom.webhooks.settled();
		const outcomes = zoom.webhooks.deliveries.map(({ attempts }) =>
			attempts.map(({ outcome }) => outcome),
		);
		expect(outcomes).toEqual([[500, 500, 200]]);
	});

	test('an event that is announced twice starts once', async () => {
		await connect();
		zoom.endMeeting(MEETING);
		await zoom.webhooks.settled();
		const [delivery] = zoom.webhooks.deliveries;
		if (delivery === undefined) throw new Error('Nothing was announced');
		zoom.webhooks.emit(delivery.event);
		await zoom.webhooks.settled();
		expect(zoom.webhooks.deliveries.map(({ delivered }) => delivered)).toEqual([true, true]);
		expect(itemsOf(door)).toHaveLength(1);
	});

	test('an event with the wrong secret token is refused each time', async () => {
		await connect();
		zoom.app.secretToken = 'another_secret';
		zoom.endMeeting(MEETING);
		await zoom.webhooks.settled();
		expect(itemsOf(door)).toEqual([]);
	});
});
