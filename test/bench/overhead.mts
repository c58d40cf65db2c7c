import { startStage, type Stage } from '../e2e/stage.mts';
import { N8nApi } from '../e2e/api.mts';
import { waitForExecution, type NodeRun } from '../e2e/execution.mts';
import { setUpOwner } from '../e2e/owner.mts';
import { connect, node, type WorkflowNode } from '../e2e/workflow.mts';
import { connectZoom, OAUTH_CREDENTIAL } from '../e2e/zoom-credential.mts';
import { addRunningMeetings } from './meetings.mts';

/** The two nodes that send the same bytes to the same server. */
export type Contender = 'HTTP Request' | 'Zoom Live Stream';

/** In-node time of one run, in ms, and what became of the items. */
export interface Run {
	time: number;
	succeeded: number;
	failed: number;
}

/** A real n8n with a workflow per contender. */
export class Arena {
	private constructor(
		readonly stage: Stage,
		private readonly api: N8nApi,
		private readonly credential: { id: string; name: string },
	) {}

	static async open(): Promise<Arena> {
		const stage = await startStage('bench');
		const api = new N8nApi(await setUpOwner(stage.baseUrl));
		const { id, name } = await connectZoom(api, stage.zoom);
		addRunningMeetings(stage.zoom, 5_000);
		return new Arena(stage, api, { id, name });
	}

	/** Runs one contender on `items` items. */
	async run(contender: Contender, items: number): Promise<Run> {
		const credentials = { [OAUTH_CREDENTIAL]: this.credential };
		const measured = { ...this.nodeOf(contender), credentials };
		const { id } = await this.api.createWorkflow({
			name: `${contender} ${items}`,
			nodes: [node('Start', 'n8n-nodes-base.manualTrigger', 1, 0), makeItems(items), measured],
			connections: connect({ Start: [['Items']], Items: [[measured.name]] }),
			settings: { saveManualExecutions: true },
		});
		const execution = await waitForExecution(
			this.api.session,
			await this.api.runWorkflow(id, 'Start'),
			180_000,
		);
		const [run] = execution.runData[measured.name] ?? [];
		await this.api.deleteExecutions([execution.id]);
		return {
			time: executionTimeOf(run),
			succeeded: run?.data?.main?.[0]?.length ?? 0,
			failed: run?.data?.main?.[1]?.length ?? 0,
		};
	}

	async close(): Promise<void> {
		await this.stage.stop();
	}

	private nodeOf(contender: Contender): WorkflowNode {
		const rest = { onError: 'continueErrorOutput' as const };
		if (contender === 'Zoom Live Stream') {
			const type = 'n8n-nodes-zoom-live-stream.zoomLiveStream';
			return node(contender, type, 1, 2, {
				...rest,
				parameters: {
					authentication: 'oAuth2',
					resource: 'liveStream',
					operation: 'start',
					eventType: 'meeting',
					meeting: { __rl: true, mode: 'id', value: '={{ $json.id }}' },
					settings: { displayName: 'My show', showActiveSpeakerName: false },
				},
			});
		}
		return node(contender, 'n8n-nodes-base.httpRequest', 4.2, 2, {
			...rest,
			parameters: {
				method: 'PATCH',
				url: `=${this.stage.zoom.apiBaseUrl}/meetings/{{ $json.id }}/livestream/status`,
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
