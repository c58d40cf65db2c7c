import { PackageDirectoryLoader } from 'n8n-core';
import {
	referenceWordings,
	settingsWordings,
	signInFixes,
	wordedCatalogue,
} from '../docs/wordings';
import { endsRight, FRIGHTENING, isInOrder, isSentenceCase, isTitleCase } from './copy-rules';
import { textsOf, type Text, type Texts } from './described-texts';
import { packPackage, type PackedPackage } from './packed';

let pack: PackedPackage;
let texts: Texts[];
beforeAll(async () => {
	pack = await packPackage();
	const loader = new PackageDirectoryLoader(pack.folder);
	await loader.loadAll();
	texts = [...loader.types.nodes, ...loader.types.credentials].map(textsOf);
}, 60_000);
afterAll(async () => await pack.remove());

/** Everything of one kind, from both nodes and both credentials. */
function all(kind: Exclude<keyof Texts, 'lists'>): Text[] {
	return texts.flatMap((each) => each[kind]);
}

function expectEach(found: Text[], fewest: number, holds: (text: string) => boolean): void {
	expect(found.length).toBeGreaterThanOrEqual(fewest);
	expect(found.filter(({ text }) => !holds(text))).toEqual([]);
}

test('names of nodes, parameters and options are in Title Case', () => {
	expectEach(all('labels'), 50, isTitleCase);
});

test('descriptions begin with a capital letter, and end with a period only if they have several sentences', () => {
	expectEach(all('descriptions'), 30, (text) => /^\p{Lu}|^n8n/u.test(text) && endsRight(text));
});

test('placeholders begin with e.g.', () => {
	expectEach(all('placeholders'), 8, (text) => text.startsWith('e.g. '));
});

test('descriptions of switches begin with Whether', () => {
	expectEach(all('switches'), 4, (text) => text.startsWith('Whether '));
});

test('lists of five or more are in alphabetical order', () => {
	const lists = texts.flatMap((each) => each.lists);
	expect(lists.filter(({ names }) => names.length >= 5).length).toBeGreaterThanOrEqual(4);
	expect(lists.filter(({ names }) => !isInOrder(names))).toEqual([]);
});

test('actions are in sentence case, include what they act on, and omit articles', () => {
	expectEach(all('actions'), 8, (text) => isSentenceCase(text, /Zoom/g));
	expectEach(all('actions'), 8, (text) => /live stream|events/.test(text));
	expectEach(all('actions'), 8, (text) => !/\b(?:an?|the)\b/.test(text));
});

test('no visible text contains an alarming word', () => {
	const kinds = ['labels', 'descriptions', 'hints', 'actions'] as const;
	expectEach(
		kinds.flatMap((kind) => all(kind)),
		100,
		// "The error branch" is what n8n calls it.
		(text) => !FRIGHTENING.test(text.replace(/the error (?:branch|output)/g, '')),
	);
	const wordings = [...wordedCatalogue(), ...referenceWordings(), ...settingsWordings()];
	const told = wordings.flatMap(({ message, fix }) => [message, fix]);
	const fixes = signInFixes().map(({ fix }) => fix);
	expect([...told, ...fixes].filter((text) => FRIGHTENING.test(text))).toEqual([]);
});

test('parameter names are in single quotes in messages', () => {
	const wordings = [...wordedCatalogue(), ...referenceWordings(), ...settingsWordings()];
	const told = wordings.flatMap(({ message, fix }) => [message, fix]);
	expect(told.filter((text) => /parameter '[A-Z]/.test(text)).length).toBeGreaterThan(10);
	expect(told.filter((text) => /(?:parameter|option) [A-Z]/.test(text))).toEqual([]);
});

describe('the rules detect', () => {
	test.each(['Stream key', 'maximum Wait', 'On already in State', 'the Key'])('%s', (label) => {
		expect(isTitleCase(label)).toBe(false);
	});
	test('an extra and a missing period', () => {
		expect(endsRight('The name.')).toBe(false);
		expect(endsRight('The name. Zoom shows it')).toBe(false);
		expect(endsRight('The name. Zoom shows it.')).toBe(true);
	});
	test('a wrong order', () => {
		expect(isInOrder(['A', 'C', 'B', 'D', 'E'])).toBe(false);
		expect(isInOrder(['C', 'B', 'A'])).toBe(true);
	});
	test('capitals within a sentence', () => {
		expect(isSentenceCase('Start a Live stream', /Zoom/g)).toBe(false);
		expect(isSentenceCase('Start a Zoom live stream', /Zoom/g)).toBe(true);
	});
});
