import type { Credential } from '../n8n/api.mts';
import { connect, node, type WorkflowDraft, type WorkflowNode } from '../n8n/workflow.mts';
import { meetingBy, zoomNode } from '../zoom/zoom-node.mts';

/** The node that receives the call. */
export const HOOK = 'Hook';

/** The node that starts the stream. */
export const START = 'Start';

function calledFor(name: string, path: string, start: WorkflowNode): WorkflowDraft {
	return {
		name,
		nodes: [
			node(HOOK, 'n8n-nodes-base.webhook', 2, 0, {
				webhookId: crypto.randomUUID(),
				parameters: { path, httpMethod: 'POST', responseMode: 'onReceived' },
			}),
			start,
		],
		connections: connect({ [HOOK]: [[START]] }),
	};
}

/** Starts the stream of the meeting in a call; the caller gets an answer immediately. */
export function startWhatIsCalledFor(credential: Credential, path: string): WorkflowDraft {
	const start = zoomNode(START, 1, credential, {
		resource: 'liveStream',
		eventType: 'meeting',
		operation: 'start',
		meeting: meetingBy('id', '={{ $json.body.meeting }}'),
	});
	return calledFor('Start what is called for', path, start);
}

/** The same with n8n's HTTP Request node, which sends the same body. */
export function startByHttpRequest(
	{ id, name, type }: Credential,
	path: string,
	apiBaseUrl: string,
): WorkflowDraft {
	const start = node(START, 'n8n-nodes-base.httpRequest', 4.2, 1, {
		onError: 'continueErrorOutput',
		credentials: { [type]: { id, name } },
		parameters: {
			method: 'PATCH',
			url: `=${apiBaseUrl}/meetings/{{ $json.body.meeting }}/livestream/status`,
			authentication: 'predefinedCredentialType',
			nodeCredentialType: type,
			sendBody: true,
			contentType: 'multipart-form-data',
			bodyParameters: { parameters: [{ name: 'action', value: 'start' }] },
			options: {},
		},
	});
	return calledFor('Start by HTTP request', path, start);
}
