/** An ID, or why the digits are not one. */
export type EventId =
	| { kind: 'valid'; id: string }
	| { kind: 'invalid'; problem: 'too_long' | 'no_event' };

/** Zoom assigns meeting and webinar IDs of 9 to 11 digits that never start with 0. */
const FEWEST_DIGITS = 9;
const MOST_DIGITS = 11;

/** What may separate the groups of one ID: spaces and dashes of any width, never a line break or a tab. */
export const SEPARATOR =
	'[ \\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000\\u2010-\\u2015\\u2212-]';

/**
 * Zoom writes 820 123 456, 820 123 4567 and 820 1234 5678, or all in one piece. Phone numbers, dates and the IDs of
 * other products differ.
 */
const GROUPS = new RegExp(`^\\d{3}${SEPARATOR}{0,3}\\d{3,4}${SEPARATOR}{0,3}\\d{2,4}$`);
const DIGITS_AND_SEPARATORS = new RegExp(`^\\d(?:${SEPARATOR}{0,3}\\d){0,1000}$`);

/** Whether a text consists of digits with at most spaces or dashes between them. */
export function isDigits(text: string): boolean {
	return DIGITS_AND_SEPARATORS.test(text);
}

/** Reads digits as an ID: in one piece, or in the groups that Zoom shows. */
export function readEventId(text: string): EventId {
	const digits = text.replace(/\D/g, '');
	if (digits.length > MOST_DIGITS) return { kind: 'invalid', problem: 'too_long' };
	if (!GROUPS.test(text) || digits.length < FEWEST_DIGITS || digits.startsWith('0')) {
		return { kind: 'invalid', problem: 'no_event' };
	}
	return { kind: 'valid', id: digits };
}
