import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packPackage } from './pack.mts';

/**
 * Passes the tarball of the package to `use`. The suite packs once and sets `ZOOM_E2E_TARBALL`, because every
 * build deletes `dist` while others may be reading it; a station that runs alone packs its own.
 */
export async function withPackedPackage<T>(use: (tarball: string) => Promise<T>): Promise<T> {
	const chosen = process.env.ZOOM_E2E_TARBALL;
	if (chosen) return await use(chosen);
	const folder = await mkdtemp(join(tmpdir(), 'zoom-e2e-pack-'));
	try {
		return await use(await packPackage(folder));
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}
