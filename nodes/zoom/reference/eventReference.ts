import { isDigits, readEventId, type EventId } from './eventId';
import { labelledIds } from './labelledIds';
import { zoomLinksIn, type ZoomLink } from './links';
import { linksElsewhere, mentionsOtherProduct } from './otherProducts';
import { visibleText, withoutTags } from './visibleText';

/** Why a value does not identify one Zoom event. */
export type ReferenceProblem =
	| 'empty'
	| 'not_text'
	| 'imprecise_number'
	| 'too_long'
	| 'personal_link'
	| 'registration_link'
	| 'other_product'
	| 'several_events'
	| 'no_event';

export type EventReference =
	| { kind: 'valid'; id: string }
	| { kind: 'invalid'; problem: ReferenceProblem };

const BARE_LABEL = /^id ?[:#]\s?/i;
/** Longer lists of bare IDs do not identify one event. */
const LONGEST_LIST = 1_000;

/**
 * Finds the one Zoom event that a value identifies: an ID with or without spaces and dashes, any Zoom
 * link, or a text that contains either, such as an invitation. The ID is a string of 9 to 11 digits.
 */
export function readEventReference(value: unknown): EventReference {
	if (typeof value === 'number') return readNumber(value);
	if (value === undefined || value === null) return invalid('empty');
	return typeof value === 'string' ? readText(value) : invalid('not_text');
}

function readNumber(value: number): EventReference {
	if (!Number.isInteger(value) || value < 0) return invalid('no_event');
	return Number.isSafeInteger(value) ? readEventId(String(value)) : invalid('imprecise_number');
}

function readText(value: string): EventReference {
	const visible = visibleText(value);
	const text = withoutTags(visible).trim();
	if (visible.trim() === '') return invalid('empty');
	return readList(text) ?? readLinksAndLabels(visible, text);
}

/** One ID, or several on separate lines; undefined for any other text. */
function readList(text: string): EventReference | undefined {
	if (text.length > LONGEST_LIST) return undefined;
	const parts = text.split(/[\n,;]/).flatMap((part) => part.trim().replace(BARE_LABEL, '') || []);
	if (!parts.every(isDigits)) return undefined;
	const ids = parts.map(readEventId);
	// A number next to an ID may be the rest of it after a line break.
	return ids.find(({ kind }) => kind === 'invalid') ?? oneOf(ids);
}

/** A link is unambiguous, so a label only counts in a text without one. */
function readLinksAndLabels(visible: string, text: string): EventReference {
	const links = zoomLinksIn(visible);
	const linked = links.flatMap((link) =>
		link.kind === 'event' ? readEventId(link.writtenId) : [],
	);
	const event = oneOf(linked);
	if (event !== undefined) return event;
	const labelled = labelledIds(text);
	const isElsewhere =
		mentionsOtherProduct(visible) || (labelled.length > 0 && linksElsewhere(visible));
	return (
		(isElsewhere ? undefined : oneOf(labelled)) ??
		invalid(whyNone(links, [...linked, ...labelled], isElsewhere))
	);
}

/** Undefined when none of the IDs is valid. */
function oneOf(ids: EventId[]): EventReference | undefined {
	const [id, another] = new Set(ids.flatMap((read) => (read.kind === 'valid' ? read.id : [])));
	if (id === undefined) return undefined;
	return another === undefined ? { kind: 'valid', id } : invalid('several_events');
}

function whyNone(links: ZoomLink[], ids: EventId[], isElsewhere: boolean): ReferenceProblem {
	if (links.some((link) => link.kind === 'registration')) return 'registration_link';
	if (links.some((link) => link.kind === 'personal')) return 'personal_link';
	if (isElsewhere) return 'other_product';
	return ids.some((id) => id.kind === 'invalid' && id.problem === 'too_long')
		? 'too_long'
		: 'no_event';
}

function invalid(problem: ReferenceProblem): EventReference {
	return { kind: 'invalid', problem };
}
