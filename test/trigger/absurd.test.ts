import type { INodeParameters } from 'n8n-workflow';
import { createTrigger } from './harness/trigger';
import { meetingEvent, STREAM_KEY, streamEvent, zoomRequest } from './harness/zoomRequest';

const RAW: INodeParameters = { options: { raw: true } };

async function send(body: unknown, parameters: INodeParameters = RAW) {
	return await createTrigger({ parameters }).send(zoomRequest(body));
}

/** JSON text of lists or objects inside each other. */
function nested(levels: number, open: string, close: string): string {
	return `${open.repeat(levels)}1${close.repeat(levels)}`;
}

/** All texts in a value. JSON.stringify ends with a full stack at some thousand levels. */
function textsIn(value: unknown): string[] {
	const found = [value];
	for (const one of found) {
		if (typeof one !== 'object' || one === null) continue;
		for (const inner of Object.values(one)) found.push(inner);
	}
	return found.filter((one) => typeof one === 'string');
}

function eventWith(extra: string): string {
	return JSON.stringify(streamEvent({ extra: 'here' })).replace('"here"', () => extra);
}

describe('absurd, but signed by Zoom', () => {
	test.each([
		['lists', nested(20_000, '[', ']')],
		['objects', nested(20_000, '{"stream_key":', '}')],
	])('20,000 levels of %s inside an event: it starts the workflow', async (_what, extra) => {
		const { status, item } = await send(eventWith(extra));
		expect(status).toBe(200);
		expect(item).toMatchObject({ meetingId: '82012345678', topic: 'Town hall' });
		expect(textsIn(item).filter((text) => text.includes(STREAM_KEY))).toEqual([]);
	});

	test('20,000 levels of JSON that are no event: 200 and nothing starts', async () => {
		for (const body of [nested(20_000, '[', ']'), nested(20_000, '{"event":', '}')]) {
			expect(await send(body)).toEqual({ status: 200, answer: undefined, item: undefined });
		}
	});

	test.each([
		['objects where text belongs', {}],
		['lists where text belongs', [['x']]],
		['nothing where text belongs', null],
		['a number where text belongs', 7],
	])('%s: it starts the workflow with what can be read', async (_what, odd) => {
		const object = { id: odd, uuid: odd, topic: odd, host_id: odd, live_streaming: odd };
		const event = meetingEvent('meeting.live_streaming_started', object);
		const { status, item } = await send({ ...event, event_ts: odd });
		expect(status).toBe(200);
		expect(item).toMatchObject({ event: 'meeting.live_streaming_started', duration: 60 });
		for (const value of Object.values({ ...item, raw: '' }))
			expect(typeof value).not.toBe('object');
	});

	test('a type that cannot become a number: the recording of a meeting', async () => {
		const event = meetingEvent('recording.completed', { type: { toString: 1, valueOf: 1 } });
		const { status, item } = await send(event, { events: ['recording.completed'], ...RAW });
		expect(status).toBe(200);
		expect(item).toMatchObject({ event: 'recording.completed', eventType: 'meeting' });
	});

	test.each([
		['payload', { payload: 'x' }],
		['payload.object', { payload: { object: [] } }],
		['the name', { event: { name: 'meeting.started' } }],
	])('text or a list in place of %s: an answer', async (_what, change) => {
		expect((await send({ ...streamEvent(), ...change })).status).toBe(200);
	});

	test('10 MB of text, and 10 MB of stream keys', async () => {
		const long = await send(streamEvent({ topic: 'x'.repeat(10 * 2 ** 20) }));
		expect(long.item?.topic).toHaveLength(10 * 2 ** 20);
		const keys = Array.from({ length: 250_000 }, (_each, index) => ({
			stream_key: `key-number-${index}`,
		}));
		const { status, item } = await send(streamEvent({ keys }));
		expect(status).toBe(200);
		expect(JSON.stringify(item)).not.toMatch(/"key-number-/);
	});
});

test('an expression that cannot be resolved changes nothing for a request that is not signed: it is refused', async () => {
	const options = { raw: '={{ $json.body.nothing.there }}' };
	const trigger = createTrigger({ parameters: { options } });
	const forged = zoomRequest(streamEvent(), { secret: 'guess' });
	expect(await trigger.send(forged)).toMatchObject({ status: 401, item: undefined });
});

test('an empty stream key is not shown as a masked one', async () => {
	const settings = { stream_url: 'rtmp://example.com', stream_key: '', page_url: '' };
	const event = streamEvent({ live_streaming: { custom_live_streaming_settings: settings } });
	const { item } = await send(event);
	expect(item).toMatchObject({ streamKey: '' });
	expect(JSON.stringify(item)).not.toContain('•');
});
