import { readZoomBody } from '../../nodes/ZoomLiveStream/answers/zoomBody';

describe('the text of an answer is read from any body', () => {
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

	test.each<[string, unknown, boolean]>([
		['a web page', '<html></html>', true],
		['a web page after a line', '\n<!DOCTYPE html>', true],
		['truncated JSON', '{"code":3000,"mess', true],
		['a truncated list', '[1,', true],
		['text', 'Bad Gateway', false],
		['text with a bracket in it', 'Bad [Gateway]', false],
		['nothing', '', false],
		['no body', undefined, false],
		['Zoom’s own form', { code: 300, message: 'x' }, false],
		['Zoom’s own form without a code', { message: 'x' }, false],
	])('%s is known to be unreadable or not', (_form, body, unreadable) => {
		expect(readZoomBody(body).unreadable).toBe(unreadable);
	});

	test.each<[string, object, string]>([
		['the message before the reason', { message: 'a', reason: 'b', error: 'c' }, 'a'],
		['the reason before the short name', { reason: 'b', error: 'c' }, 'b'],
		['the short name last', { error: 'c' }, 'c'],
		['no message unless it is text', { message: 7, reason: 'b' }, 'b'],
		['no code unless it is a whole number', { code: 1.5, message: 'a' }, 'a'],
	])('it repeats %s', (_which, body, message) => {
		expect(readZoomBody(body)).toEqual({ message, unreadable: false });
	});

	test('a body without text repeats nothing', () => {
		expect(readZoomBody({})).toEqual({ message: '', unreadable: false });
		expect(readZoomBody({ errors: [{ field: 'a', message: 'b' }] }).message).toBe('a: b');
	});

	test('a text and its fields are separate', () => {
		const body = { message: 'Refused.', errors: [{ field: 'a', message: 'b' }] };
		expect(readZoomBody(body).message).toBe('Refused. a: b');
	});

	test('the refused fields are listed after the text', () => {
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

	test('a very long text is truncated to fit into an item', () => {
		expect(readZoomBody('x'.repeat(100_000)).message).toHaveLength(500);
	});
});
