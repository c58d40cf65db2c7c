import { changeStatus } from './calls';
import type { Simulator, WebhookEventName } from './index';
import { exampleDestination, startSimulator } from './index';
import { parseJson } from './request-body';
import { prove } from './url-proof';
import type { WebhookReceiver } from './webhook-receiver';
import { startReceiver } from './webhook-receiver';
import { hmacHex } from './webhook-signature';

const path = '/meetings/82012345678';
const all: WebhookEventName[] = [
	'meeting.started',
	'meeting.ended',
	'meeting.live_streaming_started',
	'meeting.live_streaming_stopped',
	'webinar.started',
	'webinar.ended',
];

let simulator: Simulator;
let receiver: WebhookReceiver;

beforeEach(async () => {
	receiver = await startReceiver();
	simulator = await startSimulator({ retryScale: 0.000_01 });
	const destination = { ...exampleDestination };
	simulator.addMeeting({ id: '82012345678', topic: 'Town hall', destination });
	simulator.addWebinar({ id: '82929473321' });
});
afterEach(async () => {
	await simulator.close();
	await receiver.close();
});

describe('events', () => {
	test('the life of a meeting and its stream, in order', async () => {
		simulator.webhooks.subscribe({ url: receiver.url, events: all });
		simulator.startMeeting('82012345678');
		await simulator.webhooks.settled();
		await changeStatus(simulator, path, { action: 'start' });
		await simulator.webhooks.settled();
		await changeStatus(simulator, path, { action: 'stop' });
		await simulator.webhooks.settled();
		simulator.endMeeting('82012345678');
		await simulator.webhooks.settled();
		expect(receiver.names()).toEqual([
			'meeting.started',
			'meeting.live_streaming_started',
			'meeting.live_streaming_stopped',
			'meeting.ended',
		]);
	});

	test('a webinar begins and ends', async () => {
		simulator.webhooks.subscribe({ url: receiver.url, events: all });
		simulator.startWebinar('82929473321');
		await simulator.webhooks.settled();
		simulator.endWebinar('82929473321');
		await simulator.webhooks.settled();
		expect(receiver.names()).toEqual(['webinar.started', 'webinar.ended']);
	});

	test('only subscribed events are sent', async () => {
		simulator.webhooks.subscribe({ url: receiver.url, events: ['meeting.ended'] });
		simulator.startMeeting('82012345678');
		await simulator.webhooks.settled();
		expect(receiver.arrivals).toEqual([]);
	});

	test("a body has Zoom's shape", async () => {
		simulator.webhooks.subscribe({ url: receiver.url, events: ['meeting.live_streaming_started'] });
		simulator.startMeeting('82012345678');
		await changeStatus(simulator, path, { action: 'start' });
		await simulator.webhooks.settled();
		expect(parseJson(receiver.arrivals[0]?.body ?? '').value).toMatchObject({
			event: 'meeting.live_streaming_started',
			event_ts: expect.any(Number),
			payload: {
				account_id: 'simulator-account-id',
				operator: 'host@example.com',
				object: {
					id: 82012345678,
					topic: 'Town hall',
					type: 2,
					duration: 60,
					live_streaming: {
						service: 'Custom_Live_Streaming_Service',
						custom_live_streaming_settings: { ...exampleDestination },
					},
				},
			},
		});
	});

	test('going live is announced when it happens, not when it is requested', async () => {
		simulator.configure({ goLiveAfter: 1_000 });
		simulator.webhooks.subscribe({ url: receiver.url, events: ['meeting.live_streaming_started'] });
		simulator.startMeeting('82012345678');
		await changeStatus(simulator, path, { action: 'start' });
		expect(simulator.webhooks.deliveries).toEqual([]);
		await simulator.webhooks.settled();
		expect(receiver.names()).toEqual(['meeting.live_streaming_started']);
	});

	test('a stream stopped before it went live is never announced', async () => {
		simulator.configure({ goLiveAfter: 2_000 });
		simulator.webhooks.subscribe({ url: receiver.url, events: all });
		simulator.startMeeting('82012345678');
		await changeStatus(simulator, path, { action: 'start' });
		await changeStatus(simulator, path, { action: 'stop' });
		await simulator.webhooks.settled();
		expect(receiver.names()).toEqual(['meeting.started']);
	});
});

describe('signatures', () => {
	test('the known signatures', () => {
		expect(hmacHex('test_secret', 'qgg8vlvZRS6UYooatFL8Aw')).toBe(
			'af2b71c039092798acffde4bc073be46286db03f4d82bfac9008822d0fac2449',
		);
		const body = '{"event":"meeting.live_streaming_started","event_ts":1}';
		expect(hmacHex('test_secret', `v0:1739923528:${body}`)).toBe(
			'3db9cd53af2397e1168be799333d94b28e80444dd92a08dc3ae72681c405d284',
		);
	});

	test('every event is signed with its timestamp in seconds', async () => {
		simulator.meeting('82012345678').topic = 'Gottesdienst für alle 🎥';
		simulator.webhooks.subscribe({ url: receiver.url, events: all });
		simulator.startMeeting('82012345678');
		await simulator.webhooks.settled();
		const [arrival] = receiver.arrivals;
		expect(arrival?.timestamp).toMatch(/^\d{10}$/);
		const signed = `v0:${String(arrival?.timestamp)}:${arrival?.body ?? ''}`;
		expect(arrival?.signature).toBe(`v0=${hmacHex('simulator-secret-token', signed)}`);
	});
});

describe('URL validation', () => {
	test('the right answer proves the URL', async () => {
		receiver.answers.push({ status: 200, body: prove });
		expect(await simulator.webhooks.validateUrl(receiver.url)).toEqual({
			valid: true,
			outcome: 200,
		});
		expect(receiver.names()).toEqual(['endpoint.url_validation']);
	});

	test('a wrong answer does not', async () => {
		receiver.answers.push({ status: 200, body: { plainToken: 'x', encryptedToken: 'y' } });
		expect(await simulator.webhooks.validateUrl(receiver.url)).toEqual({
			valid: false,
			outcome: 200,
		});
	});
});
