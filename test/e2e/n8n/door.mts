import { createServer } from 'node:http';
import type { HttpSession } from './http-session.mts';

/** An address that signs a browser in and sends it on. */
export interface Door {
	url: string;
	close(): void;
}

/**
 * Opens an address on loopback that signs in anyone who opens it. Cookies belong to a host name, not a port,
 * so one set here works for n8n; it saves you two fields and a click.
 */
export async function openDoor(session: HttpSession, target: string): Promise<Door> {
	const cookies = [...session.cookieJar].map(
		([name, value]) => `${name}=${value}; Path=/; HttpOnly; SameSite=Lax`,
	);
	const server = createServer((_request, response) => {
		response.writeHead(302, { location: target, 'set-cookie': cookies }).end();
	});
	return await new Promise((resolve, reject) => {
		server.once('error', reject);
		server.listen(0, '127.0.0.1', () => {
			const address = server.address();
			const port = address && typeof address === 'object' ? address.port : 0;
			resolve({ url: `http://localhost:${port}`, close: () => server.close() });
		});
	});
}
