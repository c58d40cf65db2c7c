import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { QueueStage } from './stage.mts';
import { type Kept, placesOf } from '../n8n/secret-search.mts';

/** The result of a search for secrets. */
export interface SecretSearch {
	logs: number;
	secrets: number;
	/** The logs that contain one. */
	found: string[];
}

/** Searches the logs of all processes for the app's secret and for every access token that reached Zoom. */
export async function searchLogs({ cluster, zoom }: QueueStage): Promise<SecretSearch> {
	const names = await readdir(cluster.artifacts);
	const logs: Kept = await Promise.all(
		names.map(
			async (name): Promise<[string, string]> => [
				name,
				await readFile(join(cluster.artifacts, name), 'latin1'),
			],
		),
	);
	const headers = zoom.requests.map(({ headers: { authorization } }) => String(authorization));
	const tokens = headers.map((header) => header.replace(/^Bearer /, ''));
	const secrets = [...new Set([zoom.app.clientSecret, ...tokens])];
	const found = secrets.flatMap((secret) => placesOf(secret, logs));
	return { logs: logs.length, secrets: secrets.length, found };
}
