import { NodeHelpers, type INodeParameters, type INodeProperties } from 'n8n-workflow';
import { ZoomLiveStream } from '../../nodes/ZoomLiveStream/ZoomLiveStream.node';
import { runOperation } from './harness/operation';
import { eventOf, eventsForEachTest, sentTo } from './harness/world';

jest.mock('../../nodes/ZoomLiveStream/clock', () => jest.requireActual('../engine/harness/clock'));

const zoom = eventsForEachTest();
const PLATFORMS = [
	['youTube', 'rtmps://a.rtmps.youtube.com:443/live2'],
	['facebook', 'rtmps://live-api-s.facebook.com:443/rtmp/'],
	['twitch', 'rtmps://ingest.global-contribute.live-video.net:443/app'],
] as const;
const CHANNEL = {
	streamKey: 'example-k9x2-77zp-1d0e-3fa1',
	pageUrl: 'https://example.org/tonight',
};

describe.each(['meeting', 'webinar'] as const)('the stream of a %s', (eventType) => {
	describe.each(PLATFORMS)('to %s', (platform, streamUrl) => {
		const sent = {
			stream_url: streamUrl,
			stream_key: CHANNEL.streamKey,
			page_url: CHANNEL.pageUrl,
		};

		test('needs no stream URL in Set', async () => {
			const { error } = await runOperation(zoom(), {
				operation: 'set',
				eventType,
				parameters: { streamUrl: '', platform, ...CHANNEL },
			});
			expect(error).toEqual([]);
			expect(eventOf(zoom(), eventType).destination).toEqual(sent);
		});

		test('needs none in Start, either', async () => {
			const { error } = await runOperation(zoom(), {
				operation: 'start',
				eventType,
				parameters: { destination: { platform, ...CHANNEL } },
			});
			expect(error).toEqual([]);
			expect(eventOf(zoom(), eventType).destination).toEqual(sent);
			expect(eventOf(zoom(), eventType).stream).toBe('live');
		});

		test('accepts its whole address instead of the key', async () => {
			const streamKey = `${streamUrl.replace(/\/$/, '')}/${CHANNEL.streamKey}`;
			await runOperation(zoom(), {
				operation: 'set',
				eventType,
				parameters: { streamUrl: '', platform, ...CHANNEL, streamKey },
			});
			expect(eventOf(zoom(), eventType).destination).toEqual(sent);
		});

		test('is not set without a key', async () => {
			const { error } = await runOperation(zoom(), {
				operation: 'start',
				eventType,
				parameters: { destination: { platform, ...CHANNEL, streamKey: '' } },
			});
			expect(error[0]?.json.error).toMatchObject({ reason: 'invalid_settings' });
			expect(sentTo(zoom())).toEqual([]);
		});
	});

	test('goes to each item’s own platform', async () => {
		const { error } = await runOperation(zoom(), {
			operation: 'set',
			eventType,
			parameters: {
				...CHANNEL,
				streamUrl: '={{ $json.url }}',
				platform: '={{ $json.platform }}',
			},
			items: [
				{ platform: 'twitch', url: '' },
				{ platform: 'radio', url: '' },
			],
		});
		expect(eventOf(zoom(), eventType).destination?.stream_url).toContain('live-video.net');
		expect(error.map(({ json }) => json)).toEqual([
			{
				platform: 'radio',
				url: '',
				error: expect.objectContaining({ reason: 'invalid_settings' }),
			},
		]);
	});
});

describe('the editor', () => {
	const { description } = new ZoomLiveStream();
	const [collection] = description.properties.filter(({ name }) => name === 'destination');
	const shown = (fields: INodeProperties[], values: INodeParameters) =>
		fields.filter((field) => NodeHelpers.displayParameter(values, field, null, description));
	const set = { resource: 'destination', operation: 'set', keepStreamKey: false };
	const inStart = (values: INodeParameters) =>
		shown(
			(collection?.options ?? []).filter((option): option is INodeProperties => 'type' in option),
			values,
		);

	test.each(['custom', 'facebook', 'twitch', 'youTube', '={{ $json.platform }}'])(
		'asks for the key and the page of %s once',
		(platform) => {
			for (const fields of [
				shown(description.properties, { ...set, platform }),
				inStart({ platform }),
			]) {
				const names = fields.map(({ name }) => name);
				expect(names.filter((name) => name === 'streamKey')).toHaveLength(1);
				expect(names.filter((name) => name === 'pageUrl')).toHaveLength(1);
				expect(names.includes('streamUrl')).toBe(
					['custom', '={{ $json.platform }}'].includes(platform),
				);
			}
		},
	);

	test('offers every field of a destination before a platform is chosen', () => {
		expect(inStart({}).map(({ name }) => name)).toEqual([
			'keepStreamKey',
			'pageUrl',
			'platform',
			'resolution',
			'streamKey',
			'streamUrl',
		]);
	});

	test.each([
		['facebook', /Live Producer/, /facebook\.com/],
		['twitch', /Creator Dashboard/, /twitch\.tv/],
		['youTube', /YouTube Studio/, /youtube\.com/],
	])('says where %s shows the key, and asks for its page', (platform, location, page) => {
		for (const fields of [
			shown(description.properties, { ...set, platform }),
			inStart({ platform }),
		]) {
			const field = (name: string) => fields.find((candidate) => candidate.name === name);
			expect(field('streamKey')?.hint).toMatch(location);
			expect(field('streamKey')?.typeOptions).toEqual({ password: true });
			expect(field('pageUrl')?.placeholder).toMatch(page);
		}
	});
});
