import { access, constants, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { runCommand } from './run-command.mts';

/** The Node.js that n8n runs on: the newest n8n needs 24, the checkout only 20. */
export async function findNode(cache: string): Promise<string> {
	const packaged = join(cache, 'node_modules', 'node', 'bin', 'node');
	try {
		await access(packaged, constants.X_OK);
		return packaged;
	} catch {
		return process.execPath;
	}
}

/**
 * Runs the script that the npm package `node` uses to download the binary for this platform. It is run
 * manually because all other packages' scripts stay off. If there is no binary for the platform, the running
 * Node is used.
 */
export async function installNode(cache: string): Promise<void> {
	const cwd = join(cache, 'node_modules', 'node');
	try {
		await runCommand(process.execPath, ['installArchSpecificPackage'], { cwd });
	} catch (error) {
		const { dependencies } = JSON.parse(await readFile(join(cache, 'package.json'), 'utf8'));
		if (majorOf(process.versions.node) < majorOf(String(dependencies.node))) throw error;
	}
}

function majorOf(version: string): number {
	return Number(version.split('.')[0]);
}

/** An environment in which `node` is n8n's Node, because n8n starts its task runner with that bare name. */
export function environmentWith(nodeBinary: string): NodeJS.ProcessEnv {
	return { ...process.env, PATH: `${dirname(nodeBinary)}:${process.env.PATH ?? ''}` };
}
