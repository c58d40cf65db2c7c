import { readFile } from 'fs-extra';
import { readExamples, type Example } from './exampleReads';

const NUMBERS = ['Twelve', 'Thirteen', 'Fourteen', 'Fifteen', 'Sixteen', 'Seventeen', 'Eighteen'];
const FIRST_NUMBER = 12;
const NOTE = 'n8n-nodes-base.stickyNote';
/** The oldest n8n that the package supports. */
const OLDEST = '1.123';

interface Row {
	recipe: string;
	steps: string;
	n8n: string;
}

let page: string;
beforeAll(async () => {
	page = await readFile('docs/recipes.md', 'utf8');
});

/** The rows of the table of all recipes. */
function rows(): Row[] {
	return [
		...page.matchAll(/^\|[^|]*\| \[[^\]]+\]\(#([\w-]+)\) *\|[^|]*\| (\d+) *\| ([\d.]+) *\|$/gm),
	].map(([, recipe = '', steps = '', n8n = '']) => ({ recipe, steps, n8n }));
}

/** By the anchor of its section, the file of each recipe. */
function files(): Map<string, string> {
	const sections = [...page.matchAll(/^## (.+)\n\n\[([\w-]+\.json)\]/gm)];
	return new Map(
		sections.map(([, title = '', file = '']) => [title.toLowerCase().replaceAll(' ', '-'), file]),
	);
}

/** The oldest n8n in which all of a recipe works, as its notes say. */
function oldestFor({ nodes }: Example): string {
	const notes = nodes
		.filter(({ type }) => type === NOTE)
		.map((note) => String(note.parameters.content));
	return /n8n (\d+\.\d+) or newer/.exec(notes.join('\n'))?.[1] ?? OLDEST;
}

test('the numbers in the table of recipes are those of the examples', async () => {
	const examples = await readExamples();
	const expected = [...files()].map(([recipe, file]) => {
		const example = examples.find((one) => one.file === file);
		if (example === undefined) throw new Error(`There is no ${file}`);
		const steps = example.nodes.filter(({ type }) => type !== NOTE).length;
		return { recipe, steps: String(steps), n8n: oldestFor(example) };
	});
	const byRecipe = (one: Row, other: Row) => one.recipe.localeCompare(other.recipe);
	expect(rows().sort(byRecipe)).toEqual(expected.sort(byRecipe));
	expect(page).toContain(`\n${NUMBERS[expected.length - FIRST_NUMBER]} workflows to import`);
});

test('every way in has three steps, and leads to a recipe', () => {
	const [, ways = ''] = /^## The way in\n([^]*?)^## /m.exec(page) ?? [];
	const paragraphs = ways.split(/^\*\*/m).slice(1);
	expect(paragraphs.map((text) => text.split('.**')[0])).toEqual([
		'I am the host',
		'I look after the technology',
		'I only press the button',
	]);
	for (const text of paragraphs) {
		expect(text.match(/^\d\. /gm)).toEqual(['1. ', '2. ', '3. ']);
		expect(text).toMatch(/\]\(#[\w-]+\)/);
	}
});
