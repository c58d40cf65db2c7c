import type { FastifyInstance } from 'fastify';

/** A message as people in the channel read it. */
export interface ChatMessage {
	channel: string;
	text: string;
}

/** What a chat keeps: the messages, in order of arrival. */
export interface Chat {
	readonly token: string;
	readonly messages: ChatMessage[];
}

/** Slack's `chat.postMessage`, for the one token it knows. */
export function addSlack(server: FastifyInstance): Chat {
	const chat: Chat = { token: 'xoxb-example-token', messages: [] };
	server.post<{ Body: ChatMessage }>('/api/chat.postMessage', async ({ headers, body }) => {
		if (headers.authorization !== `Bearer ${chat.token}`)
			return { ok: false, error: 'invalid_auth' };
		const { channel, text } = body;
		chat.messages.push({ channel, text });
		return { ok: true, channel, ts: String(chat.messages.length), message: { text } };
	});
	return chat;
}
