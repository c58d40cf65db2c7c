import type { FastifyReply } from 'fastify';
import type { Answer } from './answer';
import { html, json } from './answer';
import type { Fault } from './faults';
import {
	bodyAfterNoContent,
	hang,
	reset,
	resetMidBody,
	sendEndlessly,
	sendSlowly,
	switchProtocol,
} from './raw-answer';
import { sleep } from './sleep';

/** One outgoing answer. */
export interface Outgoing {
	reply: FastifyReply;
	/** Makes the request take effect, and says what Zoom answers. */
	produce: () => Answer | Promise<Answer>;
	/** Called with the status before the client can see it; not called if there is no answer. */
	onStatus: (status: number) => void;
	/** Aborts waits when the simulator closes. */
	signal: AbortSignal;
}

/** Writes an answer unchanged: the server would strip the content type of a 204. */
export function sendAnswer({ reply, onStatus }: Outgoing, answer: Answer): void {
	onStatus(answer.status);
	const length = answer.status === 204 ? undefined : Buffer.byteLength(answer.body);
	reply.hijack();
	reply.raw.writeHead(answer.status, {
		...answer.headers,
		'Content-Type': answer.contentType,
		...(length === undefined ? {} : { 'Content-Length': length }),
	});
	reply.raw.end(answer.body);
}

/** Answers a request, including the effect of a fault. */
export async function answerThrough(fault: Fault | undefined, outgoing: Outgoing): Promise<void> {
	const { reply, produce, onStatus, signal } = outgoing;
	if (fault === undefined) return sendAnswer(outgoing, await produce());
	switch (fault.kind) {
		case 'latency':
			await sleep(fault.ms, signal);
			return sendAnswer(outgoing, await produce());
		case 'reset':
			return reset(reply);
		case 'hang':
			return hang(reply);
		case 'other_protocol':
			return switchProtocol(reply);
		case 'applied_then_reset':
			await produce();
			return reset(reply);
		case 'applied_then_hang':
			await produce();
			return hang(reply);
		case 'reset_mid_body': {
			const answer = await produce();
			onStatus(answer.status);
			return resetMidBody(reply, answer);
		}
		case 'slow_body': {
			const answer = await produce();
			onStatus(answer.status);
			return await sendSlowly(reply, answer, fault.ms, signal);
		}
		case 'endless_body':
			onStatus(200);
			return await sendEndlessly(reply, signal);
		case 'no_content_with_body':
			await produce();
			onStatus(204);
			return bodyAfterNoContent(reply);
		case 'status':
		case 'html':
		case 'truncated_json':
		case 'redirect':
		case 'token_error':
			return sendAnswer(outgoing, replacement(fault));
	}
}

type Replacing = Extract<
	Fault,
	{ kind: 'status' | 'html' | 'truncated_json' | 'redirect' | 'token_error' }
>;

/** The answer a fault returns instead of Zoom's. */
function replacement(fault: Replacing): Answer {
	switch (fault.kind) {
		case 'status': {
			const { status, body = '', headers } = fault;
			if (typeof body !== 'string') return json(status, body, headers);
			return { status, body, contentType: 'text/plain', headers };
		}
		case 'html':
			return html(fault.status ?? 502, '<html><body><h1>502 Bad Gateway</h1></body></html>');
		case 'truncated_json':
			return { ...json(fault.status ?? 200, {}), body: '{"code":3000,"mess' };
		case 'redirect': {
			const headers = { location: fault.location };
			return { status: fault.status ?? 302, body: '', contentType: 'text/plain', headers };
		}
		case 'token_error': {
			const { status = 400, body = { reason: 'Bad Request', error: 'invalid_request' } } = fault;
			if (typeof body !== 'string') return json(status, body);
			return { status, body, contentType: 'text/plain' };
		}
	}
}
