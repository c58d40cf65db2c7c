import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { meetingIds } from './meetings.mts';

// One of several n8n processes that share a Zoom account: runs the node in n8n's engine on its share of the
// meetings.
process.env.N8N_USER_FOLDER = mkdtempSync(join(tmpdir(), 'zoom-live-stream-bench-'));
process.env.N8N_LOG_LEVEL = 'silent';

/** What the measuring process passes to each child process. */
export interface PacedWork {
	credential: ICredentialDataDecryptedObject;
	from: number;
	count: number;
}

const work: PacedWork = JSON.parse(process.argv[2] ?? '{}');
const { ZoomLiveStreamOAuth2Api } = await import(
	'../../credentials/ZoomLiveStreamOAuth2Api.credentials.ts'
);
const { ZoomLiveStream } = await import('../../nodes/ZoomLiveStream/ZoomLiveStream.node.ts');
const { runNode } = await import('../engine/harness/runNode.ts');

// Reports that it is ready, and begins when the measuring process says so.
process.send?.('ready');
await once(process, 'message');
await runNode({
	nodeType: new ZoomLiveStream(),
	credentialType: new ZoomLiveStreamOAuth2Api(),
	credential: work.credential,
	items: meetingIds(work.count, work.from).map((id) => ({ id })),
	onError: 'continueErrorOutput',
	parameters: {
		authentication: 'oAuth2',
		resource: 'liveStream',
		operation: 'start',
		eventType: 'meeting',
		meeting: { __rl: true, mode: 'id', value: '={{ $json.id }}' },
	},
});
process.exit(0);
