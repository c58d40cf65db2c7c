import { RateEstimate } from '../../../nodes/ZoomLiveStream/pace/rateEstimate';

const LIMIT = 100;

/** What Zoom answers at a time, with so many requests of this second used by all. */
interface Seen {
	at: number;
	used: number;
	refused?: boolean;
}

function learn(rate: RateEstimate, ...seen: Seen[]): RateEstimate {
	for (const { at, used, refused = false } of seen) {
		rate.learn({ at, refused, quota: { limit: LIMIT, remaining: LIMIT - used } });
	}
	return rate;
}

function learnWithoutHeaders(
	rate: RateEstimate,
	...seen: Array<readonly [at: number, refused: boolean]>
) {
	for (const [at, refused] of seen) rate.learn({ at, refused });
	return rate;
}

const counted = (at: number, ...counts: number[]) => counts.map((used) => ({ at, used }));

const times = (count: number) => Array.from({ length: count }, (_, index) => index);

/** A process alone on its account, at the rate to which it grows. */
function grownAlone(): RateEstimate {
	return learn(new RateEstimate(), ...counted(0, 1, 2, 3, 4), ...counted(10, 5, 6, 7, 8));
}

/** A process with one sixth of its account. */
function grownShared(): RateEstimate {
	return learn(new RateEstimate(), ...counted(0, 1, 7, 13, 19));
}

describe('the first rate', () => {
	test('is a quarter of the limit, because others may begin at the same time', () => {
		expect(learn(new RateEstimate(), { at: 0, used: 1 }).perSecond).toBe(25);
	});

	test('stays until four answers were seen', () => {
		expect(learn(new RateEstimate(), ...counted(0, 1, 2, 3)).perSecond).toBe(25);
	});

	test('doubles with each look, up to just below the limit, when nobody else sends', () => {
		const rate = learn(new RateEstimate(), ...counted(0, 1, 2, 3, 4));
		expect(rate.perSecond).toBe(50);
		expect(rate.burst).toBe(0);
		learn(rate, ...counted(10, 5, 6, 7, 8));
		expect(rate.perSecond).toBe(97);
		expect(rate.burst).toBeCloseTo(2.91);
	});

	test('goes straight to this process’s part when others send too', () => {
		expect(grownShared().perSecond).toBeCloseTo(15.5);
		expect(grownShared().burst).toBe(1);
	});

	test('counts as alone with more than four fifths of the use', () => {
		const mostly = learn(new RateEstimate(), ...counted(0, 1, 2, 3, 4), ...counted(1, 4, 5, 6, 7));
		expect(mostly.perSecond).toBe(97);
		const shared = learn(new RateEstimate(), ...counted(0, 1, 2, 3, 4), ...counted(1, 4, 5, 6, 8));
		expect(shared.perSecond).toBeCloseTo(LIMIT * 0.75 * 0.93);
	});

	test('takes a quarter for its part when the counts do not tell', () => {
		expect(learn(new RateEstimate(), ...counted(0, 4, 4, 4, 4)).perSecond).toBeCloseTo(23.25);
	});

	test('never counts on more than the whole account', () => {
		const odd = learn(new RateEstimate(), ...counted(0, 1, 1, 1, 2), ...counted(1, 2, 2, 2, 3));
		expect(odd.perSecond).toBe(97);
	});

	test('holds no refused request for an accepted one', () => {
		const rate = learn(new RateEstimate(), ...counted(0, 1, 2, 3));
		learn(rate, { at: 0, used: 100, refused: true });
		expect(rate.perSecond).toBe(25);
	});
});

describe('the settled rate', () => {
	test('stays within a second, and with fewer than two answers', () => {
		const rate = learn(grownAlone(), { at: 1_000, used: 1 }, { at: 1_999, used: 50 });
		expect(rate.perSecond).toBe(97);
		const idle = learn(grownAlone(), { at: 1_000, used: 1 });
		learn(idle, { at: 3_000, used: 100, refused: true });
		expect(idle.perSecond).toBe(97);
	});

	test('is scaled by what all have used, after a whole second', () => {
		const rate = learn(grownAlone(), { at: 1_000, used: 1 }, { at: 2_000, used: 60 });
		// Others used up to a quarter more after the last answer to this process.
		expect(rate.perSecond).toBe(97);
		learn(rate, { at: 3_000, used: 1 }, { at: 4_000, used: 100 });
		expect(rate.perSecond).toBeCloseTo(97.5 * (97 / 125));
	});

	test('is scaled by its own use alone when nobody else sends', () => {
		const rate = learn(grownShared(), { at: 1_000, used: 1 }, { at: 2_000, used: 2 });
		expect(rate.perSecond).toBe(97);
		const both = learn(grownShared(), ...counted(1_000, 1, 2, 3), { at: 2_000, used: 4 });
		expect(both.perSecond).toBe(97);
	});

	test('takes its own use for the whole when the two are the same', () => {
		const rate = learn(grownAlone(), ...times(99).map((index) => ({ at: 1_000, used: index + 1 })));
		learn(rate, { at: 2_000, used: 100 });
		expect(rate.perSecond).toBeCloseTo(97.5 * 0.97);
	});

	test('leaves more room while others use the account too', () => {
		const rate = learn(grownShared(), { at: 1_000, used: 1 }, { at: 2_000, used: 80 });
		expect(rate.perSecond).toBeCloseTo((15.5 + 0.5) * (93 / 100));
	});

	test('falls by a fifth after a refusal', () => {
		const rate = learn(grownAlone(), ...counted(1_000, 1, 2));
		learn(rate, { at: 2_000, used: 100, refused: true });
		expect(rate.perSecond).toBeCloseTo(97.5 * 0.8);
	});

	test('never falls below a fiftieth of the limit', () => {
		const rate = grownShared();
		for (let at = 1_000; at < 60_000; at += 2_000) {
			learn(rate, { at, used: 1 }, { at: at + 1_000, used: 100 });
		}
		expect(rate.perSecond).toBe(2);
	});

	test('begins each look anew', () => {
		const rate = learn(grownAlone(), { at: 1_000, used: 100 }, { at: 2_000, used: 100 });
		const fallen = rate.perSecond;
		learn(rate, { at: 3_000, used: 1 }, { at: 4_000, used: 2 });
		expect(rate.perSecond).toBe(97);
		expect(fallen).toBeLessThan(97);
	});
});

describe('all requests are held', () => {
	test('not while there is room', () => {
		expect(grownAlone().pause(10)).toBe(0);
	});

	test('half a second after a refusal, while nobody knows when Zoom’s second ends', () => {
		const rate = learn(new RateEstimate(), { at: 1_200, used: 100, refused: true });
		expect(rate.pause(1_200)).toBe(500);
		expect(rate.pause(1_500)).toBe(200);
		expect(rate.pause(1_800)).toBe(0);
	});

	test('to the end of Zoom’s second after a refusal, once it was seen to begin', () => {
		const rate = learn(grownShared(), { at: 1_200, used: 90 }, { at: 1_300, used: 1 });
		learn(rate, { at: 3_500, used: 100, refused: true });
		expect(rate.pause(3_500)).toBe(800);
	});

	test('when little of a shared second is left', () => {
		const rate = learn(grownShared(), { at: 1_200, used: 80 }, { at: 1_300, used: 1 });
		learn(rate, { at: 1_600, used: 89 });
		expect(rate.pause(1_600)).toBe(0);
		learn(rate, { at: 1_600, used: 90 });
		expect(rate.pause(1_600)).toBe(700);
	});

	test('not for that by a process alone, which paces itself', () => {
		const rate = learn(grownAlone(), { at: 100, used: 80 }, { at: 300, used: 1 });
		learn(rate, { at: 600, used: 95 });
		expect(rate.pause(600)).toBe(0);
	});

	test('not for a small step down in the count, which is no new second', () => {
		const rate = learn(grownShared(), { at: 1_200, used: 60 }, { at: 1_300, used: 10 });
		learn(rate, { at: 1_600, used: 95 });
		expect(rate.pause(1_600)).toBe(0);
	});
});

describe('without headers', () => {
	const nothingKnown = () =>
		learnWithoutHeaders(new RateEstimate(), ...times(10).map((at) => [at, false] as const));

	test('nothing is held back until Zoom refuses', () => {
		expect(nothingKnown().perSecond).toBe(Number.POSITIVE_INFINITY);
		expect(nothingKnown().burst).toBe(0);
		const later = learnWithoutHeaders(nothingKnown(), [2_000, false], [4_000, false]);
		expect(later.perSecond).toBe(Number.POSITIVE_INFINITY);
		expect(later.burst).toBe(0);
	});

	test('what Zoom took before it refused is the guess', () => {
		const rate = learnWithoutHeaders(nothingKnown(), [20, true]);
		expect(rate.perSecond).toBe(10);
		expect(rate.pause(20)).toBe(500);
	});

	test('what it took in the second before counts too', () => {
		const rate = learnWithoutHeaders(nothingKnown(), [1_000, false], [1_001, false], [1_002, true]);
		expect(rate.perSecond).toBe(11);
	});

	test('never less than the smallest limit of any account', () => {
		expect(learnWithoutHeaders(new RateEstimate(), [0, false], [1, true]).perSecond).toBe(4);
	});

	test('a burst of refusals is one sign, not many', () => {
		const rate = learnWithoutHeaders(nothingKnown(), [20, true], [21, true], [22, true]);
		expect(rate.perSecond).toBe(10);
	});

	test('the guess grows by a fifth each second without a refusal', () => {
		const rate = learnWithoutHeaders(nothingKnown(), [20, true], [1_000, false]);
		expect(rate.perSecond).toBe(10);
		learnWithoutHeaders(rate, [2_000, false], [2_001, false], [3_000, false]);
		expect(rate.perSecond).toBeCloseTo(12);
		expect(rate.burst).toBe(1);
	});

	test('a later refusal never raises the guess', () => {
		const rate = learnWithoutHeaders(nothingKnown(), [20, true], [1_000, false]);
		const many = times(50).map((index) => [2_000 + index, false] as const);
		learnWithoutHeaders(rate, ...many, [2_060, true]);
		expect(rate.perSecond).toBe(10);
	});
});
