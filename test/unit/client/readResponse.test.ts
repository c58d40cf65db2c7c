import fc from 'fast-check';
import { readResponse } from '../../../nodes/zoom/client/answer';

function read(body: unknown) {
	const answer = readResponse({ statusCode: 400, headers: {}, body });
	if (answer.kind === 'unanswered') throw new Error('No answer');
	const { code, text, refusesFields, unreadable } = answer;
	return { code, text, refusesFields, unreadable };
}

describe('code and text are read from any body', () => {
	test.each<[string, unknown, number | undefined, string]>([
		['Zoom’s own form', { code: 3001, message: 'Gone: 1.' }, 3001, 'Gone: 1.'],
		['Zoom’s own form as text', '{"code":3001,"message":"Gone: 1."}', 3001, 'Gone: 1.'],
		['a code as text', { code: '3001', message: 'x' }, 3001, 'x'],
		['no code', { message: 'Too many requests' }, undefined, 'Too many requests'],
		['a code that is null', { code: null, message: 'x' }, undefined, 'x'],
		['an empty code', { code: '', message: 'x' }, undefined, 'x'],
		['a code that is a word', { code: 'oops', message: 'x' }, undefined, 'x'],
		['a code that is no whole number', { code: 1.5, message: 'x' }, undefined, 'x'],
		['a code that is an object', { code: {}, message: 'x' }, undefined, 'x'],
		['a code that is a list', { code: [124], message: 'x' }, undefined, 'x'],
		['a code alone', { code: 124 }, 124, ''],
		['the message before the reason', { message: 'a', reason: 'b', error: 'c' }, undefined, 'a'],
		['the reason before the short name', { reason: 'b', error: 'c' }, undefined, 'b'],
		['the short name last', { error: 'c' }, undefined, 'c'],
		['no message unless it is text', { message: 7, reason: 'b' }, undefined, 'b'],
		['plain text', ' Bad  Gateway\n', undefined, 'Bad Gateway'],
		['text with a bracket in it', 'Bad [Gateway]', undefined, 'Bad [Gateway]'],
		['nothing', '', undefined, ''],
		['no body', undefined, undefined, ''],
		['null', null, undefined, ''],
		['a list', [1, 2], undefined, ''],
		['an empty object', {}, undefined, ''],
	])('%s', (_form, body, code, text) => {
		expect(read(body)).toEqual({ code, text, refusesFields: false, unreadable: false });
	});

	test.each([
		['a web page', '\n<!DOCTYPE html><html>502</html>'],
		['truncated JSON', '{"code":3000,"mess'],
		['a truncated list', '[1,'],
	])('%s is unreadable', (_form, body) => {
		expect(read(body)).toMatchObject({ code: undefined, text: '', unreadable: true });
	});

	test.each<[string, unknown, string, boolean]>([
		['a field and what is wrong with it', [{ field: 'a', message: 'b' }], 'Refused. a: b', true],
		['a field alone', [{ field: 'a' }], 'Refused. a', true],
		['numbers', [{ field: 3, message: 4 }], 'Refused. 3: 4', true],
		['a text', 'none', 'Refused.', false],
		['odd things', [null, 'x', {}, { field: {} }], 'Refused.', false],
	])('the refused fields follow the text: %s', (_what, errors, text, refusesFields) => {
		expect(read({ message: 'Refused.', errors })).toMatchObject({ text, refusesFields });
	});

	test('no body makes it throw, even with objects that cannot become text (2,000, seed 2026)', () => {
		const trap = fc.constantFrom({ toString: 1 }, { toString: null, valueOf: 2 });
		const value = fc.oneof(fc.anything(), trap, fc.constant(Object.create(null)));
		const errors = fc.oneof(value, fc.array(fc.record({ field: value, message: value })));
		fc.assert(
			fc.property(
				fc.record({ code: value, message: value, reason: value, error: value, errors }),
				(body) => {
					expect(typeof read(body).text).toBe('string');
				},
			),
			{ seed: 2026, numRuns: 2_000 },
		);
	});
});
