import { isRecord } from '../../../nodes/zoom/guards';
import {
	performItem,
	type ItemResult,
	type ItemRun,
	type ZoomAnswer,
} from '../harness/performItem';
import { pass, resetClock, uptime, wait } from './pacing/simulatedClock';

jest.mock('../../../nodes/zoom/n8n/clock', () => jest.requireActual('./pacing/simulatedClock'));

beforeEach(resetClock);

const ACCEPTED: ZoomAnswer = { statusCode: 204 };
const MAX_WAIT = 90;
let accounts = 0;

/** Starts this many streams at once, all on one account that is new to this process. */
async function startMany(count: number, run: Partial<ItemRun> & Pick<ItemRun, 'zoom'>) {
	accounts += 1;
	const begun = uptime();
	const ended: number[] = [];
	const { signal } = new AbortController();
	const running = Promise.all(
		Array.from({ length: count }, async () => {
			const result = await performItem({
				operation: 'start',
				body: { action: 'start' },
				parameters: { options: { maxWait: MAX_WAIT } },
				account: `outage ${accounts}`,
				cancelled: signal,
				...run,
			});
			ended.push(uptime() - begun);
			return result;
		}),
	);
	await pass();
	const results = await running;
	return { results, lastEnded: Math.max(...ended) };
}

/** What n8n throws when Zoom has not answered for 30 seconds. */
async function silence(): Promise<never> {
	await wait(30_000, undefined);
	throw Object.assign(new Error('timeout of 30000ms exceeded'), { code: 'ECONNABORTED' });
}

const failuresOf = (results: ItemResult[]) =>
	results.map(({ json }) => json?.error).filter((error) => error !== undefined);

function messageOf(json: ItemResult['json']): unknown {
	return isRecord(json?.error) ? json.error.message : undefined;
}

describe('500 items while Zoom is silent', () => {
	test('all fail soon after their Maximum Wait, with one reason and few requests', async () => {
		const { results, lastEnded } = await startMany(500, { zoom: silence });
		const failures = failuresOf(results);
		expect(failures).toHaveLength(500);
		expect(failures).toEqual(
			new Array(500).fill(expect.objectContaining({ reason: 'timed_out', retryable: true })),
		);
		expect(lastEnded).toBeLessThanOrEqual(125_000);
		const requests = results.reduce((sum, result) => sum + result.requests.length, 0);
		expect(requests).toBeLessThan(20);
	});

	test('are distinguished: what was never sent cannot have taken effect', async () => {
		const { results } = await startMany(20, { zoom: silence });
		for (const { json, requests } of results) {
			if (requests.length > 0) expect(messageOf(json)).toMatch(/may have taken effect/);
			else
				expect(messageOf(json)).toMatch(
					/No request to Zoom got through for \d+ seconds.* was not sent/,
				);
		}
		expect(results.some(({ requests }) => requests.length === 0)).toBe(true);
	});

	test('all succeed if Zoom answers again in time', async () => {
		const backAt = uptime() + 55_000;
		const zoom = async () => (uptime() < backAt ? await silence() : ACCEPTED);
		const { results, lastEnded } = await startMany(500, { zoom });
		expect(failuresOf(results)).toEqual([]);
		expect(lastEnded).toBeLessThan(130_000);
	});

	test('fail sooner with a shorter Maximum Wait', async () => {
		const parameters = { options: { maxWait: 20 } };
		const { results, lastEnded } = await startMany(500, { zoom: silence, parameters });
		expect(failuresOf(results)).toHaveLength(500);
		expect(lastEnded).toBeLessThanOrEqual(62_000);
	});
});

test('if Zoom cannot be reached, 500 items all end soon after their Maximum Wait', async () => {
	const zoom = async (): Promise<never> => {
		await wait(5_000, undefined);
		throw Object.assign(new Error('getaddrinfo EAI_AGAIN'), { code: 'EAI_AGAIN' });
	};
	const { results, lastEnded } = await startMany(500, { zoom });
	expect(failuresOf(results)).toEqual(
		new Array(500).fill(expect.objectContaining({ reason: 'network_unreachable' })),
	);
	expect(lastEnded).toBeLessThanOrEqual(125_000);
});

test('a long line does not fail any item while Zoom is available, even with a Maximum Wait of three seconds', async () => {
	let [second, used] = [0, 0];
	const zoom = (): ZoomAnswer => {
		const current = Math.floor(uptime() / 1_000);
		[second, used] = current === second ? [second, used + 1] : [current, 1];
		const headers = {
			'x-ratelimit-limit': '4',
			'x-ratelimit-remaining': String(Math.max(0, 4 - used)),
		};
		const accepted = used <= 4;
		return { statusCode: accepted ? 204 : 429, headers };
	};
	const parameters = { options: { maxWait: 3 } };
	const { results, lastEnded } = await startMany(120, { zoom, parameters });
	expect(failuresOf(results)).toEqual([]);
	expect(lastEnded).toBeGreaterThan(25_000);
});
