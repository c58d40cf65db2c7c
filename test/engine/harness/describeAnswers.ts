import type { OnError } from 'n8n-workflow';
import type { Simulator, Specification } from '../../simulator';
import { ALL_OPERATIONS, SETTINGS, type DocumentedAnswer } from './documentedAnswer';
import { runLiveStream, type EventType, type LiveStreamOperation } from './liveStream';
import type { NodeResult } from './runNode';
import { SHARED_ANSWERS } from './sharedAnswers';
import { connectedCredential } from './zoom';

const INPUT = { room: 'Main hall', row: 7 };
const TRACKING_ID = /^WEB_sim_\d+$/;

const SPECIFICATIONS: readonly Specification[] = ['2026', '2024'];

/**
 * One test for each answer of either specification × operation × error mode: the right branch, and everything
 * that belongs on it.
 */
export function describeAnswers(
	zoom: () => Simulator,
	eventType: EventType,
	event: string,
	answers: readonly DocumentedAnswer[],
): void {
	const runs = SPECIFICATIONS.flatMap((specification) =>
		ALL_OPERATIONS.map((operation) => ({ specification, operation })),
	);
	describe.each(runs)(
		'$operation at the Zoom of $specification',
		({ specification, operation }) => {
			const met = answers.filter(
				({ during = ALL_OPERATIONS, of = specification }) =>
					during.includes(operation) && of === specification,
			);
			describe.each(met)('Zoom answers $row: $reason', (answer) => {
				const id = answer.event ?? event;
				const run = async (onError: OnError) => {
					const credential = connectedCredential(zoom(), answer.tokens);
					zoom().configure({ specification });
					answer.arrange(zoom(), operation);
					return await runLiveStream(zoom(), {
						operation,
						eventType,
						event: id,
						...(operation === 'updateSettings' && { settings: SETTINGS }),
						...(answer.options && { options: answer.options }),
						onError,
						items: [INPUT],
						credential,
					});
				};

				// The branch depends on neither the event type nor the specification.
				const isKnownWay =
					(eventType === 'webinar' && SHARED_ANSWERS.includes(answer)) ||
					(specification === '2024' && answer.of === undefined);
				if (isKnownWay) {
					test('goes to the error output with the input’s fields', async () => {
						const result = await run('continueErrorOutput');
						expect(result.success).toEqual([]);
						expect(result.error).toEqual([failedItem(answer, operation, eventType, id)]);
					});
					return;
				}

				test('stops the workflow with what happened and what to do', async () => {
					expectStopped(await run('stopWorkflow'), answer);
				});

				test('goes to the error output with the input’s fields', async () => {
					const result = await run('continueErrorOutput');
					expect(result.thrown).toBeUndefined();
					expect(result.success).toEqual([]);
					expect(result.error).toEqual([failedItem(answer, operation, eventType, id)]);
				});

				test('stays on the regular output with the input’s fields', async () => {
					const result = await run('continueRegularOutput');
					expect(result.thrown).toBeUndefined();
					expect(result.error).toEqual([]);
					expect(result.success).toEqual([failedItem(answer, operation, eventType, id)]);
				});
			});
		},
	);
}

function expectStopped(
	{ thrown, success, error, run }: NodeResult,
	answer: DocumentedAnswer,
): void {
	expect(thrown).toMatchObject({
		name: 'NodeApiError',
		message: expect.stringMatching(answer.says),
		description: expect.stringMatching(answer.advises),
		context: expect.objectContaining({ itemIndex: 0 }),
	});
	if (answer.httpStatus !== null) expect(thrown?.httpCode).toBe(String(answer.httpStatus));
	if (answer.zoomSays) expect(thrown?.description).toContain(answer.zoomSays);
	expect([success, error]).toEqual([[], []]);
	expect(run.data.resultData.runData).not.toHaveProperty('Success');
	expect(run.data.resultData.runData).not.toHaveProperty('Failure');
}

/** The failing item, whole. */
function failedItem(
	answer: DocumentedAnswer,
	operation: LiveStreamOperation,
	eventType: EventType,
	id: string,
) {
	const { zoomSays, missingScopes, retryAt } = answer;
	const attempts = answer.attempts ?? (couldBeAboutFormat(answer) ? 2 : 1);
	const { tracked = answer.httpStatus !== null } = answer;
	return {
		json: {
			...INPUT,
			error: {
				message: expect.stringMatching(answer.says),
				reason: answer.reason,
				fix: expect.stringMatching(answer.advises),
				zoomCode: answer.zoomCode,
				zoomMessage: zoomSays === undefined ? null : expect.stringContaining(zoomSays),
				httpStatus: answer.httpStatus,
				retryable: answer.retryable,
				operation,
				[eventType === 'meeting' ? 'meetingId' : 'webinarId']: id,
				attempts,
				waitedMs: 0,
				trackingId: tracked ? expect.stringMatching(TRACKING_ID) : null,
				...(missingScopes && { missingScopes }),
				...(retryAt && { retryAt }),
				docs: expect.stringMatching(new RegExp(`/docs/errors\\.md#${answer.reason}$`)),
			},
		},
		pairedItem: { item: 0 },
	};
}

/** The answers after which the node sends the same content as JSON before it reports anything. */
function couldBeAboutFormat({ httpStatus, zoomCode, reason, options }: DocumentedAnswer): boolean {
	if (httpStatus === null || options?.requestFormat !== undefined) return false;
	const isUnreadable = reason === 'zoom_unavailable' && (httpStatus < 300 || httpStatus === 403);
	return httpStatus === 500 || (httpStatus === 400 && zoomCode === 300) || isUnreadable;
}
