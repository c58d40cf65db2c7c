import { pathExists, readJson } from 'fs-extra';
import { allOf, anchorOf, readDocuments, type Document } from './documents';

let documents: Document[];
beforeAll(async () => {
	documents = await readDocuments();
}, 60_000);

/** Shell lines that prepare a command and are not npm commands. */
const PREPARATION = /^(?:export [A-Z0-9_]+=\S+|git clone \S+|cd \S+|cp \S+ \S+|#.*)?$/;
const NPM_OWN = ['ci', 'test', 'install', 'pack', 'publish'];
const DOCKER_OWN = ['run', 'restart', 'compose'];

test('every JSON block in the documents is valid', () => {
	const blocks = allOf(documents, 'code').filter(({ language }) => language === 'json');
	expect(blocks.length).toBeGreaterThan(2);
	for (const { file, text } of blocks) {
		expect({ file, text, json: isJson(text) }).toEqual({ file, text, json: true });
	}
});

test('every command in a shell block can be run', async () => {
	const scripts = await scriptNames();
	const lines = allOf(documents, 'code')
		.filter(({ language }) => language === 'sh')
		.flatMap(({ file, text }) => text.split(/\n|&&/).map((line) => ({ file, line: line.trim() })));
	expect(lines.length).toBeGreaterThan(5);
	const unknown = lines.filter(
		({ line }) => !PREPARATION.test(line) && !commandExists(line, scripts),
	);
	expect(unknown).toEqual([]);
});

test('every command that installs the package installs this version', async () => {
	const { name, version } = await readJson('package.json');
	const packed = new RegExp(`${name}-\\d[\\w.-]*\\.tgz`, 'g');
	const named = allOf(documents, 'code').flatMap(({ text }) => text.match(packed) ?? []);
	expect(named.length).toBeGreaterThan(2);
	expect(new Set(named)).toEqual(new Set([`${name}-${version}.tgz`]));
});

test('every npm command in a sentence or table can be run', async () => {
	const scripts = await scriptNames();
	const commands = allOf(documents, 'codespan').filter(({ text }) => text.startsWith('npm '));
	expect(commands.length).toBeGreaterThan(10);
	expect(commands.filter(({ text }) => !commandExists(text, scripts))).toEqual([]);
});

test('shell blocks are marked as sh, so these tests see them', () => {
	const languages = new Set(allOf(documents, 'code').map(({ language }) => language));
	const known = ['json', 'sh', 'mermaid', 'text'];
	expect([...languages].filter((language) => !known.includes(language))).toEqual([]);
});

test('every link and picture leads to a file that exists', async () => {
	const links = allOf(documents, 'link').filter(({ target }) => isRelative(target));
	expect(links.length).toBeGreaterThan(10);
	const broken = await Promise.all(
		links.map(async ({ file, target }) =>
			(await pathExists(fileOf(file, target))) ? [] : [`${file}: ${target}`],
		),
	);
	expect(broken.flat()).toEqual([]);
});

test('every link into a document leads to a heading that exists', () => {
	const anchors = new Set(
		allOf(documents, 'heading').map(({ file, text }) => `${file}#${anchorOf(text)}`),
	);
	const links = allOf(documents, 'link').filter(
		({ target }) => /^#|\.md#/.test(target) && !/^\w+:/.test(target),
	);
	expect(links.length).toBeGreaterThan(3);
	const broken = links.filter(({ file, target }) => {
		const [, anchor = ''] = target.split('#');
		return !anchors.has(`${fileOf(file, target)}#${anchor}`);
	});
	expect(broken).toEqual([]);
});

function isJson(text: string): boolean {
	try {
		JSON.parse(text);
		return true;
	} catch {
		return false;
	}
}

async function scriptNames(): Promise<string[]> {
	const { scripts } = await readJson('package.json');
	return Object.keys(scripts);
}

function commandExists(command: string, scripts: string[]): boolean {
	const [tool, verb = '', name = ''] = command.split(/\s+/);
	if (tool === 'npx') return verb === 'jest';
	if (tool === 'docker') return DOCKER_OWN.includes(verb);
	if (tool !== 'npm') return false;
	return verb === 'run' ? scripts.includes(name) : NPM_OWN.includes(verb);
}

function isRelative(target: string): boolean {
	return !/^(?:https?:|mailto:|#)/.test(target);
}

/** The file that a link in a document leads to, as a path below the project's folder. */
function fileOf(document: string, target: string): string {
	const [path = ''] = target.split('#');
	if (path === '') return document;
	return new URL(path, `file:///${document}`).pathname.slice(1);
}
