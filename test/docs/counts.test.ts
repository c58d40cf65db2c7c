import { readdir, readFile } from 'fs-extra';
import { CATALOGUE } from '../../nodes/ZoomLiveStream/answers/catalogue';
import { ZoomLiveStream } from '../../nodes/ZoomLiveStream/ZoomLiveStream.node';
import { allOf, readDocuments, type Document } from './documents';

let documents: Document[];
beforeAll(async () => {
	documents = await readDocuments();
}, 60_000);

/** The page on the Zoom app has this one: it is no recipe for a show. */
const FOR_SETTING_UP = 'examples/set-up-zoom.json';

const linkedIn = (page: string) =>
	allOf(documents, 'link').flatMap(({ file, target }) =>
		file === page ? [target.replace('../', '')] : [],
	);

test('the README lists every recipe once', async () => {
	const files = (await readdir('examples')).filter((file) => file.endsWith('.json'));
	const recipes = files.map((file) => `examples/${file}`).filter((file) => file !== FOR_SETTING_UP);
	const listed = linkedIn('README.md').filter((target) => /^examples\/.+\.json$/.test(target));
	expect(listed.sort()).toEqual(recipes.sort());
});

test('the page of recipes has as many as it says', async () => {
	const [, said = ''] = /^(\w+) workflows to import/m.exec(await page('docs/recipes.md')) ?? [];
	const numbers = ['Twelve', 'Thirteen', 'Fourteen', 'Fifteen', 'Sixteen', 'Seventeen', 'Eighteen'];
	const sections = (await page('docs/recipes.md')).match(/^\[[\w-]+\.json\]\([^)]+\)$/gm) ?? [];
	expect(numbers.indexOf(said) + 12).toBe(sections.length);
});

test('the README and the page on the node list every operation, under its resource', () => {
	const { properties } = new ZoomLiveStream().description;
	const optionsOf = (name: string, resource?: unknown) =>
		properties
			.filter((field) => field.name === name)
			.filter(({ displayOptions }) => !resource || displayOptions?.show?.resource?.[0] === resource)
			.flatMap(({ options = [] }) => options)
			.flatMap((option) => ('value' in option ? [option] : []));
	const operations = optionsOf('resource').flatMap((resource) =>
		optionsOf('operation', resource.value).map(({ name }) => `${resource.name}: ${name}`),
	);
	expect(operations.length).toBeGreaterThan(8);
	for (const file of ['README.md', 'docs/node.md']) {
		const table = allOf(documents, 'table').find(
			(each) => each.file === file && each.header[0] === 'Resource',
		);
		let resource = '';
		const listed = table?.rows.map(([first, operation = '']) => {
			resource = first || resource;
			return `${resource}: ${operation}`;
		});
		expect({ file, listed: listed?.sort() }).toEqual({ file, listed: [...operations].sort() });
	}
});

test('every document that says how many reasons there are says the right number', async () => {
	const reasons = new Set(Object.values(CATALOGUE).map(({ reason }) => reason)).size;
	const texts = await Promise.all(documents.map(async ({ file }) => await page(file)));
	const said = texts.flatMap((text) => [...text.matchAll(/(\d+) reasons/g)]);
	expect(said.length).toBeGreaterThan(0);
	expect(said.map(([, number]) => Number(number))).toEqual(said.map(() => reasons));
});

async function page(file: string): Promise<string> {
	return await readFile(file, 'utf8');
}
