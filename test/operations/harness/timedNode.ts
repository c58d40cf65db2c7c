import type { INodeType } from 'n8n-workflow';
import { ZoomLiveStream } from '../../../nodes/ZoomLiveStream/ZoomLiveStream.node';
import { asInEngine } from '../../engine/harness/nodeTypes';

/** The node, and when it returned: n8n itself ends a cancelled run without waiting for it. */
export function timedNode(): { nodeType: INodeType; returnedAt: Promise<number> } {
	const nodeType = asInEngine(new ZoomLiveStream());
	const { execute } = nodeType;
	const returnedAt = new Promise<number>((resolve) => {
		nodeType.execute = async function (...parameters) {
			try {
				return (await execute?.apply(this, parameters)) ?? [[]];
			} finally {
				resolve(performance.now());
			}
		};
	});
	return { nodeType, returnedAt };
}
