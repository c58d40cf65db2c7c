import type { Answer } from './answer';
import { isRecord } from './is-record';
import { parseJson } from './request-body';

/** The name of an undocumented field: no Zoom field begins like this. */
export const unknownFieldPrefix = 'simulator_addition';

/** A JSON success with an extra field, at the top and in each nested object; any other answer unchanged. */
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
