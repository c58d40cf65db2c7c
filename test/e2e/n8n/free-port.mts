import { createServer } from 'node:net';

/** An unused TCP port on the loopback interface. */
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
