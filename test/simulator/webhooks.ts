import { randomBytes, randomUUID } from 'node:crypto';
import type { Background } from './background';
import { isSubscribed, newSubscription } from './event-subscription';
import { isRecord } from './is-record';
import { parseJson } from './request-body';
import type { WebhookEvent, WebhookEventName } from './webhook-events';
import { isRetried, isSuccess, retryMinutes, type WebhookOutcome } from './webhook-retries';
import { hmacHex, signedHeaders } from './webhook-signature';
import type { World } from './world';
import { sleep } from './sleep';

/** The name of every manually added subscription. */
export const SUBSCRIPTIONS_ADDED_BY_HAND = 'Added in the Marketplace';

export interface WebhookSubscription {
	url: string;
	events: readonly WebhookEventName[];
}

/** One event sent to one subscriber, with every attempt. */
export interface WebhookDelivery {
	url: string;
	event: WebhookEvent;
	attempts: WebhookAttempt[];
	delivered: boolean;
}

export interface WebhookAttempt {
	/** Milliseconds since the epoch. */
	at: number;
	outcome: WebhookOutcome;
	headers: Record<string, string>;
}

/** Whether an endpoint proved to Zoom that it has the secret token. */
export interface UrlValidation {
	valid: boolean;
	outcome: WebhookOutcome;
}

export interface Webhooks {
	readonly deliveries: WebhookDelivery[];
	/** Adds a subscription like a user in the Marketplace. */
	subscribe(subscription: WebhookSubscription): void;
	/** Sends the signed `endpoint.url_validation` and checks the answer. */
	validateUrl(url: string): Promise<UrlValidation>;
	/** Sends an event to all subscribers, and again according to webhook-retries.ts. */
	emit(event: WebhookEvent): void;
	/** Waits until there is nothing left to send, including retries and streams about to go live. */
	settled(): Promise<void>;
}

export function createWebhooks(
	{ app, behaviour, subscriptions }: Pick<World, 'app' | 'behaviour' | 'subscriptions'>,
	background: Background,
): Webhooks {
	const deliveries: WebhookDelivery[] = [];

	const post = async (
		url: string,
		body: string,
		{ signedAt, requestId = randomUUID() }: { signedAt?: number; requestId?: string } = {},
	): Promise<WebhookAttempt & { text: string }> => {
		const at = behaviour.clock();
		const headers = {
			...signedHeaders(app.secretToken, body, signedAt ?? at),
			'user-agent': 'Zoom Marketplace/1.0a',
			'x-zm-request-id': requestId,
		};
		const deadline = AbortSignal.timeout(behaviour.webhookTimeout);
		const signal = AbortSignal.any([background.signal, deadline]);
		try {
			const answer = await fetch(url, {
				method: 'POST',
				headers,
				body,
				signal,
				redirect: 'manual',
			});
			return { at, headers, outcome: answer.status, text: await answer.text() };
		} catch {
			return { at, headers, outcome: 'no_answer', text: '' };
		}
	};

	const deliver = async (delivery: WebhookDelivery): Promise<void> => {
		const body = JSON.stringify(delivery.event);
		const first = behaviour.clock();
		// The same for every attempt, as in Zoom's webhook log.
		const requestId = randomUUID();
		for (const minutes of [0, ...retryMinutes]) {
			if (minutes > 0) await sleep(minutes * 60_000 * behaviour.retryScale, background.signal);
			const signedAt = behaviour.retryTimestamp === 'original' ? first : undefined;
			const { at, headers, outcome } = await post(delivery.url, body, { signedAt, requestId });
			delivery.attempts.push({ at, headers, outcome });
			delivery.delivered = isSuccess(outcome);
			if (!isRetried(outcome)) return;
		}
	};

	return {
		deliveries,
		subscribe({ url, events }) {
			subscriptions.push(
				newSubscription({
					name: SUBSCRIPTIONS_ADDED_BY_HAND,
					url,
					events,
					scope: 'account',
					userIds: [],
					createdSource: 'default',
				}),
			);
		},
		emit(event) {
			for (const subscription of subscriptions) {
				if (!isSubscribed(subscription, event)) continue;
				const { url } = subscription;
				const delivery: WebhookDelivery = { url, event, attempts: [], delivered: false };
				deliveries.push(delivery);
				background.run(async () => await deliver(delivery));
			}
		},
		async validateUrl(url) {
			const plainToken = randomBytes(16).toString('base64url');
			const event = 'endpoint.url_validation';
			const body = { payload: { plainToken }, event_ts: behaviour.clock(), event };
			const { outcome, text } = await post(url, JSON.stringify(body));
			const { value } = parseJson(text);
			const valid =
				isSuccess(outcome) &&
				isRecord(value) &&
				value.plainToken === plainToken &&
				value.encryptedToken === hmacHex(app.secretToken, plainToken);
			return { valid, outcome };
		},
		settled: async () => await background.settled(),
	};
}
