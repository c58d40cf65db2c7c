import { alike, play, type Crowd } from './simulatedZoom';

jest.mock('../../../../nodes/zoom/n8n/clock', () => jest.requireActual('./simulatedClock'));
jest.setTimeout(120_000);

const SEEDS = [1, 2, 3, 4, 5];

const meanOf = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

async function playAll(crowd: Crowd) {
	const played = [];
	for (const seed of SEEDS) played.push(await play(crowd, seed));
	return played;
}

interface Row {
	limit: number;
	processes: number;
	/** Maximum time, compared with the least possible, and maximum refusals in percent. */
	time: number;
	refused: number;
	headers?: Crowd['headers'];
	way?: Crowd['way'];
}

describe('500 requests are sent near the limit of the account, over seeds 1 to 5', () => {
	const far = [40, 120] as const;
	test.each<Row>([
		{ limit: 30, processes: 1, time: 1.1, refused: 2 },
		{ limit: 30, processes: 2, time: 1.1, refused: 2 },
		{ limit: 30, processes: 4, time: 1.1, refused: 2 },
		{ limit: 80, processes: 1, time: 1.1, refused: 2 },
		{ limit: 80, processes: 2, time: 1.1, refused: 2 },
		{ limit: 80, processes: 4, time: 1.1, refused: 2 },
		{ limit: 4, processes: 1, time: 1.1, refused: 2 },
		{ limit: 80, processes: 10, time: 1.1, refused: 4 },
		{ limit: 30, processes: 1, way: far, time: 1.25, refused: 2 },
		{ limit: 80, processes: 4, way: far, time: 1.15, refused: 5 },
		{ limit: 30, processes: 1, headers: 'refusals', time: 1.1, refused: 4 },
		{ limit: 30, processes: 1, headers: 'none', time: 1.15, refused: 6 },
		{ limit: 30, processes: 4, headers: 'none', time: 1.15, refused: 12 },
		{ limit: 80, processes: 1, headers: 'none', time: 1.2, refused: 6 },
		{ limit: 80, processes: 4, headers: 'none', time: 1.6, refused: 8 },
	])('%j', async ({ limit, processes, time, refused, headers, way }) => {
		const played = await playAll({ limit, processes: alike(processes), headers, way });
		expect(played.map(({ accepted }) => accepted)).toEqual(SEEDS.map(() => 500));
		expect(meanOf(played.map(({ timeRatio }) => timeRatio))).toBeLessThanOrEqual(time);
		expect(meanOf(played.map(({ refusedPart }) => refusedPart)) * 100).toBeLessThanOrEqual(refused);
	});
});

describe('the share of a process', () => {
	const within = (times: number[] = [], from: number, to: number) =>
		times.filter((at) => at >= from && at < to).length;

	test.each([1, 3])(
		'soon comes near that of the others if it joins %i of them late',
		async (others) => {
			const early = alike(others, 3_000).map((process) => ({ ...process, beginsAt: 0 }));
			const processes = [...early, { requests: 3_000, beginsAt: 5_000 }];
			const played = await playAll({ limit: 30, processes, until: 25_000 });
			const shares = played.map(({ acceptedAt }) => {
				const counts = acceptedAt.map((times) => within(times, 10_000, 25_000));
				return (counts.at(-1) ?? 0) / meanOf(counts);
			});
			expect(meanOf(shares)).toBeGreaterThan(0.6);
			expect(Math.min(...shares)).toBeGreaterThan(0.25);
		},
	);

	test('goes to the other at once when it goes quiet', async () => {
		const processes = [600, 90].map((requests) => ({ requests, beginsAt: 0 }));
		const played = await playAll({ limit: 30, processes });
		const rates = played.map(({ acceptedAt: [long, short = []] }) => {
			const quietAt = Math.max(...short);
			return within(long, quietAt + 1_000, quietAt + 6_000) / 5;
		});
		expect(Math.min(...rates)).toBeGreaterThan(27);
	});
});
