import { sleep } from 'n8n-workflow';
import { now, random, timeLimit, uptime, wait } from '../../../nodes/zoom/n8n/clock';

test('the time is that of the computer', () => {
	const before = Date.now();
	const time = now();
	expect(time).toBeGreaterThanOrEqual(before);
	expect(time).toBeLessThanOrEqual(Date.now());
});

test('a duration is measured in ms', async () => {
	const begun = uptime();
	await sleep(20);
	expect(uptime() - begun).toBeGreaterThan(15);
});

test('jitter is spread from 0 to 1', () => {
	const numbers = Array.from({ length: 100 }, () => random());
	expect(Math.min(...numbers)).toBeLessThan(0.5);
	expect(Math.max(...numbers)).toBeGreaterThan(0.5);
	expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true);
});

describe.each([
	['a wait', async (ms: number, signal?: AbortSignal) => await wait(ms, signal)],
	[
		'a time limit',
		async (ms: number, signal = new AbortController().signal) => await timeLimit(ms, signal),
	],
])('%s', (_what, waited) => {
	test('lasts as long as it should', async () => {
		const begun = performance.now();
		expect(await waited(20)).toBe(true);
		expect(performance.now() - begun).toBeGreaterThan(15);
	});

	test('ends immediately when the execution is cancelled', async () => {
		const execution = new AbortController();
		const ended = waited(60_000, execution.signal);
		execution.abort();
		expect(await ended).toBe(false);
	});
});
