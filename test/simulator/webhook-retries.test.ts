import { startSimulator, type Simulator } from './index';
import type { WebhookReceiver } from './webhook-receiver';
import { startReceiver } from './webhook-receiver';

const events = ['meeting.started'] as const;

let simulator: Simulator;
let receiver: WebhookReceiver;

beforeEach(async () => {
	receiver = await startReceiver();
	simulator = await startSimulator({ retryScale: 0.000_01 });
	simulator.addMeeting({ id: '82012345678' });
});
afterEach(async () => {
	await simulator.close();
	await receiver.close();
});

describe('retries', () => {
	test('an event is sent again until it is accepted', async () => {
		receiver.answers.push({ status: 500 }, { status: 503 }, { status: 200 });
		simulator.webhooks.subscribe({ url: receiver.url, events });
		simulator.startMeeting('82012345678');
		await simulator.webhooks.settled();
		expect(simulator.webhooks.deliveries).toMatchObject([
			{ delivered: true, attempts: [{ outcome: 500 }, { outcome: 503 }, { outcome: 200 }] },
		]);
		expect(new Set(receiver.arrivals.map(({ body }) => body)).size).toBe(1);
	});

	test.each([401, 404])('an event answered with %i is not sent again', async (status) => {
		receiver.answers.push({ status });
		simulator.webhooks.subscribe({ url: receiver.url, events });
		simulator.startMeeting('82012345678');
		await simulator.webhooks.settled();
		expect(simulator.webhooks.deliveries).toMatchObject([
			{ delivered: false, attempts: [{ outcome: status }] },
		]);
	});

	test.each([
		['renewed', 3],
		['original', 1],
	] as const)('a repeat has a timestamp that is %s', async (retryTimestamp, timestamps) => {
		let now = 1_739_923_528_000;
		simulator.configure({ retryTimestamp, clock: () => (now += 60_000) });
		receiver.answers.push({ status: 500 }, { status: 500 }, { status: 200 });
		simulator.webhooks.subscribe({ url: receiver.url, events });
		simulator.startMeeting('82012345678');
		await simulator.webhooks.settled();
		expect(new Set(receiver.arrivals.map(({ timestamp }) => timestamp)).size).toBe(timestamps);
		expect(new Set(receiver.arrivals.map(({ signature }) => signature)).size).toBe(timestamps);
	});

	test('after three more attempts, Zoom gives up', async () => {
		simulator.webhooks.subscribe({ url: 'http://127.0.0.1:1/', events });
		simulator.startMeeting('82012345678');
		await simulator.webhooks.settled();
		const [delivery] = simulator.webhooks.deliveries;
		expect(delivery?.delivered).toBe(false);
		expect(delivery?.attempts.map(({ outcome }) => outcome)).toEqual(Array(4).fill('no_answer'));
	});
});
