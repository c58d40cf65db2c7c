import { RateEstimate } from '../../../nodes/ZoomLiveStream/pace/rateEstimate';
import { playSharedAccount, type SharedAccount } from './simulatedAccount';

const SEEDS = Array.from({ length: 20 }, (_, index) => index + 1);

function average(account: Omit<SharedAccount, 'seed'>) {
	const results = SEEDS.map((seed) => playSharedAccount({ ...account, seed }));
	const mean = (of: (result: (typeof results)[number]) => number) =>
		results.reduce((sum, result) => sum + of(result), 0) / results.length;
	return {
		timeRatio: mean(({ timeRatio }) => timeRatio),
		refusedPart: mean(({ refusedPart }) => refusedPart),
		accepted: mean(({ accepted }) => accepted),
	};
}

describe('the rate of a process, over seeds 1 to 20', () => {
	test.each([
		['Free', 4],
		['Pro', 30],
		['Business', 80],
	])('on a %s account 500 requests go out near its limit, and none is refused', (_plan, limit) => {
		const { timeRatio, refusedPart, accepted } = average({ limit, processes: 1, requests: 500 });

		expect(accepted).toBe(500);
		expect(timeRatio).toBeLessThan(1.15);
		expect(refusedPart).toBe(0);
	});

	test.each([
		[2, 'Pro', 30],
		[4, 'Pro', 30],
		[4, 'Business', 80],
	])(
		'%i processes that know nothing of each other share a %s account',
		(processes, _plan, limit) => {
			const { timeRatio, refusedPart, accepted } = average({ limit, processes, requests: 500 });

			expect(accepted).toBe(500);
			expect(timeRatio).toBeLessThan(1.15);
			expect(refusedPart).toBeLessThan(0.02);
		},
	);

	test('without headers from Zoom a refusal is enough to learn the limit', () => {
		const account = { limit: 30, processes: 1, requests: 500, headers: false };
		const { timeRatio, refusedPart, accepted } = average(account);

		expect(accepted).toBe(500);
		expect(timeRatio).toBeLessThan(1.25);
		expect(refusedPart).toBeLessThan(0.1);
	});
});

test('nothing is held back while no limit is known', () => {
	const rate = new RateEstimate();
	rate.learn({ at: 0, refused: false });

	expect(rate.perSecond).toBe(Number.POSITIVE_INFINITY);
	expect(rate.pause(0)).toBe(0);
});

test('after a refusal all requests are held until the next second', () => {
	const rate = new RateEstimate();
	rate.learn({ at: 1_000, refused: true, quota: { limit: 30, remaining: 0 } });

	expect(rate.pause(1_000)).toBeGreaterThan(0);
	expect(rate.pause(2_000)).toBe(0);
});
