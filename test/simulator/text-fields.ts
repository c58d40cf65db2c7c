import { isRecord } from './is-record';

/** The text fields of a parsed form or query; anything else is left out. */
export function textFields(parsed: unknown): Record<string, string> {
	if (!isRecord(parsed)) return {};
	const fields = Object.entries(parsed).filter(
		(entry): entry is [string, string] => typeof entry[1] === 'string',
	);
	return Object.fromEntries(fields);
}
