import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { readJson } from 'fs-extra';
import { createTrigger } from './harness/trigger';
import {
	DOWNLOAD_TOKEN,
	meetingEvent,
	recordingEvent,
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

	test('begins with what you read first in the table', async () => {
		const firstFive = ['event', 'topic', 'occurredAt', 'eventType', 'meetingId'];
		expect(Object.keys(await itemOf(streamEvent())).slice(0, 5)).toEqual(firstFive);
		const schema = await readJson('nodes/ZoomLiveStreamTrigger/__schema__/v1.0.0.json');
		expect(Object.keys(schema.properties).slice(0, 5)).toEqual(firstFive);
	});

	test('of a webinar', async () => {
		const event = meetingEvent('webinar.started', { id: '82929473321' });
		const item = await itemOf(event, { events: ['webinar.started'] });
		expect(item).toMatchObject({ eventType: 'webinar', webinarId: '82929473321' });
		expect(item).not.toHaveProperty('meetingId');
		expect(item).not.toHaveProperty('service');
	});

	test('of a recording says where to watch it, and lists its files', async () => {
		const event = { ...recordingEvent(), event_ts: Date.parse('2026-01-19T13:20:00Z') };
		expect(await itemOf(event, { events: ['recording.completed'] })).toEqual({
			event: 'recording.completed',
			occurredAt: '2026-01-19T13:20:00.000Z',
			eventType: 'meeting',
			meetingId: '82012345678',
			uuid: '4444AAAiAAAAAiAiAiiAii==',
			topic: 'Town hall',
			startTime: '2026-01-19T12:00:00Z',
			timezone: 'Europe/Berlin',
			duration: 60,
			hostId: 'host-1',
			hostEmail: 'host@example.com',
			accountId: 'account-1',
			operator: 'host@example.com',
			operatorId: 'operator-1',
			shareUrl: 'https://zoom.us/rec/share/town-hall',
			recordingCount: 2,
			totalSize: 529_385,
			files: [
				{
					id: 'file-shared_screen_with_speaker_view',
					recordingType: 'shared_screen_with_speaker_view',
					fileType: 'MP4',
					fileExtension: 'MP4',
					fileSize: 282_825,
					recordingStart: '2026-01-19T12:00:00Z',
					recordingEnd: '2026-01-19T13:00:00Z',
					status: 'completed',
					playUrl: 'https://zoom.us/rec/play/shared_screen_with_speaker_view',
					downloadUrl: 'https://zoom.us/rec/webhook_download/shared_screen_with_speaker_view',
				},
				expect.objectContaining({ recordingType: 'audio_only', fileSize: 246_560 }),
			],
		});
	});

	test('of the recording of a webinar', async () => {
		const item = await itemOf(recordingEvent({ type: 9 }), { events: ['recording.completed'] });
		expect(item).toMatchObject({ eventType: 'webinar', webinarId: '82012345678' });
	});

	test.each([
		['no list', 'x', []],
		['a list of nothing', [null, 1, 'x', []], []],
		['files without a field', [{}], [{}]],
	])('of a recording whose files are %s', async (_what, recording_files, expected) => {
		const event = recordingEvent({ recording_files });
		const { files } = await itemOf(event, { events: ['recording.completed'] });
		expect(files).toEqual(expected);
	});

	test('has what newer events contain: the host, the end, and whether it was practice', async () => {
		const ended = meetingEvent('webinar.ended', {
			host_email: 'host@example.com',
			end_time: '2026-01-19T13:00:00Z',
			practice_session: true,
		});
		expect(await itemOf(ended, { events: ['webinar.ended'] })).toMatchObject({
			hostEmail: 'host@example.com',
			endTime: '2026-01-19T13:00:00Z',
			practiceSession: true,
		});
	});

	test('is the same when Zoom adds fields, and when numbers come as text', async () => {
		const event = meetingEvent('meeting.started');
		const known = await itemOf(event, { events: ['meeting.started'] });
		const newer = {
			...event,
			event_ts: String(event.event_ts),
			payload: {
				...Object(event.payload),
				custom_keys: [{ key: 'team', value: 'news' }],
				object: { ...Object(Object(event.payload).object), id: '82012345678', ai: { on: true } },
			},
		};
		expect(await itemOf(newer, { events: ['meeting.started'] })).toEqual(known);
	});

	test('has what Zoom sent and nothing in place of the rest', async () => {
		const sparse = { event: 'meeting.started', payload: { object: { id: '1', topic: null } } };
		expect(await itemOf(sparse, { events: ['meeting.started'] })).toEqual({
			event: 'meeting.started',
			eventType: 'meeting',
			meetingId: '1',
		});
	});

	test('leaves out a time and an ID that are not valid', async () => {
		const odd = { ...streamEvent({ id: 2 ** 60 }), event_ts: 1e300 };
		const item = await itemOf(odd);
		expect(item).not.toHaveProperty('occurredAt');
		expect(item).not.toHaveProperty('meetingId');
	});

	test('has exactly the fields of the schema that the editor shows', async () => {
		const schema = await readJson('nodes/ZoomLiveStreamTrigger/__schema__/v1.0.0.json');
		const ended = { end_time: '2026-01-19T13:00:00Z', practice_session: false };
		const items = [
			await itemOf(streamEvent()),
			await itemOf(recordingEvent(), { events: ['recording.completed'] }),
			await itemOf(meetingEvent('webinar.ended', ended), { events: ['webinar.ended'] }),
		];
		const fields = new Set(items.flatMap((item) => Object.keys(item)));
		expect(new Set(Object.keys(schema.properties))).toEqual(fields);
		const [file] = items.flatMap(({ files }) => (Array.isArray(files) ? files : []));
		expect(Object.keys(schema.properties.files.items.properties)).toEqual(
			Object.keys(Object(file)),
		);
	});
});

describe('Include Raw Event', () => {
	test('adds the event as Zoom sent it, with the key masked', async () => {
		const event = streamEvent({ extra: [1, { deep: true }] });
		const { raw } = await itemOf(event, { options: { raw: true } });
		const text = JSON.stringify(event).replaceAll(STREAM_KEY, MASKED);
		expect(raw).toEqual(JSON.parse(text));
	});
});

describe('secrets', () => {
	const custom = {
		stream_url: `rtmps://ingest.example.com/live/${STREAM_KEY}`,
		stream_key: STREAM_KEY,
		page_url: 'https://watch.example.com',
	};
	const telling = () => streamEvent({ live_streaming: { custom_live_streaming_settings: custom } });

	test('the stream URL shows neither the key in any form nor a password', async () => {
		const stream_url = `rtmps://jane:pw-4f7a2c@ingest.example.com/live/${STREAM_KEY.toUpperCase()}`;
		const settings = { ...custom, stream_url };
		const event = streamEvent({ live_streaming: { custom_live_streaming_settings: settings } });
		const item = await itemOf(event, { options: { raw: true } });
		expect(item).toMatchObject({ streamUrl: `rtmps://••••@ingest.example.com/live/${MASKED}` });
		const text = JSON.stringify(item).toLowerCase();
		expect(text).not.toContain(STREAM_KEY.toLowerCase());
		expect(text).not.toContain('pw-4f7a2c');
	});

	test.each(['streaming', 'Custom_Live_Streaming_Service', '2026-01-19', '82012345678', 'ingest'])(
		'the key %s is like a word, a date or an ID of Zoom’s: only the key is masked',
		async (stream_key) => {
			const stream_url = `rtmps://ingest.example.com:443/live/${stream_key}`;
			const settings = { ...custom, stream_url, stream_key };
			const event = streamEvent({
				id: '82012345678',
				live_streaming: { custom_live_streaming_settings: settings },
			});
			const { raw, ...item } = await itemOf(event, { options: { raw: true } });
			expect(item).toMatchObject({
				event: 'meeting.live_streaming_started',
				meetingId: '82012345678',
				startTime: '2026-01-19T12:00:00Z',
				service: 'Custom_Live_Streaming_Service',
				streamUrl: expect.stringMatching(/^rtmps:\/\/ingest\.example\.com:443\/live\/••••/),
				streamKey: expect.stringMatching(/^••••/),
			});
			expect(JSON.stringify(raw).split('••••')).toHaveLength(3);
		},
	);

	test('the download token of a recording is nowhere unless you include it', async () => {
		const events = ['recording.completed'];
		const hidden = await itemOf(recordingEvent(), { events, options: { raw: true } });
		expect(JSON.stringify(hidden)).not.toContain(DOWNLOAD_TOKEN);
		const options = { raw: true, includeDownloadToken: true };
		const shown = await itemOf(recordingEvent(), { events, options });
		expect(shown).toMatchObject({
			downloadToken: DOWNLOAD_TOKEN,
			raw: { download_token: DOWNLOAD_TOKEN },
		});
	});

	test('Include Stream Key shows it', async () => {
		const options = { raw: true, includeStreamKey: true };
		const item = await itemOf(telling(), { options });
		expect(item).toMatchObject({ streamKey: STREAM_KEY, streamUrl: custom.stream_url });
		expect(JSON.stringify(item.raw)).toContain(STREAM_KEY);
	});

	test('the secret token is in no item and no answer', async () => {
		const options = { raw: true, includeStreamKey: true };
		const trigger = createTrigger({ parameters: { options } });
		const bodies = [streamEvent(), urlValidation()];
		for (const body of bodies) {
			const outcome = await trigger.send(zoomRequest(body));
			expect(JSON.stringify(outcome)).not.toContain(SECRET);
		}
	});
});
