import fc from 'fast-check';
import { sleep } from 'n8n-workflow';
import { clock, resetClock, uptime } from '../engine/harness/clock';
import { connectedCredential, MEETING, startZoom } from '../engine/harness/zoom';
import { OPERATIONS } from '../operations/harness/faultMatrix';
import { startOperation, type OperationRun } from '../operations/harness/operation';
import { WEBINAR } from '../operations/harness/world';
import { exampleDestination, type Fault, type Simulator } from '../simulator';

jest.mock('../../nodes/zoom/n8n/clock', () => jest.requireActual('../engine/harness/clock'));

/** Set by test/fuzz/jest.config.cjs; `npm run check` sets neither. */
declare const FUZZ_FACTOR: number | undefined;
declare const heapInMegabytes: (() => number) | undefined;

/** How long the process lives, in ms of the node's clock: six minutes in `npm run check`, two hours in `npm run fuzz`. */
const LIFE = 360_000 * (typeof FUZZ_FACTOR === 'number' ? FUZZ_FACTOR : 1);
const SEED = 20_260_119;
const TIMEOUT = 150;
/** What a soak may add to the heap: bounded caches, and what jest stores for a test. */
const MAX_GROWTH = 15;

/** In MB; undefined if the garbage collector cannot be called. */
const heap = () => (typeof heapInMegabytes === 'function' ? heapInMegabytes() : 0);

const faultKind: fc.Arbitrary<Fault> = fc.constantFrom<Fault>(
	{ kind: 'reset' },
	{ kind: 'hang' },
	{ kind: 'reset_mid_body' },
	{ kind: 'slow_body', ms: 40 },
	{ kind: 'other_protocol' },
	{ kind: 'status', status: 500 },
	{ kind: 'status', status: 503, headers: { 'Retry-After': '2' } },
	{ kind: 'status', status: 401, body: { code: 124, message: 'Invalid access token.' } },
	{ kind: 'status', status: 429, body: { code: 429, message: 'maximum per-second rate limit' } },
	{ kind: 'html', status: 502 },
	{ kind: 'html', status: 403 },
	{ kind: 'truncated_json' },
	{ kind: 'no_content_with_body' },
	{ kind: 'applied_then_reset' },
	{ kind: 'token_error', status: 503, body: '' },
);

const round = fc.record({
	faults: fc.array(fc.tuple(faultKind, fc.integer({ min: 1, max: 12 })), { maxLength: 3 }),
	runs: fc.array(
		fc.record({
			operation: fc.constantFrom(...OPERATIONS),
			eventType: fc.constantFrom('meeting' as const, 'webinar' as const),
			items: fc.integer({ min: 1, max: 4 }),
			maxWait: fc.constantFrom(0, 5, 90),
			waitForEvent: fc.constantFrom(0, 0, 5),
			cancelAfter: fc.option(fc.integer({ min: 0, max: 60 }), { freq: 4 }),
		}),
		{ minLength: 1, maxLength: 4 },
	),
	isRunning: fc.boolean(),
	tokenEnds: fc.boolean(),
});
type Round = typeof round extends fc.Arbitrary<infer Value> ? Value : never;

let zoom: Simulator;
beforeEach(async () => {
	resetClock();
	zoom = await startZoom({ clock: uptime });
	zoom.addWebinar({ id: WEBINAR, status: 'started', destination: exampleDestination });
});
afterEach(async () => await zoom.close());

async function live({ faults, runs, isRunning, tokenEnds }: Round, credential: object) {
	zoom.clearFaults();
	zoom.meeting(MEETING).status = isRunning ? 'started' : 'waiting';
	if (tokenEnds) zoom.expireAccessTokens();
	for (const [fault, times] of faults) zoom.injectFault({ ...fault, times });
	await Promise.all(
		runs.map(async ({ items, maxWait, waitForEvent, cancelAfter, ...run }) => {
			const node: OperationRun = {
				...run,
				items: Array.from({ length: items }, (_, item) => ({ item })),
				options: { maxWait, ...(run.operation === 'start' && { waitForEvent }) },
				parameters: { requestOptions: { timeout: TIMEOUT } },
				credential: { ...credential },
			};
			const running = startOperation(zoom, node);
			if (cancelAfter !== null) {
				await sleep(cancelAfter);
				running.cancel();
			}
			const { success, error, thrown, run: execution } = await running.result;
			if (execution.status === 'canceled') return;
			expect(thrown).toBeUndefined();
			expect(success.length + error.length).toBe(items);
			for (const { json } of error) {
				expect(json).toMatchObject({ error: { reason: expect.any(String) } });
			}
		}),
	);
}

test(`${LIFE / 60_000} minutes of one process under faults, cancels and outages: every item ends, no slot is lost, memory stays flat (seed ${SEED})`, async () => {
	clock.speed = 2_000;
	const credential = connectedCredential(zoom);
	const rounds = fc.sample(round, { seed: SEED, numRuns: 2_000 });
	const begun = uptime();
	const warm = 8;
	let heapBefore = 0;
	let count = 0;
	for (const one of rounds) {
		if (uptime() - begun >= LIFE && count > warm) break;
		await live(one, credential);
		zoom.requests.splice(0);
		count += 1;
		if (count === warm) heapBefore = heap();
	}
	expect(uptime() - begun).toBeGreaterThanOrEqual(LIFE);
	const growth = heap() - heapBefore;
	expect(growth).toBeLessThan(MAX_GROWTH);

	// A lost slot would keep some of these waiting.
	zoom.clearFaults();
	zoom.meeting(MEETING).status = 'started';
	const { success } = await startOperation(zoom, {
		operation: 'stop',
		items: Array.from({ length: 300 }, (_, item) => ({ item })),
		credential: connectedCredential(zoom),
	}).result;
	expect(success).toHaveLength(300);
}, 1_800_000);
