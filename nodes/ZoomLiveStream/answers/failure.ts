import { NodeApiError, type INode } from 'n8n-workflow';
import { eventLabel, type EventType } from '../../zoom/events';
import type { Operation } from '../operation';
import { CATALOGUE, wordingOf, type Condition, type Reason, type Recovery } from './catalogue';

/** Zoom's answer, if there was one. */
interface ZoomAnswer {
	httpStatus: number | null;
	zoomCode: number | null;
	zoomMessage: string | null;
	/** The header `x-zm-trackingid`, which Zoom support asks for. */
	trackingId: string | null;
}

/** An item that failed, in words for users and values for workflows. */
export interface Failure {
	kind: 'failure';
	reason: Reason;
	/** Whether it can resolve without a change, and how. */
	recovery: Recovery;
	/** What happened. */
	message: string;
	/** What to do next. */
	fix: string;
	answer: ZoomAnswer;
	/** The scopes that Zoom asks for. */
	missingScopes?: string[];
	/** When Zoom accepts requests again, ISO 8601. */
	retryAt?: string;
	/** What the node looked at to find the reason. */
	checked?: string[];
}

/** What a sentence is about. */
export interface Subject {
	eventType: EventType;
	/** Missing when the reference could not be read. */
	id?: string;
	/** The operation; missing if none is running, as in a list. */
	operation?: Operation;
}

/** An event whose id is known. */
export type EventSubject = Subject & { id: string };

/** What a failure adds to its catalogue entry; `message` and `fix` replace the entry's own. */
export type FailureParts = Partial<Omit<Failure, 'kind' | 'reason' | 'recovery'>>;

const NO_ANSWER: ZoomAnswer = {
	httpStatus: null,
	zoomCode: null,
	zoomMessage: null,
	trackingId: null,
};

/** A failure with the catalogue's message and fix, placeholders filled in. */
export function fail(condition: Condition, subject: Subject, parts: FailureParts = {}): Failure {
	const { reason, recovery } = CATALOGUE[condition];
	const wording = wordingOf(condition, subject.operation);
	const fill = (template: string) => fillIn(template, placeholders(subject, parts));
	return {
		kind: 'failure',
		reason,
		recovery,
		answer: NO_ANSWER,
		...parts,
		message: fill(parts.message ?? wording.message),
		fix: fill(parts.fix ?? wording.fix),
	};
}

function placeholders({ eventType, id }: Subject, parts: FailureParts): Record<string, string> {
	const noun = eventType;
	const otherNoun = eventType === 'meeting' ? 'webinar' : 'meeting';
	return {
		noun,
		event: id === undefined ? `the ${noun}` : `${noun} ${id}`,
		label: eventLabel(eventType),
		otherLabel: eventLabel(otherNoun),
		otherNoun,
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

/**
 * The error that n8n shows for a failure. It is built from the failure's text alone, because the error that
 * n8n threw contains the request with its access token. n8n adds which item it was (n8n-core RoutingNode).
 */
export function toNodeError(node: INode, failure: Failure): NodeApiError {
	const { message, answer } = failure;
	return new NodeApiError(
		node,
		{ message },
		{
			message,
			description: descriptionOf(failure),
			...(answer.httpStatus !== null && { httpCode: String(answer.httpStatus) }),
		},
	);
}

function descriptionOf({ fix, answer: { zoomMessage, zoomCode, trackingId } }: Failure): string {
	const code = zoomCode === null ? '' : ` with code ${zoomCode}`;
	const said = zoomMessage === null ? '' : ` Zoom answered${code}: "${zoomMessage}"`;
	const tracking = trackingId === null ? '' : ` (tracking ID ${trackingId})`;
	return `${fix}${said}${tracking}`;
}
