import fastify from 'fastify';
import { sleep } from 'n8n-workflow';
import type { Trigger } from './trigger';
import type { ZoomRequest } from './zoomRequest';

/** How n8n ends a request after it took its time. */
export interface SlowAnswer {
	status: number;
	/** Ms after the trigger accepted the event. */
	after: number;
}

/**
 * An HTTP server before a trigger whose n8n is slow: the trigger gets the server's own response, and n8n answers
 * late or never, whether the caller is still there or not.
 */
export async function openSlowDoor(trigger: Trigger, answer?: SlowAnswer) {
	const server = fastify({ forceCloseConnections: true });
	server.removeAllContentTypeParsers();
	server.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => {
		done(null, body);
	});
	const events = new EventTarget();
	const [accepted, answered] = ['accepted', 'answered'].map(
		async (name) =>
			await new Promise<unknown>((resolve) => {
				events.addEventListener(name, resolve);
			}),
	);
	server.post('/', async (request, reply) => {
		const body = request.body instanceof Uint8Array ? request.body : new Uint8Array();
		const headers = Object.entries(request.headers).flatMap(([name, value]) =>
			value === undefined ? [] : [[name, value] as const],
		);
		reply.hijack();
		const arrived: ZoomRequest = { headers: Object.fromEntries(headers), body };
		await trigger.send(arrived, { response: reply.raw });
		events.dispatchEvent(new Event('accepted'));
		if (answer === undefined) return;
		await sleep(answer.after);
		reply.raw.statusCode = answer.status;
		reply.raw.end();
		events.dispatchEvent(new Event('answered'));
	});
	const url = await server.listen({ port: 0, host: '127.0.0.1' });
	return {
		url,
		/** Resolves when the trigger has accepted the event. */
		accepted: async () => await accepted,
		/** Resolves when n8n has answered. */
		answered: async () => await answered,
		close: async () => await server.close(),
	};
}
