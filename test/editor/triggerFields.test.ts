import { leaksIn } from '../engine/harness/secrets';
import { ZoomLiveStreamTrigger } from '../../nodes/ZoomLiveStreamTrigger/ZoomLiveStreamTrigger.node';
import {
	DOWNLOAD_TOKEN,
	recordingEvent,
	secondsNow,
	STREAM_KEY,
	streamEvent,
	zoomRequest,
} from '../trigger/harness/zoomRequest';
import { receive, triggerForm } from './harness/triggerForm';

const MEETINGS = 'Filters > Meetings or Webinars';
const SERVICES = 'Filters > Streaming Services';
const stream = (changes: object = {}) => zoomRequest(streamEvent({ ...changes }));

describe('the filter Meetings or Webinars', () => {
	test('lets every meeting through while it is empty', async () => {
		const form = triggerForm().fill(MEETINGS, { kind: 'as added' });
		expect((await receive(form, stream())).item).toBeDefined();
	});

	test('lets those through that are entered, one on each line', async () => {
		const form = triggerForm().type(MEETINGS, '820 1234 5678\n829 2947 3321');
		expect(form.field(MEETINGS).typeOptions).toEqual({ rows: 3 });
		expect((await receive(form, stream({ id: '82929473321' }))).item).toBeDefined();
		expect((await receive(form, stream({ id: '83000000000' }))).item).toBeUndefined();
	});
});

/** What the editor calls a service, and what Zoom does (Zoom event specification). */
const ZOOM_NAMES: Record<string, string> = {
	'Custom Live Streaming Service': 'Custom_Live_Streaming_Service',
	Facebook: 'Facebook',
	Twitch: 'Twitch',
	'Workplace by Facebook': 'Workplace_by_Facebook',
	YouTube: 'YouTube',
};

describe('the filter Streaming Services', () => {
	const heardWith = async (chosen: readonly string[]) => {
		const heard: string[] = [];
		for (const [name, service] of Object.entries(ZOOM_NAMES)) {
			const form = triggerForm().choose(SERVICES, ...chosen);
			const { item } = await receive(form, stream({ live_streaming: { service } }));
			if (item !== undefined) heard.push(name);
		}
		return heard;
	};

	test('offers the services that Zoom has', () => {
		expect(triggerForm().choices(SERVICES)).toEqual(Object.keys(ZOOM_NAMES));
	});

	test.each(Object.keys(ZOOM_NAMES))('lets %s through alone when it is chosen', async (name) => {
		expect(await heardWith([name])).toEqual([name]);
	});

	test('lets several through, and all while none is chosen', async () => {
		expect(await heardWith(['Twitch', 'YouTube'])).toEqual(['Twitch', 'YouTube']);
		expect(triggerForm().field(SERVICES).default).toEqual([]);
		expect(await heardWith([])).toEqual(Object.keys(ZOOM_NAMES));
	});
});

describe.each([
	['Options > Include Download Token', DOWNLOAD_TOKEN, ['$.downloadToken']],
	['Options > Include Stream Key', STREAM_KEY, ['$.streamKey']],
])('%s', (label, secret, shown) => {
	const leaks = async (entry: 'as added' | 'on' | 'off') => {
		const form = triggerForm()
			.choose('Trigger On', 'Live Stream Started', 'Recording Completed')
			.fill(label, entry === 'as added' ? { kind: entry } : { kind: 'choice', names: [entry] });
		const items = [
			await receive(form, zoomRequest(recordingEvent())),
			await receive(form, zoomRequest(streamEvent())),
		].map(({ item }) => item);
		expect(items).toEqual([expect.any(Object), expect.any(Object)]);
		return items.flatMap((item) => leaksIn(item, [secret]));
	};

	test('gives the secret away only when it is on', async () => {
		expect(await leaks('as added')).toEqual([]);
		expect(await leaks('off')).toEqual([]);
		expect(await leaks('on')).toEqual(shown);
	});
});

test.each([
	['as added', undefined],
	['off', undefined],
	['on', expect.objectContaining({ event: 'meeting.live_streaming_started' })],
] as const)('Options > Include Raw Event: %s', async (entry, raw) => {
	const form = triggerForm().fill(
		'Options > Include Raw Event',
		entry === 'as added' ? { kind: entry } : { kind: 'choice', names: [entry] },
	);
	const { item } = await receive(form, stream());
	expect(item).toMatchObject({ event: 'meeting.live_streaming_started' });
	expect(item?.raw).toEqual(raw);
});

describe('Options > Maximum Age', () => {
	const statusAfter = async (seconds: number, maxAge?: number) => {
		const form = triggerForm().fill(
			'Options > Maximum Age',
			maxAge === undefined ? { kind: 'as added' } : { kind: 'typed', value: maxAge },
		);
		const request = zoomRequest(streamEvent(), { timestamp: secondsNow(-seconds) });
		return (await receive(form, request)).status;
	};

	test('is 100 minutes: Zoom may send an event again after 85', async () => {
		expect(await statusAfter(5_990)).toBe(200);
		expect(await statusAfter(6_010)).toBe(401);
		expect((await receive(triggerForm(), stream())).status).toBe(200);
	});

	test('is what you enter, and not below zero', async () => {
		expect(await statusAfter(50, 60)).toBe(200);
		expect(await statusAfter(70, 60)).toBe(401);
		expect(triggerForm().field('Options > Maximum Age').typeOptions).toEqual({ minValue: 0 });
	});
});

test('every secret that an item can have is marked as sensitive, so that n8n can hide it', async () => {
	const form = triggerForm()
		.choose('Trigger On', 'Live Stream Started', 'Recording Completed')
		.choose('Options > Include Download Token', 'on')
		.choose('Options > Include Raw Event', 'on')
		.choose('Options > Include Stream Key', 'on');
	const places: string[] = [];
	for (const event of [streamEvent(), recordingEvent()]) {
		const { item } = await receive(form, zoomRequest(event));
		places.push(...leaksIn(item, [STREAM_KEY, DOWNLOAD_TOKEN]));
	}
	const { sensitiveOutputFields = [] } = new ZoomLiveStreamTrigger().description;
	expect(places.map((place) => place.replace('$.', '')).sort()).toEqual(
		[...sensitiveOutputFields].sort(),
	);
});

test('no field of the trigger is for a secret', () => {
	const form = triggerForm();
	const hidden = form.labels.filter((label) => form.field(label).typeOptions?.password === true);
	expect(hidden).toEqual([]);
});
