import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** The folder of the bed itself: its manifest and lock file name what is installed. */
export const bedFolder = import.meta.dirname;

const DIGITS_OF_LOCK = 12;

/**
 * Where n8n, its Node and the browser driver live: outside the checkout, because they weigh gigabytes and outlive a
 * `git clean`; named after the lock file, so that a changed pin never meets an old installation.
 */
export function cacheFolder(): string {
	const chosen = process.env.ZOOM_E2E_CACHE;
	if (chosen) return chosen;
	const lock = readFileSync(join(bedFolder, 'package-lock.json'));
	const digest = createHash('sha256').update(lock).digest('hex').slice(0, DIGITS_OF_LOCK);
	const base = process.env.XDG_CACHE_HOME || join(homedir(), '.cache');
	return join(base, 'n8n-nodes-zoom-live-stream', `e2e-${digest}`);
}
