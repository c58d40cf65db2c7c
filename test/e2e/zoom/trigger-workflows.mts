import type { Credential } from '../n8n/api.mts';
import { connect, node, type WorkflowDraft, type WorkflowNode } from '../n8n/workflow.mts';

/** The trigger's type as n8n calls it once the package is installed. */
export const ZOOM_TRIGGER = 'n8n-nodes-zoom-live-stream.zoomLiveStreamTrigger';

/** Whether n8n or you add the event subscription in Zoom. */
export type Subscription = 'automatic' | 'manual';

/** A Zoom Live Stream Trigger that uses `credential` and starts on the given events. */
export function zoomTrigger(
	name: string,
	credential: Credential,
	events: string[],
	subscription: Subscription,
): WorkflowNode {
	return node(name, ZOOM_TRIGGER, 1, 0, {
		webhookId: crypto.randomUUID(),
		parameters: { authentication: 'oAuth2', subscription, events, filters: {}, options: {} },
		credentials: { [credential.type]: { id: credential.id, name: credential.name } },
	});
}

/** Trigger → No Operation: the shortest workflow that shows whether it works. */
export function hearing(
	name: string,
	credential: Credential,
	events: string[],
	subscription: Subscription = 'manual',
): WorkflowDraft {
	return {
		name,
		nodes: [
			zoomTrigger('Zoom', credential, events, subscription),
			node('Heard', 'n8n-nodes-base.noOp', 1, 1),
		],
		connections: connect({ Zoom: [['Heard']] }),
	};
}

/** The same with n8n's own Webhook node, which answers at once like the trigger. */
export function hearingWebhook(name: string, typeVersion: 1 | 2): WorkflowDraft {
	return {
		name,
		nodes: [
			node('Zoom', 'n8n-nodes-base.webhook', typeVersion, 0, {
				webhookId: crypto.randomUUID(),
				parameters: {
					path: `webhook-v${typeVersion}`,
					httpMethod: 'POST',
					responseMode: 'onReceived',
					responseData: 'noData',
					options: {},
				},
			}),
			node('Heard', 'n8n-nodes-base.noOp', 1, 1),
		],
		connections: connect({ Zoom: [['Heard']] }),
	};
}

/** The production URL of a trigger, to be entered in Zoom. */
export function webhookUrl(baseUrl: string, { nodes }: WorkflowDraft, name: string): string {
	const trigger = nodes.find((candidate) => candidate.name === name);
	if (!trigger?.webhookId) throw new Error(`${name} is no trigger with an address`);
	// A Webhook node has its path as a parameter.
	const { path } = trigger.parameters;
	return `${baseUrl}/webhook/${typeof path === 'string' ? path : `${trigger.webhookId}/webhook`}`;
}
