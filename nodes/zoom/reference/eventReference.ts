import { readEventId } from './eventId';
import { labelledIds } from './labelledIds';
import { readLinks } from './links';
import { plainText } from './plainText';

/** Why a value does not identify one Zoom event. */
type ReferenceProblem =
	| 'empty'
	| 'not_text'
	| 'imprecise_number'
	| 'too_long'
	| 'personal_link'
	| 'registration_link'
	| 'other_product'
	| 'several_events'
	| 'no_event';

export type InvalidReference =
	| { kind: 'invalid'; problem: Exclude<ReferenceProblem, 'several_events'> }
	| { kind: 'invalid'; problem: 'several_events'; ids: string[] };

export type EventReference = { kind: 'valid'; id: string } | InvalidReference;

/** A longer text is not an ID alone. */
const LONGEST_ID = 100;
const AROUND_ID = '[\\s"\'`{}=#*_()[\\]<>:;.,]*';
/** An ID alone, with the marks, the label and the passcode that people write around one. */
const ALONE = new RegExp(
	`^${AROUND_ID}((?:zoom|meeting|webinar)?[ _-]?id${AROUND_ID})?(\\d(?:[\\d .,'’_-]*\\d)?)${AROUND_ID}(?:p(?:ass|w)\\w*${AROUND_ID}\\S{0,20})?$`,
	'i',
);
const ONE_LONG_NUMBER = /^\D*\d(?:[ -]{0,3}\d){11,}\D*$/;

/**
 * Finds the one Zoom event that a value identifies: an ID in any writing, any Zoom link, or a text that contains
 * either, such as an invitation. The ID is a string of 8 to 11 digits.
 */
export function readEventReference(value: unknown): EventReference {
	if (value === undefined || value === null) return { kind: 'invalid', problem: 'empty' };
	if (typeof value !== 'string' && typeof value !== 'number') {
		return { kind: 'invalid', problem: 'not_text' };
	}
	if (Number.isInteger(value) && !Number.isSafeInteger(value)) {
		return { kind: 'invalid', problem: 'imprecise_number' };
	}
	const text = plainText(String(value)).trim();
	return text === '' ? { kind: 'invalid', problem: 'empty' } : readText(text);
}

function readText(text: string): EventReference {
	const list = readList(text);
	if (list.length > 0) return oneOf(list, 'no_event');
	const links = readLinks(text);
	const events = idsIn(links.events);
	const labelled = labelledIds(links);
	const noId = ONE_LONG_NUMBER.test(text) ? 'too_long' : 'no_event';
	return oneOf(
		// The chat has the meeting's own ID, and the link to join may have the host's personal one.
		[...(events.length > 0 ? events : idsIn(links.chats)), ...labelled.ids],
		links.without ?? (labelled.isOtherProduct ? 'other_product' : noId),
	);
}

function idsIn(written: string[]): string[] {
	return written.flatMap((digits) => readEventId(digits, 8) ?? []);
}

/** The IDs in a text that contains nothing else: one, or several on separate lines. */
function readList(text: string): string[] {
	const whole = readAlone(text);
	if (whole !== undefined) return [whole];
	const parts = text.split(/[\n,;]/).filter((part) => part.trim() !== '');
	const ids = parts.map((part) => readAlone(part.trim()));
	// A number next to an ID may be the rest of it after a line break.
	return ids.every((id) => id !== undefined) ? ids : [];
}

function readAlone(text: string): string | undefined {
	const [, label, digits] = (text.length <= LONGEST_ID && ALONE.exec(text)) || [];
	return digits === undefined ? undefined : readEventId(digits, label === undefined ? 8 : 9);
}

/** Which of several events is meant is never guessed. */
function oneOf(
	ids: string[],
	problemWithout: Exclude<ReferenceProblem, 'several_events'>,
): EventReference {
	const [id, ...others] = new Set(ids);
	if (id === undefined) return { kind: 'invalid', problem: problemWithout };
	return others.length === 0
		? { kind: 'valid', id }
		: { kind: 'invalid', problem: 'several_events', ids: [id, ...others] };
}
