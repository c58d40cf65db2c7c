import { CategoryPace } from '../../../nodes/zoom/client/pace/categoryPace';
import { randomFrom } from './simulatedAccount';
import { pass, resetClock, uptime, wait } from './simulatedClock';

jest.mock('../../../nodes/zoom/n8n/clock', () => jest.requireActual('./simulatedClock'));

beforeEach(resetClock);

const REQUESTS = 500;
const SEEDS = [1, 2, 3];

/** A Zoom that accepts this many requests per second, over a network with 2 to 7 ms each way. */
function limitedZoom(limit: number, random: () => number) {
	const phase = random() * 1_000;
	const seen = { second: -1, used: 0, refused: 0 };
	const travel = async () => await wait(2 + random() * 5);
	return {
		seen,
		answer: async () => {
			await travel();
			const second = Math.floor((uptime() + phase) / 1_000);
			if (second !== seen.second) Object.assign(seen, { second, used: 0 });
			const isAccepted = seen.used < limit;
			seen.used += isAccepted ? 1 : 0;
			seen.refused += isAccepted ? 0 : 1;
			const quota = { limit, remaining: limit - seen.used };
			await travel();
			return { kind: isAccepted ? 'accepted' : 'refused', at: uptime(), quota } as const;
		},
	};
}

/** 500 requests from processes that don't know about each other, each retried until Zoom accepts it. */
async function play(limit: number, processes: number, seed: number) {
	resetClock();
	const random = randomFrom(seed);
	const zoom = limitedZoom(limit, random);
	let [accepted, lastAt] = [0, 0];
	const request = async (pace: CategoryPace, cancelled: AbortSignal): Promise<void> => {
		const paced = await pace.run({ cancelled, maxOutageMs: 90_000 }, async () => {
			const signal = await zoom.answer();
			return { value: signal.kind, signal };
		});
		if (paced.kind !== 'sent') return;
		if (paced.value === 'accepted') {
			accepted += 1;
			lastAt = uptime();
			return;
		}
		await wait(1_000 * (0.5 + random()));
		await request(pace, cancelled);
	};
	for (let process = 0; process < processes; process += 1) {
		const pace = new CategoryPace();
		const { signal } = new AbortController();
		for (let index = 0; index < REQUESTS / processes; index += 1) void request(pace, signal);
	}
	await pass();
	return {
		accepted,
		timeRatio: lastAt / 1_000 / (REQUESTS / limit),
		refusedPart: zoom.seen.refused / REQUESTS,
	};
}

test.each([
	[30, 1],
	[30, 4],
	[80, 1],
	[80, 4],
])('500 starts at %i per second from %i processes, over seeds 1 to 3', async (limit, processes) => {
	const mean = { timeRatio: 0, refusedPart: 0 };
	for (const seed of SEEDS) {
		const { accepted, timeRatio, refusedPart } = await play(limit, processes, seed);
		expect(accepted).toBe(REQUESTS);
		mean.timeRatio += timeRatio / SEEDS.length;
		mean.refusedPart += refusedPart / SEEDS.length;
	}
	expect(mean.timeRatio).toBeLessThan(1.15);
	expect(mean.refusedPart).toBeLessThan(0.02);
});
