import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { startSimulator } from '../simulator/index.ts';
import type { Figure } from './figures.mts';
import { addRunningMeetings } from './meetings.mts';
import type { PacedWork } from './paced-process.mts';
import { measureQueue } from './queue.mts';

/** Many starts on an account with a limit per second. */
interface Crowd {
	limit: number;
	processes: number;
	starts: number;
}

/** How well the processes kept to the limit that Zoom enforces. */
interface Pacing extends Crowd {
	succeeded: number;
	refused: number;
	/** Time from the first request to the last answer, divided by the least possible under the limit. */
	timeRatio: number;
}

/** The slowest limit gets fewer starts: even so they take 25 s. */
const CROWDS: Crowd[] = [
	{ limit: 30, processes: 1, starts: 500 },
	{ limit: 30, processes: 4, starts: 500 },
	{ limit: 80, processes: 1, starts: 500 },
	{ limit: 80, processes: 4, starts: 500 },
	{ limit: 4, processes: 1, starts: 100 },
	{ limit: 4, processes: 4, starts: 100 },
];

/** Measures how many starts at once keep to Zoom's limits, without changing any settings. */
export async function measurePacing(say: (line: string) => void): Promise<Figure[]> {
	const figures: Figure[] = [];
	for (const crowd of CROWDS) {
		const pacing = await measure(crowd);
		say(`${nameOf(crowd)}: ${pacing.succeeded} succeeded, ${pacing.refused} refused`);
		figures.push(...figuresOf(pacing));
	}
	figures.push(...(await measureQueue()));
	return figures;
}

function figuresOf(pacing: Pacing): Figure[] {
	const { starts, succeeded, refused, timeRatio } = pacing;
	const name = nameOf(pacing);
	return [
		{
			part: 'pacing',
			measure: `succeeded, ${name}`,
			detail: `of ${starts} starts`,
			value: succeeded,
			unit: 'count',
			goal: { kind: 'exactly', value: starts },
		},
		{
			part: 'pacing',
			measure: `time ÷ least possible, ${name}`,
			detail: `${starts} starts`,
			value: timeRatio,
			unit: 'ratio',
			goal: { kind: 'at most', value: 1.1 },
		},
		{
			part: 'pacing',
			measure: `refused for rate, ${name}`,
			detail: `${refused} of ${starts} starts, all tried again`,
			value: (refused / starts) * 100,
			unit: '%',
			goal: { kind: 'at most', value: 2 },
		},
	];
}

function nameOf({ limit, processes }: Crowd): string {
	return `${limit}/s, ${processes} ${processes === 1 ? 'process' : 'processes'}`;
}

async function measure(crowd: Crowd): Promise<Pacing> {
	const { limit, processes, starts } = crowd;
	const zoom = await startSimulator({ rateLimit: { perSecond: limit } });
	try {
		addRunningMeetings(zoom, starts);
		const credential = {
			environment: 'custom',
			apiBaseUrl: zoom.apiBaseUrl,
			oauthBaseUrl: zoom.oauthBaseUrl,
			clientId: zoom.app.clientId,
			clientSecret: zoom.app.clientSecret,
			oauthTokenData: { ...zoom.issueTokens() },
		};
		const count = starts / processes;
		const children = Array.from({ length: processes }, (_, index) =>
			startProcess({ credential, from: index * count, count }),
		);
		// All have loaded n8n's engine before any begins.
		await Promise.all(children.map(async (child) => await once(child, 'message')));
		for (const child of children) child.send('begin');
		await Promise.all(children.map(ended));
		const times = zoom.requests.map(({ at }) => at);
		const seconds = (Math.max(...times) - Math.min(...times)) / 1_000;
		return {
			...crowd,
			succeeded: zoom.requests.filter(({ status }) => status === 204).length,
			refused: zoom.requests.filter(({ status }) => status === 429).length,
			timeRatio: seconds / (starts / limit),
		};
	} finally {
		await zoom.close();
	}
}

function startProcess(work: PacedWork): ChildProcess {
	const program = fileURLToPath(new URL('paced-process.mts', import.meta.url));
	return spawn(process.execPath, ['--import', 'tsx', program, JSON.stringify(work)], {
		stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
	});
}

async function ended(child: ChildProcess): Promise<void> {
	const [code] = await once(child, 'exit');
	if (code !== 0) throw new Error(`A measured process ended with ${code}`);
}
