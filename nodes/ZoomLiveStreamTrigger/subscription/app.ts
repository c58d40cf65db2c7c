import type { ICredentialDataDecryptedObject, IHookFunctions } from 'n8n-workflow';
import { appKindOf } from '../../zoom/authentication';
import {
	isSuccess,
	obstacleIn,
	unanswered,
	type Answer,
	type Obstacle,
} from '../../zoom/client/answer';
import { ZoomClient } from '../../zoom/client/exchange';
import type { TokenRequest } from '../../zoom/client/send';
import { Connection } from '../../zoom/client/token';
import { eventSubscriptionPath, eventSubscriptionsPath, userPath } from '../../zoom/endpoints';
import { isRecord } from '../../zoom/guards';
import { uptime } from '../../zoom/n8n/clock';
import type { AppKind } from '../../zoom/scopes';
import {
	readListedSubscription,
	readSubscriptionId,
	SUBSCRIPTION_NAME,
	type ListedSubscription,
	type Subscriber,
	type WantedSubscription,
} from './plan';
import {
	describeNotConnected,
	describeSubscriberRefusal,
	describeTokenRefusal,
	type Refusal,
	type ZoomApp,
} from './refusals';

/** The Zoom app that event subscriptions belong to, with a token of its own. */
export interface SignedInApp extends ZoomApp {
	client: ZoomClient;
	accessToken: string;
	subscriber: Subscriber;
}

export type SignIn = { kind: 'signedIn'; app: SignedInApp } | { kind: 'refused'; refusal: Refusal };

type CreateOutcome = { kind: 'created'; id: string } | { kind: 'refused'; answer: Answer };

/** n8n activates one workflow after the other when it starts, and waits for each; in ms. */
const DEADLINE = 20_000;
/** Maximum time for limits and outages, so that some is left for what comes after; in ms. */
const MAX_WAIT = 8_000;
/** Zoom grants these to every app, without anyone choosing them (Zoom webhooks). */
export const NEEDED_SCOPES = [
	'marketplace:write:event_subscription',
	'marketplace:read:list_event_subscriptions',
	'marketplace:delete:event_subscription',
];
/** An app has at most 20 subscriptions, so a longer list cannot be right. */
const MAX_PAGES = 20;
const PAGE_SIZE = 100;

/**
 * Finds out for whom to subscribe, and gets a token of the app itself. All requests of one app have 20 seconds together.
 * @throws n8n's own error when the node has no credential, or it cannot be read
 */
export async function signIn(functions: IHookFunctions): Promise<SignIn> {
	const connection = new Connection(functions);
	const client = new ZoomClient(connection, { maxWaitMs: MAX_WAIT, deadlineMs: DEADLINE });
	const app: ZoomApp = {
		kind: appKindOf(functions),
		hiddenTexts: () => client.hiddenTexts(),
	};
	const isAccount = app.kind === 'account';
	const credential = await connection.credential();
	const refused = (refusal: Refusal): SignIn => ({ kind: 'refused', refusal });
	if (!isAccount && !isRecord(credential.oauthTokenData)) return refused(describeNotConnected());
	const subscriber = isAccount ? accountOf(credential) : await findUser(client);
	if ('kind' in subscriber) return refused(describeSubscriberRefusal(subscriber, app));
	const accessToken = await requestToken(client, app.kind, subscriber.accountId);
	if (typeof accessToken !== 'string') return refused(describeTokenRefusal(accessToken, app));
	client.secrets.add(accessToken);
	return { kind: 'signedIn', app: { ...app, client, accessToken, subscriber } };
}

/** The app's subscriptions; undefined where Zoom does not show them: its documents demand a user for those of an account. */
export async function listSubscriptions(
	app: SignedInApp,
): Promise<ListedSubscription[] | undefined> {
	const subscriptions: ListedSubscription[] = [];
	let nextPage = '';
	for (let page = 0; page < MAX_PAGES; page += 1) {
		const answer = await unlessSilent(
			app.client,
			async () =>
				await app.client.request(() => ({
					method: 'GET',
					path: eventSubscriptionsPath(),
					query: listQuery(app.subscriber, nextPage),
					accessToken: app.accessToken,
				})),
		);
		if (answer.kind === 'unanswered' || !isSuccess(answer) || !isRecord(answer.body)) {
			return undefined;
		}
		const { event_subscriptions: entries = [], next_page_token: token } = answer.body;
		if (!Array.isArray(entries)) return undefined;
		const listed = entries.map(readListedSubscription);
		subscriptions.push(...listed.filter((subscription) => subscription !== undefined));
		if (typeof token !== 'string' || token === '') break;
		nextPage = token;
	}
	return subscriptions;
}

/** Zoom checks the URL before it answers. Sent again after silence, the request could create a second one. */
export async function createSubscription(
	{ client, accessToken, subscriber }: SignedInApp,
	{ url, events }: WantedSubscription,
): Promise<CreateOutcome> {
	const body = {
		events: [...events],
		event_subscription_name: SUBSCRIPTION_NAME,
		event_webhook_url: url,
		subscription_scope: subscriber.scope,
		account_id: subscriber.accountId,
		...(subscriber.scope === 'user' && { user_ids: [subscriber.userId] }),
	};
	const answer = await client.request(
		() => ({ method: 'POST', path: eventSubscriptionsPath(), body, accessToken }),
		{ repeatAfter: 'rate_limit' },
	);
	const created = answer.kind === 'answered' && isSuccess(answer) ? answer.body : undefined;
	const id = readSubscriptionId(isRecord(created) ? created.event_subscription_id : undefined);
	return id === undefined ? { kind: 'refused', answer } : { kind: 'created', id };
}

/** Zoom's refusal; undefined when the subscription is gone, also if it was before. */
export async function removeSubscription(
	{ client, accessToken }: SignedInApp,
	id: string,
): Promise<Answer | undefined> {
	const path = eventSubscriptionPath(id);
	const answer = await client.request(() => ({ method: 'DELETE', path, accessToken }));
	const isGone = isSuccess(answer) || (answer.kind === 'answered' && answer.status === 404);
	return isGone ? undefined : answer;
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

/** The account of a server-to-server app. */
function accountOf({ accountId }: ICredentialDataDecryptedObject): Subscriber {
	return { scope: 'account', accountId: typeof accountId === 'string' ? accountId.trim() : '' };
}

/** The user who signed in to a General App. */
async function findUser(client: ZoomClient): Promise<Subscriber | Answer> {
	const answer = await unlessSilent(
		client,
		async () => await client.request(() => ({ method: 'GET', path: userPath('me') })),
	);
	const user = answer.kind === 'answered' && isSuccess(answer) ? answer.body : undefined;
	if (!isRecord(user) || typeof user.id !== 'string' || typeof user.account_id !== 'string') {
		return answer;
	}
	return { scope: 'user', userId: user.id, accountId: user.account_id };
}

/**
 * Zoom's documents disagree about which grant carries the scopes for a server-to-server app, so the scopes of the token
 * decide: the other grant is tried when they are missing, and the first token is used when neither has them.
 */
async function requestToken(
	client: ZoomClient,
	kind: AppKind,
	accountId: string,
): Promise<string | Answer> {
	let first: string | undefined;
	let refusal: Answer = unanswered('unknown');
	for (const grant of grantsFor(kind, accountId)) {
		const answer = await unlessSilent(client, async () => await client.requestToken(grant));
		const body = answer.kind === 'answered' && isSuccess(answer) ? answer.body : undefined;
		const { access_token: token, scope } = isRecord(body) ? body : {};
		if (typeof token !== 'string' || token === '') {
			refusal = answer;
			// The other grant would be refused for the same reason.
			if (answer.kind === 'unanswered' || answer.status === 401) break;
			continue;
		}
		const scopes = typeof scope === 'string' ? scope.split(/[\s,]+/) : [];
		if (NEEDED_SCOPES.every((needed) => scopes.includes(needed))) return token;
		first ??= token;
	}
	return first ?? refusal;
}

function grantsFor(kind: AppKind, accountId: string): TokenRequest[] {
	const client: TokenRequest = { grant_type: 'client_credentials' };
	if (accountId === '') return [client];
	const account: TokenRequest = { grant_type: 'account_credentials', account_id: accountId };
	return kind === 'user' ? [client, account] : [account, client];
}

/** Each Zoom, by address, that did not answer when it was asked last, and when that was. */
const silences = new Map<string, number>();
/** Long enough for the triggers that start right after another, and short enough to try again by hand; in ms. */
const SILENCE_REMEMBERED = 30_000;

/**
 * The answer to a question, which is not asked if Zoom has just been silent: otherwise the time that each trigger waits
 * for it would add up when n8n starts.
 */
async function unlessSilent(client: ZoomClient, ask: () => Promise<Answer>): Promise<Answer> {
	const zoom = await client.connection.apiBaseUrl();
	const silentAt = silences.get(zoom);
	if (silentAt !== undefined && uptime() - silentAt < SILENCE_REMEMBERED) {
		return unanswered('timed_out');
	}
	const answer = await ask();
	if (isSilence(obstacleIn(answer))) silences.set(zoom, uptime());
	else silences.delete(zoom);
	return answer;
}

function isSilence(obstacle: Obstacle | undefined): boolean {
	switch (obstacle) {
		case 'network_unreachable':
		case 'sign_in_unavailable':
		case 'timed_out':
		case 'zoom_unavailable':
			return true;
		case 'daily_limit_reached':
		case 'rate_limited':
		case 'start_throttled':
		case undefined:
			return false;
	}
}
