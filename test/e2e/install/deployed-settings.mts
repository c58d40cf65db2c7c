import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { packageRoot } from './pack.mts';

/** The folder with what runs n8n on more than one process, for users to copy. */
export const deployFolder = join(packageRoot, 'deploy');

/** n8n's settings for every process, from `deploy/n8n.env`. */
export async function readDeployedSettings(): Promise<Record<string, string>> {
	const settings = parseEnv(await readFile(join(deployFolder, 'n8n.env'), 'utf8'));
	return Object.fromEntries(Object.entries(settings).map(([name, value]) => [name, String(value)]));
}
