import { createServer, connect, type Server, type Socket } from 'node:net';

/** An address in front of another one that can be disconnected and restored. */
export interface Relay {
	origin: string;
	/** Breaks open connections and refuses new ones. */
	cut(): Promise<void>;
	restore(): Promise<void>;
	close(): Promise<void>;
}

const LOOPBACK = '127.0.0.1';

async function listen(server: Server, port: number): Promise<number> {
	return await new Promise((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, LOOPBACK, () => {
			const address = server.address();
			resolve(address && typeof address === 'object' ? address.port : port);
		});
	});
}

/**
 * Opens an address that forwards everything to `target`, so that a service can be unreachable for a while
 * without losing its state. @param wantedPort the port that others expect; by default, any free one
 */
export async function openRelay(target: string, wantedPort = 0): Promise<Relay> {
	const { hostname, port: targetPort } = new URL(target);
	const sockets = new Set<Socket>();
	const keep = (socket: Socket) => {
		sockets.add(socket);
		socket.once('close', () => sockets.delete(socket));
	};
	const server = createServer((near) => {
		const far = connect(Number(targetPort), hostname);
		for (const socket of [near, far]) keep(socket);
		// If one side is disconnected, so is the other.
		near.on('error', () => far.destroy()).once('close', () => far.destroy());
		far.on('error', () => near.destroy()).once('close', () => near.destroy());
		near.pipe(far).pipe(near);
	});
	const port = await listen(server, wantedPort);
	const cut = async () => {
		const closed = new Promise<void>((resolve) => server.close(() => resolve()));
		for (const socket of sockets) socket.resetAndDestroy();
		await closed;
	};
	return {
		origin: `http://${LOOPBACK}:${port}`,
		cut,
		restore: async () => {
			await listen(server, port);
		},
		close: cut,
	};
}
