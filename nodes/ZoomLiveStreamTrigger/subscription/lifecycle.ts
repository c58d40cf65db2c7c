import type { IHookFunctions } from 'n8n-workflow';
import { credentialTypeOf } from '../../zoom/authentication';
import { apiBaseUrl } from '../../zoom/endpoints';
import { readEventFilter } from '../eventFilter';
import { triggerId, watchChallenge } from '../trigger';
import {
	createSubscription,
	listSubscriptions,
	removeSubscription,
	signIn,
	type SignedInApp,
	type SignIn,
} from './app';
import {
	ownSubscriptions,
	planSubscription,
	readRecordedSubscription,
	type ListedSubscription,
	type RecordedSubscription,
	type SubscriptionPlan,
	type WantedSubscription,
} from './plan';
import { isPrivateHost, reachabilityOf } from './publicUrl';
import {
	describeCreationRefusal,
	describeRemovalRefusal,
	describeUnreachableUrl,
	type Refusal,
} from './refusals';

/**
 * Whether Zoom has exactly the subscription that the trigger wants, as far as Zoom lets n8n look when it starts. When a
 * workflow is published, `subscribe` looks itself.
 */
export async function isSubscribed(functions: IHookFunctions): Promise<boolean> {
	if (!isAutomatic(functions)) return !hasRecorded(functions);
	if (!isStarting(functions)) return false;
	const opened = await openApp(functions);
	const listed = opened.kind === 'signedIn' ? await listSubscriptions(opened.app) : undefined;
	const { keep, remove } = planFor(functions, listed);
	if (keep === undefined || remove.length > 0) return false;
	writeRecorded(functions, keep);
	if (opened.kind === 'refused') {
		warn(functions, `The event subscription in Zoom was not checked: ${opened.refusal.message}`);
	}
	return true;
}

/**
 * Subscribes the trigger to its events, and then removes what an earlier publication left: until there is a
 * replacement, it may work.
 * @returns what is in the way, unless n8n starts and the trigger has a subscription already
 */
export async function subscribe(functions: IHookFunctions): Promise<Refusal | undefined> {
	if (!isAutomatic(functions)) {
		await unsubscribe(functions);
		return undefined;
	}
	const opened = await openApp(functions);
	if (opened.kind === 'refused') {
		return orEarlier(functions, opened.refusal, planFor(functions, undefined));
	}
	const { app } = opened;
	const listed = await listSubscriptions(app);
	const plan = planFor(functions, listed);
	if (plan.keep === undefined) {
		const refusal = await create(functions, app, listed?.length ?? 0);
		if (refusal !== undefined) return orEarlier(functions, refusal, plan);
	} else {
		writeRecorded(functions, plan.keep);
	}
	await removeAll(functions, app, plan.remove);
	return undefined;
}

/**
 * Removes the trigger's own subscriptions. n8n goes on whatever happens here, so nothing is thrown; what could not be
 * removed is remembered, and the next publication tries again.
 * @returns whether nothing of the trigger is left in Zoom, as far as is known
 */
export async function unsubscribe(functions: IHookFunctions): Promise<boolean> {
	if (!isAutomatic(functions) && !hasRecorded(functions)) return true;
	const recorded = readRecorded(functions);
	const leave = (why: string): boolean => {
		if (recorded === undefined || !hasRecorded(functions)) return true;
		warnOfLeft(functions, recorded.id, why);
		return false;
	};
	try {
		const opened = await openApp(functions);
		if (opened.kind === 'refused') return leave(opened.refusal.message);
		const { app } = opened;
		const listed = await listSubscriptions(app);
		const own = ownSubscriptions(webhookUrl(functions), { listed, recorded });
		const isClean = await removeAll(
			functions,
			app,
			own.map(({ id }) => id),
		);
		if (isClean) forget(functions);
		return isClean;
	} catch {
		return leave('n8n could not read the credential');
	}
}

/** Signs in to Zoom as the app, unless Zoom could not send events to the trigger anyway. */
async function openApp(functions: IHookFunctions): Promise<SignIn> {
	const url = webhookUrl(functions);
	const reachability = reachabilityOf(url);
	if (reachability.kind !== 'public') {
		const credential = await functions.getCredentials(credentialTypeOf(functions));
		if (!isPrivateUrl(apiBaseUrl(credential))) {
			return { kind: 'refused', refusal: describeUnreachableUrl(url, reachability) };
		}
	}
	return await signIn(functions);
}

/** A Zoom on this computer or in this network, such as a test server, reaches the addresses in it. */
function isPrivateUrl(url: string): boolean {
	return URL.canParse(url) && isPrivateHost(new URL(url).hostname);
}

function planFor(
	functions: IHookFunctions,
	listed: readonly ListedSubscription[] | undefined,
): SubscriptionPlan {
	const recorded = readRecorded(functions);
	return planSubscription(wantedSubscription(functions), {
		listed,
		recorded,
		isStarting: isStarting(functions),
	});
}

/** Creates the subscription while it watches what Zoom's check of the URL leads to. */
async function create(
	functions: IHookFunctions,
	app: SignedInApp,
	existing: number,
): Promise<Refusal | undefined> {
	const wanted = wantedSubscription(functions);
	const challenge = watchChallenge(triggerId(functions));
	try {
		const outcome = await createSubscription(app, wanted);
		if (outcome.kind === 'refused') {
			const context = { app, wanted, challenge: challenge.seen(), existing };
			return describeCreationRefusal(outcome.answer, context);
		}
		forget(functions);
		writeRecorded(functions, outcome.id);
		return undefined;
	} finally {
		challenge.stop();
	}
}

/** A start of n8n must not silence a trigger that works, and the earlier subscription may. */
function orEarlier(
	functions: IHookFunctions,
	refusal: Refusal,
	{ keep, remove }: SubscriptionPlan,
): Refusal | undefined {
	if (!isStarting(functions) || (keep === undefined && remove.length === 0)) return refusal;
	warn(functions, `The event subscription in Zoom was not replaced: ${refusal.message}`);
	return undefined;
}

/** Tries all; what Zoom refuses is a warning. */
async function removeAll(
	functions: IHookFunctions,
	app: SignedInApp,
	ids: readonly string[],
): Promise<boolean> {
	let isClean = true;
	for (const id of ids) {
		const refusal = await removeSubscription(app, id);
		if (refusal === undefined) continue;
		isClean = false;
		warnOfLeft(functions, id, describeRemovalRefusal(refusal, app));
	}
	return isClean;
}

function warnOfLeft(functions: IHookFunctions, id: string, why: string): void {
	warn(
		functions,
		`An event subscription was not removed from Zoom: ${id}, for ${webhookUrl(functions)}. ${why}. To remove it, publish the workflow again, or delete it under Features > Access of the app in the Zoom App Marketplace.`,
	);
}

/** A subscription with another URL is not the trigger's: n8n moved, or this is a copy of it, and only you know which. */
function forget(functions: IHookFunctions): void {
	const other = readRecorded(functions)?.url;
	delete staticData(functions)[keyOf(functions)];
	if (other === undefined || other === webhookUrl(functions)) return;
	warn(
		functions,
		`Zoom may have another event subscription for this workflow: it leads to ${other}. If no n8n uses that address any more, delete it under Features > Access of the app in the Zoom App Marketplace.`,
	);
}

function warn({ logger }: IHookFunctions, message: string): void {
	logger.warn(message);
}

function isAutomatic(functions: IHookFunctions): boolean {
	return functions.getNodeParameter('subscription', 'automatic') !== 'manual';
}

function isStarting(functions: IHookFunctions): boolean {
	return ['init', 'leadershipChange'].includes(functions.getActivationMode());
}

function wantedSubscription(functions: IHookFunctions): WantedSubscription {
	const { names } = readEventFilter(functions.getNodeParameter('events', []), {});
	return { url: webhookUrl(functions), events: [...names].sort() };
}

function webhookUrl(functions: IHookFunctions): string {
	return functions.getNodeWebhookUrl('default') ?? '';
}

/**
 * n8n saves the static data of a workflow in its database after these calls: every process of n8n sees it, and it
 * outlives a restart. It also travels with every copy. That of the node itself would not outlive another name of the
 * node (n8n-workflow `Workflow.getStaticData`), so the node's id is the key.
 */
function readRecorded(functions: IHookFunctions): RecordedSubscription | undefined {
	return readRecordedSubscription(staticData(functions)[keyOf(functions)]);
}

/** Whether the trigger remembers a subscription of its own, and not only that of the n8n that it was copied from. */
function hasRecorded(functions: IHookFunctions): boolean {
	return readRecorded(functions)?.url === webhookUrl(functions);
}

/** n8n saves static data whenever it is set, so what is the same is left alone. */
function writeRecorded(functions: IHookFunctions, id: string): void {
	const { url, events } = wantedSubscription(functions);
	const record = { id, url, events: [...events] };
	if (JSON.stringify(readRecorded(functions)) === JSON.stringify(record)) return;
	staticData(functions)[keyOf(functions)] = record;
}

function staticData(functions: IHookFunctions) {
	return functions.getWorkflowStaticData('global');
}

function keyOf(functions: IHookFunctions): string {
	return `zoomLiveStreamTrigger:${functions.getNode().id}`;
}
