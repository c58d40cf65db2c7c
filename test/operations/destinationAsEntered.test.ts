import type { INodeParameters } from 'n8n-workflow';
import { exampleDestination } from '../simulator';
import { DESTINATION, runOperation } from './harness/operation';
import { eventOf, eventsForEachTest } from './harness/world';

jest.mock('../../nodes/zoom/n8n/clock', () => jest.requireActual('../engine/harness/clock'));

const zoom = eventsForEachTest();
const APP = 'rtmps://ingest.example.org:443/app';
const KEY = 'example-k9x2-77zp-1d0e-3fa1';

/** What a user enters, and the stream URL and key that Zoom gets. */
const ENTERED: Array<[what: string, entered: INodeParameters, url: string, key: string]> = [
	['a key with spaces around it', { streamKey: ` ${KEY}  ` }, APP, KEY],
	['a key with a line break at its end', { streamKey: `${KEY}\n` }, APP, KEY],
	['a key with a Windows line end', { streamKey: `${KEY}\r\n` }, APP, KEY],
	['a key with a no-break space', { streamKey: `${KEY}\u00a0` }, APP, KEY],
	['an address with a line break', { streamUrl: `${APP}\n` }, APP, KEY],
	[
		'one address whose key has a query with slashes',
		{ streamUrl: '={{ "" }}', streamKey: `${APP}/${KEY}?user=a/b&path=/c/` },
		APP,
		`${KEY}?user=a/b&path=/c/`,
	],
	[
		'the same address in both fields, with such a key in the second',
		{ streamKey: `${APP}/${KEY}?sig=a/b` },
		APP,
		`${KEY}?sig=a/b`,
	],
	['a key whose query has a slash', { streamKey: `${KEY}?sig=a/b` }, APP, `${KEY}?sig=a/b`],
];

describe.each([
	['set', (entered: INodeParameters) => entered],
	['start', (entered: INodeParameters) => ({ destination: entered })],
] as const)('the destination of %s', (operation, parametersWith) => {
	test.each(ENTERED)('is sent to Zoom without what was pasted with it: %s', async (...row) => {
		const [, entered, stream_url, stream_key] = row;
		const parameters = parametersWith({ ...DESTINATION, ...entered });
		const { error } = await runOperation(zoom(), { operation, parameters });
		expect(error).toEqual([]);
		expect(eventOf(zoom(), 'meeting').destination).toMatchObject({ stream_url, stream_key });
	});
});

const EMPTY = { streamUrl: '', streamKey: '', pageUrl: '' };

describe.each(['meeting', 'webinar'] as const)('Start of a %s', (eventType) => {
	test.each<[string, INodeParameters]>([
		['whose fields are all empty', { destination: EMPTY }],
		['whose fields read what the item lacks', { destination: { streamUrl: '={{ $json.gone }}' } }],
		['whose key reads what the item lacks', { destination: { streamKey: '={{ $json.gone }}' } }],
		['with an empty key alone', { destination: { streamKey: '' } }],
		['with a platform alone', { destination: { platform: 'youTube' } }],
	])('never goes to the old channel with a Destination %s', async (_what, parameters) => {
		const { success, error } = await runOperation(zoom(), {
			operation: 'start',
			eventType,
			parameters,
		});
		expect(success).toEqual([]);
		expect(error[0]?.json).toMatchObject({ error: { reason: 'invalid_settings' } });
		expect(zoom().requests).toEqual([]);
		expect(eventOf(zoom(), eventType).destination).toEqual(exampleDestination);
	});

	test('goes to the channel that Zoom has without a Destination', async () => {
		const parameters = { destination: {} };
		const { success } = await runOperation(zoom(), { operation: 'start', eventType, parameters });
		expect(success[0]?.json).toMatchObject({ success: true });
		expect(eventOf(zoom(), eventType).destination).toEqual(exampleDestination);
	});
});
