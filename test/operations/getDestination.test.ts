import { DESTINATION, runOperation } from './harness/operation';
import { eventOf, eventsForEachTest, pathOf, sentTo } from './harness/world';

jest.mock('../../nodes/ZoomLiveStream/clock', () => jest.requireActual('../engine/harness/clock'));

const zoom = eventsForEachTest();
const KEY = DESTINATION.streamKey;

describe.each(['meeting', 'webinar'] as const)('the destination of a %s', (eventType) => {
	const own = () => ({ [`${eventType}Id`]: eventOf(zoom(), eventType).id });

	test('is shown with the last four characters of its key', async () => {
		Object.assign(eventOf(zoom(), eventType), {
			destination: {
				stream_url: 'rtmp://a.example/live',
				stream_key: KEY,
				page_url: 'https://a.example/',
				resolution: '1080p',
			},
		});
		const { success } = await runOperation(zoom(), { operation: 'get', eventType });
		expect(sentTo(zoom())).toEqual([`GET ${pathOf(eventType)}/livestream`]);
		expect(success).toEqual([
			{
				json: {
					...own(),
					configured: true,
					streamUrl: 'rtmp://a.example/live',
					streamKey: '••••3fa1',
					pageUrl: 'https://a.example/',
					resolution: '1080p',
				},
				pairedItem: { item: 0 },
			},
		]);
	});

	test('is shown with its full key if requested', async () => {
		Object.assign(eventOf(zoom(), eventType), {
			destination: { stream_url: 'rtmp://a.example/live', stream_key: KEY, page_url: '' },
		});
		const options = { includeStreamKey: true };
		const { success } = await runOperation(zoom(), { operation: 'get', eventType, options });
		expect(success[0]?.json).toMatchObject({ streamKey: 'example-k9x2-77zp-1d0e-3fa1' });
	});

	test('with a short key shows none of its characters', async () => {
		Object.assign(eventOf(zoom(), eventType), {
			destination: { stream_url: 'rtmp://a.example/live', stream_key: 'tiny1', page_url: '' },
		});
		const { success } = await runOperation(zoom(), { operation: 'get', eventType });
		expect(success[0]?.json.streamKey).toBe('••••');
	});

	test.each([
		[
			'with its user and password',
			'rtmps://jane:pw-4f7a@a.example/live',
			'rtmps://••••@a.example/live',
		],
		[
			'with a secret in its query',
			'srt://a.example?passphrase=pw-4f7a&mode=1',
			'srt://a.example?passphrase=••••&mode=1',
		],
		[
			'with the key encoded',
			'rtmps://a.example/live/K9X2%2D77zp%2d1d0e',
			'rtmps://a.example/live/••••',
		],
	])('hides secrets in the stream URL: %s', async (_place, url, shown) => {
		Object.assign(eventOf(zoom(), eventType), {
			destination: { stream_url: url, stream_key: 'k9x2-77zp-1d0e', page_url: '' },
		});
		const { success } = await runOperation(zoom(), { operation: 'get', eventType });
		expect(success[0]?.json).toMatchObject({ streamUrl: shown, streamKey: '••••' });
		const options = { includeStreamKey: true };
		const whole = await runOperation(zoom(), { operation: 'get', eventType, options });
		expect(whole.success[0]?.json).toMatchObject({ streamUrl: url });
	});

	test('masks a key that Zoom returns as a number', async () => {
		const destination = { stream_url: 'rtmp://a.example/1234567890', stream_key: 1234567890 };
		zoom().injectFault({ kind: 'status', status: 200, body: destination });
		const { success } = await runOperation(zoom(), { operation: 'get', eventType });
		expect(success[0]?.json).toMatchObject({
			streamUrl: 'rtmp://a.example/••••',
			streamKey: '••••',
		});
	});

	test.each(['empty', 'object', 'text'] as const)(
		'that is not set is a normal answer, not an error (%s body)',
		async (emptyDestination) => {
			zoom().configure({ emptyDestination });
			Object.assign(eventOf(zoom(), eventType), { destination: undefined });
			const { success, error } = await runOperation(zoom(), { operation: 'get', eventType });
			expect(error).toEqual([]);
			expect(success[0]?.json).toEqual({
				...own(),
				configured: false,
				streamUrl: null,
				streamKey: null,
				pageUrl: null,
				resolution: null,
			});
		},
	);

	test('is returned as it was set', async () => {
		await runOperation(zoom(), {
			operation: 'set',
			eventType,
			parameters: { resolution: '720p' },
		});
		const options = { includeStreamKey: true };
		const { success } = await runOperation(zoom(), { operation: 'get', eventType, options });
		expect(success[0]?.json).toEqual({
			...own(),
			configured: true,
			...DESTINATION,
			resolution: '720p',
		});
	});
});

test('a stream URL that repeats the key does not reveal it', async () => {
	Object.assign(eventOf(zoom(), 'meeting'), {
		destination: {
			stream_url: `rtmp://a.example/live/${KEY}`,
			stream_key: KEY,
			page_url: 'https://a.example/',
		},
	});
	const { success } = await runOperation(zoom(), { operation: 'get' });
	expect(JSON.stringify(success)).not.toContain(KEY);
});
