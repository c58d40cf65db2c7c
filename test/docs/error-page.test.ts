import { readFile } from 'fs-extra';
import { CATALOGUE } from '../../nodes/ZoomLiveStream/answers/catalogue';
import { classify } from '../../nodes/ZoomLiveStream/answers/classify';
import { ERROR_PAGE, renderErrorPage } from './error-page';
import { referenceWordings, settingsWordings, signInFixes, wordedCatalogue } from './wordings';
import { answerOf, ZOOM_ANSWERS } from './zoom-answers';

test('the page of reasons matches the catalogue: run npm run docs to update it', async () => {
	expect(await readFile(ERROR_PAGE, 'utf8')).toBe(renderErrorPage());
});

test('every condition is on the page with an answer from Zoom, or the node detects it itself', () => {
	const reached = new Set(ZOOM_ANSWERS.map((answer) => classify(answerOf(answer), answer.during)));
	const others = Object.keys(CATALOGUE).filter((name) => ![...reached].some((one) => one === name));
	expect(others.sort()).toEqual([
		'address_invalid',
		'cancelled',
		'certificate_refused',
		'invalid_event_reference',
		'invalid_settings',
		'network_unreachable',
		'sign_in_unavailable',
		'stream_key_missing',
		'streaming_locked',
	]);
});

test('only the catch-all answer is unknown', () => {
	const unknown = ZOOM_ANSWERS.filter(
		(answer) => classify(answerOf(answer), answer.during) === 'unknown',
	);
	expect(unknown).toEqual([expect.objectContaining({ described: 'anything else' })]);
});

test('the page has every message and every fix of the catalogue', () => {
	const page = renderErrorPage();
	for (const { message, fix } of wordedCatalogue()) {
		expect(page).toContain(`**${message}**\n\n${fix}\n`);
	}
	expect(page).not.toMatch(/undefined|null|\{(?:noun|event|label|otherLabel|scopes|retryAt)\}/);
});

test('every refused parameter and every sign-in answer has its own text', () => {
	const wordings = [...referenceWordings(), ...settingsWordings(), ...signInFixes()];
	expect(wordings).toHaveLength(39);
	const fixes = signInFixes().map(({ fix }) => fix);
	expect(fixes.every((fix) => fix !== '')).toBe(true);
	expect(new Set(fixes).size).toBe(fixes.length);
	const messages = [...referenceWordings(), ...settingsWordings()].map(({ message }) => message);
	expect(new Set(messages).size).toBe(messages.length);
});
