import { join } from 'node:path';
import { suiteFolder } from './cache-folder.mts';
import { runCommand } from './run-command.mts';

/** The root of the checkout. */
export const packageRoot = join(suiteFolder, '..', '..');

/** Builds the package and packs it into `folder` like `npm publish` would; returns the tarball's path. */
export async function packPackage(folder: string): Promise<string> {
	await runCommand('npm', ['run', 'build'], { cwd: packageRoot });
	const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder];
	const packed: Array<{ filename: string }> = JSON.parse(
		await runCommand('npm', args, { cwd: packageRoot }),
	);
	const [only] = packed;
	if (!only) throw new Error('npm pack reported no tarball');
	return join(folder, only.filename);
}
