import { readdir, readFile, readJson } from 'fs-extra';
import { ZoomLiveStreamOAuth2Api } from '../../credentials/ZoomLiveStreamOAuth2Api.credentials';
import { ZoomLiveStreamServerToServerOAuth2Api } from '../../credentials/ZoomLiveStreamServerToServerOAuth2Api.credentials';
import { ZoomLiveStream } from '../../nodes/ZoomLiveStream/ZoomLiveStream.node';
import { SUBSCRIPTION_NAME } from '../../nodes/ZoomLiveStreamTrigger/subscription/plan';
import { ZoomLiveStreamTrigger } from '../../nodes/ZoomLiveStreamTrigger/ZoomLiveStreamTrigger.node';
import { textsOf } from '../package/described-texts';
import { codeFiles } from './code-files';
import { N8N_LABELS, SERVICE_LABELS } from './other-labels';
import { wordedCatalogue } from './wordings';

/** A text that claims to be on a screen, and the file that claims it. */
interface Quoted {
	file: string;
	label: string;
}

/** n8n does not show this field: the kind of a credential is a menu in the credential's window. */
const NOT_SHOWN = 'Authentication';

const OURS = [
	new ZoomLiveStream().description,
	new ZoomLiveStreamTrigger().description,
	new ZoomLiveStreamOAuth2Api(),
	new ZoomLiveStreamServerToServerOAuth2Api(),
]
	.map(textsOf)
	.flatMap(({ labels, actions }) => [...labels, ...actions])
	.map(({ text }) => text)
	.filter((label) => label !== NOT_SHOWN)
	// The field is "Maximum Wait (Seconds)", and a sentence leaves out the unit.
	.flatMap((label) => [label, label.replace(/ \((?:Minutes|Seconds)\)$/, '')]);
const OF_OTHERS: string[] = [...Object.values(N8N_LABELS), ...Object.values(SERVICE_LABELS)].flat();
const SCREENS = [...OURS, ...OF_OTHERS, SUBSCRIPTION_NAME];

/** Those that are on no screen. A label may be a path ("Settings > Webinar") or a field with its value. */
function missing(quoted: Quoted[], screens: readonly string[]): string[] {
	const known = new Set(screens);
	return quoted
		.filter(
			({ label }) => !known.has(label) && !label.split(/ > |: /).every((part) => known.has(part)),
		)
		.map(({ file, label }) => `${file}: ${label}`);
}

/** What a text has in bold, except emphasis, sentences, and what introduces a paragraph or a list. */
function boldLabels(file: string, text: string): Quoted[] {
	const lines = text.split('\n');
	return [...text.matchAll(/\*\*([^*]+)\*\*(:?)/g)]
		.filter(([bold, label = '', colon]) => {
			const isSentence = /[.,:?!]$/.test(label) || label.split(' ').length > 6;
			return !isSentence && !colon && !lines.includes(bold) && !/^\p{Ll}/u.test(label);
		})
		.map(([, label = '']) => ({ file, label: label.replace(/\s+/g, ' ') }));
}

interface Recipe {
	file: string;
	notes: string[];
	/** Every text in it: the names of its steps, and what its pages and forms show. */
	texts: string[];
}

async function recipes(): Promise<Recipe[]> {
	const files = (await readdir('examples')).filter((file) => file.endsWith('.json'));
	return await Promise.all(
		files.map(async (file) => {
			const texts = textsIn(await readJson(`examples/${file}`));
			return { file, notes: texts.filter((text) => /^##? |^###/.test(text)), texts };
		}),
	);
}

function textsIn(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

test('what the documents have in bold is on the screen, in these words', async () => {
	const names = (await readdir('docs')).filter((name) => name.endsWith('.md'));
	const pages = names.map((name) => `docs/${name}`);
	const files = ['README.md', 'SECURITY.md', 'docs/internals/demo-video.md', ...pages];
	const bold = await Promise.all(
		files.map(async (file) => boldLabels(file, await readFile(file, 'utf8'))),
	);
	expect(bold.flat().length).toBeGreaterThan(150);
	const messages = wordedCatalogue().map(({ message }) => message);
	const inRecipes = (await recipes()).flatMap(({ texts }) => texts);
	expect(missing(bold.flat(), [...SCREENS, ...inRecipes, ...messages])).toEqual([]);
});

test('so is what the notes on the recipes have in bold', async () => {
	const all = await recipes();
	const titles = all.flatMap(({ notes }) =>
		notes.flatMap((note) => /^## (.+)/.exec(note)?.[1] ?? []),
	);
	const wrong = all.map(({ file, notes, texts }) => {
		const bold = notes
			// "The three **Slack** steps" says what they have in common.
			.map((note) => note.replace(/\*\*([^*]+)\*\*(?= steps)/g, '$1'))
			.flatMap((note) => boldLabels(`examples/${file}`, note))
			// A note may leave out the end of another recipe's title.
			.filter(({ label }) => !titles.some((title) => title.startsWith(label)));
		return missing(bold, [...SCREENS, ...texts]);
	});
	expect(wrong.flat()).toEqual([]);
});

/** What the code quotes in a message, has in bold, or says to click or set, or where to look. */
function quotedLabels(code: string): string[] {
	const lines = code.split('\n').filter((line) => !/^\s*(?:\*|\/[/*])/.test(line));
	return lines.flatMap((line) => [
		// In a text with an apostrophe, which is in other quotes.
		...[...line.matchAll(/["`]([^"`]+)["`]/g)].flatMap(([, text = '']) =>
			[...text.matchAll(/(?<!\w)'(\p{Lu}[^']*)'/gu)].map(([, label = '']) => label),
		),
		...[...line.matchAll(/<b>([^<]+[^<.:])<\/b>/g)].map(([, label = '']) => label),
		...[...line.matchAll(/\bclick (\p{Lu}[^,.<]*?)(?=[,.<]| and | in )/gu)].map(
			([, label = '']) => label,
		),
		...[...line.matchAll(/\b(?:set|under) (\p{Lu}\w*(?: (?:> )?\p{Lu}\w*)*)/gu)].map(
			([, label = '']) => label,
		),
	]);
}

test('so is what messages quote, and what they say to click or set', async () => {
	const files = await codeFiles(['nodes', 'credentials']);
	const quoted = await Promise.all(
		files.map(async (file) =>
			quotedLabels(await readFile(file, 'utf8')).map((label) => ({ file, label })),
		),
	);
	expect(quoted.flat().length).toBeGreaterThan(50);
	const older: readonly string[] = N8N_LABELS.older;
	const newer = SCREENS.filter((label) => !older.includes(label));
	expect(missing(quoted.flat(), newer)).toEqual([]);
});
