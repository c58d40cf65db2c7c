import type { Credential } from '../n8n/api.mts';
import { connect, node, type WorkflowDraft, type WorkflowNode } from '../n8n/workflow.mts';
import { meetingBy, zoomNode } from '../zoom/zoom-node.mts';

const STREAM = { resource: 'liveStream', eventType: 'meeting' };
const DESTINATION = { resource: 'destination', eventType: 'meeting' };

function sink(name: string, column: number): WorkflowNode {
	return node(name, 'n8n-nodes-base.noOp', 1, column);
}

function webhook(path: string): WorkflowNode {
	return node('Hook', 'n8n-nodes-base.webhook', 2, 0, {
		webhookId: crypto.randomUUID(),
		parameters: { path, httpMethod: 'POST', responseMode: 'lastNode' },
	});
}

/** Starts the stream of each event in a call. */
export function startByWebhook(credential: Credential): WorkflowDraft {
	return {
		name: 'Start what the calendar says',
		nodes: [
			webhook('go-live'),
			node('Events', 'n8n-nodes-base.splitOut', 1, 1, {
				parameters: { fieldToSplitOut: 'body.events', options: {} },
			}),
			zoomNode('Start', 2, credential, {
				...STREAM,
				operation: 'start',
				meeting: meetingBy('url', '={{ $json.where }}'),
				settings: { displayName: '={{ $json.title }}' },
			}),
			sink('On Air', 3),
			sink('Needs Attention', 3),
		],
		connections: connect({
			Hook: [['Events']],
			Events: [['Start']],
			Start: [['On Air'], ['Needs Attention']],
		}),
	};
}

/** Stops the streams of the meetings repeatedly. */
export function scheduledStop(credential: Credential, meetings: string[]): WorkflowDraft {
	return {
		name: 'Stop by the clock',
		nodes: [
			node('Clock', 'n8n-nodes-base.scheduleTrigger', 1.2, 0, {
				parameters: { rule: { interval: [{ field: 'seconds', secondsInterval: 2 }] } },
			}),
			node('Meetings', 'n8n-nodes-base.set', 3.4, 1, {
				parameters: {
					mode: 'raw',
					jsonOutput: JSON.stringify({ meetings }),
				},
			}),
			node('Each', 'n8n-nodes-base.splitOut', 1, 2, {
				parameters: { fieldToSplitOut: 'meetings', options: {} },
			}),
			zoomNode('Stop', 3, credential, {
				...STREAM,
				operation: 'stop',
				meeting: meetingBy('id', '={{ $json.meetings }}'),
			}),
			sink('Off Air', 4),
			sink('Needs Attention', 4),
		],
		connections: connect({
			Clock: [['Meetings']],
			Meetings: [['Each']],
			Each: [['Stop']],
			Stop: [['Off Air'], ['Needs Attention']],
		}),
	};
}

/** One show, from setting its destination to its end. */
export function showControl(credential: Credential): WorkflowDraft {
	const meeting = meetingBy('id', "={{ $('Hook').item.json.body.meeting }}");
	return {
		name: 'A whole show',
		nodes: [
			webhook('show'),
			zoomNode('Set', 1, credential, {
				...DESTINATION,
				operation: 'set',
				meeting,
				streamUrl: 'rtmps://ingest.example.com:443/live',
				streamKey: 'example-choir-key-3fa1',
				pageUrl: 'https://watch.example.com/choir',
			}),
			zoomNode('Start', 2, credential, { ...STREAM, operation: 'start', meeting }),
			zoomNode('Get', 3, credential, { ...DESTINATION, operation: 'get', meeting }),
			zoomNode('Stop', 4, credential, { ...STREAM, operation: 'stop', meeting }),
		],
		connections: connect({
			Hook: [['Set']],
			Set: [['Start']],
			Start: [['Get']],
			Get: [['Stop']],
		}),
	};
}
