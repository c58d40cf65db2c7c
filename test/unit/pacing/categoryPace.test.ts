import { CategoryPace } from '../../../nodes/ZoomLiveStream/pace/categoryPace';
import type { Quota } from '../../../nodes/ZoomLiveStream/pace/rateSignal';
import { resetClock, uptime, wait, waits } from './instantClock';

jest.mock('../../../nodes/ZoomLiveStream/clock', () => jest.requireActual('./instantClock'));

let pace: CategoryPace;
let gone: string[];

beforeEach(() => {
	resetClock();
	pace = new CategoryPace();
	gone = [];
});

/** Acquires places for so many requests of one execution. */
async function ask(count: number, execution: object = {}, cancelled?: AbortSignal) {
	const places = Array.from({ length: count }, async (_, index) => {
		const acquired = await pace.acquire(execution, cancelled);
		if (acquired) gone.push(`request ${index + 1}`);
		return acquired;
	});
	await settled();
	return places;
}

/** Lets everything happen that needs no answer of Zoom. */
async function settled(): Promise<void> {
	for (let round = 0; round < 100; round += 1) await Promise.resolve();
}

async function release(answer?: { kind?: 'accepted' | 'refused'; quota?: Quota }): Promise<void> {
	pace.release(answer && { at: uptime(), kind: 'accepted', ...answer });
	await settled();
}

const quota = (remaining: number) => ({ limit: 40, remaining });

describe('how many requests are under way at once', () => {
	test('two, until Zoom has answered', async () => {
		await ask(5);
		expect(gone).toEqual(['request 1', 'request 2']);
		await release();
		expect(gone).toEqual(['request 1', 'request 2', 'request 3']);
	});

	test('one more with each answer that says something of the limit', async () => {
		await ask(6);
		await release({});
		expect(gone).toHaveLength(4);
		await release({});
		expect(gone).toHaveLength(6);
	});

	test('all of them at once while no limit is known: nothing is waited for', async () => {
		await ask(2);
		expect(waits).toEqual([]);
	});
});

describe('whether the account can be forgotten', () => {
	test('not with a request under way, nor with one in line', async () => {
		expect(pace.isIdle).toBe(true);
		await ask(3);
		expect(pace.isIdle).toBe(false);
		await release();
		await release();
		expect(pace.isIdle).toBe(false);
		await release();
		expect(pace.isIdle).toBe(true);
	});
});

describe('once Zoom has said its limit', () => {
	test('requests follow each other evenly', async () => {
		await ask(1);
		await release({ quota: quota(39) });
		await ask(3);
		expect(gone).toHaveLength(4);
		expect(waits).toEqual([100, 100]);
	});

	test('a pause is not made up for before the rate is known for certain', async () => {
		await ask(1);
		await release({ quota: quota(39) });
		await ask(1);
		await release();
		await wait(5_000);
		resetClock();
		await ask(2);
		expect(waits).toEqual([100]);
	});

	test('a short pause is made up for once it is', async () => {
		for (let used = 1; used <= 8; used += 1) {
			await ask(1);
			await release({ quota: { limit: 100, remaining: 100 - used } });
		}
		await wait(5_000);
		resetClock();
		await ask(3);
		expect(waits).toEqual([]);
		await ask(1);
		expect(waits).toHaveLength(1);
	});

	test('all wait after a refusal', async () => {
		await ask(1);
		await release({ kind: 'refused', quota: quota(0) });
		await ask(1);
		expect(waits).toEqual([500]);
	});
});

describe('a cancelled execution', () => {
	test('gets no place, and takes none from others', async () => {
		const cancelling = new AbortController();
		await ask(2);
		const [place] = await ask(1, {}, cancelling.signal);
		cancelling.abort();
		expect(await place).toBe(false);
		await ask(1);
		await release();
		expect(gone).toHaveLength(3);
	});

	test('gets no place when it was cancelled before', async () => {
		const [place] = await ask(1, {}, AbortSignal.abort());
		expect(await place).toBe(false);
		expect(pace.isIdle).toBe(true);
	});

	test('keeps the place that it has', async () => {
		const cancelling = new AbortController();
		const [place] = await ask(1, {}, cancelling.signal);
		cancelling.abort();
		expect(await place).toBe(true);
		expect(pace.isIdle).toBe(false);
	});
});
