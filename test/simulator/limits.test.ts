import { callApi, changeStatus } from './calls';
import type { Simulator, SimulatorOptions } from './index';
import { exampleDestination, startSimulator } from './index';
import { expectAnswersAsSpecified } from '../specification/judging';

const id = '82012345678';
const evening = Date.parse('2026-01-19T18:00:00.250Z');

let now = evening;
let simulator: Simulator;

async function simulate(options: SimulatorOptions): Promise<void> {
	now = evening;
	simulator = await startSimulator({ clock: () => now, ...options });
	simulator.addMeeting({ id, status: 'started', destination: { ...exampleDestination } });
}
afterEach(async () => {
	await simulator.close();
	expectAnswersAsSpecified(simulator);
});

async function statuses(path: string, times: number): Promise<number[]> {
	const answers: number[] = [];
	const { access_token: token } = simulator.issueTokens();
	for (let sent = 0; sent < times; sent += 1) {
		answers.push((await callApi(simulator, 'GET', path, { token })).status);
	}
	return answers;
}

const refusals = (answers: number[]): number => answers.filter((status) => status === 429).length;

describe('rate limits', () => {
	test('off: no limit, and the category as the only header', async () => {
		await simulate({});
		const answer = await callApi(simulator, 'GET', `/meetings/${id}`);
		expect(answer.headers.get('x-ratelimit-category')).toBe('Light');
		expect(answer.headers.get('x-ratelimit-limit')).toBeNull();
	});

	test.each([
		['GET', `/meetings/${id}`, 'Light'],
		['GET', `/meetings/${id}/livestream`, 'Light'],
		['GET', '/users/me', 'Light'],
		['GET', '/users/me/meetings', 'Medium'],
		['GET', '/users/me/settings', 'Medium'],
	] as const)('%s %s is %s', async (method, path, category) => {
		await simulate({ rateLimit: 'plan', plan: 'pro' });
		const { headers } = await callApi(simulator, method, path);
		expect(headers.get('x-ratelimit-category')).toBe(category);
		expect(headers.get('x-ratelimit-limit')).toBe(category === 'Light' ? '30' : '20');
	});

	test.each([
		['free', 4, 2],
		['pro', 30, 20],
		['business', 80, 60],
	] as const)(
		'plan %s: %i light and %i medium requests per second',
		async (plan, light, medium) => {
			await simulate({ plan, rateLimit: 'plan' });
			expect(refusals(await statuses(`/meetings/${id}`, light + 2))).toBe(2);
			expect(refusals(await statuses('/users/me/meetings', medium + 1))).toBe(1);
			now += 1_000;
			expect(refusals(await statuses(`/meetings/${id}`, light))).toBe(0);
		},
	);

	test("the per-second refusal has Zoom's text and headers", async () => {
		await simulate({ rateLimit: { perSecond: 1 } });
		const first = await callApi(simulator, 'GET', `/meetings/${id}`);
		expect(first.headers.get('x-ratelimit-remaining')).toBe('0');
		const answer = await callApi(simulator, 'GET', `/meetings/${id}`);
		expect(answer.status).toBe(429);
		expect(answer.json).toEqual({
			code: 429,
			message: 'You have reached the maximum per-second rate limit for this API. Try again later.',
		});
		expect(answer.headers.get('x-ratelimit-category')).toBe('Light');
		expect(answer.headers.get('x-ratelimit-type')).toBe('QPS');
		expect(answer.headers.get('x-ratelimit-limit')).toBe('1');
		expect(answer.headers.get('retry-after')).toBeNull();
	});

	test('the daily refusal says when it ends, as an ISO time or in seconds', async () => {
		await simulate({ rateLimit: { perSecond: 100, perDay: 1 } });
		await callApi(simulator, 'GET', `/meetings/${id}`);
		const answer = await callApi(simulator, 'GET', `/meetings/${id}`);
		expect(answer.status).toBe(429);
		expect(answer.json).toMatchObject({
			code: 429,
			message: expect.stringContaining('You have reached the maximum daily rate limit'),
		});
		expect(answer.headers.get('x-ratelimit-type')).toBe('Daily-limit');
		expect(answer.headers.get('retry-after')).toBe('2026-01-20T00:00:00Z');
		simulator.configure({ retryAfterForm: 'seconds' });
		const again = await callApi(simulator, 'GET', `/meetings/${id}`);
		expect(again.headers.get('retry-after')).toBe('21600');
		now = Date.parse('2026-01-20T00:00:00Z');
		expect((await callApi(simulator, 'GET', `/meetings/${id}`)).status).toBe(200);
	});
});

describe('the start throttle', () => {
	test('a second start of the same meeting within 30 seconds is refused, without headers', async () => {
		await simulate({ startThrottle: 30_000 });
		const start = { action: 'start' };
		expect((await changeStatus(simulator, `/meetings/${id}`, start)).status).toBe(204);
		now += 29_999;
		const answer = await changeStatus(simulator, `/meetings/${id}`, start);
		expect(answer.status).toBe(429);
		expect(answer.json).toEqual({
			message: `Too many requests submitted to start the live stream of this meeting: ${id}. If the live stream has not already started, retry making a new request after 30 seconds.`,
		});
		expect(answer.headers.get('retry-after')).toBeNull();
		expect(answer.headers.get('x-ratelimit-type')).toBeNull();
		now += 1;
		expect((await changeStatus(simulator, `/meetings/${id}`, start)).status).toBe(204);
	});
});

describe('going live', () => {
	test('an accepted start only goes on air after its delay', async () => {
		await simulate({ goLiveAfter: 30_000 });
		await changeStatus(simulator, `/meetings/${id}`, { action: 'start' });
		const meeting = simulator.meeting(id);
		expect([meeting.stream, meeting.liveSince]).toEqual(['starting', undefined]);
		now += 30_000;
		expect([meeting.stream, meeting.liveSince]).toEqual(['live', evening + 30_000]);
	});
});
