import execa from 'execa';
import { readFile, readJson } from 'fs-extra';
import { PackageDirectoryLoader } from 'n8n-core';
import { packPackage, type PackedPackage } from './packed';

let pack: PackedPackage;
let loader: PackageDirectoryLoader;
beforeAll(async () => {
	pack = await packPackage();
	loader = new PackageDirectoryLoader(pack.folder);
	await loader.loadAll();
}, 60_000);
afterAll(async () => await pack.remove());

const ICON = /^icons\/n8n-nodes-zoom-live-stream\/(dist\/.+\.svg)$/;

/** The icon files that n8n would serve for a node or credential, by theme. */
async function iconsOf(iconUrl: unknown): Promise<string[]> {
	const { light, dark } = Object.assign({ light: '', dark: '' }, iconUrl);
	return await Promise.all(
		[light, dark].map(async (url) => {
			const file = ICON.exec(url)?.[1];
			if (file === undefined) throw new Error(`n8n found no icon: ${url}`);
			return await readFile(`${pack.folder}/${file}`, 'utf8');
		}),
	);
}

describe('n8n loads the unpacked tarball', () => {
	test('the node and its credential are registered, and belong together', () => {
		expect(Object.keys(loader.known.nodes)).toContain('zoomLiveStream');
		const credential = loader.known.credentials.zoomLiveStreamOAuth2Api;
		expect(credential?.extends).toEqual(['oAuth2Api']);
		expect(credential?.supportedNodes).toContain('zoomLiveStream');
	});

	test('every node has a codex, which says where to find it', async () => {
		for (const file of pack.manifest.n8n.nodes) {
			const codex = await readJson(`${pack.folder}/${file.replace(/\.js$/, '.json')}`);
			expect(codex).toMatchObject({
				node: expect.stringMatching(/^n8n-nodes-zoom-live-stream\.zoomLiveStream/),
				nodeVersion: '1.0',
				codexVersion: '1.0',
			});
			// The only one on n8n's list that fits (n8n codex files).
			expect(codex.categories).toEqual(['Communication']);
		}
	});

	test('every node has different icons for the light and the dark theme', async () => {
		expect(loader.types.nodes.length).toBe(pack.manifest.n8n.nodes.length);
		for (const { iconUrl } of loader.types.nodes) {
			const [light, dark] = await iconsOf(iconUrl);
			expect(light).toContain('<svg');
			expect(dark).toContain('<svg');
			expect(light).not.toBe(dark);
		}
	});

	test('every credential has them, too', async () => {
		expect(loader.types.credentials.length).toBe(pack.manifest.n8n.credentials.length);
		for (const { iconUrl } of loader.types.credentials) {
			const [light, dark] = await iconsOf(iconUrl);
			expect(light).toContain('<svg');
			expect(light).not.toBe(dark);
		}
	});

	test('secrets are password fields', () => {
		for (const { properties } of loader.types.credentials) {
			for (const { name, type, typeOptions } of properties) {
				const secret = /secret|token$|password|streamKey/i.test(name) && type === 'string';
				if (secret)
					expect({ name, password: typeOptions?.password }).toEqual({ name, password: true });
			}
		}
	});
});

test('require returns the classes, for use in a program', async () => {
	const script =
		'const all = require(process.argv[1]); console.log(JSON.stringify(Object.entries(all).map(([key, Class]) => [key, new Class().name ?? new Class().description.name])))';
	const { stdout } = await execa('node', ['-e', script, pack.folder]);
	const classes = new Map<unknown, unknown>(JSON.parse(stdout));
	expect(classes.get('ZoomLiveStream')).toBe('zoomLiveStream');
	expect(classes.get('ZoomLiveStreamOAuth2Api')).toBe('zoomLiveStreamOAuth2Api');
	const { nodes, credentials } = pack.manifest.n8n;
	expect(classes.size).toBe(nodes.length + credentials.length);
});
