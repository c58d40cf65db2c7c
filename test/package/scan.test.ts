import execa from 'execa';
import { readFile, remove, writeFile } from 'fs-extra';
import { codeFiles } from '../docs/code-files';
import { packPackage, type PackedPackage } from './packed';

/** What `@n8n/scan-community-package` checks in the tarball before n8n verifies a package. */
const SCAN = `
import { n8nCommunityNodesPlugin } from '@n8n/eslint-plugin-community-nodes';
export default [
	{ ignores: ['node_modules/**', 'scan.config.mjs'] },
	{ ...n8nCommunityNodesPlugin.configs.recommended, files: ['**/*.js'] },
	{ files: ['**/*.js'], rules: { 'no-console': 'error' } },
];
`;

let pack: PackedPackage;
beforeAll(async () => {
	pack = await packPackage();
	await writeFile(`${pack.folder}/scan.config.mjs`, SCAN);
}, 60_000);
afterAll(async () => await pack.remove());

async function scan(what: string): Promise<{ files: number; findings: string[] }> {
	const { stdout } = await execa(
		'npx',
		['eslint', '--no-inline-config', '--config', 'scan.config.mjs', '--format', 'json', what],
		{ cwd: pack.folder, reject: false },
	);
	const results: Array<{ filePath: string; messages: Array<{ ruleId: string; line: number }> }> =
		JSON.parse(stdout);
	return {
		files: results.length,
		findings: results.flatMap(({ filePath, messages }) =>
			messages.map(({ ruleId, line }) => `${filePath.slice(pack.folder.length)}:${line} ${ruleId}`),
		),
	};
}

test('n8n’s scan finds nothing in the compiled code', async () => {
	const { files, findings } = await scan('.');
	expect(findings).toEqual([]);
	expect(files).toBe(pack.files.filter((file) => file.endsWith('.js')).length);
}, 60_000);

test('its scan of the sources finds what npm run lint finds, because no comment turns a rule off', async () => {
	const files = await codeFiles(['nodes', 'credentials']);
	expect(files.length).toBeGreaterThan(50);
	const texts = await Promise.all(files.map(async (file) => await readFile(file, 'utf8')));
	expect(files.filter((_, place) => texts[place]?.includes('eslint-'))).toEqual([]);
});

test('the scan does find what n8n does not allow', async () => {
	const code =
		"const fs = require('fs');\nconsole.log(process.env, fs);\nsetTimeout(() => {}, 1);\n";
	await writeFile(`${pack.folder}/dist/forbidden.js`, code);
	const { findings } = await scan('dist/forbidden.js');
	await remove(`${pack.folder}/dist/forbidden.js`);
	expect(findings).toEqual(
		expect.arrayContaining([
			expect.stringMatching(/forbidden\.js:1 .*no-restricted-imports/),
			expect.stringMatching(/forbidden\.js:2 .*no-console/),
			expect.stringMatching(/forbidden\.js:3 .*no-restricted-globals/),
		]),
	);
}, 60_000);
