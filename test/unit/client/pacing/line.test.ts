import { sendAtPace } from '../../../../nodes/zoom/client/pace';
import { Requests } from './requests';
import { pass, resetClock, uptime } from './simulatedClock';

jest.mock('../../../../nodes/zoom/n8n/clock', () => jest.requireActual('./simulatedClock'));

let requests: Requests;

beforeEach(() => {
	resetClock();
	requests = new Requests();
});

const quota = (remaining: number, limit = 40) => ({ limit, remaining });

describe('executions take turns', () => {
	test('one item does not wait behind the 500 of another execution', async () => {
		await requests.ask(500, 'many');
		await requests.ask(1, 'one');
		await requests.accept();
		await requests.accept();
		expect(requests.sent.slice(0, 4)).toContain('one');
	});

	test('however many there are, each with its own line', async () => {
		for (const name of ['a', 'b', 'c']) await requests.ask(20, name);
		await requests.acceptAll();
		expect(requests.sent.slice(2, 32).filter((name) => name === 'c')).toHaveLength(10);
		expect(requests.ended).toHaveLength(60);
	});

	test('other accounts and categories do not wait at all', async () => {
		await requests.ask(1);
		await requests.answer({ kind: 'refused', quota: quota(0) });
		await requests.ask(1);
		await new Requests().ask(1);
		const send = async () => ({ value: uptime(), signal: undefined });
		const other = { line: {}, patienceMs: 0 };
		expect(await sendAtPace('account 1', 'Medium', other, send)).toMatchObject({ waitedMs: 0 });
		expect(requests.sent).toHaveLength(1);
	});
});

describe('how many requests are in flight', () => {
	test('two, until Zoom has answered, and then more and more', async () => {
		await requests.ask(100);
		expect(requests.inFlight).toBe(2);
		for (let index = 0; index < 10; index += 1) await requests.accept();
		expect(requests.inFlight).toBeGreaterThan(2);
		expect(requests.inFlight).toBeLessThan(10);
	});

	test('not thousands, even if the limit is high and Zoom is slow', async () => {
		await requests.ask(5_000);
		await requests.accept(quota(999, 1_000));
		await pass(5_000);
		expect(requests.inFlight).toBeGreaterThan(100);
		expect(requests.inFlight).toBeLessThan(500);
	});

	test('a request that throws, or of which nothing is known, makes room too', async () => {
		await requests.ask(3);
		await requests.break(new Error('The socket exploded'));
		await requests.answer(undefined);
		await requests.accept();
		expect(requests.outcomesOf('request')).toEqual([
			new Error('The socket exploded'),
			expect.objectContaining({ kind: 'sent', value: 'request' }),
			expect.objectContaining({ kind: 'sent', value: 'request' }),
		]);
	});
});

describe('once Zoom has said its limit', () => {
	test('requests follow each other evenly', async () => {
		await requests.ask(41);
		await requests.accept(quota(39));
		const counts: number[] = [];
		for (let step = 0; step < 4; step += 1) {
			await pass(200);
			counts.push(requests.sent.length);
		}
		for (const [step, count] of counts.entries()) {
			expect(Math.abs(count - 8 * (step + 1))).toBeLessThanOrEqual(2);
		}
	});

	test('a request after a pause goes at once', async () => {
		await requests.ask(1);
		await requests.accept(quota(1));
		await pass(5_300);
		await requests.ask(1, 'late');
		await requests.accept(quota(39));
		expect(requests.outcomesOf('late')).toMatchObject([{ waitedMs: 0 }]);
	});

	test.each([
		['with', { quota: quota(0) }],
		['without', {}],
	])('all wait after a refusal %s headers, but not for long', async (_headers, told) => {
		await requests.ask(3);
		await requests.answer({ kind: 'refused', ...told });
		await pass(100);
		expect(requests.sent).toHaveLength(2);
		await pass(900);
		expect(requests.sent).toHaveLength(3);
	});
});

describe('a cancelled execution', () => {
	test('leaves the line immediately, and takes no slot from others', async () => {
		const cancelling = new AbortController();
		const line = { cancelled: cancelling.signal };
		await requests.ask(2, 'first');
		await requests.ask(500, 'cancelled', { line });
		await requests.ask(1, 'other');
		await pass(7_000);
		cancelling.abort();
		await pass(0);
		const outcomes = requests.outcomesOf('cancelled');
		expect(outcomes).toHaveLength(500);
		expect(outcomes[0]).toEqual({ kind: 'cancelled', waitedMs: 7_000, outageMs: 0 });
		await requests.acceptAll();
		expect(requests.sent).toEqual(['first', 'first', 'other']);
	});

	test('never enters the line if it was already cancelled', async () => {
		await requests.ask(1, 'late', { line: { cancelled: AbortSignal.abort() } });
		expect(requests.sent).toEqual([]);
		expect(requests.outcomesOf('late')).toMatchObject([{ kind: 'cancelled' }]);
	});

	test('keeps the request that is in flight', async () => {
		const cancelling = new AbortController();
		await requests.ask(1, 'kept', { line: { cancelled: cancelling.signal } });
		cancelling.abort();
		await requests.accept();
		expect(requests.outcomesOf('kept')).toMatchObject([{ kind: 'sent' }]);
	});

	test('leaves no listener behind for each request', async () => {
		const { signal } = new AbortController();
		const listen = jest.spyOn(signal, 'addEventListener');
		for (let round = 0; round < 3; round += 1) {
			await requests.ask(100, 'request', { line: { cancelled: signal } });
			await requests.acceptAll();
		}
		expect(listen).toHaveBeenCalledTimes(1);
	});
});

describe('a silent Zoom', () => {
	test('gets few requests, and its return is noticed within ten seconds', async () => {
		await requests.ask(100, 'request', { patienceMs: 600_000 });
		for (let index = 0; index < 10; index += 1) await requests.accept();
		while (requests.inFlight > 1) await requests.silence(0);
		const before = requests.sent.length;
		await pass(60_000);
		const probes = requests.sent.length - before;
		expect(probes).toBeGreaterThanOrEqual(4);
		expect(probes).toBeLessThanOrEqual(7);
		await pass(10_000);
		expect(requests.sent.length).toBeGreaterThan(before + probes);
		await requests.acceptAll();
		expect(requests.ended).toHaveLength(100);
	});

	test('does not slow down requests that get answers now and then', async () => {
		await requests.ask(200);
		for (let index = 0; index < 60; index += 1) await requests.accept();
		const before = requests.inFlight;
		await requests.silence(0);
		await requests.acceptAll();
		expect(before).toBeGreaterThan(5);
		expect(requests.ended).toHaveLength(200);
	});

	test('fails the requests in line when their patience ends', async () => {
		await requests.ask(1, 'sent');
		await requests.ask(500, 'patient', { patienceMs: 90_000 });
		await requests.ask(10, 'impatient', { patienceMs: 40_000 });
		await requests.silence();
		await pass(11_000);
		expect(requests.outcomesOf('impatient')).toHaveLength(10);
		expect(requests.outcomesOf('patient')).toHaveLength(0);
		await pass(50_000);
		const failed = requests.outcomesOf('patient');
		expect(failed.length).toBeGreaterThan(490);
		expect(failed[0]).toMatchObject({ kind: 'outage', obstacle: 'timed_out', outageMs: 90_000 });
	});

	test('fails later ones not before their own patience ends', async () => {
		await requests.ask(3);
		await requests.silence();
		await pass(3_600_000);
		await requests.ask(1, 'probe');
		await requests.ask(3, 'late', { patienceMs: 8_000 });
		await pass(7_900);
		expect(requests.outcomesOf('late')).toHaveLength(0);
		await pass(1_100);
		expect(requests.outcomesOf('late')).toHaveLength(3);
	});

	test('is given five seconds by requests without patience', async () => {
		await requests.ask(1);
		await requests.silence();
		await requests.ask(3, 'next', { patienceMs: 0 });
		await pass(4_900);
		expect(requests.ended).toHaveLength(1);
		await pass(1_100);
		expect(requests.outcomesOf('next')).toHaveLength(2);
	});

	test('counts for a request that gets through in the end', async () => {
		await requests.ask(3);
		await requests.silence(12_000);
		await requests.acceptAll();
		expect(requests.outcomesOf('request')[2]).toEqual({
			kind: 'sent',
			value: 'request',
			waitedMs: 12_000,
			outageMs: 12_000,
		});
	});

	test('counts in all outages together, and not before a request arrived', async () => {
		await requests.ask(1);
		await requests.silence();
		await requests.ask(1, 'first');
		await requests.accept();
		await requests.ask(20, 'waiting', { patienceMs: 40_000 });
		await requests.silence();
		await requests.accept();
		await requests.silence(9_000);
		expect(requests.outcomesOf('waiting')).not.toContainEqual(
			expect.objectContaining({ kind: 'outage' }),
		);
		await pass(2_500);
		expect(requests.outcomesOf('waiting')).toContainEqual(
			expect.objectContaining({ kind: 'outage', obstacle: 'timed_out' }),
		);
	});

	test('is over when Zoom answers, even if about another limit', async () => {
		await requests.ask(1);
		await requests.ask(10, 'waiting', { patienceMs: 40_000 });
		await requests.silence();
		await requests.answer({ kind: 'answered' });
		await pass(20_000);
		expect(requests.outcomesOf('waiting')).toMatchObject([{ kind: 'sent' }]);
	});
});

describe('a moving line', () => {
	test('fails no request, however long it is and however little patience they have', async () => {
		await requests.ask(200, 'request', { patienceMs: 0 });
		await requests.accept(quota(3, 4));
		for (let index = 0; index < 400; index += 1) {
			await pass(250);
			while (requests.inFlight > 0) await requests.accept(quota(3, 4));
		}
		expect(requests.sent).toHaveLength(200);
	});

	test('is no outage if Zoom refuses now and then', async () => {
		await requests.ask(200, 'request', { patienceMs: 10_000 });
		for (let index = 0; index < 100; index += 1) {
			await requests.answer({ kind: 'refused' });
			await pass(2_000);
			await requests.accept();
			await pass(500);
		}
		expect(requests.ended).not.toContainEqual(
			expect.objectContaining({ outcome: expect.objectContaining({ kind: 'outage' }) }),
		);
	});

	test('is one if Zoom refuses every request', async () => {
		await requests.ask(300, 'request', { patienceMs: 10_000 });
		for (let index = 0; index < 12; index += 1) {
			await pass(1_000);
			await requests.answer({ kind: 'refused' });
		}
		expect(
			requests
				.outcomesOf('request')
				.filter((outcome) => 'obstacle' in outcome && outcome.obstacle === 'rate_limited').length,
		).toBeGreaterThan(250);
	});
});
