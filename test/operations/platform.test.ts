import { runOperation } from './harness/operation';
import { eventOf, eventsForEachTest } from './harness/world';

jest.mock('../../nodes/zoom/n8n/clock', () => jest.requireActual('../engine/harness/clock'));

const zoom = eventsForEachTest();
const CHANNEL = {
	streamKey: 'example-k9x2-77zp-1d0e-3fa1',
	pageUrl: 'https://example.org/tonight',
};

describe.each(['meeting', 'webinar'] as const)('the stream of a %s', (eventType) => {
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
