import type { INode } from 'n8n-workflow';
import { ZoomLiveStreamOAuth2Api } from '../../../credentials/ZoomLiveStreamOAuth2Api.credentials';
import { ZoomLiveStream } from '../../../nodes/ZoomLiveStream/ZoomLiveStream.node';
import type { Simulator } from '../../simulator';
import { startWorkflow } from './engine';
import type { LiveStreamOperation } from './liveStream';
import { nodeTypesWith, SINK, START, TARGET } from './nodeTypes';
import { connectedCredential, MEETING } from './zoom';

/** Runs the node twice in one execution, like a loop or two merging branches. */
export async function runTwice(zoom: Simulator, operation: LiveStreamOperation): Promise<void> {
	const credentialType = new ZoomLiveStreamOAuth2Api();
	const to = (...names: string[]) => ({
		main: [names.map((node) => ({ node, type: 'main' as const, index: 0 }))],
	});
	const run = await startWorkflow({
		nodes: [
			place('Start', START),
			place('One', SINK),
			place('Two', SINK),
			{
				...place('Target', TARGET),
				parameters: {
					authentication: 'oAuth2',
					resource: 'liveStream',
					operation,
					eventType: 'meeting',
					meeting: { __rl: true, mode: 'id', value: MEETING },
				},
				credentials: { [credentialType.name]: { id: 'credential-1', name: 'Zoom' } },
			},
		],
		connections: { Start: to('One', 'Two'), One: to('Target'), Two: to('Target') },
		nodeTypes: nodeTypesWith(new ZoomLiveStream()),
		credentialType,
		credential: connectedCredential(zoom),
		startNode: 'Start',
		items: [{ json: {} }],
	}).result;
	const runs = run.data.resultData.runData.Target ?? [];
	if (runs.length !== 2) throw new Error(`The node ran ${runs.length} times`);
}

function place(name: string, type: string): INode {
	return { id: name, name, type, typeVersion: 1, position: [0, 0], parameters: {} };
}
