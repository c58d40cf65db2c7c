import { createHmac } from 'node:crypto';
import { HttpReceiver, MeetingsOAuthClient } from '@zoom/rivet/meetings';
import { isRecord } from '../../nodes/zoom/guards';
import { answerValidation, isSignedWith } from '../../nodes/zoom/webhook/signature';
import { startSimulator } from '../simulator';

const SECRET = 'simulator-secret-token';

let receiver: HttpReceiver;
let url: string;
let received: unknown[];

beforeEach(async () => {
	received = [];
	receiver = new HttpReceiver({ webhooksSecretToken: SECRET });
	const client = new MeetingsOAuthClient({
		clientId: 'example-client',
		clientSecret: 'example-secret',
		installerOptions: { redirectUri: 'http://127.0.0.1:8999', stateStore: 'a secret for states' },
		receiver,
	});
	client.webEventConsumer?.event('meeting.live_streaming_started', (event) => {
		received.push(event);
	});
	const address = (await receiver.start(0)).address();
	const port = typeof address === 'object' && address !== null ? address.port : 0;
	url = `http://127.0.0.1:${port}/zoom/events`;
});
afterEach(async () => await receiver.stop());

/** Posts a body to the SDK, signed as Zoom documents it. */
async function post(body: string, secret: string, timestamp = '1739923528') {
	const hmac = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`);
	const signature = `v0=${hmac.digest('hex')}`;
	const headers = { 'x-zm-signature': signature, 'x-zm-request-timestamp': timestamp };
	const answer = await fetch(url, { method: 'POST', body, headers });
	const content: unknown = await answer.json();
	const ours = isSignedWith(SECRET, { timestamp, signature, body: new TextEncoder().encode(body) });
	return { status: answer.status, content, ours };
}

const started = (topic: string) =>
	JSON.stringify({ event: 'meeting.live_streaming_started', payload: { object: { topic } } });

describe('signatures, checked by Zoom’s SDK and by the trigger', () => {
	test.each(['Town hall', 'Gottesdienst für alle 🎥', '"quoted" \\ and \u2028'])(
		'both accept what is signed with the secret token: %s',
		async (topic) => {
			const { status, ours } = await post(started(topic), SECRET);
			expect([status, ours]).toEqual([200, true]);
			expect(received).toMatchObject([{ payload: { object: { topic } } }]);
		},
	);

	test.each(['another-secret', `${SECRET} `, SECRET.toUpperCase()])(
		'both refuse what is signed with %s',
		async (secret) => {
			const { status, ours } = await post(started('Town hall'), secret);
			expect([status, ours]).toEqual([400, false]);
			expect(received).toEqual([]);
		},
	);
});

describe('URL validation', () => {
	test.each(['qgg8vlvZRS6UYooatFL8Aw', 'é🎥', ''])(
		'both return the same answer to the token %j',
		async (plainToken) => {
			const body = { event: 'endpoint.url_validation', payload: { plainToken } };
			const { content } = await post(JSON.stringify(body), SECRET);
			expect(content).toEqual(answerValidation(body, SECRET));
			expect(isRecord(content) && content.encryptedToken).toMatch(/^[0-9a-f]{64}$/);
		},
	);
});

test('the simulator signs both events and URL validations as the SDK expects', async () => {
	const zoom = await startSimulator();
	try {
		zoom.addMeeting({ id: '82012345678', status: 'started', topic: 'Für alle 🎥', stream: 'off' });
		expect(await zoom.webhooks.validateUrl(url)).toEqual({ valid: true, outcome: 200 });
		zoom.webhooks.subscribe({ url, events: ['meeting.started', 'meeting.ended'] });
		zoom.endMeeting('82012345678');
		await zoom.webhooks.settled();
		expect(zoom.webhooks.deliveries).toMatchObject([{ delivered: true }]);
	} finally {
		await zoom.close();
	}
});
