import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withLock } from './install-lock.mts';
import { runCommand } from './run-command.mts';

/**
 * Installs into `cache` unless that was done before. The marker is written last, so an interrupted
 * installation starts over.
 */
export async function installOnce(cache: string, work: () => Promise<void>): Promise<void> {
	const marker = join(cache, 'installed');
	const isInstalled = async () => await readFile(marker).catch(() => undefined);
	if (await isInstalled()) return;
	await withLock(`${cache}.lock`, async () => {
		if (await isInstalled()) return;
		await mkdir(cache, { recursive: true });
		await work();
		await writeFile(marker, new Date().toISOString());
	});
}

/** Unpacks exactly what the lock file in `folderOfLock` lists, without running any scripts. */
export async function unpackLocked(folderOfLock: string, cache: string): Promise<void> {
	for (const file of ['package.json', 'package-lock.json']) {
		await copyFile(join(folderOfLock, file), join(cache, file));
	}
	const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund'];
	await runCommand('npm', args, { cwd: cache });
}
