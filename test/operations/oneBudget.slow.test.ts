import { BEGINNING, clock, now } from '../engine/harness/clock';
import type { Fault } from '../simulator';
import { DESTINATION, runOperation } from './harness/operation';
import { eventsForEachTest } from './harness/world';

jest.mock('../../nodes/zoom/n8n/clock', () => jest.requireActual('../engine/harness/clock'));

const zoom = eventsForEachTest();
const MAX_WAIT = 90_000;
/** A wait that Zoom did not ask for may begin just before the end. */
const TOLERANCE = 1_000;

const DOWN = { kind: 'status', status: 503 } as const;
const TOO_MANY = {
	kind: 'status',
	status: 429,
	body: { code: 429, message: 'You have reached the maximum per-second rate limit.' },
} as const;
const AMBIGUOUS = {
	kind: 'status',
	status: 400,
	body: { code: 3000, message: 'Some unknown text' },
} as const;

const DESTINATION_PATH = /\/livestream$/;
const START_PATH = /\/livestream\/status$/;
const RECORDING_PATH = /\/live_meetings\//;

/** Everything that an item can wait for. */
const run = async (maxWait?: number) =>
	await runOperation(zoom(), {
		operation: 'start',
		parameters: { destination: DESTINATION },
		options: { record: true, ...(maxWait !== undefined && { maxWait }) },
		node: { credentials: { zoomLiveStreamOAuth2Api: { id: zoom().origin, name: 'Zoom' } } },
	});

/** Zoom is down or busy for most of Maximum Wait before each step, and then answers. */
const EACH_STEP: Array<[string, Fault, number]> = [
	['an outage', DOWN, 12],
	['the limit per second', TOO_MANY, 75],
];

describe.each(EACH_STEP)('%s before each step of a Start', (_what, fault, times) => {
	test('costs an item Maximum Wait once: the destination, the start and the recording share it', async () => {
		for (const path of [DESTINATION_PATH, START_PATH, RECORDING_PATH]) {
			zoom().injectFault({ ...fault, times, match: { method: 'PATCH', path } });
		}
		await run();
		expect(now() - BEGINNING).toBeLessThanOrEqual(MAX_WAIT + TOLERANCE);
		expect(clock.waits.length).toBeGreaterThan(0);
	});

	test('and before the looks that find out why Zoom refused the start', async () => {
		zoom().injectFault({ ...fault, times, match: { method: 'PATCH', path: DESTINATION_PATH } });
		zoom().injectFault({ ...fault, times, match: { method: 'PATCH', path: START_PATH } });
		zoom().injectFault({ ...AMBIGUOUS, times: 9, match: { method: 'PATCH', path: START_PATH } });
		zoom().injectFault({ ...fault, times: 1_000, match: { method: 'GET' } });
		const { error } = await run();
		expect(error).toHaveLength(1);
		expect(now() - BEGINNING).toBeLessThanOrEqual(MAX_WAIT + TOLERANCE);
	});

	test.each([0, 5, 30])('with a Maximum Wait of %i s', async (maxWait) => {
		for (const path of [DESTINATION_PATH, START_PATH, RECORDING_PATH]) {
			zoom().injectFault({ ...fault, times: 3, match: { method: 'PATCH', path } });
		}
		await run(maxWait);
		expect(now() - BEGINNING).toBeLessThanOrEqual(maxWait * 1_000 + TOLERANCE);
	});
});

test.each([
	['503', DOWN],
	['429', TOO_MANY],
] as const)(
	'a Zoom that answers %s to everything ends the item within Maximum Wait',
	async (_status, fault) => {
		zoom().injectFault({ ...fault, times: 10_000 });
		const { error } = await run();
		expect(error[0]?.json).toMatchObject({ error: { retryable: true } });
		expect(now() - BEGINNING).toBeLessThanOrEqual(MAX_WAIT + TOLERANCE);
		expect(zoom().requests.length).toBeLessThanOrEqual(130);
	},
);

test('a silent Zoom: the time in which the node waits for an answer counts, too', async () => {
	zoom().injectFault({ kind: 'hang', times: 1_000 });
	const begun = performance.now();
	const { error } = await runOperation(zoom(), {
		operation: 'start',
		parameters: { destination: DESTINATION, requestOptions: { timeout: 1_000 } },
		options: { record: true, maxWait: 3 },
	});
	expect(error[0]?.json).toMatchObject({ error: { reason: 'timed_out' } });
	// The injected clock stands while a request is under way, so these seconds are real.
	expect(performance.now() - begun + now() - BEGINNING).toBeLessThanOrEqual(3_000 + 2_000);
});
