import busboy from 'busboy';
import fc from 'fast-check';
import { encode, type StatusFields } from '../../nodes/zoom/client/format';
import { CLOSED_CAPTIONS, LAYOUTS } from '../../nodes/ZoomLiveStream/fields/choices';
import { checkProperty } from './checkProperty';

/** Any Unicode that JSON and UTF-8 can represent: every code point except lone surrogates. */
const text = fc.oneof(
	fc.string({ unit: 'binary', maxLength: 60 }),
	fc.string({ unit: 'grapheme', maxLength: 60 }),
	fc
		.array(fc.constantFrom('"', '\\', '\r\n', '--', '\u0000', '\u2028', '🎥', '}', '&', '%0D'))
		.map((parts) => parts.join('')),
);
const settings = fc.record(
	{
		active_speaker_name: fc.boolean(),
		display_name: text,
		layout: fc.constantFrom(...LAYOUTS.map(({ value }) => value)),
		close_caption: fc.constantFrom(...CLOSED_CAPTIONS.map(({ value }) => value)),
	},
	{ requiredKeys: [], noNullPrototype: true },
);
const fields: fc.Arbitrary<StatusFields> = fc.record(
	{ action: fc.oneof(fc.constantFrom('start', 'stop'), text), settings },
	{ requiredKeys: [], noNullPrototype: true },
);

/** The fields as read by an independent parser. */
async function readMultipart(form: FormData): Promise<Record<string, string>> {
	const response = new Response(form);
	const headers = { 'content-type': response.headers.get('content-type') ?? '' };
	const body = Buffer.from(await response.arrayBuffer());
	return await new Promise((resolve, reject) => {
		const read: Array<[string, string]> = [];
		const parser = busboy({ headers });
		parser.on('field', (name, value) => read.push([name, value]));
		parser.on('file', (name) => reject(new Error(`${name} was sent as a file`)));
		parser.on('error', reject);
		parser.on('close', () => resolve(Object.fromEntries(read)));
		parser.end(body);
	});
}

checkProperty(
	'any action and settings survive multipart unchanged',
	500,
	fc.asyncProperty(fields, async (given) => {
		const form = encode(given, 'multipart');
		if (!(form instanceof FormData)) throw new Error('Multipart is not a FormData');
		const read = await readMultipart(form);
		expect(Object.keys(read)).toEqual(['action', 'settings'].filter((name) => name in given));
		// HTML's form encoding, which FormData follows, writes every line end as CR LF.
		expect(read.action).toBe(given.action?.replace(/\r\n|\r|\n/g, '\r\n'));
		expect(read.settings && JSON.parse(read.settings)).toEqual(given.settings);
	}),
);

checkProperty(
	'any action and settings survive JSON unchanged',
	500,
	fc.property(fields, (given) => {
		expect(JSON.parse(JSON.stringify(encode(given, 'json')))).toEqual(given);
	}),
);
