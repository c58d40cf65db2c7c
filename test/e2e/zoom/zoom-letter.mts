import type { Simulator, WebhookEvent, WebhookEventName } from '../../simulator/index.ts';
import { webhookEvent } from '../../simulator/webhook-events.ts';
import { signedHeaders } from '../../simulator/webhook-signature.ts';

/** One request to a webhook, which can be sent any number of times. */
export interface Letter {
	body: string;
	headers: Record<string, string>;
}

/** The response. */
export interface Reply {
	status: number;
	text: string;
}

/** What Zoom would now send about one of its meetings. */
export function eventOf(zoom: Simulator, name: WebhookEventName, id: string): WebhookEvent {
	return webhookEvent(name, zoom.meeting(id), 'host@example.com', Date.now());
}

/** An event as Zoom signs it; a different secret or time makes it forged or stale. */
export function letter(event: object, secretToken: string, signedAt = Date.now()): Letter {
	const body = JSON.stringify(event);
	return { body, headers: signedHeaders(secretToken, body, signedAt) };
}

/** Sends a request without Zoom, as anyone who knows the address can. */
export async function send(url: string, { body, headers }: Letter): Promise<Reply> {
	const answer = await fetch(url, { method: 'POST', body, headers });
	return { status: answer.status, text: await answer.text() };
}

/**
 * Validates an address and adds it to Zoom's subscriptions, like a user does; returns whether it was valid.
 */
export async function enterInZoom(
	{ webhooks }: Simulator,
	url: string,
	event: WebhookEventName,
): Promise<boolean> {
	const { valid } = await webhooks.validateUrl(url);
	webhooks.subscribe({ url, events: [event] });
	return valid;
}
