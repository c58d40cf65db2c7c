import type { IHookFunctions, IHttpRequestMethods, IHttpRequestOptions } from 'n8n-workflow';
import { eventSubscriptionPath, eventSubscriptionsPath } from '../../zoom/endpoints';
import { isRecord } from '../../zoom/guards';
import {
	readListedSubscription,
	SUBSCRIPTION_NAME,
	type ListedSubscription,
	type WantedSubscription,
} from './eventSubscription';
import { send, type Answer, type Repeatable } from './request';
import type { Subscriber } from './subscriber';

export type ListOutcome =
	| { kind: 'listed'; subscriptions: ListedSubscription[] }
	| { kind: 'refused'; answer: Answer };

export type CreateOutcome = { kind: 'created'; id: string } | { kind: 'refused'; answer: Answer };

/** `removed` also when Zoom did not have it any more. */
export type RemoveOutcome = { kind: 'removed' } | { kind: 'refused'; answer: Answer };

/** The event subscriptions of an app. */
export interface SubscriptionClient {
	list(subscriber: Subscriber): Promise<ListOutcome>;
	/** Zoom checks the URL before it answers. */
	create(wanted: WantedSubscription): Promise<CreateOutcome>;
	remove(id: string): Promise<RemoveOutcome>;
}

/** An app has 20 subscriptions at most; a list that goes on and on is not one. */
const MAX_PAGES = 20;
const PAGE_SIZE = 100;

/** Zoom's interface for event subscriptions (Zoom OpenAPI, "Marketplace"). */
export function createClient(
	functions: IHookFunctions,
	{ apiBaseUrl, accessToken }: { apiBaseUrl: string; accessToken: string },
): SubscriptionClient {
	const ask = async (
		method: IHttpRequestMethods,
		path: string,
		options: Partial<IHttpRequestOptions> = {},
		repeatable?: Repeatable,
	): Promise<Answer> => {
		const headers = { Accept: 'application/json', Authorization: `Bearer ${accessToken}` };
		const request = { method, url: `${apiBaseUrl}${path}`, headers, ...options };
		return await send(functions, request, repeatable);
	};
	return {
		async list(subscriber) {
			const subscriptions: ListedSubscription[] = [];
			let nextPage = '';
			for (let page = 0; page < MAX_PAGES; page += 1) {
				const answer = await ask('GET', eventSubscriptionsPath(), {
					qs: listQuery(subscriber, nextPage),
				});
				const listed = readPage(answer);
				if (listed === undefined) return { kind: 'refused', answer };
				subscriptions.push(...listed.subscriptions);
				nextPage = listed.nextPage;
				if (nextPage === '') break;
			}
			return { kind: 'listed', subscriptions };
		},
		async create(wanted) {
			const body = creationBody(wanted);
			// Sent again after silence, it could create a second one.
			const answer = await ask(
				'POST',
				eventSubscriptionsPath(),
				{ body, json: true },
				'whenRateLimited',
			);
			const id = readId(answer);
			return id === undefined ? { kind: 'refused', answer } : { kind: 'created', id };
		},
		async remove(id) {
			const answer = await ask('DELETE', eventSubscriptionPath(id), {}, 'always');
			const gone =
				answer.kind === 'answered' &&
				(answer.status === 404 || (answer.status >= 200 && answer.status < 300));
			return gone ? { kind: 'removed' } : { kind: 'refused', answer };
		},
	};
}

function listQuery(subscriber: Subscriber, nextPage: string): Record<string, string | number> {
	return {
		account_id: subscriber.accountId,
		...(subscriber.scope === 'user' && { user_id: subscriber.userId }),
		subscription_scope: subscriber.scope,
		page_size: PAGE_SIZE,
		...(nextPage !== '' && { next_page_token: nextPage }),
	};
}

function readPage(answer: Answer) {
	if (answer.kind === 'silent' || answer.status !== 200 || !isRecord(answer.body)) return undefined;
	const { event_subscriptions: entries = [], next_page_token: token } = answer.body;
	if (!Array.isArray(entries)) return undefined;
	return {
		subscriptions: entries
			.map(readListedSubscription)
			.filter((subscription) => subscription !== undefined),
		nextPage: typeof token === 'string' ? token : '',
	};
}

function creationBody({ url, events, subscriber }: WantedSubscription) {
	return {
		events: [...events],
		event_subscription_name: SUBSCRIPTION_NAME,
		event_webhook_url: url,
		subscription_scope: subscriber.scope,
		account_id: subscriber.accountId,
		...(subscriber.scope === 'user' && { user_ids: [subscriber.userId] }),
	};
}

function readId(answer: Answer): string | undefined {
	if (answer.kind === 'silent' || answer.status < 200 || answer.status >= 300) return undefined;
	const id = isRecord(answer.body) ? answer.body.event_subscription_id : undefined;
	return typeof id === 'string' && id !== '' ? id : undefined;
}
