import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cacheFolder, manifestFolder } from './cache-folder.mts';
import { installOnce, unpackLocked } from './install-once.mts';
import { environmentWith, findNode, installNode } from './node-binary.mts';
import { runCommand } from './run-command.mts';

/** The paths of everything the stations need, once installed. */
export interface Installation {
	nodeBinary: string;
	n8nBinary: string;
	playwrightFolder: string;
}

interface Step {
	name: string;
	usual: string;
	advice: string;
	run(cache: string): Promise<unknown>;
}

const steps: Step[] = [
	{
		name: 'unpack n8n, its Node and the browser driver (npm ci)',
		usual: 'about 3 minutes, 3 GB',
		advice: 'check that the npm registry answers and that 4 GB of disk are free, then run it again',
		run: async (cache) => await unpackLocked(manifestFolder(), cache),
	},
	{
		name: 'fetch the binary of its Node',
		usual: 'some seconds',
		advice: 'check that the npm registry answers, or run it under the Node that n8n wants',
		run: installNode,
	},
	{
		name: 'build the SQLite binding (npm rebuild sqlite3)',
		usual: 'some seconds with a prebuilt binary, else 2 minutes',
		advice:
			'install a C++ compiler, make and python3 (Debian: apt-get install -y build-essential python3; macOS: xcode-select --install)',
		run: async (cache) =>
			await runCommand('npm', ['rebuild', 'sqlite3', '--ignore-scripts=false'], { cwd: cache }),
	},
	{
		name: 'ask n8n for its version',
		usual: 'some seconds',
		advice: 'delete the folder and run it again',
		run: async (cache) => {
			const { nodeBinary, n8nBinary } = await locate(cache);
			const env = { ...environmentWith(nodeBinary), N8N_USER_FOLDER: cache };
			const version = await runCommand(nodeBinary, [n8nBinary, '--version'], { cwd: cache, env });
			console.log(`[e2e]   n8n ${version.trim()}`);
		},
	},
];

async function locate(cache: string): Promise<Installation> {
	return {
		nodeBinary: await findNode(cache),
		n8nBinary: join(cache, 'node_modules', 'n8n', 'bin', 'n8n'),
		playwrightFolder: join(cache, 'node_modules', 'playwright-core'),
	};
}

async function runStep(step: Step, cache: string): Promise<void> {
	console.log(`[e2e] ${step.name}: ${step.usual}`);
	const started = Date.now();
	try {
		await step.run(cache);
	} catch (error) {
		const log = join(cache, 'install-failure.log');
		await writeFile(log, String(error));
		throw new Error(`Could not ${step.name}: ${step.advice}. Details: ${log}`);
	}
	console.log(`[e2e]   done in ${Math.round((Date.now() - started) / 1000)} s`);
}

/** Installs the chosen n8n and what it needs, unless it is already installed. */
export async function ensureInstalled(): Promise<Installation> {
	const cache = cacheFolder();
	await installOnce(cache, async () => {
		console.log(`[e2e] installing into ${cache} (once)`);
		for (const step of steps) await runStep(step, cache);
	});
	return await locate(cache);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	try {
		console.log(await ensureInstalled());
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		process.exitCode = 1;
	}
}
