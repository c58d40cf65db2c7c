import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import * as tar from 'tar';
import { ensureInstalled } from '../e2e/install/install.mts';
import { withPackedPackage } from '../e2e/install/packed-package.mts';
import { median, type Figure } from './figures.mts';

interface Manifest {
	dependencies?: Record<string, string>;
	n8n: { nodes: string[] };
}

const ROUNDS = 15;

/** Loads files one after the other in a program that has n8n-workflow already, as n8n has; prints the ms. */
const LOADER = `
const [workflow, ...nodes] = process.argv.slice(1);
require(workflow);
const began = performance.now();
for (const node of nodes) require(node);
console.log(performance.now() - began);
`;

/** Measures what the packed package costs n8n to load, and how large it is. */
export async function measureLoad(): Promise<Figure[]> {
	const folder = await mkdtemp(join(tmpdir(), 'zoom-bench-load-'));
	try {
		await withPackedPackage(async (file) => await tar.x({ file, cwd: folder, strip: 1 }));
		const manifest: Manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
		const nodes = manifest.n8n.nodes.map((file) => join(folder, file));
		const times: number[] = [];
		for (let round = 0; round < ROUNDS; round += 1) times.push(await timeToRequire(nodes, folder));
		return [
			{
				part: 'load',
				measure: 'require of both nodes',
				detail: `median of ${ROUNDS} fresh processes, n8n-workflow loaded before`,
				value: median(times),
				unit: 'ms',
				goal: { kind: 'at most', value: 8 },
			},
			{
				part: 'load',
				measure: 'size of dist',
				detail: 'all files of the tarball in dist',
				value: (await sizeOf(join(folder, 'dist'))) / 1_000,
				unit: 'kB',
				goal: { kind: 'at most', value: 200 },
			},
			{
				part: 'load',
				measure: 'runtime dependencies',
				detail: 'package.json',
				value: Object.keys(manifest.dependencies ?? {}).length,
				unit: 'count',
				goal: { kind: 'exactly', value: 0 },
			},
		];
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

async function timeToRequire(nodes: string[], folder: string): Promise<number> {
	const { nodeBinary, n8nBinary } = await ensureInstalled();
	const modules = join(dirname(n8nBinary), '..', '..');
	// Where n8n puts a community package, its require finds n8n's own n8n-workflow.
	const env = { ...process.env, NODE_PATH: modules };
	const args = ['-e', LOADER, join(modules, 'n8n-workflow'), ...nodes];
	const { stdout } = await promisify(execFile)(nodeBinary, args, { cwd: folder, env });
	return Number(stdout);
}

/** In bytes. */
async function sizeOf(folder: string): Promise<number> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	const sizes = await Promise.all(
		entries
			.filter((entry) => entry.isFile())
			.map(async (entry) => (await stat(join(entry.parentPath, entry.name))).size),
	);
	return sizes.reduce((sum, size) => sum + size, 0);
}
