import type { INodeParameters } from 'n8n-workflow';
import { runOperation } from './harness/operation';
import { namesMissingParameters } from '../engine/harness/engineAdapter';
import { eventOf, eventsForEachTest } from './harness/world';

jest.mock('../../nodes/ZoomLiveStream/clock', () => jest.requireActual('../engine/harness/clock'));

const zoom = eventsForEachTest();
const HOST = 'https://watch.example.org/';
const urlOf = (length: number) => HOST + 'x'.repeat(length - HOST.length);

describe.each(['meeting', 'webinar'] as const)('a %s accepts as destination', (eventType) => {
	test.each<[string, INodeParameters]>([
		['a stream URL of 1,024 characters', { streamUrl: urlOf(1024) }],
		['a page URL of 1,024 characters', { pageUrl: urlOf(1024) }],
		['a stream key of 512 characters', { streamKey: 'k'.repeat(512) }],
		['720p', { resolution: '720p' }],
		['an SRT address', { streamUrl: 'srt://ingest.example.org:9000?mode=caller' }],
	])('%s', async (_what, parameters) => {
		const { success } = await runOperation(zoom(), { operation: 'set', eventType, parameters });
		expect(success[0]?.json).toMatchObject({ success: true });
		expect(eventOf(zoom(), eventType).destination).toBeDefined();
	});

	test.each<[string, INodeParameters, RegExp]>([
		['a stream URL that an expression leaves empty', { streamUrl: '={{ "" }}' }, /Stream URL/],
		[
			'a stream URL that an expression leaves out',
			{ streamUrl: '={{ $json.none }}' },
			/Stream URL/,
		],
		['a stream URL of spaces', { streamUrl: '   ' }, /Stream URL/],
		['a stream URL of 1,025 characters', { streamUrl: urlOf(1025) }, /Stream URL.*1025.*1024/],
		['an invalid stream URL', { streamUrl: 'my server' }, /Stream URL/],
		['a page URL that an expression leaves empty', { pageUrl: '={{ "" }}' }, /Page URL/],
		['a page URL of 1,025 characters', { pageUrl: urlOf(1025) }, /Page URL.*1025.*1024/],
		['an invalid page URL', { pageUrl: 'not a page' }, /Page URL/],
		['a stream key of 513 characters', { streamKey: 'k'.repeat(513) }, /Stream Key.*513.*512/],
		['a resolution Zoom does not have', { resolution: '={{ "4k" }}' }, /Resolution/],
	])('%s is refused before anything is sent', async (_what, parameters, says) => {
		const { success, error } = await runOperation(zoom(), {
			operation: 'set',
			eventType,
			parameters,
		});
		expect(success).toEqual([]);
		expect(error[0]?.json).toMatchObject({
			error: {
				message: expect.stringMatching(says),
				reason: 'invalid_settings',
				attempts: 0,
				operation: 'set',
				retryable: false,
			},
		});
		expect(zoom().requests).toEqual([]);
	});
});

test.each([
	['Stream URL', { streamUrl: '' }],
	['Page URL', { pageUrl: '' }],
])('n8n itself asks for the %s before it runs the node', async (field, parameters) => {
	await expect(runOperation(zoom(), { operation: 'set', parameters })).rejects.toThrow(
		namesMissingParameters ? `Parameter "${field}" is required` : 'The workflow has issues',
	);
	expect(zoom().requests).toEqual([]);
});

test('a key that is too long is not repeated in what the user sees', async () => {
	const streamKey = 'secret-'.repeat(80);
	const { error } = await runOperation(zoom(), { operation: 'set', parameters: { streamKey } });
	expect(JSON.stringify(error)).not.toContain('secret-secret-');
});
