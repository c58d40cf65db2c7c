import { linksIn, readZoomLink, type ZoomLink } from './links';

/** Why a value names no Zoom event. */
export type ReferenceProblem =
	| 'empty'
	| 'not_text'
	| 'imprecise_number'
	| 'too_long'
	| 'personal_link'
	| 'registration_link'
	| 'several_events'
	| 'no_event';

export type EventReference =
	| { found: true; id: string }
	| { found: false; problem: ReferenceProblem };

/** The shortest id seen in Zoom's documentation (its collection's example) has 8 digits. */
const FEWEST_DIGITS = 8;

const SEPARATORS = /[\s\u00a0\u2007\u202f.\u2010-\u2015\u2212-]/g;
/** "Meeting ID: 820 1234 5678" in any language that says ID: 9 to 11 digits in Zoom's groups of three and four. */
const LABELLED_ID =
	/\bID\b[^\d\n]{0,30}?[:\uff1a#]\D{0,5}\d{3}[\s\u00a0\u2010-\u2015-]?\d{3,4}[\s\u00a0\u2010-\u2015-]?\d{3,4}(?!\d)/gi;

/**
 * Finds the one Zoom event that a value names: an id with or without spaces and dashes, any Zoom
 * link, or a text that contains either (Zoom ids are int64 and may exceed 10 digits: the id stays a string).
 */
export function readEventReference(value: unknown): EventReference {
	if (typeof value === 'number') return readNumber(value);
	if (value === undefined || value === null) return none('empty');
	if (typeof value !== 'string') return none('not_text');
	const text = value.trim();
	if (text === '') return none('empty');
	const digits = text.replace(SEPARATORS, '');
	return /^\d+$/.test(digits) ? readDigits(digits) : readText(text);
}

function readNumber(value: number): EventReference {
	if (!Number.isInteger(value) || value < 0) return none('no_event');
	return Number.isSafeInteger(value) ? readDigits(String(value)) : none('imprecise_number');
}

function readDigits(digits: string): EventReference {
	if (digits.length < FEWEST_DIGITS) return none('no_event');
	// Zoom's ids are int64, but tools on the way to this node round what a double cannot hold.
	return Number.isSafeInteger(Number(digits)) ? { found: true, id: digits } : none('too_long');
}

function readText(text: string): EventReference {
	const links = linksIn(text)
		.map((link) => readZoomLink(link))
		.filter((link) => link !== undefined);
	const linked = links.flatMap((link) => (link.kind === 'event' ? [link.id] : []));
	const ids = linked.length > 0 ? linked : labelledIds(text);
	if (new Set(ids).size > 1) return none('several_events');
	const [id] = ids;
	return id === undefined ? none(whyNoEvent(links)) : readDigits(id);
}

function labelledIds(text: string): string[] {
	return [...text.matchAll(LABELLED_ID)].map(([match]) => match.replace(/\D/g, ''));
}

function whyNoEvent(links: ZoomLink[]): ReferenceProblem {
	if (links.some((link) => link.kind === 'registration')) return 'registration_link';
	if (links.some((link) => link.kind === 'personal')) return 'personal_link';
	return 'no_event';
}

function none(problem: ReferenceProblem): EventReference {
	return { found: false, problem };
}
