import type { Fault, FaultKind, FaultMatch } from './faults';
import { isRecord } from './is-record';
import { numberOrNothing, textOrNothing, withoutGaps } from './read-value';
import { textFields } from './text-fields';

/** A fault from unchecked JSON, where `match.path` is a regular expression's text. */
export function readFault(input: unknown): Fault | undefined {
	if (!isRecord(input)) return undefined;
	const kind = readKind(input);
	if (kind === undefined) return undefined;
	const times = numberOrNothing(input.times);
	const match = isRecord(input.match) ? readMatch(input.match) : undefined;
	return { ...kind, ...withoutGaps({ times, match }) };
}

function readMatch({ method, path }: Record<string, unknown>): FaultMatch {
	return withoutGaps({
		method: textOrNothing(method),
		path: typeof path === 'string' ? new RegExp(path) : undefined,
	});
}

function readKind(input: Record<string, unknown>): FaultKind | undefined {
	const { kind } = input;
	const status = numberOrNothing(input.status);
	const ms = numberOrNothing(input.ms);
	const body = isRecord(input.body) ? input.body : textOrNothing(input.body);
	switch (kind) {
		case 'reset':
		case 'reset_mid_body':
		case 'hang':
		case 'endless_body':
		case 'other_protocol':
		case 'no_content_with_body':
		case 'applied_then_reset':
		case 'applied_then_hang':
			return { kind };
		case 'latency':
		case 'slow_body':
			return ms === undefined ? undefined : { kind, ms };
		case 'html':
		case 'truncated_json':
			return { kind, status };
		case 'token_error':
			return { kind, status, body };
		case 'status':
			return status === undefined ? undefined : { kind, status, body, headers: readHeaders(input) };
		case 'redirect':
			return typeof input.location === 'string'
				? { kind, status, location: input.location }
				: undefined;
		default:
			return undefined;
	}
}

function readHeaders({ headers }: Record<string, unknown>): Record<string, string> | undefined {
	return isRecord(headers) ? textFields(headers) : undefined;
}
