import execa from 'execa';
import { ensureDir, ensureSymlink, move, readJson, realpath, remove } from 'fs-extra';
import { extract, list } from 'tar';

/** The package as npm would publish it, unpacked as n8n would install it. */
export interface PackedPackage {
	/** The paths of all files in the tarball, below `package/`. */
	files: string[];
	/** Where the tarball is unpacked; `n8n-workflow` can be required from there, as in n8n. */
	folder: string;
	/** The package.json in the tarball. */
	manifest: Manifest;
	remove(): Promise<void>;
}

export interface Manifest extends Record<string, unknown> {
	name: string;
	version: string;
	keywords: string[];
	main: string;
	scripts: Record<string, string>;
	peerDependencies: Record<string, string>;
	n8n: { n8nNodesApiVersion: number; strict: boolean; nodes: string[]; credentials: string[] };
}

/** Packs the result of `gulp build`. */
export async function packPackage(): Promise<PackedPackage> {
	const place = await realpath((await execa('mktemp', ['-d'])).stdout.trim());
	await execa('npm', ['pack', '--silent', '--pack-destination', place]);
	const { stdout } = await execa('ls', [place]);
	const tarball = `${place}/${stdout.trim()}`;

	const files: string[] = [];
	await list({
		file: tarball,
		onReadEntry: ({ path, type }) => {
			if (type === 'File') files.push(path.replace(/^package\//, ''));
		},
	});
	const folder = `${place}/n8n-nodes-zoom-live-stream`;
	await ensureDir(`${place}/unpacked`);
	await extract({ file: tarball, cwd: `${place}/unpacked` });
	await move(`${place}/unpacked/package`, folder);
	await ensureSymlink(await realpath('node_modules'), `${folder}/node_modules`);
	return {
		files,
		folder,
		manifest: await readJson(`${folder}/package.json`),
		remove: async () => await remove(place),
	};
}
