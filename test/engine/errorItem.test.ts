import { isRecord } from '../../nodes/zoom/guards';
import { OPERATIONS } from '../operations/harness/faultMatrix';
import { runOperation, type Operation } from '../operations/harness/operation';
import type { Fault } from '../simulator';
import { ALL_OPERATIONS } from './harness/documentedAnswer';
import { zoomForEachTest } from './harness/zoomForEachTest';

jest.mock('../../nodes/zoom/n8n/clock', () => jest.requireActual('./harness/clock'));

/*
 * n8n decides by an item's keys whether it failed. The only shape that works in every version is a single key
 * `error`. If the node adds a second key, whatever its name and content, n8n before 2.34 sends the failing
 * item to the success branch, where the workflow goes on as if the stream were live.
 */
const zoom = zoomForEachTest();
const INPUT = { room: 'Main hall' };

interface Failure {
	event?: string;
	fault?: Fault;
	/** Operations that turn this into a success item. */
	not?: readonly Operation[];
}

const status = (code: number, body: object): Fault => ({ kind: 'status', status: code, body });

/** The ways to fail, from before the first request to after the last. */
const FAILURES: Record<string, Failure> = {
	'an unreadable meeting': { event: 'the usual room' },
	'a meeting that does not exist': { event: '82000000000', not: ['checkReadiness'] },
	'a missing scope': {
		fault: status(400, { code: 4711, message: 'does not contain scopes:[meeting:read]' }),
		not: ['checkReadiness'],
	},
	'an answer with several meanings': {
		fault: status(400, { code: 3000, message: 'Some text' }),
		not: ['checkReadiness'],
	},
	'a daily limit': { fault: status(429, { message: 'daily' }) },
	'an outage': { fault: status(503, {}) },
	'a broken connection': { fault: { kind: 'reset' } },
};

/** The failing items of the others are compared whole, with these and more answers (describeAnswers). */
const REST = OPERATIONS.filter(
	(operation) => !ALL_OPERATIONS.some((compared) => compared === operation),
);

const CASES = REST.flatMap((operation) =>
	Object.entries(FAILURES)
		.filter(([, { not = [] }]) => !not.includes(operation))
		.map(([name, failure]) => ({ operation, name, failure })),
);

describe.each(['continueErrorOutput', 'continueRegularOutput'] as const)('%s', (onError) => {
	test.each(CASES)(
		'$operation with $name: the failing item has one key more than the input, an object',
		async ({ operation, failure: { event, fault } }) => {
			if (fault) zoom().injectFault({ ...fault, times: 100 });
			const result = await runOperation(zoom(), {
				operation,
				onError,
				items: [INPUT],
				options: { maxWait: 0 },
				...(event && { event }),
			});
			const [failed] = onError === 'continueErrorOutput' ? result.error : result.success;
			expect(Object.keys(failed?.json ?? {}).sort()).toEqual(['error', 'room']);
			const error = failed?.json.error;
			expect(isRecord(error) ? error : {}).toMatchObject({
				message: expect.any(String),
				reason: expect.any(String),
				fix: expect.any(String),
				operation,
			});
			expect(result.success.length + result.error.length).toBe(1);
		},
	);
});
