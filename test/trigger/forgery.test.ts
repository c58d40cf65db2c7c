import { createTrigger, type Trigger } from './harness/trigger';
import {
	hmacOf,
	secondsNow,
	streamEvent,
	urlValidation,
	zoomRequest,
	type ZoomRequest,
} from './harness/zoomRequest';

const REFUSED = { status: 401, answer: undefined, item: undefined };

let trigger: Trigger;

beforeEach(() => {
	trigger = createTrigger();
});

describe('a request that Zoom did not sign is refused', () => {
	test('with another secret', async () => {
		const request = zoomRequest(streamEvent(), { secret: 'another_secret' });
		expect(await trigger.send(request)).toEqual(REFUSED);
	});

	test('with a body that was changed, or only formatted again', async () => {
		const event = streamEvent();
		const { headers } = zoomRequest(event);
		for (const body of [
			JSON.stringify(event).replace('Town', 'Down'),
			JSON.stringify(event, null, 1),
		]) {
			const changed = { headers, body: new TextEncoder().encode(body) };
			expect(await trigger.send(changed)).toEqual(REFUSED);
		}
	});

	test('with an old timestamp that was replaced', async () => {
		const { headers, body } = zoomRequest(streamEvent(), { timestamp: secondsNow(-7_200) });
		const renewed = { headers: { ...headers, 'x-zm-request-timestamp': secondsNow() }, body };
		expect(await trigger.send(renewed)).toEqual(REFUSED);
	});

	test('a URL validation without a signature: the node signs nothing for strangers', async () => {
		const plainToken = `v0:${secondsNow()}:${JSON.stringify(streamEvent())}`;
		const { headers, body } = zoomRequest(urlValidation(plainToken));
		const signature = `v0=${hmacOf('guess', 'x')}`;
		const forged = { headers: { ...headers, 'x-zm-signature': signature }, body };
		expect(await trigger.send(forged)).toEqual(REFUSED);
	});

	test('while the credential has no secret token, even with a signature made with an empty one', async () => {
		for (const secret of ['', '   ']) {
			const open = createTrigger({ secret });
			expect(await open.send(zoomRequest(streamEvent(), { secret: ' ' }))).toEqual(REFUSED);
			expect(await open.send(zoomRequest(streamEvent(), { secret: '' }))).toEqual(REFUSED);
		}
	});

	test('while the trigger has no credential', async () => {
		const disconnected = createTrigger({ connected: false });
		expect(await disconnected.send(zoomRequest(streamEvent()))).toEqual(REFUSED);
	});

	test('malformed and stale requests cost no look into the database of n8n', async () => {
		const { headers, body } = zoomRequest(streamEvent());
		await trigger.send({ headers: { ...headers, 'x-zm-signature': 'v0=1' }, body });
		await trigger.send(zoomRequest(streamEvent(), { timestamp: secondsNow(-7_200) }));
		expect(trigger.credentials.reads).toBe(0);
	});
});

describe('signed, but nothing to start', () => {
	test.each([
		['an empty body', ''],
		['half a body', '{"event":"meeting.live_streaming_st'],
		['text', '"meeting.live_streaming_started"'],
		['a list', '[{"event":"meeting.live_streaming_started"}]'],
		['nothing', 'null'],
		['a challenge without a token', '{"event":"endpoint.url_validation","payload":{}}'],
		['a challenge with a number', '{"event":"endpoint.url_validation","payload":{"plainToken":1}}'],
	])('%s: 200 without an execution', async (_name, body) => {
		const ignored = { status: 200, answer: undefined, item: undefined };
		expect(await trigger.send(zoomRequest(body))).toEqual(ignored);
	});

	test('a body that n8n did not read, such as multipart', async () => {
		const { headers } = zoomRequest('');
		// n8n leaves `rawBody` unset then.
		const unread = { headers, body: undefined } as unknown as ZoomRequest;
		expect(await trigger.send(unread)).toEqual(REFUSED);
	});
});
