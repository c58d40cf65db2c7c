import type { IHookFunctions } from 'n8n-workflow';
import { isRecord } from '../../zoom/guards';

/** What the node remembers of the subscription that it created. */
export interface StoredSubscription {
	id: string;
	url: string;
	events: string[];
}

/**
 * Reads it from the static data of the workflow, which n8n saves in its database after `create` and `delete`: every
 * process of n8n sees it, and it outlives a restart. The static data of the node itself would not outlive another name
 * of the node (n8n-workflow `Workflow.getStaticData`), so the node's id is the key.
 */
export function readStored(functions: IHookFunctions): StoredSubscription | undefined {
	const subscription = functions.getWorkflowStaticData('global')[keyOf(functions)];
	if (!isRecord(subscription)) return undefined;
	const { id, url, events } = subscription;
	if (typeof id !== 'string' || typeof url !== 'string' || !Array.isArray(events)) return undefined;
	return { id, url, events: events.map(String) };
}

export function writeStored(functions: IHookFunctions, subscription: StoredSubscription): void {
	functions.getWorkflowStaticData('global')[keyOf(functions)] = { ...subscription };
}

/** Notes that the node has no subscription any more, which is something else than never having had one. */
export function clearStored(functions: IHookFunctions): void {
	functions.getWorkflowStaticData('global')[keyOf(functions)] = null;
}

/** Whether the node was ever published with a subscription of its own: version 1.0 had none. */
export function hasSubscribedBefore(functions: IHookFunctions): boolean {
	return functions.getWorkflowStaticData('global')[keyOf(functions)] !== undefined;
}

function keyOf(functions: IHookFunctions): string {
	return `zoomLiveStreamTrigger:${functions.getNode().id}`;
}
