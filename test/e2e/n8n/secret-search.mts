import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ExecutionSummary } from './execution.mts';
import type { HttpSession } from './http-session.mts';
import type { N8n } from './n8n.mts';

/** What an n8n has stored, by place. */
export type Kept = Array<[place: string, content: string]>;

/** Everything n8n sends to the editor about every execution of every workflow. */
export async function executionsKept(session: HttpSession): Promise<Kept> {
	const { results } = await session.request<{ results: ExecutionSummary[] }>(
		'GET',
		'/executions?filter=%7B%7D&limit=100',
	);
	return await Promise.all(
		results.map(async ({ id }): Promise<[string, string]> => {
			const stored = await session.request<unknown>('GET', `/executions/${id}`);
			return [`execution ${id}`, JSON.stringify(stored)];
		}),
	);
}

/** n8n's log and its database, in which credentials are encrypted. */
export async function filesKept({ logFile, userFolder }: N8n): Promise<Kept> {
	const folder = join(userFolder, '.n8n');
	const databases = (await readdir(folder)).filter((name) => name.startsWith('database.sqlite'));
	const files = [logFile, ...databases.map((name) => join(folder, name))];
	return await Promise.all(
		files.map(async (file): Promise<[string, string]> => [file, await readFile(file, 'latin1')]),
	);
}

/** The places that contain `secret`. */
export function placesOf(secret: string, kept: Kept): string[] {
	return kept.filter(([, content]) => content.includes(secret)).map(([place]) => place);
}
