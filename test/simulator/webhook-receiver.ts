import fastify from 'fastify';
import { isRecord } from './is-record';
import { parseJson } from './request-body';

/** A webhook as received. */
export interface Arrival {
	body: string;
	signature: unknown;
	timestamp: unknown;
}

/** Our endpoint that Zoom calls. */
export interface WebhookReceiver {
	url: string;
	arrivals: Arrival[];
	/** What to answer next, in order; 200 without a body once they are used up. */
	answers: Array<{ status: number; body?: object | ((received: string) => object) }>;
	/** Answers each URL validation; none by default. */
	prove?: ((received: string) => object) | undefined;
	/** The names of the events that arrived, in order. */
	names(): unknown[];
	close(): Promise<void>;
}

export async function startReceiver(): Promise<WebhookReceiver> {
	const arrivals: WebhookReceiver['arrivals'] = [];
	const answers: WebhookReceiver['answers'] = [];
	const server = fastify({ forceCloseConnections: true });
	const receiver: WebhookReceiver = {
		url: '',
		arrivals,
		answers,
		names: () => arrivals.map(({ body }) => nameOf(body)),
		close: async () => await server.close(),
	};
	server.removeAllContentTypeParsers();
	server.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => {
		done(null, body);
	});
	server.post('/', async (request, reply) => {
		const received = String(request.body);
		arrivals.push({
			body: received,
			signature: request.headers['x-zm-signature'],
			timestamp: request.headers['x-zm-request-timestamp'],
		});
		const isValidation = nameOf(received) === 'endpoint.url_validation';
		if (isValidation && receiver.prove) return await reply.send(receiver.prove(received));
		const { status, body } = answers.shift() ?? { status: 200 };
		return await reply.code(status).send(typeof body === 'function' ? body(received) : body);
	});
	receiver.url = await server.listen({ port: 0, host: '127.0.0.1' });
	return receiver;
}

function nameOf(body: string): unknown {
	const { value } = parseJson(body);
	return isRecord(value) ? value.event : undefined;
}
