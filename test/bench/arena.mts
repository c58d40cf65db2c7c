import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { N8nApi } from '../e2e/n8n/api.mts';
import { artifactsFolder } from '../e2e/artifacts.mts';
import { type Execution, waitForExecution, type NodeRun } from '../e2e/n8n/execution.mts';
import { RestError } from '../e2e/n8n/http-session.mts';
import { startN8n, type N8n } from '../e2e/n8n/n8n.mts';
import { setUpOwner } from '../e2e/n8n/owner.mts';
import { withPackedPackage } from '../e2e/install/packed-package.mts';
import { connect, node, type WorkflowNode } from '../e2e/n8n/workflow.mts';
import { connectZoom, OAUTH_CREDENTIAL } from '../e2e/zoom/zoom-credential.mts';
import { startSimulator, type Simulator } from '../simulator/index.ts';
import { addRunningMeetings } from './meetings.mts';

/** The nodes that send the same bytes to the same server; the bare loop is the minimum. */
export const CONTENDERS = ['Bare Loop', 'HTTP Request', 'Zoom Live Stream'] as const;
export type Contender = (typeof CONTENDERS)[number];

/** In-node time of one run, in ms, and the results of the items. */
export interface Run {
	time: number;
	succeeded: number;
	failed: number;
}

const WITHIN_MS = 300_000;
const BUSY_MS = 1_000;

/** A real n8n with its usual settings, a Zoom, and a workflow per contender. */
export class Arena {
	private constructor(
		readonly zoom: Simulator,
		readonly n8n: N8n,
		private readonly api: N8nApi,
		private readonly credential: { id: string; name: string },
	) {}

	/** @param meetings how many meetings run at Zoom, ready to stream */
	static async open(meetings: number): Promise<Arena> {
		const zoom = await startSimulator();
		addRunningMeetings(zoom, meetings);
		const bareLoop = fileURLToPath(new URL('bare-loop', import.meta.url));
		const n8n = await withPackedPackage(
			async (tarball) =>
				await startN8n({
					artifacts: artifactsFolder('bench'),
					tarballs: [tarball],
					env: { N8N_CUSTOM_EXTENSIONS: bareLoop },
				}),
		);
		const api = new N8nApi(await setUpOwner(n8n.baseUrl));
		const { id, name } = await connectZoom(api, zoom);
		return new Arena(zoom, n8n, api, { id, name });
	}

	/** Runs one contender on `items` items. */
	async run(contender: Contender, items: number): Promise<Run> {
		const credentials = { [OAUTH_CREDENTIAL]: this.credential };
		const measured = { ...nodeOf(contender, this.zoom), credentials };
		const { id } = await this.api.createWorkflow({
			name: `${contender} ${items}`,
			nodes: [node('Start', 'n8n-nodes-base.manualTrigger', 1, 0), makeItems(items), measured],
			connections: connect({ Start: [['Items']], Items: [[measured.name]] }),
			settings: { saveManualExecutions: true },
		});
		const started = await this.api.runWorkflow(id, 'Start');
		const execution = await this.ended(started);
		const [run] = execution.runData[measured.name] ?? [];
		await this.api.deleteExecutions([execution.id]);
		return {
			time: executionTimeOf(run),
			succeeded: run?.data?.main?.[0]?.length ?? 0,
			failed: run?.data?.main?.[1]?.length ?? 0,
		};
	}

	/** With thousands of items, n8n is sometimes too busy to reach its own database, and returns 503. */
	private async ended(id: string): Promise<Execution> {
		for (;;) {
			try {
				return await waitForExecution(this.api.session, id, WITHIN_MS);
			} catch (error) {
				if (!(error instanceof RestError) || error.status !== 503) throw error;
				await sleep(BUSY_MS);
			}
		}
	}

	async close(): Promise<void> {
		await Promise.all([this.n8n.stop(), this.zoom.close()]);
	}
}

function nodeOf(contender: Contender, zoom: Simulator): WorkflowNode {
	const onError = 'continueErrorOutput';
	switch (contender) {
		case 'Bare Loop':
			return node(contender, 'CUSTOM.bareLoop', 1, 2);
		case 'Zoom Live Stream':
			return node(contender, 'n8n-nodes-zoom-live-stream.zoomLiveStream', 1, 2, {
				onError,
				parameters: {
					authentication: 'oAuth2',
					resource: 'liveStream',
					operation: 'start',
					eventType: 'meeting',
					meeting: { __rl: true, mode: 'id', value: '={{ $json.id }}' },
					settings: { displayName: 'My show', showActiveSpeakerName: false },
				},
			});
		case 'HTTP Request':
			return node(contender, 'n8n-nodes-base.httpRequest', 4.2, 2, {
				onError,
				parameters: {
					method: 'PATCH',
					url: `=${zoom.apiBaseUrl}/meetings/{{ $json.id }}/livestream/status`,
					authentication: 'predefinedCredentialType',
					nodeCredentialType: OAUTH_CREDENTIAL,
					sendBody: true,
					contentType: 'multipart-form-data',
					bodyParameters: {
						parameters: [
							{ name: 'action', value: 'start' },
							{
								name: 'settings',
								value: '{"display_name":"My show","active_speaker_name":false}',
							},
						],
					},
					options: {},
				},
			});
	}
}

function makeItems(count: number): WorkflowNode {
	return node('Items', 'n8n-nodes-base.code', 2, 1, {
		parameters: {
			jsCode: `return Array.from({ length: ${count} }, (_, i) => ({ json: { id: String(80000000000 + i) } }));`,
		},
	});
}

function executionTimeOf(run: (NodeRun & { executionTime?: number }) | undefined): number {
	if (run?.executionTime === undefined) throw new Error('The node did not run');
	return run.executionTime;
}
