import fastify from 'fastify';
import { jsonParse } from 'n8n-workflow';
import { isRecord } from '../../nodes/zoom/guards';
import {
	answerValidation,
	isSignedWith,
	readSignedRequest,
} from '../../nodes/zoom/webhook/signature';

/** A request that came to the URL, as far as the report is about it. */
export interface Arrival {
	/** Zoom's name for the event; `endpoint.url_validation` is its check of the URL. */
	event: string;
	isSigned: boolean;
	hasRequestId: boolean;
}

/** A small server to which Zoom sends events while the check runs. */
export interface Receiver {
	/** Everything that arrived, in order. */
	arrivals: readonly Arrival[];
	close(): Promise<void>;
}

/** Where a receiver listens, and what proves that a request comes from Zoom. */
export interface ReceiverOptions {
	port: number;
	/** Requests to other paths get 404. */
	path: string;
	secretToken: string;
}

/**
 * Starts a server that answers Zoom with the trigger's own code.
 * @throws Error when the port is in use
 */
export async function openReceiver(options: ReceiverOptions): Promise<Receiver> {
	const { port, path, secretToken } = options;
	const arrivals: Arrival[] = [];
	const server = fastify({ forceCloseConnections: true });
	server.removeAllContentTypeParsers();
	server.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => {
		done(null, body);
	});
	server.post('/*', async (request, reply) => {
		if (request.url.split('?')[0] !== path) return await reply.code(404).send();
		const bytes = request.body instanceof Uint8Array ? request.body : new Uint8Array();
		const body = jsonParse<unknown>(new TextDecoder().decode(bytes), { fallbackValue: null });
		const signed = readSignedRequest({ headers: request.headers, rawBody: bytes });
		const isSigned = signed !== undefined && isSignedWith(secretToken, signed);
		arrivals.push({
			event: isRecord(body) ? String(body.event) : '',
			isSigned,
			hasRequestId: signed?.requestId !== undefined,
		});
		if (!isSigned) return await reply.code(401).send();
		return await reply.send(answerValidation(body, secretToken));
	});
	await server.listen({ port, host: '127.0.0.1' });
	return { arrivals, close: async () => await server.close() };
}
