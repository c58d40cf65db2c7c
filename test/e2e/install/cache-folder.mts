import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** The folder of the end-to-end suite. */
export const suiteFolder = join(import.meta.dirname, '..');

/** The version of n8n that the stations run in, unless it is the newest, e.g. `1.123`. */
export function chosenN8n(): string | undefined {
	return process.env.ZOOM_E2E_N8N || undefined;
}

/**
 * The folder of the manifest and lock file of the chosen n8n: those of the newest are in the folder of the suite.
 */
export function manifestFolder(): string {
	const version = chosenN8n();
	return version === undefined ? suiteFolder : join(suiteFolder, `n8n-${version}`);
}

/** Where n8n, its Node and the browser driver are installed. */
export function cacheFolder(): string {
	return cacheFor('e2e', manifestFolder());
}

const DIGITS_OF_LOCK = 12;

/**
 * Where the packages of a lock file are installed: outside the checkout, because they take up to gigabytes
 * and should survive a `git clean`; named after the lock file, so a changed pin never uses an old
 * installation.
 */
export function cacheFor(name: string, folderOfLock: string): string {
	const lock = readFileSync(join(folderOfLock, 'package-lock.json'));
	const digest = createHash('sha256').update(lock).digest('hex').slice(0, DIGITS_OF_LOCK);
	return join(cacheBase(), `${name}-${digest}`);
}

function cacheBase(): string {
	const chosen = process.env.ZOOM_E2E_CACHE;
	if (chosen) return chosen;
	return join(
		process.env.XDG_CACHE_HOME || join(homedir(), '.cache'),
		'n8n-nodes-zoom-live-stream',
	);
}
