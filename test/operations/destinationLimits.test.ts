import type { INodeParameters } from 'n8n-workflow';
import { runOperation } from './harness/operation';
import { namesMissingParameters } from '../engine/harness/engineAdapter';
import { eventOf, eventsForEachTest } from './harness/world';

jest.mock('../../nodes/zoom/n8n/clock', () => jest.requireActual('../engine/harness/clock'));

const zoom = eventsForEachTest();
const HOST = 'https://watch.example.org/';
const urlOf = (length: number) => HOST + 'x'.repeat(length - HOST.length);

describe.each(['meeting', 'webinar'] as const)('the destination of a %s', (eventType) => {
	test('may have the longest values that Zoom accepts', async () => {
		const parameters = {
			streamUrl: urlOf(1024),
			pageUrl: urlOf(1024),
			streamKey: 'k'.repeat(512),
		};
		const { success } = await runOperation(zoom(), { operation: 'set', eventType, parameters });
		expect(success[0]?.json).toMatchObject({ success: true });
		expect(eventOf(zoom(), eventType).destination).toEqual({
			stream_url: urlOf(1024),
			page_url: urlOf(1024),
			stream_key: 'k'.repeat(512),
		});
	});

	test.each<[string, INodeParameters, RegExp]>([
		['a stream URL that an expression leaves empty', { streamUrl: '={{ "" }}' }, /Stream URL/],
		['a page URL that an expression leaves empty', { pageUrl: '={{ "" }}' }, /Page URL/],
		['a resolution Zoom does not have', { resolution: '={{ "4k" }}' }, /Resolution/],
	])('with %s is refused before anything is sent', async (_what, parameters, says) => {
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
