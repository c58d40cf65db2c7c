import fastify from 'fastify';
import type { Simulator } from '../../simulator';
import type { Webhook } from '../webhook-settings';

/** A port that nothing listens on. */
export async function freePort(): Promise<number> {
	const server = fastify();
	const address = await server.listen({ port: 0, host: '127.0.0.1' });
	await server.close();
	return Number(new URL(address).port);
}

/** A URL that leads to the check's own server; a simulator on the same computer needs no tunnel. */
export async function tunnelTo({ app }: Simulator): Promise<Webhook> {
	const port = await freePort();
	return { url: `http://127.0.0.1:${port}/zoom`, secretToken: app.secretToken, port };
}
