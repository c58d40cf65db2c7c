import type { Condition } from '../../../nodes/ZoomLiveStream/answers/catalogue';
import { classify } from '../../../nodes/ZoomLiveStream/answers/classify';
import type { Operation } from '../../../nodes/ZoomLiveStream/operation';
import { readResponse } from '../../../nodes/zoom/client/answer';

/** What the node reads in an answer of Zoom's. */
export function conditionOf(
	status: number,
	body: unknown,
	operation: Operation = 'start',
	limitType = '',
): Condition {
	const headers = { 'x-ratelimit-type': limitType };
	const answer = readResponse({ statusCode: status, headers, body });
	if (answer.kind === 'unanswered') throw new Error('No answer');
	return classify(answer, operation);
}
