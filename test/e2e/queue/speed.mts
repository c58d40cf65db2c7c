import { pathToFileURL } from 'node:url';
import { median } from '../../bench/figures.mts';
import { describeMachine, type Machine } from '../../bench/machine.mts';
import { QueueStage } from './stage.mts';
import { memoryOf } from './memory.mts';
import { startByHttpRequest, startWhatIsCalledFor } from './workflow.mts';

/** The speed of an n8n with this many workers. */
export interface WorkersSpeed {
	workers: number;
	/** Executions per second with each node, from the first call to the last execution's end; medians. */
	zoomLiveStream: number;
	httpRequest: number;
	/** In MB, after the rounds. */
	memory: Record<string, number[]>;
}

/** The speed of queue mode, and where it was measured. */
export interface QueueSpeed {
	machine: Machine;
	/** Calls in each round, and rounds. */
	calls: number;
	rounds: number;
	speeds: WorkersSpeed[];
}

const WORKERS = [1, 2, 4];
const CALLS = 120;
const ROUNDS = 3;
const WARM_UP_CALLS = 20;
const PATHS = { zoomLiveStream: 'by-zoom-live-stream', httpRequest: 'by-http-request' };

/** Calls for streams to be started, and returns how many executions per second n8n reached. */
async function rateOf(stage: QueueStage, path: string, count: number): Promise<number> {
	const meetings = stage.beginMeetings(count);
	const { seconds } = await stage.call(path, meetings);
	const live = stage.liveOf(meetings).length;
	if (live !== count) throw new Error(`${path}: only ${live} of ${count} streams are live`);
	return count / seconds;
}

async function measureWorkers(stage: QueueStage): Promise<WorkersSpeed> {
	const rates = { zoomLiveStream: new Array<number>(), httpRequest: new Array<number>() };
	const names = ['zoomLiveStream', 'httpRequest'] as const;
	for (const name of names) await rateOf(stage, PATHS[name], WARM_UP_CALLS);
	for (let round = 0; round < ROUNDS; round += 1) {
		// The order alternates, because the second one runs on a warmer machine.
		const order = round % 2 === 0 ? names : [...names].reverse();
		for (const name of order) rates[name].push(await rateOf(stage, PATHS[name], CALLS));
	}
	return {
		workers: stage.cluster.workers.length,
		zoomLiveStream: median(rates.zoomLiveStream),
		httpRequest: median(rates.httpRequest),
		memory: await memoryOf(stage.cluster),
	};
}

/**
 * Measures how many executions a second an n8n in queue mode comes to with 1, 2 and 4 workers, two processes that take
 * calls, and everything on this machine. n8n's own HTTP Request node, which takes its turns, shows what n8n itself
 * needs. Takes some minutes.
 */
export async function measureQueueSpeed(): Promise<QueueSpeed> {
	const [first = 1, ...more] = WORKERS;
	const stage = await QueueStage.start(
		{ station: 'queue-speed', webhooks: 2, workers: first, appendOnly: true },
		{ rateLimit: 'off' },
	);
	try {
		const { credential, relay } = stage;
		await stage.publish(startWhatIsCalledFor(credential, PATHS.zoomLiveStream));
		const apiBaseUrl = `${relay.origin}/v2`;
		await stage.publish(startByHttpRequest(credential, PATHS.httpRequest, apiBaseUrl));
		const speeds = [await measureWorkers(stage)];
		for (const count of more) {
			while (stage.cluster.workers.length < count) await stage.cluster.addWorker();
			speeds.push(await measureWorkers(stage));
		}
		return { machine: await describeMachine(), calls: CALLS, rounds: ROUNDS, speeds };
	} finally {
		await stage.stop();
	}
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	console.log(JSON.stringify(await measureQueueSpeed()));
}
