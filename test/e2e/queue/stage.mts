import {
	exampleDestination,
	type Simulator,
	type SimulatorOptions,
	startSimulator,
} from '../../simulator/index.ts';
import { type Credential, N8nApi } from '../n8n/api.mts';
import { login, setUpOwner } from '../n8n/owner.mts';
import { withPackedPackage } from '../install/packed-package.mts';
import { type Account, accountOf } from './account.mts';
import { type Call, callForEach } from './calls.mts';
import { type Cluster, type ClusterOptions, startCluster } from './cluster.mts';
import { executionIds, readEndings, waitUntilAllEnded } from './executions.mts';
import { openRelay, type Relay } from './relay.mts';
import { startWhatIsCalledFor } from './workflow.mts';
import { until } from '../until.mts';
import type { WorkflowDraft } from '../n8n/workflow.mts';
import { connectZoom } from '../zoom/zoom-credential.mts';

const PATH = 'start-stream';
const FIRST_MEETING = 82_000_000_000;
/** Zoom is not on the same machine: its answers take a while. */
const ANSWER_AFTER_MS = 250;
/** With the station's settings, n8n needs up to a minute to notice a dead worker. */
const ALL_ENDED_WITHIN_MS = 180_000;

/** Calls, and how long n8n took for them. */
interface Called {
	calls: Call[];
	seconds: number;
}

/** An n8n in queue mode with the packed package, and a Zoom that can be unreachable. */
export class QueueStage {
	private meetings = 0;

	private known = new Set<string>();

	private constructor(
		readonly zoom: Simulator,
		readonly relay: Relay,
		readonly cluster: Cluster,
		private api: N8nApi,
		/** Of the app at Zoom. */
		readonly credential: Credential,
	) {}

	/** Starts everything, including a listening workflow. */
	static async start(
		options: Omit<ClusterOptions, 'tarball'>,
		behaviour: SimulatorOptions,
	): Promise<QueueStage> {
		const zoom = await startSimulator(behaviour);
		zoom.injectFault({ kind: 'latency', ms: ANSWER_AFTER_MS, times: Number.POSITIVE_INFINITY });
		const relay = await openRelay(zoom.origin);
		const cluster = await withPackedPackage(
			async (tarball) => await startCluster({ ...options, tarball }),
		).catch(async (error: unknown) => {
			await Promise.all([relay.close(), zoom.close()]);
			throw error;
		});
		try {
			const api = new N8nApi(await setUpOwner(cluster.main.baseUrl));
			const { origin } = relay;
			const reached = { ...zoom, apiBaseUrl: `${origin}/v2`, oauthBaseUrl: `${origin}/oauth` };
			const credential = await connectZoom(api, reached);
			const stage = new QueueStage(zoom, relay, cluster, api, credential);
			await stage.publish(startWhatIsCalledFor(credential, PATH));
			return stage;
		} catch (error) {
			await Promise.all([cluster.stop(), relay.close(), zoom.close()]);
			throw error;
		}
	}

	/** Starts meetings whose streams are off. */
	beginMeetings(count: number): string[] {
		return Array.from({ length: count }, () => {
			this.meetings += 1;
			const id = String(FIRST_MEETING + this.meetings);
			const destination = { ...exampleDestination };
			return this.zoom.addMeeting({ id, status: 'started', destination }).id;
		});
	}

	/** The meetings among these whose streams are live. */
	liveOf(meetings: string[]): string[] {
		return meetings.filter((id) => this.zoom.meeting(id).stream === 'live');
	}

	/** Resolves in the middle of a run: some streams are live, others are not. */
	async midway(meetings: string[]): Promise<void> {
		const enough = meetings.length / 4;
		await until('some streams are live', () => this.liveOf(meetings).length > enough);
	}

	/** Saves a workflow and waits until its webhook listens. */
	async publish(draft: WorkflowDraft): Promise<void> {
		const { id } = await this.api.createWorkflow(draft);
		await this.api.activateWorkflow(id);
	}

	/**
	 * Calls a webhook once for each meeting, and waits until n8n has finished. @param disturb runs at the same
	 * time as the calls
	 */
	async call(path: string, meetings: string[], disturb = async () => {}): Promise<Called> {
		const urls = this.cluster.webhooks.map(({ baseUrl }) => `${baseUrl}/webhook/${path}`);
		const began = performance.now();
		const [calls] = await Promise.all([callForEach(urls, meetings), disturb()]);
		await waitUntilAllEnded(this.api.session, ALL_ENDED_WITHIN_MS);
		return { calls, seconds: (performance.now() - began) / 1_000 };
	}

	/** Calls for the streams of meetings to be started, and returns the outcome. */
	async run(meetings: string[], disturb?: () => Promise<void>): Promise<Account> {
		const requestsBefore = this.zoom.requests.length;
		const { calls, seconds } = await this.call(PATH, meetings, disturb);
		const ids = await executionIds(this.cluster.postgres);
		const own = ids.filter((id) => !this.known.has(id));
		this.known = new Set(ids);
		return accountOf({
			calls,
			endings: await readEndings(this.api.session, own),
			requests: this.zoom.requests.slice(requestsBefore),
			live: this.liveOf(meetings),
			seconds,
		});
	}

	/** Restarts the main process, like a user would after a disruption. */
	async restartMain(): Promise<void> {
		await this.cluster.restartMain();
		this.api = new N8nApi(await login(this.cluster.main.baseUrl));
	}

	async stop(): Promise<void> {
		await this.cluster.stop();
		await Promise.all([this.relay.close(), this.zoom.close()]);
	}
}
