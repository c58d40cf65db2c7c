import type { IHookFunctions } from 'n8n-workflow';
import { watchChallenge } from '../challengeWatch';
import { readEventFilter } from '../eventFilter';
import { toNodeError, type Refusal } from '../refusal';
import { triggerId } from '../triggerId';
import { readApp, type ZoomApp } from './app';
import { requestAppToken } from './appToken';
import { createClient, type SubscriptionClient } from './client';
import { planSubscription, sameEvents, type WantedSubscription } from './eventSubscription';
import { isPrivateHost, reachabilityOf } from './publicUrl';
import {
	describeCreationRefusal,
	describeNotConnected,
	describeRemovalRefusal,
	describeSubscriberRefusal,
	describeTokenRefusal,
	describeUnreachableUrl,
} from './refusals';
import { isPassing, type Answer } from './request';
import { clearStored, hasSubscribedBefore, readStored, writeStored } from './storedSubscription';
import { findSubscriber, type Subscriber } from './subscriber';

type Connection =
	| { kind: 'connected'; app: ZoomApp; subscriber: Subscriber; client: SubscriptionClient }
	| { kind: 'refused'; refusal: Refusal };

/**
 * Whether Zoom has exactly the subscription that the trigger wants.
 *
 * A start of n8n must not silence a trigger that works. So when Zoom cannot be asked then, what was created before
 * counts; and a workflow that was published when people still subscribed by hand keeps that until it is published
 * again.
 */
export async function subscriptionExists(functions: IHookFunctions): Promise<boolean> {
	const stored = readStored(functions);
	if (!isAutomatic(functions)) return stored === undefined;
	const url = webhookUrl(functions);
	const events = chosenEvents(functions);
	if (isStarting(functions) && !hasSubscribedBefore(functions)) return true;
	if (stored === undefined || stored.url !== url || !sameEvents(stored.events, events))
		return false;
	const connection = await connect(functions);
	if (connection.kind === 'refused') return isStarting(functions);
	const { client, subscriber } = connection;
	const list = await client.list(subscriber);
	if (list.kind === 'refused') return isStarting(functions) || !isPassing(list.answer);
	const wanted = { url, events, subscriber };
	const { keep, remove } = planSubscription(list.subscriptions, wanted, {
		url,
		storedId: stored.id,
	});
	return keep === stored.id && remove.length === 0;
}

/**
 * Subscribes the trigger to its events, in place of what an earlier publication left.
 * @throws NodeOperationError when Zoom refuses, or could not reach n8n anyway
 */
export async function createSubscription(functions: IHookFunctions): Promise<void> {
	if (!isAutomatic(functions)) {
		await deleteSubscription(functions);
		return;
	}
	const refusal = await subscribe(functions);
	if (refusal !== undefined) throw toNodeError(functions.getNode(), refusal);
}

/**
 * Removes what this node created in Zoom, for this URL or another. n8n goes on whatever happens here, so nothing is
 * thrown; what could not be removed stays in mind and is removed with the next publication.
 */
export async function deleteSubscription(functions: IHookFunctions): Promise<boolean> {
	const stored = readStored(functions);
	if (!isAutomatic(functions) && stored === undefined) return true;
	try {
		const connection = await connect(functions);
		if (connection.kind === 'refused') return leaveBehind(functions, connection.refusal.message);
		const { client, subscriber } = connection;
		const url = webhookUrl(functions);
		const list = await client.list(subscriber);
		const listed = list.kind === 'listed' ? list.subscriptions : [];
		const { remove } = planSubscription(listed, undefined, { url, storedId: stored?.id });
		const kept = await removeAll(client, withStored(remove, stored?.id));
		if (kept !== undefined) return leaveBehind(functions, 'Zoom refused to delete it');
		clearStored(functions);
		return list.kind === 'listed';
	} catch {
		return leaveBehind(functions, 'n8n could not read the credential');
	}
}

async function subscribe(functions: IHookFunctions): Promise<Refusal | undefined> {
	const url = webhookUrl(functions);
	const connection = await connect(functions, url);
	if (connection.kind === 'refused') return connection.refusal;
	const { app, client, subscriber } = connection;
	const wanted: WantedSubscription = { url, events: chosenEvents(functions), subscriber };
	const storedId = readStored(functions)?.id;
	const list = await client.list(subscriber);
	// Zoom may not list the subscriptions of an account; what the trigger itself created is known all the same.
	const listed = list.kind === 'listed' ? list.subscriptions : [];
	const { keep, remove } = planSubscription(listed, wanted, { url, storedId });
	const kept = await removeAll(
		client,
		withStored(remove, storedId === keep ? undefined : storedId),
	);
	if (kept !== undefined) return describeRemovalRefusal(kept, app);
	clearStored(functions);
	if (keep !== undefined) {
		remember(functions, keep, wanted);
		return undefined;
	}
	const challenge = watchChallenge(triggerId(functions));
	try {
		const outcome = await client.create(wanted);
		if (outcome.kind === 'refused') {
			return describeCreationRefusal(outcome.answer, {
				app,
				wanted,
				challenge: challenge.seen(),
				existing: listed.length,
			});
		}
		remember(functions, outcome.id, wanted);
		return undefined;
	} finally {
		challenge.stop();
	}
}

/** Signs in to Zoom as the app; with a URL, only where Zoom can send events to it. */
async function connect(functions: IHookFunctions, url?: string): Promise<Connection> {
	const app = await readApp(functions);
	const unreachable = url === undefined ? undefined : whyUnreachable(app, url);
	if (unreachable !== undefined) return { kind: 'refused', refusal: unreachable };
	if (!app.isConnected) return { kind: 'refused', refusal: describeNotConnected() };
	const found = await findSubscriber(functions, app);
	if (found.kind === 'refused') {
		return { kind: 'refused', refusal: describeSubscriberRefusal(found.answer, app) };
	}
	const { subscriber } = found;
	const token = await requestAppToken(functions, app, subscriber.accountId || undefined);
	if (token.kind === 'refused') {
		return { kind: 'refused', refusal: describeTokenRefusal(token.answer, app) };
	}
	const { accessToken } = token;
	const client = createClient(functions, { apiBaseUrl: app.apiBaseUrl, accessToken });
	return { kind: 'connected', app, subscriber, client };
}

/** A Zoom on this computer or in this network, such as a test server, reaches the addresses in it. */
function whyUnreachable(app: ZoomApp, url: string): Refusal | undefined {
	if (URL.canParse(app.apiBaseUrl) && isPrivateHost(new URL(app.apiBaseUrl).hostname)) {
		return undefined;
	}
	const reachability = reachabilityOf(url);
	return reachability.kind === 'public' ? undefined : describeUnreachableUrl(url, reachability);
}

/** Gives the first refusal, after trying all. */
async function removeAll(
	client: SubscriptionClient,
	ids: readonly string[],
): Promise<Answer | undefined> {
	let refusal: Answer | undefined;
	for (const id of ids) {
		const outcome = await client.remove(id);
		if (outcome.kind === 'refused') refusal ??= outcome.answer;
	}
	return refusal;
}

function withStored(ids: readonly string[], storedId: string | undefined): string[] {
	return [...new Set(storedId === undefined ? ids : [...ids, storedId])];
}

function remember(
	functions: IHookFunctions,
	id: string,
	{ url, events }: WantedSubscription,
): void {
	writeStored(functions, { id, url, events: [...events] });
}

function leaveBehind(functions: IHookFunctions, why: string): false {
	functions.logger.warn(
		`The event subscription in Zoom was not removed: ${why}. Publishing the workflow again removes it.`,
	);
	return false;
}

function isAutomatic(functions: IHookFunctions): boolean {
	return functions.getNodeParameter('subscription', 'automatic') !== 'manual';
}

function isStarting(functions: IHookFunctions): boolean {
	return ['init', 'leadershipChange'].includes(functions.getActivationMode());
}

function chosenEvents(functions: IHookFunctions): string[] {
	return [...readEventFilter(functions.getNodeParameter('events', []), {}).names].sort();
}

function webhookUrl(functions: IHookFunctions): string {
	return functions.getNodeWebhookUrl('default') ?? '';
}
