import { readdir, readFile, readJson } from 'fs-extra';

let page: string;
let rows: string[][];
beforeAll(async () => {
	page = await readFile('docs/compatibility.md', 'utf8');
	rows = page
		.split('\n')
		.filter((line) => line.startsWith('| '))
		.map((line) =>
			line
				.split('|')
				.slice(1, -1)
				.map((cell) => cell.trim()),
		);
});

async function dependenciesIn(folder: string): Promise<Record<string, string>> {
	const { dependencies, devDependencies } = await readJson(`${folder}/package.json`);
	return { ...dependencies, ...devDependencies };
}

test('the page lists the exact version of every engine the suites run in', async () => {
	const folders = await readdir('test/engines', { withFileTypes: true });
	const older = folders.filter((entry) => entry.isDirectory()).map(({ name }) => name);
	const engines = await Promise.all(
		[...older.map((name) => `test/engines/${name}`), '.'].map(dependenciesIn),
	);
	const tested = rows.filter(([, core = '']) => /^\d+\.\d+\.\d+$/.test(core));
	expect(tested.map(([, core]) => core)).toEqual(
		engines.map((engine) => engine['n8n-core']).sort(),
	);
});

test.each(['test/e2e/n8n-1.123', 'test/e2e'])(
	'the page and the README list the n8n of %s, and the page its Node.js',
	async (folder) => {
		const { n8n, node = '' } = await dependenciesIn(folder);
		expect(page).toContain(`${n8n} on Node.js ${node.split('.')[0]}`);
		expect(await readFile('README.md', 'utf8')).toContain(n8n);
	},
);

test('the README lists every engine', async () => {
	const readme = await readFile('README.md', 'utf8');
	const minors = rows
		.map(([, core = '']) => /^\d+\.\d+(?=\.\d+$)/.exec(core)?.[0])
		.filter((minor) => minor !== undefined);
	expect(minors).toHaveLength(5);
	for (const minor of minors)
		expect(readme).toMatch(new RegExp(`\\b${minor.replace('.', '\\.')}\\b`));
});

test('no lock file contains a registry', async () => {
	for (const name of await readdir('test/engines')) {
		const file = `test/engines/${name}/package-lock.json`;
		if (!/^\d/.test(name)) continue;
		expect(await readFile(file, 'utf8')).not.toMatch(/"resolved"/);
	}
	expect(await readFile('test/e2e/n8n-1.123/package-lock.json', 'utf8')).not.toContain(
		'"resolved"',
	);
});
