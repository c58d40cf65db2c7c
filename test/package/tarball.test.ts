import { readFile, stat } from 'fs-extra';
import { packPackage, type PackedPackage } from './packed';

let pack: PackedPackage;
beforeAll(async () => {
	pack = await packPackage();
}, 60_000);
afterAll(async () => await pack.remove());

describe('what npm would publish', () => {
	test('dist, index.js, README, LICENSE, CHANGELOG and package.json, and nothing else', () => {
		const outsideDist = pack.files.filter((file) => !file.startsWith('dist/'));
		expect([...outsideDist].sort()).toEqual([
			'CHANGELOG.md',
			'LICENSE',
			'README.md',
			'index.js',
			'package.json',
		]);
	});

	test('only code, types, icons, codex and output schemas in dist', () => {
		const inDist = pack.files.filter((file) => file.startsWith('dist/'));
		expect(inDist.length).toBeGreaterThan(10);
		const expected =
			/^dist\/(?:nodes|credentials)\/[\w/.]+\.(?:js|d\.ts)$|^dist\/icons\/[\w.]+\.svg$|^dist\/nodes\/\w+\/\w+\.node\.json$|^dist\/nodes\/\w+\/__schema__\/v\d+\.\d+\.\d+(?:\/\w+\/\w+)?\.json$/;
		expect(inDist.filter((file) => !expected.test(file))).toEqual([]);
	});

	test('no test, simulator, source map or secret slips in', () => {
		expect(pack.files.filter((file) => /test|simulator|\.map$|\.env|\.npmrc/i.test(file))).toEqual(
			[],
		);
	});

	test('dist is at most 285 kB', async () => {
		const sizes = await Promise.all(
			pack.files
				.filter((file) => file.startsWith('dist/'))
				.map(async (file) => (await stat(`${pack.folder}/${file}`)).size),
		);
		expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(285_000);
	});

	test('the compiled code only requires n8n-workflow, node:crypto and its own files', async () => {
		const code = pack.files.filter((file) => file.endsWith('.js'));
		for (const file of code) {
			const text = await readFile(`${pack.folder}/${file}`, 'utf8');
			const required = [...text.matchAll(/require\(["']([^"']+)["']\)/g)].map(
				([, name = '']) => name,
			);
			expect(
				required.filter((name) => !/^(?:\.{1,2}\/.*|n8n-workflow|node:crypto)$/.test(name)),
			).toEqual([]);
		}
	});
});

describe('package.json', () => {
	test('has the name and keyword that n8n looks for', () => {
		expect(pack.manifest.name).toBe('n8n-nodes-zoom-live-stream');
		expect(pack.manifest.keywords).toContain('n8n-community-node-package');
	});

	test('has no runtime dependencies, and n8n-workflow as its only peer', () => {
		expect(pack.manifest).not.toHaveProperty('dependencies');
		expect(pack.manifest).not.toHaveProperty('optionalDependencies');
		expect(pack.manifest).not.toHaveProperty('bundledDependencies');
		expect(pack.manifest).not.toHaveProperty('bundleDependencies');
		expect(pack.manifest).not.toHaveProperty('overrides');
		expect(pack.manifest.peerDependencies).toEqual({ 'n8n-workflow': '*' });
	});

	test('runs nothing on installation', () => {
		const lifecycle =
			/^(?:pre|post)?install$|^(?:pre|post)?prepare$|^prepublish|^preuninstall|^postuninstall/;
		expect(Object.keys(pack.manifest.scripts).filter((name) => lifecycle.test(name))).toEqual([]);
	});

	test('contains what n8n’s verification requires', () => {
		expect(pack.manifest).toMatchObject({
			license: 'MIT',
			homepage: expect.stringMatching(/^https:\/\//),
			author: { name: expect.any(String), email: expect.stringContaining('@') },
			repository: { type: 'git', url: expect.stringContaining('github.com') },
			n8n: { n8nNodesApiVersion: 1, strict: true },
		});
	});

	test('every node and credential in dist is listed for n8n', () => {
		const built = pack.files.filter((file) => /\.(?:node|credentials)\.js$/.test(file));
		const { nodes, credentials } = pack.manifest.n8n;
		expect([...built].sort()).toEqual([...nodes, ...credentials].sort());
	});
});
