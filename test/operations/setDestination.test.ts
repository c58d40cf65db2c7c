import type { INodeParameters } from 'n8n-workflow';
import { exampleDestination } from '../simulator';
import { DESTINATION, runOperation } from './harness/operation';
import { eventOf, eventsForEachTest, pathOf, sentTo } from './harness/world';

jest.mock('../../nodes/zoom/n8n/clock', () => jest.requireActual('../engine/harness/clock'));

const zoom = eventsForEachTest();

describe.each(['meeting', 'webinar'] as const)('the destination of a %s is set', (eventType) => {
	const path = `${pathOf(eventType)}/livestream`;

	test('with a key that has a query string, unchanged', async () => {
		const parameters = { streamKey: 'a1b2-c3d4?user=studio&sig=Zm9v%3D&x=ä b' };
		await runOperation(zoom(), { operation: 'set', eventType, parameters });
		expect(eventOf(zoom(), eventType).destination?.stream_key).toBe(
			'a1b2-c3d4?user=studio&sig=Zm9v%3D&x=ä b',
		);
	});

	test('with the key that Zoom already has, and says so', async () => {
		const streamUrl = 'rtmps://ingest.example.com:443/backup';
		const parameters = { streamUrl, streamKey: '', keepStreamKey: true };
		const { success } = await runOperation(zoom(), { operation: 'set', eventType, parameters });
		expect(eventOf(zoom(), eventType).destination).toMatchObject({
			stream_url: streamUrl,
			stream_key: exampleDestination.stream_key,
		});
		expect(success[0]?.json).toMatchObject({
			note: 'Zoom accepted the destination. The stream key that Zoom already had was kept.',
			pageUrl: DESTINATION.pageUrl,
		});
	});

	test('with its own key, and the first columns are what a person reads', async () => {
		const { success } = await runOperation(zoom(), { operation: 'set', eventType });
		expect(Object.entries(success[0]?.json ?? {}).slice(0, 6)).toEqual([
			['success', true],
			['note', 'Zoom accepted the destination.'],
			['operation', 'set'],
			['eventType', eventType],
			[`${eventType}Id`, eventOf(zoom(), eventType).id],
			['pageUrl', DESTINATION.pageUrl],
		]);
	});

	test('with the key that Zoom already has for another server of the same platform', async () => {
		const stream_url = 'rtmp://b.rtmp.youtube.com/live2';
		Object.assign(eventOf(zoom(), eventType), {
			destination: { ...exampleDestination, stream_url },
		});
		const parameters = { platform: 'youTube', streamUrl: '', streamKey: '', keepStreamKey: true };
		await runOperation(zoom(), { operation: 'set', eventType, parameters });
		expect(eventOf(zoom(), eventType).destination).toMatchObject({
			stream_url: 'rtmps://a.rtmps.youtube.com:443/live2',
			stream_key: exampleDestination.stream_key,
		});
	});

	test.each([
		['YouTube', { platform: 'youTube', streamUrl: '' }],
		['another server', { streamUrl: 'rtmps://elsewhere.example.net/app' }],
	])('never at %s with the key of another service', async (_service, target) => {
		const parameters = { ...target, streamKey: '', keepStreamKey: true };
		const { error } = await runOperation(zoom(), { operation: 'set', eventType, parameters });
		expect(error[0]?.json.error).toMatchObject({
			reason: 'invalid_settings',
			message:
				"'Keep Stream Key' is on, but the key that Zoom has is not for this streaming service",
		});
		expect(eventOf(zoom(), eventType).destination).toEqual(exampleDestination);
	});

	test('not with the masked key that Get shows', async () => {
		const { success } = await runOperation(zoom(), { operation: 'get', eventType });
		const { streamUrl, streamKey, pageUrl } = success[0]?.json ?? {};
		const { error } = await runOperation(zoom(), {
			operation: 'set',
			eventType,
			parameters: { streamUrl, streamKey, pageUrl } as INodeParameters,
		});
		expect(error[0]?.json.error).toMatchObject({
			reason: 'invalid_settings',
			message: "The parameter 'Stream Key' is a masked key, not the key itself",
		});
		expect(eventOf(zoom(), eventType).destination).toEqual(exampleDestination);
	});

	test.each<[what: string, parameters: INodeParameters, message: RegExp]>([
		['a key with a line break in it', { streamKey: 'abcd\nefgh' }, /line break or an invisible/],
		['a key with a NUL in it', { streamKey: 'abcd\u0000efgh' }, /line break or an invisible/],
		[
			'a key with a zero-width space',
			{ streamKey: 'abcd\u200befgh' },
			/line break or an invisible/,
		],
		['a key with its label', { streamKey: 'Stream key: abcd-efgh' }, /label of the key/],
		['a key with its label in German', { streamKey: 'Streamschlüssel: abcd' }, /label of the key/],
		['a label and a masked key', { streamKey: 'Key: ••••3fa1' }, /masked key/],
		[
			'a masked key behind the address',
			{
				streamUrl: '',
				platform: 'youTube',
				streamKey: 'rtmps://a.rtmps.youtube.com/live2/••••3fa1',
			},
			/masked key/,
		],
		[
			'a watch page',
			{ streamUrl: 'https://www.youtube.com/watch?v=abc' },
			/page where viewers watch/,
		],
		['a short watch page', { streamUrl: 'https://youtu.be/abc' }, /page where viewers watch/],
		['a channel page', { streamUrl: 'https://www.twitch.tv/church' }, /page where viewers watch/],
		['an email address', { streamUrl: 'mailto:office@example.org' }, /'Stream URL' is not a URL/],
		[
			'a stream URL with a line break',
			{ streamUrl: 'rtmps://a.example.org/l\nive' },
			/is not a URL/,
		],
		['an email address as page', { pageUrl: 'office@example.org' }, /'Page URL' is not a URL/],
	])('not with %s', async (_what, parameters, message) => {
		const { error } = await runOperation(zoom(), { operation: 'set', eventType, parameters });
		expect(error[0]?.json.error).toMatchObject({
			reason: 'invalid_settings',
			message: expect.stringMatching(message),
		});
		expect(zoom().requests).toEqual([]);
	});

	test('with https:// before a page that was copied without it', async () => {
		const parameters = { pageUrl: 'youtube.com/@church' };
		const { success } = await runOperation(zoom(), { operation: 'set', eventType, parameters });
		expect(success[0]?.json.pageUrl).toBe('https://youtube.com/@church');
		expect(eventOf(zoom(), eventType).destination?.page_url).toBe('https://youtube.com/@church');
	});

	test.each(['empty', 'object', 'text'] as const)(
		'not at all if no key is entered and Zoom has none (%s body)',
		async (emptyDestination) => {
			zoom().configure({ emptyDestination });
			Object.assign(eventOf(zoom(), eventType), { destination: undefined });
			const parameters = { streamKey: '', keepStreamKey: true };
			const { error } = await runOperation(zoom(), { operation: 'set', eventType, parameters });
			expect(error[0]?.json).toMatchObject({
				error: {
					message: expect.stringMatching(/Stream Key/),
					reason: 'invalid_settings',
					fix: expect.stringMatching(/stream key/i),
				},
			});
			expect(sentTo(zoom())).toEqual([`GET ${path}`]);
		},
	);

	test('not at all if the key that Zoom has is empty', async () => {
		Object.assign(eventOf(zoom(), eventType), {
			destination: { ...exampleDestination, stream_key: '' },
		});
		const parameters = { streamKey: '', keepStreamKey: true };
		const { error } = await runOperation(zoom(), { operation: 'set', eventType, parameters });
		expect(error[0]?.json).toMatchObject({
			error: {
				message: "'Keep Stream Key' is on, but Zoom has no stream key to keep",
				reason: 'invalid_settings',
			},
		});
		expect(sentTo(zoom())).toEqual([`GET ${path}`]);
	});

	test('not at all if the kept key may not be read, and says which scope is missing', async () => {
		const { error } = await runOperation(zoom(), {
			operation: 'set',
			eventType,
			parameters: { streamKey: '', keepStreamKey: true },
			tokens: { scopes: [`${eventType}:update:livestream`] },
		});
		expect(error[0]?.json).toMatchObject({
			error: {
				reason: 'missing_scope',
				missingScopes: expect.arrayContaining([`${eventType}:read:livestream`]),
			},
		});
		expect(eventOf(zoom(), eventType).destination).toEqual(exampleDestination);
	});

	test('for every item separately, and never with yesterday’s key for an empty cell', async () => {
		const items = [{ key: 'example-of-item-one' }, { key: '' }];
		const { error } = await runOperation(zoom(), {
			operation: 'set',
			eventType,
			parameters: { ...DESTINATION, streamKey: '={{ $json.key }}' },
			items,
		});
		const keys = zoom().requests.flatMap(({ method, json }) => (method === 'PATCH' ? [json] : []));
		expect(keys).toEqual([expect.objectContaining({ stream_key: 'example-of-item-one' })]);
		expect(error[0]?.json).toMatchObject({
			error: {
				reason: 'invalid_settings',
				message: "The parameter 'Stream Key' is empty",
				fix: expect.stringContaining("'Keep Stream Key'"),
			},
		});
	});

	test('if Zoom requires a resolution, the missing field is mentioned', async () => {
		zoom().user('simulator-host').resolution1080 = true;
		const { error } = await runOperation(zoom(), { operation: 'set', eventType });
		expect(error[0]?.json).toMatchObject({
			error: {
				message: expect.stringMatching(/resolution/),
				reason: 'validation_failed',
				zoomCode: 300,
				httpStatus: 400,
			},
		});
	});
});
