import { sendAtPace } from '../../../../nodes/zoom/client/pace';
import { pass, resetClock, uptime, wait } from './simulatedClock';

/** Processes that don't know about each other, and send many requests to one account with a limit. */
export interface Crowd {
	/** Requests per second that Zoom accepts. */
	limit: number;
	/** How many requests each process has, and when it begins, in ms; by default, in the first 300 ms. */
	processes: ReadonlyArray<{ requests: number; beginsAt?: number }>;
	/** On which answers Zoom sends its rate limit headers; by default, on all. */
	headers?: 'all' | 'refusals' | 'none';
	/** The shortest and the longest way to Zoom, in ms. */
	way?: readonly [number, number];
	/** When to stop watching, in ms. */
	until?: number;
}

/** What became of the requests, each sent again until Zoom accepted it. */
export interface Played {
	accepted: number;
	/** From the first request to the last answer, compared with the least possible under the limit. */
	timeRatio: number;
	/** Refused requests, compared with all that were to be sent. */
	refusedPart: number;
	/** When each process got its acceptances, in ms. */
	acceptedAt: number[][];
}

let plays = 0;

/** This many processes that share this many requests. */
export function alike(processes: number, requests = 500): Crowd['processes'] {
	return Array.from({ length: processes }, () => ({ requests: requests / processes }));
}

/** Plays a crowd in simulated time. Each process is an account of its own to the pace, and one to Zoom. */
export async function play(crowd: Crowd, seed: number): Promise<Played> {
	resetClock();
	plays += 1;
	const random = randomFrom(seed);
	const zoom = limitedZoom(crowd, random);
	const acceptedAt = crowd.processes.map(() => new Array<number>());
	let beganAt = Number.POSITIVE_INFINITY;

	const request = async (process: number, line: object): Promise<void> => {
		const account = `process ${process} of ${plays}`;
		const paced = await sendAtPace(account, 'Light', { line, patienceMs: 90_000 }, async () => {
			beganAt = Math.min(beganAt, uptime());
			const signal = await zoom.answer();
			return { value: signal.kind, signal };
		});
		if (paced.kind !== 'sent') return;
		if (paced.value === 'accepted') return void acceptedAt[process]?.push(uptime());
		await wait(1_000 * (0.5 + random()));
		await request(process, line);
	};
	const begin = async (process: number, requests: number, beginsAt: number): Promise<void> => {
		await wait(beginsAt);
		const line = {};
		for (let index = 0; index < requests; index += 1) void request(process, line);
	};
	let total = 0;
	for (const [process, { requests, beginsAt }] of crowd.processes.entries()) {
		total += requests;
		void begin(process, requests, beginsAt ?? random() * 300);
	}
	await pass(crowd.until);
	const times = acceptedAt.flat();
	return {
		accepted: times.length,
		timeRatio: (Math.max(...times) - beganAt) / 1_000 / (total / crowd.limit),
		refusedPart: zoom.refused() / total,
		acceptedAt,
	};
}

/** A Zoom that counts in whole seconds of its own clock, as its header `X-RateLimit-Reset` says. */
function limitedZoom({ limit, headers = 'all', way = [2, 7] }: Crowd, random: () => number) {
	const phase = random() * 1_000;
	let [second, used, refused] = [-1, 0, 0];
	const travel = async () => await wait(way[0] + random() * (way[1] - way[0]));
	return {
		refused: () => refused,
		answer: async () => {
			await travel();
			const present = Math.floor((uptime() + phase) / 1_000);
			if (present !== second) [second, used] = [present, 0];
			const kind = used < limit ? 'accepted' : 'refused';
			if (kind === 'accepted') used += 1;
			else refused += 1;
			const isTold = headers === 'all' || (headers === 'refusals' && kind === 'refused');
			const quota = { limit, remaining: limit - used };
			await travel();
			return { kind, ...(isTold && { quota }) } as const;
		},
	};
}

/** A reproducible source of numbers from 0 up to 1 (a linear congruential generator). */
function randomFrom(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state * 1_664_525 + 1_013_904_223) >>> 0;
		return state / 2 ** 32;
	};
}
