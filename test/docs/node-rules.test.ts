import { pathExists } from 'fs-extra';
import { allOf, readDocuments, type Document } from './documents';

const PAGE = 'docs/internals/node-rules.md';
const LINTER = 'node_modules/@n8n/eslint-plugin-community-nodes/dist/rules';
/** Names with hyphens on the page that are not linter rules. */
const OTHER_NAMES = ['n8n-node', 'n8n-workflow', 'n8n-community-node-package'];

let documents: Document[];
beforeAll(async () => {
	documents = await readDocuments();
}, 60_000);

test('every rule has an answer, and every answer says where it is checked or why', () => {
	const rows = allOf(documents, 'table')
		.filter(({ file }) => file === PAGE)
		.flatMap((table) => table.rows);
	expect(rows.length).toBeGreaterThan(40);
	const unanswered = rows.filter(
		([, holds = '', place = '']) => !['yes', 'partly', 'no'].includes(holds) || place === '',
	);
	expect(unanswered).toEqual([]);
});

test('every linter rule on the page exists', async () => {
	const rules = allOf(documents, 'codespan').filter(
		({ file, text }) =>
			file === PAGE && /^[a-z0-9]+(?:-[a-z0-9]+)+$/.test(text) && !OTHER_NAMES.includes(text),
	);
	expect(rules.length).toBeGreaterThan(20);
	const unknown = await missing(rules, ({ text }) => `${LINTER}/${text}.js`);
	expect(unknown).toEqual([]);
});

test('every file mentioned in a document exists', async () => {
	const files = allOf(documents, 'codespan').filter(({ text }) =>
		/^(?:\.github|credentials|docs|examples|nodes|test)\/[\w./-]+$/.test(text),
	);
	expect(files.length).toBeGreaterThan(30);
	expect(await missing(files, ({ text }) => text)).toEqual([]);
});

async function missing<Named>(named: Named[], pathOf: (one: Named) => string): Promise<Named[]> {
	const found = await Promise.all(named.map(async (one) => await pathExists(pathOf(one))));
	return named.filter((_, place) => found[place] === false);
}
