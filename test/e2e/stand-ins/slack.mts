import type { FastifyInstance } from 'fastify';

/** A message as shown in the channel. */
export interface ChatMessage {
	channel: string;
	text: string;
	/** The links of its buttons, by label. */
	buttons: { [label: string]: string };
}

/** The parts of a message that is more than text (Slack, Block Kit). */
interface Block {
	type: string;
	text?: { text: string };
	elements?: Array<{ text: { text: string }; url?: string }>;
}

interface MessageBody {
	channel: string;
	text?: string;
	blocks?: Block[];
}

/** The messages of a chat, in order of arrival. */
export interface Chat {
	readonly token: string;
	readonly messages: ChatMessage[];
	/** Whether the channel exists. */
	hasChannel: boolean;
}

/** Slack's `chat.postMessage`, for its only token. */
export function addSlack(server: FastifyInstance): Chat {
	const chat: Chat = { token: 'xoxb-example-token', messages: [], hasChannel: true };
	server.post<{ Body: MessageBody }>('/api/chat.postMessage', async ({ headers, body }) => {
		if (headers.authorization !== `Bearer ${chat.token}`)
			return { ok: false, error: 'invalid_auth' };
		if (!chat.hasChannel) return { ok: false, error: 'channel_not_found' };
		const { channel, blocks = [] } = body;
		const text =
			body.text ??
			blocks
				.map((block) => block.text?.text ?? '')
				.join('\n')
				.trim();
		const buttons = Object.fromEntries(
			blocks
				.flatMap(({ elements = [] }) => elements)
				.map((button) => [button.text.text, button.url ?? '']),
		);
		chat.messages.push({ channel, text, buttons });
		return { ok: true, channel, ts: String(chat.messages.length), message: { text } };
	});
	return chat;
}
