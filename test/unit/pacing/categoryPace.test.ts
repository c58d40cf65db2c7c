import { CategoryPace } from '../../../nodes/zoom/client/pace/categoryPace';
import { PacedRequests } from './pacedRequests';
import { pass, resetClock, uptime } from './simulatedClock';

jest.mock('../../../nodes/zoom/n8n/clock', () => jest.requireActual('./simulatedClock'));

let pace: CategoryPace;
let requests: PacedRequests;

beforeEach(() => {
	resetClock();
	pace = new CategoryPace();
	requests = new PacedRequests(pace);
});

const quota = (remaining: number, limit = 40) => ({ limit, remaining });
const silence = () => ({ kind: 'unavailable', at: uptime(), obstacle: 'timed_out' }) as const;

/** Sends this many requests, one after the other, and Zoom does not answer any of them for 30 seconds. */
async function silentTo(count: number): Promise<void> {
	for (let index = 0; index < count; index += 1) {
		await pass(30_000);
		await requests.answer(silence());
	}
}

/** The outcomes of requests that waited in line for as long as nothing got through. */
const outagesOf = (name: string) =>
	requests.ended.flatMap(({ name: ended, outcome }) =>
		ended.startsWith(name) && 'kind' in outcome && outcome.kind === 'outage' ? [outcome] : [],
	);

describe('how many requests are in flight', () => {
	test('two, until Zoom has answered', async () => {
		await requests.ask(5);
		expect(requests.sent).toEqual(['request 1', 'request 2']);
		await requests.answer(undefined);
		expect(requests.sent).toEqual(['request 1', 'request 2', 'request 3']);
	});

	test('one more with each request that Zoom accepts', async () => {
		await requests.ask(6);
		await requests.accept();
		expect(requests.inFlightCount).toBe(3);
		await requests.accept();
		expect(requests.inFlightCount).toBe(4);
	});

	test('never more than 200', async () => {
		await requests.ask(600);
		for (let index = 0; index < 300; index += 1) await requests.accept();
		expect(requests.inFlightCount).toBe(200);
	});

	test.each([
		['refuses because of the rate', { kind: 'refused', retryAfterMs: 0 }],
		['answers about a different limit', { kind: 'answered' }],
	] as const)('no more when Zoom %s', async (_what, answer) => {
		await requests.ask(100);
		for (let index = 0; index < 20; index += 1) {
			await requests.answer({ ...answer, at: uptime() });
			await pass(2_000);
		}
		expect(requests.inFlightCount).toBe(2);
	});

	test('no request waits for another while no limit is known', async () => {
		await requests.ask(2);
		await requests.accept();
		await requests.ask(1);
		expect(requests.sent).toHaveLength(3);
		expect(uptime()).toBe(0);
	});
});

describe('once Zoom has sent its limit', () => {
	test('requests follow each other evenly', async () => {
		await requests.ask(1);
		await requests.accept(quota(39));
		await requests.ask(3);
		const counts = [requests.sent.length];
		for (let step = 0; step < 2; step += 1) {
			await pass(100);
			counts.push(requests.sent.length);
		}
		expect(counts).toEqual([2, 3, 4]);
	});

	test('a pause is not made up for until the rate is certain', async () => {
		await requests.ask(1);
		await requests.accept(quota(39));
		await pass(5_000);
		await requests.ask(2);
		expect(requests.sent).toHaveLength(2);
		await pass(100);
		expect(requests.sent).toHaveLength(3);
	});

	test('a short pause is made up for once the rate is certain', async () => {
		for (let used = 1; used <= 8; used += 1) {
			await requests.ask(1);
			await pass(100);
			await requests.accept(quota(100 - used, 100));
		}
		await pass(5_000);
		const before = requests.sent.length;
		await requests.ask(5);
		expect(requests.sent.length - before).toBe(3);
	});

	test('all wait after a refusal', async () => {
		await requests.ask(2);
		await requests.answer({ kind: 'refused', at: uptime(), quota: quota(0) });
		await requests.ask(1);
		await pass(499);
		expect(requests.sent).toHaveLength(2);
		await pass(1);
		expect(requests.sent).toHaveLength(3);
	});

	test.each(['refused', 'unavailable'] as const)(
		'all wait as long as Zoom asks when it has %s a request',
		async (kind) => {
			await requests.ask(2);
			const answer =
				kind === 'refused' ? { kind } : { kind, obstacle: 'zoom_unavailable' as const };
			await requests.answer({ ...answer, at: uptime(), retryAfterMs: 20_000 });
			await requests.ask(1);
			await pass(19_999);
			expect(requests.sent).toHaveLength(2);
			await pass(1);
			expect(requests.sent).toHaveLength(3);
		},
	);
});

describe('the slot of a request is freed', () => {
	test('when sending it throws, and the caller gets the error', async () => {
		await requests.ask(4);
		await requests.break(new Error('The socket exploded'));
		await requests.break(new Error('again'));
		expect(requests.ended).toEqual([
			{ name: 'request 1', outcome: new Error('The socket exploded') },
			{ name: 'request 2', outcome: new Error('again') },
		]);
		expect(requests.inFlightCount).toBe(2);
		await requests.accept();
		await requests.accept();
		expect(pace.isIdle).toBe(true);
	});

	test('when sending it throws right away', async () => {
		const broken = pace.run({ cancelled: undefined, maxOutageMs: 0 }, () => {
			throw new Error('at once');
		});
		await expect(broken).rejects.toThrow('at once');
		expect(pace.isIdle).toBe(true);
	});

	test('when nothing is known about its answer', async () => {
		await requests.ask(1);
		await requests.answer(undefined);
		expect(requests.ended).toEqual([
			{
				name: 'request 1',
				outcome: { kind: 'sent', value: 'request 1', waitedMs: 0, outageMs: 0 },
			},
		]);
		expect(pace.isIdle).toBe(true);
	});
});

describe('whether the account can be forgotten', () => {
	test('not with a request in flight, nor with one in line', async () => {
		expect(pace.isIdle).toBe(true);
		await requests.ask(3);
		for (let left = 3; left > 0; left -= 1) {
			expect(pace.isIdle).toBe(false);
			await requests.answer(undefined);
		}
		expect(pace.isIdle).toBe(true);
	});
});

describe('a cancelled execution', () => {
	test('leaves the line immediately, and takes no slot from others', async () => {
		const cancelling = new AbortController();
		await requests.ask(2, 'first');
		await requests.ask(500, 'cancelled', { cancelled: cancelling.signal });
		await requests.ask(1, 'other');
		await pass(7_000);
		cancelling.abort();
		await requests.accept();
		const cancelled = requests.ended.filter(({ name }) => name.startsWith('cancelled'));
		expect(cancelled).toHaveLength(500);
		expect(cancelled[0]?.outcome).toEqual({ kind: 'cancelled', waitedMs: 7_000, outageMs: 0 });
		expect(requests.sent).toEqual(['first 1', 'first 2', 'other 1']);
	});

	test('never enters the line if it was already cancelled', async () => {
		await requests.ask(1, 'late', { cancelled: AbortSignal.abort() });
		expect(requests.sent).toEqual([]);
		expect(requests.ended[0]?.outcome).toMatchObject({ kind: 'cancelled' });
		expect(pace.isIdle).toBe(true);
	});

	test('keeps the slot it has', async () => {
		const cancelling = new AbortController();
		await requests.ask(1, 'kept', { cancelled: cancelling.signal });
		cancelling.abort();
		await requests.accept();
		expect(requests.ended[0]?.outcome).toMatchObject({ kind: 'sent' });
	});

	test('does not leave a listener behind for each request', async () => {
		const { signal } = new AbortController();
		const listen = jest.spyOn(signal, 'addEventListener');
		for (let round = 0; round < 3; round += 1) {
			await requests.ask(100, 'request', { cancelled: signal });
			while (requests.inFlightCount > 0) await requests.accept();
		}
		expect(listen).toHaveBeenCalledTimes(1);
	});
});

describe('a silent Zoom', () => {
	test('is probed by a single request after three failures in a row', async () => {
		await requests.ask(100, 'request', { maxOutageMs: 600_000 });
		await requests.answer(silence());
		await requests.answer(silence());
		expect(requests.inFlightCount).toBe(2);
		await requests.answer(silence());
		await requests.answer(silence());
		expect(requests.inFlightCount).toBe(1);
		await pass(9_000);
		expect(requests.inFlightCount).toBe(1);
	});

	test('is probed again every ten seconds, so its return is noticed soon', async () => {
		await requests.ask(100, 'request', { maxOutageMs: 600_000 });
		await silentTo(1);
		await requests.answer(silence());
		await requests.answer(silence());
		expect(requests.sent).toHaveLength(4);
		const counts: number[] = [];
		for (let step = 0; step < 3; step += 1) {
			await pass(10_000);
			counts.push(requests.sent.length);
		}
		expect(counts).toEqual([5, 6, 7]);
		while (requests.inFlightCount > 0) await requests.accept();
		expect(requests.sent).toHaveLength(100);
	});

	test('gets requests at full speed again soon after it answers', async () => {
		await requests.ask(1_000, 'request', { maxOutageMs: 600_000 });
		await silentTo(5);
		for (let index = 0; index < 50; index += 1) await requests.accept();
		expect(requests.inFlightCount).toBe(51);
	});

	test('does not slow down requests that get answers now and then', async () => {
		await requests.ask(100);
		for (let round = 0; round < 5; round += 1) {
			await requests.answer(silence());
			await requests.answer(silence());
			await requests.accept();
		}
		expect(requests.inFlightCount).toBe(7);
	});

	test('fails requests that have waited in line as long as the item may wait', async () => {
		await requests.ask(2, 'sent');
		await requests.ask(500, 'patient', { maxOutageMs: 90_000 });
		await requests.ask(10, 'impatient', { maxOutageMs: 40_000 });
		await pass(30_000);
		await requests.answer(silence());
		await requests.answer(silence());
		await pass(10_000);
		expect(requests.ended.filter(({ name }) => name.startsWith('impatient'))).toHaveLength(10);
		expect(requests.ended.filter(({ name }) => name.startsWith('patient'))).toHaveLength(0);
		await pass(50_000);
		const failed = requests.ended.filter(({ name }) => name.startsWith('patient'));
		expect(failed.length).toBeGreaterThan(490);
		expect(failed[0]?.outcome).toEqual({
			kind: 'outage',
			obstacle: 'timed_out',
			waitedMs: 90_000,
			outageMs: 90_000,
		});
	});

	test('does not fail requests that arrived after the silence was noticed until their own time is up', async () => {
		await requests.ask(3);
		await silentTo(3);
		await pass(3_600_000);
		await requests.ask(1, 'probe');
		await requests.ask(1, 'late', { maxOutageMs: 8_000 });
		await pass(7_999);
		expect(requests.ended).toHaveLength(3);
		await pass(1);
		expect(requests.ended.at(-1)).toMatchObject({ name: 'late 1', outcome: { kind: 'outage' } });
	});

	test('gives requests with no waiting time five seconds in line', async () => {
		await requests.ask(3);
		await silentTo(3);
		await requests.ask(1, 'probe', { maxOutageMs: 0 });
		await requests.ask(2, 'next', { maxOutageMs: 0 });
		await pass(4_900);
		expect(requests.ended).toHaveLength(3);
		await pass(100);
		expect(requests.ended).toHaveLength(5);
		await requests.accept();
		await requests.ask(1, 'after');
		expect(requests.sent.at(-1)).toBe('after 1');
	});

	test('counts from the arrival of a request, even before it is long enough to be an outage', async () => {
		await requests.ask(2);
		await pass(4_000);
		await requests.answer(silence());
		await requests.ask(5, 'late', { maxOutageMs: 5_000 });
		await pass(4_999);
		expect(outagesOf('late')).toHaveLength(0);
		await pass(1);
		expect(outagesOf('late')).toHaveLength(4);
	});

	test('counts after five seconds', async () => {
		await requests.ask(2);
		await requests.ask(5, 'waiting', { maxOutageMs: 0 });
		await pass(5_000);
		await requests.answer(silence());
		expect(outagesOf('waiting')).toHaveLength(4);
	});

	test('does not count for a request that arrived after it', async () => {
		await requests.ask(2);
		await silentTo(1);
		await requests.accept();
		await requests.ask(3, 'slow');
		await requests.ask(9, 'late', { maxOutageMs: 10_000 });
		await pass(10_000);
		for (let index = 0; index < 3; index += 1) await requests.accept();
		await pass(7_000);
		await requests.answer(silence());
		await pass(2_999);
		expect(outagesOf('late')).toHaveLength(0);
		await pass(1);
		expect(outagesOf('late')).toEqual([
			{ kind: 'outage', obstacle: 'timed_out', waitedMs: 20_000, outageMs: 10_000 },
			{ kind: 'outage', obstacle: 'timed_out', waitedMs: 20_000, outageMs: 10_000 },
		]);
	});

	test('is over when Zoom answers, even if only about a different limit', async () => {
		await requests.ask(2);
		await requests.ask(10, 'waiting', { maxOutageMs: 40_000 });
		await silentTo(1);
		await requests.answer({ kind: 'answered', at: uptime() });
		await pass(20_000);
		expect(outagesOf('waiting')).toHaveLength(0);
	});

	test('is not probed once it has answered, however long other answers take', async () => {
		await requests.ask(2);
		await silentTo(1);
		await requests.accept();
		await requests.ask(3, 'slow');
		await requests.ask(1, 'waiting');
		await pass(15_000);
		await requests.ask(1, 'waiting');
		expect(requests.inFlightCount).toBe(3);
	});

	test('counts for an item that gets through eventually', async () => {
		await requests.ask(3);
		await pass(12_000);
		await requests.answer(silence());
		await requests.accept();
		await requests.accept();
		expect(requests.ended.at(-1)?.outcome).toEqual({
			kind: 'sent',
			value: 'request 3',
			waitedMs: 12_000,
			outageMs: 12_000,
		});
	});
});

describe('a moving line', () => {
	test('fails no request, however long it is and however little time the items have', async () => {
		await requests.ask(1);
		await requests.accept(quota(3, 4));
		await requests.ask(200, 'request', { maxOutageMs: 0 });
		for (let index = 0; index < 400; index += 1) {
			await pass(1_000);
			while (requests.inFlightCount > 0) await requests.accept(quota(3, 4));
		}
		expect(requests.ended).toHaveLength(201);
		expect(
			requests.ended.every(({ outcome }) => 'kind' in outcome && outcome.kind === 'sent'),
		).toBe(true);
	});

	test('is not an outage if Zoom refuses now and then', async () => {
		await requests.ask(300, 'request', { maxOutageMs: 10_000 });
		for (let index = 0; index < 100; index += 1) {
			await requests.answer({ kind: 'refused', at: uptime() });
			await pass(2_000);
			await requests.accept();
			await pass(500);
		}
		expect(outagesOf('request')).toEqual([]);
	});

	test('is one if Zoom refuses every request', async () => {
		await requests.ask(300, 'request', { maxOutageMs: 10_000 });
		for (let index = 0; index < 12; index += 1) {
			await pass(1_000);
			await requests.answer({ kind: 'refused', at: uptime() });
		}
		const refused = outagesOf('request').filter(({ obstacle }) => obstacle === 'rate_limited');
		expect(refused.length).toBeGreaterThan(280);
	});
});
