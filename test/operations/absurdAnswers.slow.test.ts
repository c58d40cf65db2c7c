import { OPERATIONS } from './harness/faultMatrix';
import { runOperation } from './harness/operation';
import { eventsForEachTest } from './harness/world';

jest.mock('../../nodes/zoom/n8n/clock', () => jest.requireActual('../engine/harness/clock'));

const zoom = eventsForEachTest();

const DEPTH = 20_000;
const deep = `${'{"message":'.repeat(DEPTH)}1${'}'.repeat(DEPTH)}`;
const long = 'x'.repeat(10_000_000);

/** What Zoom never sends, but a proxy, a cache or a new version might. */
const ABSURD: Array<[name: string, body: string]> = [
	['20,000 levels of JSON', deep],
	['20,000 levels of lists', `${'['.repeat(DEPTH)}${']'.repeat(DEPTH)}`],
	['objects instead of text', JSON.stringify({ code: {}, message: {}, errors: { a: 1 } })],
	[
		'objects that cannot become text',
		'{"code":{"toString":1},"message":{"toString":1},"errors":[{"field":{"toString":1},"message":{"valueOf":1}}],"token":{"toString":1},"stream_url":{"toString":1},"host_id":{"toString":1},"pmi":{"toString":1},"status":{"toString":1}}',
	],
	['lists instead of fields', JSON.stringify([{ code: 3000 }])],
	['errors without fields', JSON.stringify({ code: 300, errors: [null, 7, {}, { field: {} }] })],
	['a code beyond every number', '{"code":1e400,"message":"x"}'],
	['a key named like a method', '{"code":300,"message":"x","__proto__":{"code":1},"toString":1}'],
	[
		'values of the wrong type',
		JSON.stringify({
			token: 'example-token',
			expire_in: 1e300,
			status: {},
			settings: 7,
			type: 'x',
			in_meeting: [],
			stream_url: {},
			stream_key: ['a'],
			host_id: { id: 1 },
		}),
	],
	['a number', '7'],
	['a text', '"x"'],
	['null', 'null'],
];

/** A body is read the same way whatever its status is, so one is enough for what takes long. */
const HUGE: typeof ABSURD = [
	['10 MB of text', long],
	['10 MB inside JSON', JSON.stringify({ code: 300, message: long })],
];

describe.each([
	{ status: 200, bodies: ABSURD },
	{ status: 400, bodies: [...ABSURD, ...HUGE] },
	{ status: 500, bodies: ABSURD },
])('with status $status', ({ status, bodies }) => {
	describe.each(bodies)('%s', (_name, body) => {
		test.each(OPERATIONS)('%s ends with one readable item', async (operation) => {
			const headers = { 'content-type': 'application/json' };
			zoom().injectFault({ kind: 'status', status, body, headers, times: 1_000 });
			const { success, error, thrown } = await runOperation(zoom(), {
				operation,
				options: { maxWait: 0 },
			});
			expect(thrown).toBeUndefined();
			expect(success.length + error.length).toBe(1);
			expect(JSON.stringify([...success, ...error]).length).toBeLessThan(10_000);
			for (const { json } of error) {
				// The message for what the node itself did not expect would say nothing about the answer.
				const message = expect.not.stringContaining('could not finish');
				expect(json).toMatchObject({ error: { reason: expect.any(String), message } });
			}
		});
	});
});
