import type { Answer } from './answer';
import { json, noContent } from './answer';
import type { Call, Handler } from './call';
import type { Endpoint } from './endpoint';
import {
	listedSubscription,
	maxSubscriptions,
	maxUserIds,
	newSubscription,
	type EventSubscription,
	type SubscriptionScope,
} from './event-subscription';
import { isRecord } from './is-record';
import { isLocal } from './local-address';
import { oneOf, textOrNothing } from './read-value';
import { webhookEventNames, type WebhookEventName } from './webhook-events';
import { refusals } from './zoom-errors';

/** What a creation asks for, once it was found to make sense. */
interface Creation {
	url: string;
	name: string;
	events: WebhookEventName[];
	scope: SubscriptionScope;
	userIds: string[];
	accountId: string | undefined;
}

/** The granular scope that an app needs for an event (Zoom's event specification of August 2026). */
const scopeOfEvent: Record<WebhookEventName, string> = {
	'meeting.live_streaming_started': 'meeting:read:livestream',
	'meeting.live_streaming_stopped': 'meeting:read:livestream',
	'meeting.started': 'meeting:read:meeting',
	'meeting.ended': 'meeting:read:meeting',
	'webinar.started': 'webinar:read:webinar',
	'webinar.ended': 'webinar:read:webinar',
	'recording.completed': 'cloud_recording:read:recording',
};

const PAGE_SIZE = 30;

/** POST: Zoom checks the URL before it answers, so the receiver must be ready. */
const create: Handler = async (call) => {
	const creation = readCreation(call);
	if ('status' in creation) return creation;
	const refusal = refusalOf(creation, call);
	if (refusal !== undefined) return refusal;
	const { url, name, events, scope, userIds } = creation;
	const { valid } = await call.webhooks.validateUrl(url);
	if (!valid) return refusals.webhookUrlNotValid(url);
	const wanted = { name, url, events, scope, userIds, createdSource: 'openapi' } as const;
	const subscription = newSubscription(wanted);
	call.world.subscriptions.push(subscription);
	return json(201, { event_subscription_id: subscription.id });
};

/** GET: those of a user, or of the account; the documents demand a user for both. */
const list: Handler = ({ world, query }) => {
	const { user_id: userId, account_id: accountId, subscription_scope: scope = 'user' } = query;
	const wanted = oneOf<SubscriptionScope>(scope, ['user', 'account']);
	if (wanted === undefined)
		return refusals.subscriptionInvalid('The subscription scope is invalid.');
	if (accountId !== world.app.accountId) return refusals.missingSubscriber();
	const needsUser = wanted === 'user' || world.behaviour.accountSubscriptionsNeedUser;
	if (needsUser && (userId === undefined || !world.users.has(userId))) {
		return refusals.missingSubscriber();
	}
	const all = world.subscriptions.filter(
		(subscription) =>
			subscription.scope === wanted &&
			(wanted === 'account' || subscription.userIds.includes(userId ?? '')),
	);
	const size = Math.min(Number(query.page_size ?? PAGE_SIZE) || PAGE_SIZE, PAGE_SIZE);
	const from = Number(query.next_page_token ?? 0) || 0;
	const more = from + size < all.length;
	return json(200, {
		event_subscriptions: all
			.slice(from, from + size)
			.map((subscription) => listedSubscription(subscription, world.app.accountId)),
		page_size: size,
		next_page_token: more ? String(from + size) : '',
	});
};

/** DELETE with a query: some users, or the account, no longer take part; the subscription itself stays. */
const unsubscribe: Handler = ({ world, query }) => {
	const subscription = findByProgram(world.subscriptions, query.event_subscription_id ?? '');
	if (subscription === undefined) {
		return refusals.missingSubscription(query.event_subscription_id ?? '');
	}
	const leaving = (query.user_ids ?? '').split(',');
	subscription.userIds = subscription.userIds.filter((id) => !leaving.includes(id));
	return noContent;
};

/** DELETE of one. */
const remove: Handler = ({ world, id }) => {
	const subscription = findByProgram(world.subscriptions, id);
	if (subscription === undefined) return refusals.missingSubscription(id);
	world.subscriptions.splice(world.subscriptions.indexOf(subscription), 1);
	return noContent;
};

/** PATCH: more users take part. */
const subscribeMore: Handler = ({ world, id, body }) => {
	const subscription = findByProgram(world.subscriptions, id);
	if (subscription === undefined) return refusals.missingSubscription(id);
	const fields = body.format === 'json' && isRecord(body.value) ? body.value : {};
	for (const userId of texts(fields.user_ids).slice(0, maxUserIds)) {
		if (!world.users.has(userId)) return refusals.missingSubscriber(userId);
		if (!world.app.authorizedUsers.has(userId)) return refusals.notAuthorized(1002, userId);
		subscription.userIds.push(userId);
	}
	return noContent;
};

function readCreation({ body }: Call): Creation | Answer {
	if (body.format !== 'json' || !isRecord(body.value)) return refusals.invalidJsonObject();
	const { event_webhook_url: url, event_subscription_name: name, user_ids: userIds } = body.value;
	const scope = oneOf<SubscriptionScope>(body.value.subscription_scope, ['user', 'account']);
	const events = texts(body.value.events);
	if (events.length === 0) return refusals.subscriptionInvalid('The events list is empty.');
	if (typeof url !== 'string' || url === '') {
		return refusals.subscriptionInvalid('The event webhook url is empty.');
	}
	if (scope === undefined)
		return refusals.subscriptionInvalid('The subscription scope is invalid.');
	const known = webhookEventNames.filter((event) => events.includes(event));
	const unknown = events.find((event) => !known.some((one) => one === event));
	if (unknown !== undefined) return refusals.unknownSubscribedEvent(unknown);
	const subscription = { url, events: known, scope, userIds: texts(userIds).slice(0, maxUserIds) };
	return {
		...subscription,
		name: textOrNothing(name) ?? '',
		accountId: textOrNothing(body.value.account_id),
	};
}

function refusalOf(creation: Creation, { world }: Call): Answer | undefined {
	const { app } = world;
	if (creation.accountId !== undefined && creation.accountId !== app.accountId) {
		return refusals.missingSubscriber(creation.accountId);
	}
	for (const userId of creation.userIds) {
		const user = world.users.get(userId);
		if (user === undefined) return refusals.missingSubscriber(userId);
		if (!app.authorizedUsers.has(userId)) return refusals.notAuthorized(1300, userId);
		if (!user.maySubscribe) return refusals.eventNotPermitted(userId, creation.events.join(', '));
	}
	if (creation.scope === 'account' && !app.active) {
		return refusals.notAuthorized(1300, app.accountId);
	}
	const closed = creation.events.find((event) => !opens(app.scopes, scopeOfEvent[event]));
	if (closed !== undefined) return refusals.eventNotAllowed(closed);
	if (!isAcceptable(creation.url)) return refusals.webhookUrlNotValid(creation.url);
	return world.subscriptions.length >= maxSubscriptions
		? refusals.tooManySubscriptions(maxSubscriptions)
		: undefined;
}

/** Zoom takes https only. This simulator is local, so it takes local addresses as they are. */
function isAcceptable(url: string): boolean {
	if (!URL.canParse(url)) return false;
	const { protocol, hostname } = new URL(url);
	return protocol === 'https:' || (protocol === 'http:' && isLocal(hostname));
}

function opens(scopes: readonly string[], scope: string): boolean {
	return [scope, `${scope}:admin`, `${scope}:master`].some((form) => scopes.includes(form));
}

function findByProgram(
	subscriptions: readonly EventSubscription[],
	id: string,
): EventSubscription | undefined {
	return subscriptions.find((one) => one.id === id && one.createdSource === 'openapi');
}

function texts(value: unknown): string[] {
	return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

/** These scopes have one form only, for any token. */
function marketplaceScope(granular: string): Endpoint['scopes'] {
	return { granular, classic: granular, classicAdmin: granular };
}

const subscriptionsPath = '/marketplace/app/event_subscription';

/** Event subscriptions (Zoom OpenAPI, "Marketplace"). */
export const eventSubscriptionEndpoints: readonly Endpoint[] = [
	{
		purpose: 'subscription',
		category: 'Heavy',
		method: 'POST',
		path: subscriptionsPath,
		scopes: marketplaceScope('marketplace:write:event_subscription'),
		handle: create,
	},
	{
		purpose: 'subscription',
		category: 'Medium',
		method: 'GET',
		path: subscriptionsPath,
		scopes: marketplaceScope('marketplace:read:list_event_subscriptions'),
		handle: list,
	},
	{
		purpose: 'subscription',
		category: 'Medium',
		method: 'DELETE',
		path: subscriptionsPath,
		scopes: marketplaceScope('marketplace:delete:event_subscription'),
		handle: unsubscribe,
	},
	{
		purpose: 'subscription',
		category: 'Medium',
		method: 'PATCH',
		path: `${subscriptionsPath}/:id`,
		scopes: marketplaceScope('marketplace:update:event_subscription'),
		handle: subscribeMore,
	},
	{
		purpose: 'subscription',
		category: 'Medium',
		method: 'DELETE',
		path: `${subscriptionsPath}/:id`,
		scopes: marketplaceScope('marketplace:delete:event_subscription'),
		handle: remove,
	},
];
