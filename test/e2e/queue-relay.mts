import { createServer, connect, type Server, type Socket } from 'node:net';

/** An address in front of another, which can be cut off and restored. */
export interface Relay {
	origin: string;
	/** Breaks what is under way and refuses what comes. */
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
 * Opens an address that passes everything on to `target`, so that a service can be out of reach for a while without
 * forgetting what it knows.
 * @param wantedPort where others expect it; any free one by default
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
		// Who is cut off on one side has nothing to say on the other.
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
