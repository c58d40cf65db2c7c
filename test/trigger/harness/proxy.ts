import fastify from 'fastify';
import type { TestN8n } from './n8n';
import type { ZoomRequest } from './zoomRequest';

/**
 * Places a proxy before an n8n: whatever arrives is handed to `pass`, with the URL behind the proxy, and then answered
 * with 404.
 */
export async function openProxy(
	n8n: TestN8n,
	pass: (url: string, arrived: ZoomRequest) => Promise<void>,
) {
	const behind = n8n.baseUrl;
	const server = fastify({ forceCloseConnections: true });
	server.removeAllContentTypeParsers();
	server.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => {
		done(null, body);
	});
	server.post('/*', async (request, reply) => {
		const body = request.body instanceof Uint8Array ? request.body : new Uint8Array();
		const names = ['x-zm-request-timestamp', 'x-zm-signature'];
		const headers = names.map((name) => [name, String(request.headers[name])]);
		await pass(`${behind}${request.url}`, { headers: Object.fromEntries(headers), body });
		return await reply.code(404).send();
	});
	n8n.baseUrl = await server.listen({ port: 0, host: '127.0.0.1' });
	return { close: async () => await server.close() };
}

/** Sends a request as Zoom does, or as someone who imitates it. */
export async function post(url: string, { headers, body }: ZoomRequest): Promise<void> {
	const entries = Object.entries(headers).map(([name, value]) => [name, String(value)]);
	await fetch(url, { method: 'POST', headers: Object.fromEntries(entries), body });
}
