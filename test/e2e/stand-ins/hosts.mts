import { connect } from 'node:net';
import tls, { type ConnectionOptions, type TLSSocket } from 'node:tls';

/**
 * Loaded into n8n's own process (`node --import`), where it redirects requests for a service on the internet
 * to a stand-in on this machine. It only changes the target of the connection: nodes, addresses, headers and
 * bodies are the real ones. The connection is not encrypted, so no certificate needs to be forged.
 */
const ports = new Map<string, number>(
	Object.entries(JSON.parse(process.env.STAND_IN_HOSTS ?? '{}')),
);

const connectOutside = tls.connect;

function hostOf(options: ConnectionOptions): string {
	return options.servername || options.host || '';
}

/** A plain connection with the parts of an encrypted one that HTTP clients use. */
function asEncrypted(port: number): TLSSocket {
	const socket = connect(port, '127.0.0.1');
	const standIn = Object.assign(socket, { encrypted: true, authorized: true, alpnProtocol: false });
	socket.once('connect', () => socket.emit('secureConnect'));
	return standIn as unknown as TLSSocket;
}

const connectInside = (...given: Parameters<typeof tls.connect>): TLSSocket => {
	const options = given.find(
		(argument): argument is ConnectionOptions => typeof argument === 'object',
	);
	const port = options && ports.get(hostOf(options));
	return port === undefined ? connectOutside(...given) : asEncrypted(port);
};

tls.connect = connectInside as typeof tls.connect;
