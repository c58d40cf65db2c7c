import { createServer } from 'node:net';

/** A TCP port of the loopback interface that nobody uses right now. */
export async function freePort(): Promise<number> {
	const server = createServer();
	return await new Promise((resolve, reject) => {
		server.once('error', reject);
		server.listen(0, '127.0.0.1', () => {
			const address = server.address();
			server.close(() => {
				if (address && typeof address === 'object') resolve(address.port);
				else reject(new Error('The system handed out no port.'));
			});
		});
	});
}
