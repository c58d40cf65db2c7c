import execa from 'execa';
import { remove, writeFile } from 'fs-extra';
import { packPackage, type PackedPackage } from './packed';

/** What the scan found: with `details` if it found something, and a message if there was nothing to scan. */
interface Verdict {
	passed: boolean;
	message?: string;
	details?: string;
}

let pack: PackedPackage;
beforeAll(async () => {
	pack = await packPackage();
}, 60_000);
afterAll(async () => await pack.remove());

async function scan(folder: string, what: 'source' | 'tarball'): Promise<Verdict> {
	// While jest tests, n8n's lint rules believe that they are tested themselves, and take every file for a node.
	const env = { NODE_ENV: 'production' };
	const { stdout } = await execa('node', ['test/package/scan.mjs', folder, what], { env });
	const verdict: Verdict = JSON.parse(stdout);
	return verdict;
}

test('n8n’s scan finds nothing in the tarball', async () => {
	expect(await scan(pack.folder, 'tarball')).toEqual({ passed: true });
}, 60_000);

test('n8n’s scan finds nothing in the sources', async () => {
	expect(await scan('.', 'source')).toEqual({ passed: true });
}, 60_000);

test('the scan does find what n8n does not allow', async () => {
	const code =
		"const fs = require('fs');\nconsole.log(process.env, fs);\nsetTimeout(() => {}, 1);\n";
	await writeFile(`${pack.folder}/dist/forbidden.js`, code);
	const { passed, details } = await scan(pack.folder, 'tarball');
	await remove(`${pack.folder}/dist/forbidden.js`);
	expect(passed).toBe(false);
	expect(details).toMatch(/no-restricted-imports/);
	expect(details).toMatch(/no-console/);
	expect(details).toMatch(/no-restricted-globals/);
}, 60_000);
