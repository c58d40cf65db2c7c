import type { FastifyInstance } from 'fastify';

/** A message as shown in the channel. */
export interface ChatMessage {
	channel: string;
	text: string;
}

/** The messages of a chat, in order of arrival. */
export interface Chat {
	readonly token: string;
	readonly messages: ChatMessage[];
}

/** Slack's `chat.postMessage`, for its only token. */
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
