import { leaksIn } from '../engine/harness/secrets';
import { createTrigger } from './harness/trigger';
import { streamEvent, zoomRequest } from './harness/zoomRequest';

describe.each([
	['4398216507324519', '••••4519'],
	['48213', '••••'],
])('a stream key that Zoom sends as the number %s', (digits, masked) => {
	test.each([{ raw: false }, { raw: true }])('is masked, %j', async (options) => {
		const custom_live_streaming_settings = {
			stream_url: 'rtmps://ingest.example.com:443/live',
			stream_key: Number(digits),
			page_url: 'https://watch.example.com/show',
		};
		const event = streamEvent({ live_streaming: { custom_live_streaming_settings } });
		const { item } = await createTrigger({ parameters: { options } }).send(zoomRequest(event));
		expect(item).toMatchObject({ streamKey: masked });
		expect(leaksIn(JSON.stringify(item), [digits])).toEqual([]);
	});
});

test('the same number in the address is masked, too', async () => {
	const custom_live_streaming_settings = {
		stream_url: 'rtmps://ingest.example.com:443/live/4398216507324519',
		stream_key: 4398216507324519,
	};
	const event = streamEvent({ live_streaming: { custom_live_streaming_settings } });
	const { item } = await createTrigger({}).send(zoomRequest(event));
	expect(item?.streamUrl).toBe('rtmps://ingest.example.com:443/live/••••4519');
});
