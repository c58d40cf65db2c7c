import { readEventReference, type ReferenceProblem } from '../zoom/eventReference';

/** The ids to listen for, or the first part of the filter that names no meeting or webinar. */
export type MeetingFilter =
	| { readable: true; ids: ReadonlySet<string> }
	| { readable: false; problem: ReferenceProblem };

/**
 * Reads the filter Meetings or Webinars: one reference or several, separated by lines, commas or
 * semicolons, or a list from an expression. Where each part names an event they are several; otherwise the
 * whole is one, such as the description of a calendar event. No ids stand for every event.
 */
export function readMeetingFilter(value: unknown): MeetingFilter {
	return combine((Array.isArray(value) ? value : [value]).map(readEntry));
}

function readEntry(value: unknown): MeetingFilter {
	if (value === undefined || value === null) return { readable: true, ids: new Set() };
	if (typeof value !== 'string') return readOne(value);
	const parts = value.split(/[\n\r,;]+/).filter((part) => part.trim() !== '');
	if (parts.length === 0) return { readable: true, ids: new Set() };
	const several = combine(parts.map(readOne));
	return several.readable || parts.length === 1 ? several : readOne(value);
}

function readOne(value: unknown): MeetingFilter {
	const reference = readEventReference(value);
	return reference.found
		? { readable: true, ids: new Set([reference.id]) }
		: { readable: false, problem: reference.problem };
}

function combine(filters: MeetingFilter[]): MeetingFilter {
	const ids = filters.flatMap((filter) => (filter.readable ? [...filter.ids] : []));
	return filters.find((filter) => !filter.readable) ?? { readable: true, ids: new Set(ids) };
}
