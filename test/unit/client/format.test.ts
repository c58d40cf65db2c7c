import busboy from 'busboy';
import ReferenceForm from 'form-data';
import { encode, type StatusFields } from '../../../nodes/zoom/client/format';

interface Part {
	name: string;
	value: string;
	mimeType: string;
}

async function parse(contentType: string, body: Buffer): Promise<Part[]> {
	return await new Promise((resolve, reject) => {
		const parts: Part[] = [];
		const parser = busboy({ headers: { 'content-type': contentType } });
		parser.on('field', (name, value, { mimeType }) => parts.push({ name, value, mimeType }));
		parser.on('file', (name) => reject(new Error(`${name} was sent as a file`)));
		parser.on('error', reject);
		parser.on('close', () => resolve(parts));
		parser.end(body);
	});
}

/** How the package `form-data` encodes the same fields, as in the collection. */
async function referenceParts({ action, settings }: StatusFields): Promise<Part[]> {
	const form = new ReferenceForm();
	if (action !== undefined) form.append('action', action);
	if (settings !== undefined) form.append('settings', JSON.stringify(settings));
	return await parse(form.getHeaders()['content-type'], form.getBuffer());
}

async function ourParts(fields: StatusFields): Promise<Part[]> {
	const form = encode(fields, 'multipart');
	if (!(form instanceof FormData)) throw new Error('Multipart is not a FormData');
	const response = new Response(form);
	const body = Buffer.from(await response.arrayBuffer());
	return await parse(response.headers.get('content-type') ?? '', body);
}

const CASES: Array<[string, StatusFields]> = [
	['start', { action: 'start' }],
	['settings alone', { settings: { layout: 'gallery_view', close_caption: 'burnt-in' } }],
	['quotes, line ends and dashes', { settings: { display_name: '--"a"\r\n\\--' } }],
	['other scripts and emojis', { settings: { display_name: 'Größe 日曜 🎥' } }],
];

describe('multipart contains the same fields as form-data', () => {
	test.each(CASES)('%s', async (_case, fields) => {
		expect(await ourParts(fields)).toEqual(await referenceParts(fields));
	});

	test('the action is text, and the settings are a JSON text', async () => {
		const fields = {
			action: 'start',
			settings: { active_speaker_name: false, display_name: 'My show' },
		};
		expect(await ourParts(fields)).toEqual([
			{ name: 'action', value: 'start', mimeType: 'text/plain' },
			{
				name: 'settings',
				value: '{"active_speaker_name":false,"display_name":"My show"}',
				mimeType: 'text/plain',
			},
		]);
	});
});

describe('JSON contains what was passed and nothing else', () => {
	test.each<[string, StatusFields, string]>([
		['start', { action: 'start' }, '{"action":"start"}'],
		[
			'start with a setting that is off',
			{ action: 'start', settings: { active_speaker_name: false } },
			'{"action":"start","settings":{"active_speaker_name":false}}',
		],
		[
			'settings alone',
			{ settings: { display_name: 'Größe "1"' } },
			'{"settings":{"display_name":"Größe \\"1\\""}}',
		],
	])('%s', (_case, fields, text) => {
		expect(JSON.stringify(encode(fields, 'json'))).toBe(text);
	});
});
