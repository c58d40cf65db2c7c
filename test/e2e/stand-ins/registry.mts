import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import fastify from 'fastify';
import { runCommand } from '../install/run-command.mts';

/** npm's public registry with a single package, and n8n's answers about that package, on loopback. */
export interface StandInRegistry {
	/** The port of each host's stand-in. */
	hosts: Record<string, number>;
	/** The requested paths, in order. */
	requested: string[];
	close(): Promise<void>;
}

const HOST = 'registry.npmjs.org';
/** Where n8n asks whether a package is banned, and which ones it has verified. */
const N8N_HOST = 'api.n8n.io';

interface Manifest {
	name: string;
	version: string;
}

async function readManifest(tarball: string): Promise<Manifest> {
	const args = ['-xOzf', tarball, 'package/package.json'];
	return JSON.parse(await runCommand('tar', args, { cwd: '/' }));
}

/** Starts a registry with the package from a tarball, which answers as in npm's documentation. */
export async function startRegistry(tarball: string): Promise<StandInRegistry> {
	const content = await readFile(tarball);
	const manifest = await readManifest(tarball);
	const { name, version } = manifest;
	const file = `/${name}/-/${basename(tarball)}`;
	const integrity = `sha512-${createHash('sha512').update(content).digest('base64')}`;
	const published = { ...manifest, dist: { tarball: `https://${HOST}${file}`, integrity } };

	const server = fastify({ forceCloseConnections: true });
	const requested: string[] = [];
	server.addHook('onRequest', async ({ url }) => {
		requested.push(url);
	});
	const versions = { [version]: published };
	server.get(`/${name}`, () => ({ name, 'dist-tags': { latest: version }, versions }));
	server.get(`/${name}/${version}`, () => published);
	server.get(file, () => content);
	server.post('/api/package', () => ({ status: 'OK' }));
	const origin = await server.listen({ port: 0, host: '127.0.0.1' });
	const port = Number(new URL(origin).port);
	return {
		hosts: { [HOST]: port, [N8N_HOST]: port },
		requested,
		close: async () => await server.close(),
	};
}
