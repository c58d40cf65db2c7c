import fastify from 'fastify';
import type { Outcome, Trigger } from './trigger';
import type { ZoomRequest } from './zoomRequest';

/** An address on loopback at which a trigger listens, as n8n would have it listen. */
export interface Door {
	url: string;
	/** What came of each request, in order. */
	outcomes: Outcome[];
	close(): Promise<void>;
}

/**
 * Opens an HTTP server before a trigger. Like n8n 2.40 (`body-parser`) it unpacks gzip, hands on the bytes
 * beneath, and refuses JSON that it cannot read with 422 before any node sees it.
 */
export async function openDoor(trigger: Trigger): Promise<Door> {
	const server = fastify({ forceCloseConnections: true, bodyLimit: 16 * 2 ** 20 });
	server.removeAllContentTypeParsers();
	server.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => {
		done(null, body);
	});
	const door: Door = {
		url: '',
		outcomes: [],
		close: async () => await server.close(),
	};
	server.post('/', async (request, reply) => {
		const packed = request.body instanceof Uint8Array ? request.body : new Uint8Array();
		const gzipped = request.headers['content-encoding'] === 'gzip';
		const body = gzipped ? await unpack(packed) : packed;
		if (!isJson(body)) return await reply.code(422).send();
		const headers = Object.entries(request.headers).flatMap(([name, value]) =>
			value === undefined ? [] : [[name, value] as const],
		);
		const arrived: ZoomRequest = { headers: Object.fromEntries(headers), body };
		const outcome = await trigger.send(arrived);
		door.outcomes.push(outcome);
		return await reply.code(outcome.status).send(outcome.answer);
	});
	door.url = await server.listen({ port: 0, host: '127.0.0.1' });
	return door;
}

/** The items of the executions that started. */
export function itemsOf({ outcomes }: Door) {
	return outcomes.flatMap(({ item }) => (item === undefined ? [] : [item]));
}

/** Packs bytes as a sender does who announces `content-encoding: gzip`. */
export async function pack(bytes: Uint8Array): Promise<Uint8Array> {
	return await through(bytes, new CompressionStream('gzip'));
}

async function unpack(bytes: Uint8Array): Promise<Uint8Array> {
	return await through(bytes, new DecompressionStream('gzip'));
}

async function through(
	bytes: Uint8Array,
	transform: CompressionStream | DecompressionStream,
): Promise<Uint8Array> {
	const stream = new Blob([bytes]).stream().pipeThrough(transform);
	return new Uint8Array(await new Response(stream).arrayBuffer());
}

function isJson(body: Uint8Array): boolean {
	try {
		JSON.parse(new TextDecoder().decode(body));
		return true;
	} catch {
		return false;
	}
}
