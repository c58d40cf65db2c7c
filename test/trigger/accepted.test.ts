import { createTrigger, type Trigger } from './harness/trigger';
import { CHALLENGE, SECRET, streamEvent, urlValidation, zoomRequest } from './harness/zoomRequest';

const REFUSED = { status: 401, answer: undefined, item: undefined };

let trigger: Trigger;

beforeEach(() => {
	trigger = createTrigger();
});

describe('known signatures', () => {
	const timestamp = '1739923528';
	const body = '{"event":"meeting.live_streaming_started","event_ts":1}';
	const signature = 'v0=3db9cd53af2397e1168be799333d94b28e80444dd92a08dc3ae72681c405d284';

	afterEach(() => jest.restoreAllMocks());

	test('the right signature of an event is accepted at its time, and one with another last digit is refused', async () => {
		jest.spyOn(Date, 'now').mockReturnValue(Number(timestamp) * 1_000);
		const headers = { 'x-zm-request-timestamp': timestamp, 'x-zm-signature': signature };
		const vector = { headers, body: new TextEncoder().encode(body) };
		expect(await trigger.send(vector)).toMatchObject({
			status: 200,
			item: { event: 'meeting.live_streaming_started', occurredAt: '1970-01-01T00:00:00.001Z' },
		});
		const damaged = { ...headers, 'x-zm-signature': signature.replace(/4$/, '5') };
		expect(await trigger.send({ ...vector, headers: damaged })).toEqual(REFUSED);
	});

	test('the URL validation', async () => {
		const answer = { plainToken: CHALLENGE.sent, encryptedToken: CHALLENGE.proof };
		const validated = { status: 200, answer, item: undefined };
		expect(await trigger.send(zoomRequest(urlValidation()))).toEqual(validated);
		const listening = createTrigger({ mode: 'manual' });
		expect(await listening.send(zoomRequest(urlValidation()))).toEqual(validated);
	});
});

describe('what Zoom may send is accepted', () => {
	const event = streamEvent({ topic: 'Town hall' });

	test.each([
		['a compact body', () => JSON.stringify(streamEvent())],
		['a pretty-printed body', () => JSON.stringify(streamEvent(), null, 2)],
		['a body with CRLF and a last line break', () => `${JSON.stringify(event, null, '\r\n')}\r\n`],
		['escaped text', () => JSON.stringify(streamEvent()).replace('Town', '\\u0054own')],
	])('%s', async (_name, body) => {
		const { status, item } = await trigger.send(zoomRequest(body()));
		expect(status).toBe(200);
		expect(item).toMatchObject({ event: 'meeting.live_streaming_started', topic: 'Town hall' });
	});

	test.each(['Gottesdienst für alle', '日曜礼拝', 'قداس', '🎥 On air 👩‍👩‍👧', '\u2028 e\u0301'])(
		'the topic %s',
		async (topic) => {
			const { item } = await trigger.send(zoomRequest(streamEvent({ topic })));
			expect(item?.topic).toBe(topic);
		},
	);

	test('a secret that was pasted with white space', async () => {
		const padded = createTrigger({ secret: `  ${SECRET}\n` });
		expect(await padded.send(zoomRequest(streamEvent()))).toMatchObject({ status: 200 });
	});
});
