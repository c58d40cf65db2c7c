import type { FastifyReply } from 'fastify';
import type { Answer } from './answer';
import { sleep } from './sleep';

type AnswerSocket = NonNullable<FastifyReply['raw']['socket']>;

/** Takes over the answer from the server. Returns undefined if the client has already left. */
function takeSocket(reply: FastifyReply): AnswerSocket | undefined {
	reply.hijack();
	return reply.raw.socket ?? undefined;
}

/** Leaves the client waiting until it gives up or the simulator closes. */
export function hang(reply: FastifyReply): void {
	takeSocket(reply);
}

/** Leaves the client with a 101 and nothing after it. */
export function switchProtocol(reply: FastifyReply): void {
	const head = ['HTTP/1.1 101 Switching Protocols', 'Connection: Upgrade', 'Upgrade: other'];
	takeSocket(reply)?.write(`${head.join('\r\n')}\r\n\r\n`);
}

/** Resets the connection without an answer. */
export function reset(reply: FastifyReply): void {
	takeSocket(reply)?.resetAndDestroy();
}

/** Announces a longer body than it sends, then resets the connection. */
export function resetMidBody(reply: FastifyReply, answer: Answer): void {
	const socket = takeSocket(reply);
	const half = answer.body === '' ? '{"half":' : answer.body.slice(0, answer.body.length / 2);
	const status = answer.status === 204 ? 200 : answer.status;
	const length = Buffer.byteLength(half) * 2;
	socket?.write(`${head({ ...answer, status }, length)}${half}`, () => {
		socket.resetAndDestroy();
	});
}

/** Sends bytes after a 204, which HTTP does not allow. */
export function bodyAfterNoContent(reply: FastifyReply): void {
	const body = '{"unexpected":"body"}';
	const answer: Answer = { status: 204, body, contentType: 'application/json' };
	takeSocket(reply)?.end(`${head(answer, body.length)}${body}`);
}

/** Sends the body byte by byte; the head instead if there is no body. */
export async function sendSlowly(
	reply: FastifyReply,
	answer: Answer,
	pause: number,
	signal: AbortSignal,
): Promise<void> {
	const socket = takeSocket(reply);
	const body = Buffer.from(answer.body);
	const start = Buffer.from(head(answer, body.length));
	if (body.length > 0) socket?.write(start);
	for (const byte of body.length > 0 ? body : start) {
		if (socket === undefined || socket.destroyed) return;
		socket.write(Buffer.of(byte));
		await sleep(pause, signal);
	}
	socket?.end();
}

const PART = ' '.repeat(1_024);

/** Sends a body that never ends, until the client has left. */
export async function sendEndlessly(reply: FastifyReply, signal: AbortSignal): Promise<void> {
	const socket = takeSocket(reply);
	socket?.write('HTTP/1.1 200 Simulated\r\nContent-Type: application/json\r\n\r\n{');
	while (socket?.destroyed === false) {
		socket.write(PART);
		await sleep(1, signal);
	}
}

function head({ status, contentType, headers = {} }: Answer, length: number): string {
	const all = {
		...headers,
		'Content-Type': contentType,
		...(length === 0 ? {} : { 'Content-Length': String(length) }),
		Connection: 'close',
	};
	const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
	return `HTTP/1.1 ${status} Simulated\r\n${lines.join('')}\r\n`;
}
