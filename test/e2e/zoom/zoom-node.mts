import type { Credential } from '../n8n/api.mts';
import type { Json } from '../n8n/flatted.mts';
import { node, type WorkflowNode } from '../n8n/workflow.mts';

/** The node's type in n8n once the package is installed. */
export const ZOOM_NODE = 'n8n-nodes-zoom-live-stream.zoomLiveStream';

/** A Zoom Live Stream node that uses `credential`, with its failing items on the second output. */
export function zoomNode(
	name: string,
	column: number,
	credential: Credential,
	parameters: { [key: string]: Json },
): WorkflowNode {
	const { id, name: shown, type } = credential;
	return node(name, ZOOM_NODE, 1, column, {
		parameters: { authentication: 'oAuth2', ...parameters },
		credentials: { [type]: { id, name: shown } },
		onError: 'continueErrorOutput',
	});
}

/** A value of the parameter Meeting, as the editor saves it. */
export function meetingBy(mode: 'id' | 'url' | 'list', value: string): { [key: string]: Json } {
	return { __rl: true, mode, value };
}
