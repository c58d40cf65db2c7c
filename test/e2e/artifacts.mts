import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * The folder for a station's screenshots and n8n's log: below `ZOOM_E2E_ARTIFACTS` if an automatic run
 * collects them, otherwise below the system's temporary folder.
 */
export function artifactsFolder(station: string): string {
	const base = process.env.ZOOM_E2E_ARTIFACTS || join(tmpdir(), 'n8n-nodes-zoom-live-stream-e2e');
	const folder = join(base, station);
	mkdirSync(folder, { recursive: true });
	return folder;
}
