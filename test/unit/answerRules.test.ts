import fc from 'fast-check';
import { TEXT_RULES } from '../../nodes/ZoomLiveStream/answers/answerRules';
import { ZOOM_ANSWERS } from '../docs/zoom-answers';

const TEXTS = ZOOM_ANSWERS.flatMap(({ message }) => (message === undefined ? [] : [message]));

function rulesFor(message: string) {
	return TEXT_RULES.filter(({ text, unless }) => text.test(message) && !unless?.test(message));
}

test.each([...new Set(TEXTS)])(
	'“%s” has at most one meaning, whatever the order of the rules',
	(text) => {
		expect(rulesFor(text).length).toBeLessThanOrEqual(1);
	},
);

test('every rule matches a text that Zoom is known or assumed to return', () => {
	const used = new Set(TEXTS.flatMap(rulesFor));
	expect(TEXT_RULES.filter((rule) => !used.has(rule)).map(({ text }) => text.source)).toEqual([]);
});

test('capitals, line ends and an id with thousands commas change nothing (500 texts, seed 2026)', () => {
	fc.assert(
		fc.property(
			fc.constantFrom(...TEXTS),
			fc.boolean(),
			fc.constantFrom('', ' (82,012,345,678)'),
			(text, capitals, id) => {
				const varied = `${capitals ? text.toUpperCase() : text}${id}`;
				expect(rulesFor(varied)).toEqual(rulesFor(text));
			},
		),
		{ seed: 2026, numRuns: 500 },
	);
});
