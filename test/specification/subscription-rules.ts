import type { AnswerRule, EndpointRule } from './rule';
import * as schemas from './schemas';

const SUBSCRIPTIONS = '/marketplace/app/event_subscription';
const ONE_SUBSCRIPTION = `${SUBSCRIPTIONS}/{eventSubscriptionId}`;

const answer = (status: number, code: number, text: string): AnswerRule => ({ status, code, text });

const NO_USER = answer(
	404,
	1001,
	'User does not exist or does not belong to this account: {userId}.',
);
const NO_SUBSCRIPTION = answer(
	404,
	1601,
	'App event subscription is invalid: {eventSubscriptionId}',
);
const BAD_SCOPE = answer(400, 1500, 'The subscription scope is invalid.');

const medium = {
	label: 'MEDIUM',
	classicScopes: [],
	source: 'Zoom API reference, Marketplace, February 2026',
} as const;
const EMPTY = { kind: 'empty' } as const;

/** Event subscriptions, which the trigger creates and removes. Custom headers are omitted. */
export const SUBSCRIPTION_RULES: readonly EndpointRule[] = [
	{
		...medium,
		label: 'HEAVY',
		method: 'POST',
		path: SUBSCRIPTIONS,
		scope: 'marketplace:write:event_subscription',
		body: schemas.subscriptionBody,
		success: { status: 201, body: { kind: 'json', schema: schemas.subscriptionCreated } },
		answers: [
			answer(
				400,
				1003,
				'The user {userId} missed permission to subscribe application events: {eventName}',
			),
			answer(400, 1300, "The user don't authorize the app: {userId}."),
			answer(400, 1602, 'The event is not allowed for the app: {eventName}'),
			answer(400, 1500, 'The events list is empty.'),
			answer(400, 1500, 'The event webhook url is empty.'),
			BAD_SCOPE,
			NO_USER,
			answer(404, 1601, 'App event not exists: {eventName}'),
			answer(404, 1701, 'The event webhook url validate failed: {eventWebhookUrl}.'),
		],
	},
	{
		...medium,
		method: 'GET',
		path: SUBSCRIPTIONS,
		scope: 'marketplace:read:list_event_subscriptions',
		query: schemas.subscriptionsQuery,
		success: { status: 200, body: { kind: 'json', schema: schemas.subscriptionsPage } },
		answers: [
			BAD_SCOPE,
			answer(404, 1001, 'User does not exist or does not belong to this account.'),
		],
	},
	{
		...medium,
		method: 'DELETE',
		path: SUBSCRIPTIONS,
		scope: 'marketplace:delete:event_subscription',
		query: schemas.unsubscribeQuery,
		success: { status: 204, body: EMPTY },
		answers: [NO_USER, NO_SUBSCRIPTION],
	},
	{
		...medium,
		method: 'PATCH',
		path: ONE_SUBSCRIPTION,
		scope: 'marketplace:update:event_subscription',
		body: schemas.subscribeBody,
		success: { status: 204, body: EMPTY },
		answers: [
			answer(
				400,
				1003,
				'The user: {userId} missed permission to subscribe event subscriptions: {eventSubscriptionId}',
			),
			answer(400, 1002, "The user don't authorize the app: {userId}."),
			NO_USER,
			NO_SUBSCRIPTION,
		],
	},
	{
		...medium,
		method: 'DELETE',
		path: ONE_SUBSCRIPTION,
		scope: 'marketplace:delete:event_subscription',
		success: { status: 204, body: EMPTY },
		answers: [NO_SUBSCRIPTION],
	},
];
