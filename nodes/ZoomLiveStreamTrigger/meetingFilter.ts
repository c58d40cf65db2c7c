import { readEventReference, type InvalidReference } from '../zoom/reference/eventReference';

/** The IDs to listen for, or why the first unreadable part of the filter does not identify one event. */
export type MeetingFilter = { kind: 'valid'; ids: ReadonlySet<string> } | InvalidReference;

/**
 * Reads the filter Meetings or Webinars: one reference or several, separated by lines, commas or
 * semicolons, or a list from an expression. If every part identifies an event, they are several; otherwise
 * the whole is one, such as the description of a calendar event.
 *
 * An empty text means every event, and so does a filter that was not added. An expression that gives
 * nothing, or an empty list, does not: the filter was meant to leave something out.
 */
export function readMeetingFilter(value: unknown): MeetingFilter {
	if (typeof value === 'string') return readText(value);
	const list: unknown[] = Array.isArray(value) ? value : [value];
	return list.length === 0 ? { kind: 'invalid', problem: 'empty' } : readAll(list);
}

function readText(value: string): MeetingFilter {
	if (value.trim() === '') return { kind: 'valid', ids: new Set() };
	const parts = value.split(/[\n\r,;]+/).filter((part) => part.trim() !== '');
	const several = readAll(parts);
	return several.kind === 'valid' && several.ids.size > 0 ? several : readAll([value]);
}

/** Stops at the first reference that cannot be read. */
function readAll(references: readonly unknown[]): MeetingFilter {
	const ids = new Set<string>();
	for (const value of references) {
		const reference = readEventReference(value);
		if (reference.kind === 'invalid') return reference;
		ids.add(reference.id);
	}
	return { kind: 'valid', ids };
}
