import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bedFolder, cacheFolder } from './cache-folder.mts';
import { withLock } from './install-lock.mts';
import { environmentWith, findNode, installNode } from './node-binary.mts';
import { runCommand } from './run-command.mts';

/** Where the parts of the bed are, once installed. */
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
		name: 'unpack n8n, Node 24 and the browser driver (npm ci)',
		usual: 'about 3 minutes, 3 GB',
		advice: 'check that the npm registry answers and that 4 GB of disk are free, then run it again',
		run: async (cache) => {
			for (const file of ['package.json', 'package-lock.json']) {
				await copyFile(join(bedFolder, file), join(cache, file));
			}
			await runCommand('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
				cwd: cache,
			});
		},
	},
	{
		name: 'fetch the Node 24 binary',
		usual: 'some seconds',
		advice: 'check that the npm registry answers, or run it under Node 24',
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

/**
 * Installs the bed unless it is there already. The marker is written last, so that an interrupted installation is
 * started over.
 */
export async function ensureInstalled(): Promise<Installation> {
	const cache = cacheFolder();
	const marker = join(cache, 'installed');
	const isInstalled = async () => await readFile(marker).catch(() => undefined);
	if (await isInstalled()) return await locate(cache);
	await withLock(`${cache}.lock`, async () => {
		if (await isInstalled()) return;
		console.log(`[e2e] installing into ${cache} (once)`);
		await mkdir(cache, { recursive: true });
		for (const step of steps) await runStep(step, cache);
		await writeFile(marker, new Date().toISOString());
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
