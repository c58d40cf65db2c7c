import { ANSWERS, ENDPOINTS, nameOf } from './harness/endpointAnswers';
import { runTable, type RowOutcome } from './harness/tableRun';

jest.mock('../../nodes/zoom/n8n/clock', () => jest.requireActual('../engine/harness/clock'));

describe.each(['meeting', 'webinar'] as const)('%s', (eventType) => {
	describe.each(ENDPOINTS)('$method $path', (endpoint) => {
		const { operation, method, path } = endpoint;
		const rows = ANSWERS.filter(
			({ only = eventType, when = () => true }) => only === eventType && when(endpoint),
		);
		let outcomes: RowOutcome[] = [];

		beforeAll(async () => {
			outcomes = await runTable(eventType, endpoint, rows);
		});

		test(`success → ${operation} succeeds`, () => {
			const outcome = outcomes.at(-1);
			expect(outcome?.error).toEqual([]);
			expect(outcome?.success).toHaveLength(1);
			expect(outcome?.sent).toEqual([`${method} ${path}`]);
		});

		test.each(rows.map((row, index) => ({ ...row, index, name: nameOf(row) })))(
			`$name → ${operation}: $reason`,
			(row) => {
				const outcome = outcomes[row.index];
				expect(outcome?.success).toEqual([]);
				expect(outcome?.error).toEqual([
					{
						event: outcome?.id,
						error: expect.objectContaining({
							message: expect.stringMatching(/\w+ \w+/),
							reason: row.reason,
							fix: expect.stringMatching(/\w+ \w+/),
							httpStatus: row.status,
							retryable: row.retryable ?? false,
							operation,
							[`${eventType}Id`]: outcome?.id,
							attempts: 1,
							trackingId: 'WEB_table',
						}),
					},
				]);
			},
		);
	});
});
