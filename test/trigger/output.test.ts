import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { readJson } from 'fs-extra';
import { createTrigger } from './harness/trigger';
import {
	meetingEvent,
	SECRET,
	STREAM_KEY,
	streamEvent,
	urlValidation,
	zoomRequest,
} from './harness/zoomRequest';

async function itemOf(body: unknown, parameters: INodeParameters = {}): Promise<IDataObject> {
	const { item } = await createTrigger({ parameters }).send(zoomRequest(body));
	if (item === undefined) throw new Error('No execution started');
	return item;
}

const MASKED = '••••3fa1';

describe('the item', () => {
	test('of a live stream', async () => {
		const event = { ...streamEvent(), event_ts: Date.parse('2026-01-19T12:00:07.250Z') };
		expect(await itemOf(event)).toEqual({
			event: 'meeting.live_streaming_started',
			occurredAt: '2026-01-19T12:00:07.250Z',
			eventType: 'meeting',
			meetingId: '82012345678',
			uuid: '4444AAAiAAAAAiAiAiiAii==',
			topic: 'Town hall',
			startTime: '2026-01-19T12:00:00Z',
			timezone: 'Europe/Berlin',
			duration: 60,
			hostId: 'host-1',
			accountId: 'account-1',
			operator: 'host@example.com',
			operatorId: 'operator-1',
			service: 'Custom_Live_Streaming_Service',
			streamingAt: '2026-01-19T12:00:05Z',
			streamUrl: 'rtmps://ingest.example.com:443/live',
			streamKey: MASKED,
			pageUrl: 'https://watch.example.com/show',
			resolution: '720p',
		});
	});

	test('of a webinar', async () => {
		const event = meetingEvent('webinar.started', { id: '82929473321' });
		const item = await itemOf(event, { events: ['webinar.started'] });
		expect(item).toMatchObject({ eventType: 'webinar', webinarId: '82929473321' });
		expect(item).not.toHaveProperty('meetingId');
		expect(item).not.toHaveProperty('service');
	});

	test('holds what Zoom sent and nothing in place of the rest', async () => {
		const sparse = { event: 'meeting.started', payload: { object: { id: '1', topic: null } } };
		expect(await itemOf(sparse, { events: ['meeting.started'] })).toEqual({
			event: 'meeting.started',
			eventType: 'meeting',
			meetingId: '1',
		});
	});

	test('of a time and an ID that are none', async () => {
		const odd = { ...streamEvent({ id: 2 ** 60 }), event_ts: 1e300 };
		const item = await itemOf(odd);
		expect(item).not.toHaveProperty('occurredAt');
		expect(item).not.toHaveProperty('meetingId');
	});

	test('is described to the editor', async () => {
		const schema = await readJson('nodes/ZoomLiveStreamTrigger/__schema__/v1.0.0.json');
		const item = await itemOf(streamEvent());
		expect(Object.keys(schema.properties)).toEqual(
			expect.arrayContaining([...Object.keys(item), 'webinarId']),
		);
		expect(Object.keys(schema.properties)).toHaveLength(Object.keys(item).length + 1);
	});
});

describe('Include Raw Event', () => {
	test('adds the event as Zoom sent it, with the key masked', async () => {
		const event = streamEvent({ extra: [1, { deep: true }] });
		const { raw } = await itemOf(event, { options: { raw: true } });
		const text = JSON.stringify(event).replaceAll(STREAM_KEY, MASKED);
		expect(raw).toEqual(JSON.parse(text));
	});

	test('is off by default', async () => {
		expect(await itemOf(streamEvent())).not.toHaveProperty('raw');
	});
});

describe('secrets', () => {
	const custom = {
		stream_url: `rtmps://ingest.example.com/live/${STREAM_KEY}`,
		stream_key: STREAM_KEY,
		page_url: 'https://watch.example.com',
	};
	const telling = () => streamEvent({ live_streaming: { custom_live_streaming_settings: custom } });

	test('the stream key stands nowhere, not even inside the stream URL', async () => {
		const text = JSON.stringify(await itemOf(telling(), { options: { raw: true } }));
		expect(text).not.toContain(STREAM_KEY);
		expect(text).toContain(MASKED);
	});

	test('a short key is hidden altogether', async () => {
		const settings = { ...custom, stream_url: 'rtmp://x', stream_key: 'abc123' };
		const event = streamEvent({ live_streaming: { custom_live_streaming_settings: settings } });
		const text = JSON.stringify(await itemOf(event, { options: { raw: true } }));
		expect(text).not.toContain('abc123');
	});

	test('Include Stream Key shows it', async () => {
		const options = { raw: true, includeStreamKey: true };
		const item = await itemOf(telling(), { options });
		expect(item).toMatchObject({ streamKey: STREAM_KEY, streamUrl: custom.stream_url });
		expect(JSON.stringify(item.raw)).toContain(STREAM_KEY);
	});

	test('the secret token stands in no item and no answer', async () => {
		const options = { raw: true, includeStreamKey: true };
		const trigger = createTrigger({ parameters: { options } });
		const bodies = [streamEvent(), urlValidation()];
		for (const body of bodies) {
			const outcome = await trigger.send(zoomRequest(body));
			expect(JSON.stringify(outcome)).not.toContain(SECRET);
		}
	});
});
