import { eventLabel, type EventType } from '../../zoom/events';
import type { CatalogueEntry, Reason } from './reasons';
import { entryFor } from './classify';

/** What Zoom answered, as far as it answered. */
export interface ZoomAnswer {
	httpStatus: number | null;
	zoomCode: number | null;
	zoomMessage: string | null;
	/** The header `x-zm-trackingid`, which Zoom support asks for. */
	trackingId: string | null;
}

/** An item that did not reach its goal, in words for a person and in values for a workflow. */
export interface Failure {
	kind: 'failure';
	reason: Reason;
	/** What happened. */
	message: string;
	/** What to do next. */
	fix: string;
	retryable: boolean;
	/** The event it is about; null when the reference could not be read. */
	eventId: string | null;
	answer: ZoomAnswer;
	/** The scopes that Zoom asks for. */
	missingScopes?: string[];
	/** When Zoom takes requests again, ISO 8601. */
	retryAt?: string;
	/** What the node looked at to find the reason. */
	checked?: string[];
}

/** The event that a sentence speaks of. */
export interface Subject {
	eventType: EventType;
	/** Missing when the reference could not be read. */
	id?: string;
}

/** What a failure knows beyond its catalogue entry; `message` and `fix` replace the entry's own. */
export type FailureParts = Partial<Omit<Failure, 'kind' | 'reason' | 'retryable' | 'eventId'>>;

const NO_ANSWER: ZoomAnswer = {
	httpStatus: null,
	zoomCode: null,
	zoomMessage: null,
	trackingId: null,
};

/** A failure in the words of the catalogue, with the placeholders filled in. */
export function describe(
	entry: CatalogueEntry,
	subject: Subject,
	parts: FailureParts = {},
): Failure {
	const fill = (template: string) => fillIn(template, placeholders(subject, parts));
	return {
		kind: 'failure',
		reason: entry.reason,
		retryable: entry.retryable,
		eventId: subject.id ?? null,
		answer: NO_ANSWER,
		...parts,
		message: fill(parts.message ?? entry.message),
		fix: fill(parts.fix ?? entry.fix),
	};
}

/** A failure whose reason the node found out by itself, without an answer of Zoom that says it. */
export function fail(reason: Reason, subject: Subject, parts: FailureParts = {}): Failure {
	return describe(entryFor(reason), subject, parts);
}

function placeholders({ eventType, id }: Subject, parts: FailureParts): Record<string, string> {
	const noun = eventType;
	return {
		noun,
		event: id === undefined ? `the ${noun}` : `${noun} ${id}`,
		label: eventLabel(eventType),
		otherLabel: eventType === 'meeting' ? 'Webinar' : 'Meeting',
		zoomMessage: parts.answer?.zoomMessage || answeredStatus(parts.answer),
		scopes: parts.missingScopes?.join(', ') ?? 'Zoom does not say which',
		retryAt: parts.retryAt ?? 'midnight UTC',
	};
}

function answeredStatus(answer: ZoomAnswer | undefined): string {
	return answer?.httpStatus ? `HTTP status ${answer.httpStatus}, no text` : 'no text';
}

function fillIn(template: string, values: Record<string, string>): string {
	return template.replace(/\{(\w+)\}/g, (placeholder, name: string) => values[name] ?? placeholder);
}
