import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { startSimulator } from '../simulator/index.ts';
import { addRunningMeetings } from './meetings.mts';
import type { PacedWork } from './paced-process.mts';

/** How well processes kept to a limit that Zoom enforces. */
export interface Pacing {
	limit: number;
	processes: number;
	requests: number;
	succeeded: number;
	refused: number;
	/** Time from the first request to the last answer, against the least that the limit allows. */
	timeRatio: number;
}

/** Enough for every child to have loaded n8n's engine. */
const LOADING = 15_000;

/** Starts `requests` streams from some processes at once, on an account with a limit per second. */
export async function measurePacing(
	limit: number,
	processes: number,
	requests: number,
): Promise<Pacing> {
	const zoom = await startSimulator({ rateLimit: { perSecond: limit } });
	try {
		addRunningMeetings(zoom, requests);
		const credential = {
			environment: 'custom',
			apiBaseUrl: zoom.apiBaseUrl,
			oauthBaseUrl: zoom.oauthBaseUrl,
			clientId: zoom.app.clientId,
			clientSecret: zoom.app.clientSecret,
			oauthTokenData: { ...zoom.issueTokens() },
		};
		const count = requests / processes;
		const beginAt = Date.now() + LOADING;
		await Promise.all(
			Array.from({ length: processes }, (_, index) =>
				runProcess({ credential, from: index * count, count, beginAt }),
			),
		);
		const times = zoom.requests.map(({ at }) => at);
		const seconds = (Math.max(...times) - Math.min(...times)) / 1_000;
		return {
			limit,
			processes,
			requests,
			succeeded: zoom.requests.filter(({ status }) => status === 204).length,
			refused: zoom.requests.filter(({ status }) => status === 429).length,
			timeRatio: seconds / (requests / limit),
		};
	} finally {
		await zoom.close();
	}
}

async function runProcess(work: PacedWork): Promise<void> {
	const program = fileURLToPath(new URL('paced-process.mts', import.meta.url));
	const child = spawn(process.execPath, ['--import', 'tsx', program, JSON.stringify(work)], {
		stdio: ['ignore', 'ignore', 'inherit'],
	});
	const [code] = await once(child, 'exit');
	if (code !== 0) throw new Error(`A measured process ended with ${code}`);
}
