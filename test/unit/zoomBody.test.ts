import { readZoomBody } from '../../nodes/ZoomLiveStream/errors/zoomBody';

describe('what an answer says is read from any body', () => {
	test.each<[string, unknown, number | undefined, string]>([
		['Zoom’s own form', { code: 3001, message: 'Gone: 1.' }, 3001, 'Gone: 1.'],
		['a code as text', { code: '3001', message: 'x' }, 3001, 'x'],
		['no code', { message: 'Too many requests' }, undefined, 'Too many requests'],
		['a code that is null', { code: null, message: 'x' }, undefined, 'x'],
		['an empty code', { code: '', message: 'x' }, undefined, 'x'],
		['a code that is a word', { code: 'oops', message: 'x' }, undefined, 'x'],
		['a code alone', { code: 124 }, 124, ''],
		[
			'the token endpoint’s form',
			{ reason: 'Invalid Token!', error: 'x' },
			undefined,
			'Invalid Token!',
		],
		['plain text', ' Bad  Gateway\n', undefined, 'Bad Gateway'],
		['nothing', '', undefined, ''],
		['no body', undefined, undefined, ''],
		['null', null, undefined, ''],
		['a list', [1, 2], undefined, ''],
		['a web page, whose text is for browsers', '<html><body>502</body></html>', undefined, ''],
		['a web page with a document type', '\n<!DOCTYPE html><html></html>', undefined, ''],
	])('%s', (_form, body, code, message) => {
		const read = readZoomBody(body);
		expect([read.code, read.message]).toEqual([code, message]);
	});

	test('the refused fields are named beside the text', () => {
		const body = {
			code: 300,
			message: 'Validation Failed.',
			errors: [
				{ field: 'settings.display_name', message: 'Invalid field.' },
				{ field: 'action', message: 'Unknown.' },
			],
		};
		const { message } = readZoomBody(body);
		expect(message).toContain('Validation Failed.');
		expect(message).toMatch(/settings\.display_name.*Invalid field\..*action.*Unknown\./);
	});

	test.each([
		['a text', { code: 300, message: 'Validation Failed.', errors: 'none' }],
		['a list of odd things', { code: 300, message: 'Validation Failed.', errors: [null, 'x', 3] }],
	])('refused fields that are %s do no harm', (_form, body) => {
		expect(readZoomBody(body)).toMatchObject({ code: 300, message: 'Validation Failed.' });
	});

	test('a very long text is cut, so that it fits into an item', () => {
		expect(readZoomBody('x'.repeat(100_000)).message.length).toBeLessThanOrEqual(1000);
	});
});
