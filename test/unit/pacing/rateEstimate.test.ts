import { RateEstimate } from '../../../nodes/zoom/client/pace/rateEstimate';
import {
	alike,
	playSharedAccount,
	type SharedAccount,
	type SharedAccountResult,
} from './simulatedAccount';

const SEEDS = Array.from({ length: 20 }, (_, index) => index + 1);

const meanOf = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

function play(account: Omit<SharedAccount, 'seed'>): SharedAccountResult[] {
	return SEEDS.map((seed) => playSharedAccount({ ...account, seed }));
}

function average(account: Omit<SharedAccount, 'seed'>) {
	const results = play(account);
	return {
		timeRatio: meanOf(results.map(({ timeRatio }) => timeRatio)),
		refusedPart: meanOf(results.map(({ refusedPart }) => refusedPart)),
		accepted: meanOf(results.map(({ accepted }) => accepted)),
	};
}

describe('500 requests, over seeds 1 to 20', () => {
	test.each([
		['Light', 'Free', 4],
		['Light', 'Pro', 30],
		['Light', 'Business', 80],
		['Medium', 'Pro', 20],
		['Medium', 'Business', 60],
		['Heavy', 'Free', 1],
	])('of the category %s are sent near the limit of a %s account', (_category, _plan, limit) => {
		const result = average({ limit, processes: alike(1, 500) });
		expect(result.accepted).toBe(500);
		expect(result.timeRatio).toBeLessThan(1.1);
		expect(result.refusedPart).toBeLessThan(0.005);
	});

	test.each([
		[2, 'Pro', 30],
		[4, 'Pro', 30],
		[2, 'Business', 80],
		[4, 'Business', 80],
	])('from %i processes share a %s account', (processes, _plan, limit) => {
		const result = average({ limit, processes: alike(processes, 500) });
		expect(result.accepted).toBe(500);
		expect(result.timeRatio).toBeLessThan(1.12);
		expect(result.refusedPart).toBeLessThan(0.01);
	});

	test('from ten processes also get through', () => {
		const result = average({ limit: 80, processes: alike(10, 500) });
		expect(result.accepted).toBe(500);
		expect(result.timeRatio).toBeLessThan(1.1);
		expect(result.refusedPart).toBeLessThan(0.03);
	});

	test('are also sent near the limit if Zoom sends no headers', () => {
		const result = average({ limit: 30, processes: alike(1, 500), headers: false });
		expect(result.accepted).toBe(500);
		expect(result.timeRatio).toBeLessThan(1.2);
		expect(result.refusedPart).toBeLessThan(0.08);
	});

	test('from four processes also share an account without headers', () => {
		const result = average({ limit: 30, processes: alike(4, 500), headers: false });
		expect(result.accepted).toBe(500);
		expect(result.timeRatio).toBeLessThan(1.25);
		expect(result.refusedPart).toBeLessThan(0.12);
	});
});

describe('the share of a process', () => {
	const within = (times: number[] = [], from: number, to: number) =>
		times.filter((at) => at >= from && at < to).length;

	test('grows after a late start until it is about as large as the other', () => {
		const shares = play({
			limit: 30,
			processes: [
				{ requests: 5_000, beginsAt: 0 },
				{ requests: 1_800, beginsAt: 5_000 },
			],
		}).map(({ acceptedAt: [first, late] }) => {
			const [ofFirst, ofLate] = [within(first, 60_000, 75_000), within(late, 60_000, 75_000)];
			return ofLate / (ofFirst + ofLate);
		});
		expect(meanOf(shares)).toBeGreaterThan(0.4);
		expect(meanOf(shares)).toBeLessThan(0.6);
	});

	test('goes to the other when it goes quiet', () => {
		const rates = play({
			limit: 30,
			processes: [
				{ requests: 600, beginsAt: 0 },
				{ requests: 90, beginsAt: 0 },
			],
		}).map(({ acceptedAt: [first, short = []] }) => {
			const silentAt = Math.max(...short);
			return within(first, silentAt + 5_000, silentAt + 10_000) / 5;
		});
		expect(meanOf(rates)).toBeGreaterThan(27);
	});
});

/** Zoom's answer at a given time, when this many of 100 requests per second are used in total. */
interface Seen {
	at: number;
	used: number;
	refused?: boolean;
}

function learn(rate: RateEstimate, ...seen: Seen[]): RateEstimate {
	for (const { at, used, refused = false } of seen) {
		rate.learn({
			kind: refused ? 'refused' : 'accepted',
			at,
			quota: { limit: 100, remaining: 100 - used },
		});
	}
	return rate;
}

const counted = (at: number, ...counts: number[]) => counts.map((used) => ({ at, used }));

/** The rate of a process that has its account to itself. */
const alone = () =>
	learn(new RateEstimate(), ...counted(0, 1, 2, 3, 4), ...counted(10, 5, 6, 7, 8));

/** The rate of a process that has a small share of its account. */
const sharing = () => learn(new RateEstimate(), ...counted(0, 1, 7, 13, 19));

describe('the rate', () => {
	test('starts low, because other processes may start at the same time', () => {
		const { perSecond } = learn(new RateEstimate(), { at: 0, used: 1 });
		expect(perSecond).toBeGreaterThan(10);
		expect(perSecond).toBeLessThan(40);
	});

	test('is just below the limit after eight answers that show no other process', () => {
		expect(alone().perSecond).toBeGreaterThan(95);
		expect(alone().perSecond).toBeLessThan(100);
	});

	test('is a little less than this process’s share after four answers that show others', () => {
		// Of the 18 requests after its first one, 3 were its own.
		const share = (100 * 3) / 18;
		expect(sharing().perSecond).toBeGreaterThan(share * 0.91);
		expect(sharing().perSecond).toBeLessThan(share * 0.95);
	});

	test('never exceeds the limit, whatever the counts say', () => {
		const odd = learn(new RateEstimate(), ...counted(0, 4, 4, 4, 4), ...counted(1, 0, 0, 0, 0));
		learn(odd, ...counted(1_001, 0, 0, 0), ...counted(2_002, 0, 0, 0));
		expect(odd.perSecond).toBeLessThan(100);
		expect(odd.perSecond).toBeGreaterThan(0);
	});

	test('stays the same within a second, and while there is only one meaningful answer', () => {
		const rate = alone();
		const before = rate.perSecond;
		learn(rate, { at: 1_000, used: 1 }, { at: 1_999, used: 50 });
		expect(rate.perSecond).toBe(before);
		const idle = learn(alone(), { at: 1_000, used: 1 });
		learn(idle, { at: 3_000, used: 100, refused: true });
		expect(idle.perSecond).toBe(before);
	});

	test('falls when all processes together have used up a second', () => {
		const rate = sharing();
		const before = rate.perSecond;
		learn(rate, { at: 1_000, used: 1 }, { at: 2_000, used: 100 });
		expect(rate.perSecond).toBeLessThan(before);
	});

	test('falls further when Zoom refused requests', () => {
		const accepted = learn(alone(), ...counted(1_000, 1, 100), { at: 2_000, used: 100 });
		const refused = learn(alone(), ...counted(1_000, 1, 100));
		for (let index = 0; index < 10; index += 1)
			learn(refused, { at: 1_500, used: 100, refused: true });
		learn(refused, { at: 2_000, used: 100 });
		expect(refused.perSecond).toBeLessThan(accepted.perSecond * 0.95);
	});

	test('rises when others leave a second unused', () => {
		const rate = sharing();
		const before = rate.perSecond;
		learn(rate, { at: 1_000, used: 1 }, { at: 2_000, used: 40 });
		expect(rate.perSecond).toBeGreaterThan(before * 1.5);
	});

	test('never falls so low that it cannot recover', () => {
		const rate = sharing();
		for (let at = 1_000; at < 200_000; at += 2_000) {
			learn(rate, { at, used: 100 }, { at: at + 1_000, used: 100 });
		}
		expect(rate.perSecond).toBeGreaterThan(5);
		for (let at = 200_000; at < 210_000; at += 2_000) {
			learn(rate, { at, used: 1 }, { at: at + 1_000, used: 10 });
		}
		expect(rate.perSecond).toBeGreaterThan(90);
	});
});

describe('requests that may be sent at once after a pause', () => {
	test('none while the rate is not certain', () => {
		expect(new RateEstimate().burst).toBe(0);
		expect(learn(new RateEstimate(), ...counted(0, 1, 2, 3, 4)).burst).toBe(0);
	});

	test('a few once it is, and never enough to use up the second', () => {
		expect(alone().burst).toBeGreaterThan(1);
		expect(alone().burst + alone().perSecond).toBeLessThanOrEqual(100);
		expect(sharing().burst).toBe(1);
	});
});

describe('all requests are held', () => {
	test('not while there is room', () => {
		expect(alone().pause(10)).toBe(0);
	});

	test('half a second after a refusal, while the end of Zoom’s second is unknown', () => {
		const rate = learn(new RateEstimate(), { at: 1_200, used: 100, refused: true });
		expect(rate.pause(1_200)).toBe(500);
		expect(rate.pause(1_500)).toBe(200);
		expect(rate.pause(1_800)).toBe(0);
	});

	test('to the end of Zoom’s second after a refusal, once its beginning is known', () => {
		const rate = learn(sharing(), { at: 1_200, used: 90 }, { at: 1_300, used: 1 });
		learn(rate, { at: 3_500, used: 100, refused: true });
		expect(rate.pause(3_500)).toBe(800);
	});

	test('as long as Zoom asks for, but never longer than a minute', () => {
		const rate = sharing();
		rate.learn({ kind: 'refused', at: 1_000, retryAfterMs: 5_000 });
		expect(rate.pause(1_000)).toBe(5_000);
		learn(rate, { at: 2_000, used: 100, refused: true });
		expect(rate.pause(2_000)).toBe(4_000);
		rate.learn({ kind: 'refused', at: 3_000, retryAfterMs: 31_536_000_000 });
		expect(rate.pause(3_000)).toBe(60_000);
	});

	test('when little of a shared second is left', () => {
		const rate = learn(sharing(), { at: 1_200, used: 80 }, { at: 1_300, used: 1 });
		learn(rate, { at: 1_600, used: 80 });
		expect(rate.pause(1_600)).toBe(0);
		learn(rate, { at: 1_600, used: 95 });
		expect(rate.pause(1_600)).toBe(700);
	});

	test('but not by a single process, which paces itself', () => {
		const rate = learn(alone(), { at: 100, used: 80 }, { at: 300, used: 1 });
		learn(rate, { at: 600, used: 95 });
		expect(rate.pause(600)).toBe(0);
	});

	test('not after a small drop in the count, which is not a new second', () => {
		const rate = learn(sharing(), { at: 1_200, used: 60 }, { at: 1_300, used: 20 });
		learn(rate, { at: 1_600, used: 95 });
		expect(rate.pause(1_600)).toBe(0);
	});
});

describe('without headers', () => {
	function accepted(rate: RateEstimate, ...times: number[]): RateEstimate {
		for (const at of times) rate.learn({ kind: 'accepted', at });
		return rate;
	}
	const refused = (rate: RateEstimate, at: number) => rate.learn({ kind: 'refused', at });
	const tenAccepted = () =>
		accepted(new RateEstimate(), ...Array.from({ length: 10 }, (_, at) => at));

	test('nothing is held back until Zoom refuses', () => {
		const rate = accepted(tenAccepted(), 2_000, 4_000);
		expect(rate.perSecond).toBe(Number.POSITIVE_INFINITY);
		expect(rate.pause(4_000)).toBe(0);
		expect(rate.burst).toBe(0);
	});

	test('the guess is what Zoom accepted before it refused, however many it refuses', () => {
		const rate = tenAccepted();
		refused(rate, 20);
		expect(rate.perSecond).toBe(10);
		expect(rate.pause(20)).toBeGreaterThan(0);
		refused(rate, 21);
		refused(rate, 22);
		expect(rate.perSecond).toBe(10);
	});

	test('what it accepted in the previous second counts, too', () => {
		const rate = accepted(tenAccepted(), 1_000, 1_001);
		refused(rate, 1_002);
		expect(rate.perSecond).toBeGreaterThanOrEqual(10);
	});

	test('what it accepted in seconds before that does not count', () => {
		const rate = accepted(tenAccepted(), 1_000, 1_001, 1_002, 1_003, 1_004, 2_001);
		refused(rate, 2_002);
		expect(rate.perSecond).toBe(5);
	});

	test('the guess is never below the smallest limit of any account', () => {
		const rate = accepted(new RateEstimate(), 0);
		refused(rate, 1);
		expect(rate.perSecond).toBe(4);
	});

	test('the guess grows slowly while Zoom refuses nothing', () => {
		const rate = tenAccepted();
		refused(rate, 20);
		accepted(rate, 1_000);
		expect(rate.perSecond).toBe(10);
		accepted(rate, 2_000, 2_001, 3_000);
		expect(rate.perSecond).toBeGreaterThan(10);
		expect(rate.perSecond).toBeLessThan(15);
	});

	test('a later refusal never raises the guess', () => {
		const rate = tenAccepted();
		refused(rate, 20);
		accepted(rate, 1_000, ...Array.from({ length: 50 }, (_, index) => 2_000 + index));
		refused(rate, 2_060);
		expect(rate.perSecond).toBeLessThanOrEqual(10);
	});
});
