import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFor } from '../e2e/install/cache-folder.mts';
import { installOnce, unpackLocked } from '../e2e/install/install-once.mts';

/** An n8n engine to run the suites in. */
export interface Engine {
	/** The folder of its lock file, or `newest` for the one in the development dependencies. */
	name: string;
	core: string;
	workflow: string;
	/** The folder whose node_modules it is in. */
	folder: string;
}

/** The engine in the development dependencies. */
export const NEWEST = 'newest';

const checkout = join(import.meta.dirname, '..', '..');

/** The names of all engines, oldest first. */
export function engineNames(): string[] {
	const older = readdirSync(import.meta.dirname, { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map(({ name }) => name);
	return [...older.sort((one, other) => one.localeCompare(other, 'en', { numeric: true })), NEWEST];
}

/** Finds an engine; if it is missing, installs it into the cache from its lock file. */
export async function ensureEngine(name: string): Promise<Engine> {
	if (name === NEWEST) return describeEngine(name, checkout);
	const folderOfLock = join(import.meta.dirname, name);
	const folder = cacheFor(`engine-${name}`, folderOfLock);
	await installOnce(folder, async () => {
		console.log(`[engines] installing ${name} into ${folder} (once): about 20 seconds, 300 MB`);
		await unpackLocked(folderOfLock, folder);
	});
	return describeEngine(name, folder);
}

function describeEngine(name: string, folder: string): Engine {
	const version = (dependency: string): string =>
		JSON.parse(readFileSync(join(folder, 'node_modules', dependency, 'package.json'), 'utf8'))
			.version;
	return { name, core: version('n8n-core'), workflow: version('n8n-workflow'), folder };
}
