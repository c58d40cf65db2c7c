import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runCommand } from './run-command.mts';

interface Manifest {
	name: string;
	version: string;
	[key: string]: unknown;
}

interface Ledger {
	name: string;
	private: boolean;
	dependencies: Record<string, string>;
}

/** What n8n removes from a package's manifest before it reads its dependencies. */
const STRIPPED = ['devDependencies', 'peerDependencies', 'optionalDependencies'];

async function readLedger(file: string): Promise<Ledger> {
	try {
		return JSON.parse(await readFile(file, 'utf8'));
	} catch {
		return { name: 'installed-nodes', private: true, dependencies: {} };
	}
}

/**
 * Installs a packed community package the way n8n's own installer does (unpack, strip the manifest, no
 * scripts, enter it in the ledger `nodes/package.json`), for an n8n that is not running. n8n's own installer
 * cannot be used, because it only gets packages from the public registry. A package with runtime dependencies
 * is refused, because ours has none.
 */
export async function placeCommunityPackage(userFolder: string, tarball: string): Promise<string> {
	const nodes = join(userFolder, '.n8n', 'nodes');
	await mkdir(join(nodes, 'node_modules'), { recursive: true });
	const unpacked = await mkdtemp(join(nodes, 'unpacking-'));
	await runCommand('tar', ['-xzf', tarball, '-C', unpacked, '--strip-components=1'], {
		cwd: nodes,
	});

	const manifestFile = join(unpacked, 'package.json');
	const manifest: Manifest = JSON.parse(await readFile(manifestFile, 'utf8'));
	if (Object.keys(manifest.dependencies ?? {}).length > 0) {
		throw new Error(`${manifest.name} has run-time dependencies: n8n community packages may not.`);
	}
	const kept = Object.entries(manifest).filter(([key]) => !STRIPPED.includes(key));
	await writeFile(manifestFile, JSON.stringify(Object.fromEntries(kept), null, 2));

	const target = join(nodes, 'node_modules', manifest.name);
	await rm(target, { recursive: true, force: true });
	await mkdir(join(target, '..'), { recursive: true });
	await rename(unpacked, target);

	const ledgerFile = join(nodes, 'package.json');
	const ledger = await readLedger(ledgerFile);
	ledger.dependencies[manifest.name] = manifest.version;
	await writeFile(ledgerFile, JSON.stringify(ledger, null, 2));
	return manifest.name;
}
