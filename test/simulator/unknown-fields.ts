import type { Answer } from './answer';
import { isRecord } from './is-record';
import { parseJson } from './request-body';

/** How a field that no document knows is called: nothing at Zoom begins so. */
export const unknownFieldPrefix = 'simulator_addition';

/** A success in JSON with a field more, at the top and in each object below; every other answer as it is. */
export function withUnknownFields(answer: Answer): Answer {
	if (answer.status !== 200 || answer.onDemand) return answer;
	const { value } = parseJson(answer.body);
	return isRecord(value) ? { ...answer, body: JSON.stringify(extended(value)) } : answer;
}

function extended(content: Record<string, unknown>): Record<string, unknown> {
	const fields = Object.entries(content).map(([name, value]) => [
		name,
		isRecord(value) ? extended(value) : value,
	]);
	return { [unknownFieldPrefix]: { since: 2027 }, ...Object.fromEntries(fields) };
}
