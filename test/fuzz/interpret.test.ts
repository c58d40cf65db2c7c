import fc from 'fast-check';
import { CATALOGUE } from '../../nodes/ZoomLiveStream/answers/catalogue';
import { readResponse, readThrown, readTokenError } from '../../nodes/zoom/client/answer';
import { interpret } from '../../nodes/ZoomLiveStream/answers/interpret';
import { checkProperty } from './checkProperty';
import { answer, body, headers, message, operation, subject } from './zoomAnswer';

const reasons = new Set<string>(Object.values(CATALOGUE).map(({ reason }) => reason));

checkProperty(
	'any answer has exactly one complete outcome',
	1_000,
	fc.property(answer, subject, operation, (given, about, action) => {
		const outcome = interpret(given, { ...about, operation: action });
		if (outcome.kind === 'accepted') {
			if (given.kind === 'unanswered') throw new Error('Silence was taken for a success');
			expect(given.status).toBeGreaterThanOrEqual(200);
			expect(given.status).toBeLessThan(300);
			return;
		}
		expect(reasons).toContain(outcome.reason);
		expect(outcome.message).not.toBe('');
		expect(outcome.fix).not.toBe('');
		expect(outcome.recovery).not.toBe('');
		if (outcome.retryAt !== undefined) expect(outcome.retryAt).toMatch(/^[+-]?\d+-\d\d-\d\dT.*Z$/);
		expect(() => JSON.stringify(outcome)).not.toThrow();
	}),
);

checkProperty(
	'204 is always accepted, and a code in a 200 never is',
	500,
	fc.property(
		body,
		headers,
		fc.integer({ min: 100, max: 9_999 }),
		message,
		subject,
		operation,
		(any, head, code, text, about, action) => {
			const none = readResponse({ statusCode: 204, headers: head, body: any });
			expect(interpret(none, { ...about, operation: action }).kind).toBe('accepted');
			const refusal = { code, message: text };
			const coded = readResponse({ statusCode: 200, headers: head, body: refusal });
			expect(interpret(coded, { ...about, operation: action }).kind).toBe('failure');
		},
	),
);

/** What n8n may throw: causes within causes, with codes, bodies and answers of any kind. */
const { thrown } = fc.letrec<{ thrown: unknown }>((tie) => ({
	thrown: fc.oneof(
		{ depthSize: 'small', withCrossShrink: true },
		fc.anything(),
		fc
			.record(
				{
					code: fc.oneof(
						fc.constantFrom('ECONNRESET', 'ETIMEDOUT', 'EAUTH', 'ERR_CANCELED', 'HPE_INVALID'),
						fc.anything(),
					),
					body: fc.anything(),
					response: fc.oneof(
						fc.record({ status: fc.integer({ min: 100, max: 599 }), headers, data: body }),
						fc.anything(),
					),
					cause: tie('thrown'),
				},
				{ requiredKeys: [] },
			)
			.chain((parts) => message.map((text) => Object.assign(new Error(text), parts))),
	),
}));

checkProperty(
	'anything n8n throws is read as silence, and has an outcome',
	500,
	fc.property(thrown, subject, operation, (given, about, action) => {
		const read = readThrown(given);
		expect(read.kind).toBe('unanswered');
		expect(interpret(read, { ...about, operation: action })).toMatchObject({ kind: 'failure' });
		const token = readTokenError(given);
		expect(interpret(token, { ...about, operation: action })).toMatchObject({ kind: 'failure' });
	}),
);
