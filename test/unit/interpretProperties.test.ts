import fc from 'fast-check';
import type { Answer } from '../../nodes/ZoomLiveStream/request/answer';
import { interpret } from '../../nodes/ZoomLiveStream/request/interpret';
import { CATALOGUE } from '../../nodes/ZoomLiveStream/errors/catalogue';

const SEED = 20_260_119;
const reasons = new Set<string>(CATALOGUE.map(({ reason }) => reason));

const messages = fc.oneof(
	fc.string({ unit: 'binary' }),
	fc.constantFrom(
		'has not started',
		'scopes:[',
		'Validation Failed.',
		'daily',
		'{event}',
		'<html>',
	),
);
const body = fc.oneof(
	fc.record(
		{
			code: fc.oneof(fc.integer(), fc.string(), fc.constant(null)),
			message: messages,
			errors: fc.anything(),
		},
		{ requiredKeys: [] },
	),
	messages,
	fc.anything(),
);
const headers = fc.dictionary(
	fc.constantFrom('retry-after', 'x-ratelimit-type', 'x-zm-trackingid', 'content-type'),
	fc.oneof(fc.string(), fc.constantFrom('Daily-limit', 'QPS', '9e99', '-1'), fc.array(fc.string())),
);
const status = fc.oneof(
	fc.integer({ min: 100, max: 599 }),
	fc.constantFrom(200, 204, 300, 400, 401, 404, 415, 429, 500),
);
const answered: fc.Arbitrary<Answer> = fc.record({
	kind: fc.constant('answered'),
	status,
	headers,
	body,
});
const unanswered: fc.Arbitrary<Answer> = fc.record({
	kind: fc.constant('unanswered'),
	reason: fc.constantFrom(
		'cancelled',
		'network_unreachable',
		'timed_out',
		'token_rejected',
		'unknown',
	),
	detail: fc.string({ unit: 'binary' }),
});
const subject = fc.record({
	eventType: fc.constantFrom('meeting', 'webinar'),
	id: fc.constant('82012345678'),
});
const operation = fc.constantFrom('start', 'stop', 'updateSettings');

test(`any answer has exactly one outcome, and nothing is thrown (seed ${SEED})`, () => {
	fc.assert(
		fc.property(fc.oneof(answered, unanswered), subject, operation, (answer, about, action) => {
			const outcome = interpret(answer, about, action);
			if (outcome.kind === 'accepted') {
				if (answer.kind === 'unanswered') throw new Error('Silence was taken for a success');
				expect(answer.status).toBeGreaterThanOrEqual(200);
				expect(answer.status).toBeLessThan(300);
				return;
			}
			expect(reasons).toContain(outcome.reason);
			expect(outcome.message).not.toBe('');
			expect(outcome.fix).not.toBe('');
			expect(typeof outcome.retryable).toBe('boolean');
			if (outcome.retryAt !== undefined)
				expect(outcome.retryAt).toMatch(/^[+-]?\d+-\d\d-\d\dT.*Z$/);
			expect(() => JSON.stringify(outcome)).not.toThrow();
		}),
		{ seed: SEED, numRuns: 5_000 },
	);
});

test(`204 is always accepted, and a code in a 200 never is (seed ${SEED})`, () => {
	fc.assert(
		fc.property(
			body,
			headers,
			fc.integer({ min: 100, max: 9_999 }),
			messages,
			(any, head, code, message) => {
				const about = { eventType: 'meeting' as const, id: '82012345678' };
				const none: Answer = { kind: 'answered', status: 204, headers: head, body: any };
				expect(interpret(none, about, 'start').kind).toBe('accepted');
				const coded: Answer = {
					kind: 'answered',
					status: 200,
					headers: head,
					body: { code, message },
				};
				expect(interpret(coded, about, 'start').kind).toBe('failure');
			},
		),
		{ seed: SEED, numRuns: 2_000 },
	);
});
