import type { Answer } from '../../nodes/zoom/client/answer';
import type { BodyFormat } from '../../nodes/zoom/client/format';
import { interpret } from '../../nodes/ZoomLiveStream/answers/interpret';
import { isAmbiguous } from '../../nodes/ZoomLiveStream/zoomState/diagnose';
import { CATALOGUE, type Reason } from '../../nodes/ZoomLiveStream/answers/catalogue';
import type { Operation } from '../../nodes/ZoomLiveStream/operation';
import { isRecord } from '../../nodes/zoom/guards';

/** How the node reads an answer: as done, or as one of its reasons. */
export type Reading = 'accepted' | Reason;

/** What came of one question: an answer of Zoom or of the node, or an event that Zoom sent. */
export interface Observation {
	/** What showed it: a plain request, the node, or an event. */
	by: 'request' | 'node' | 'event';
	/** How the request was written, if it has a body. */
	format?: BodyFormat;
	/** Null when there was no answer, or when the node gives none. */
	status: number | null;
	code: number | null;
	message: string | null;
	contentType: string | null;
	/** What Zoom support asks for. */
	trackingId: string | null;
	/** The rate limit headers, by their names in lower case. */
	limits: Record<string, string>;
	reading: Reading;
	/** Whether the code has several meanings, among which the node then looks for the right one. */
	ambiguous: boolean;
	/** What else the answer shows, in words. */
	detail?: string;
}

const LIMIT_HEADER = /^(?:x-ratelimit-|retry-after$)/;

const NO_ANSWER = {
	status: null,
	code: null,
	message: null,
	contentType: null,
	trackingId: null,
	limits: {},
};

/** What the events that Zoom sent, or did not send, show. */
export function observeEvents(reading: 'accepted' | 'unknown', detail: string): Observation {
	return { ...NO_ANSWER, by: 'event', reading, ambiguous: false, detail };
}

/** An answer to a plain request, read as the node would read it. */
export function observe(answer: Answer, operation?: Operation): Observation {
	const outcome = interpret(answer, { eventType: 'meeting', ...(operation && { operation }) });
	const reading = outcome.kind === 'accepted' ? 'accepted' : outcome.reason;
	const ambiguous = outcome.kind === 'failure' && isAmbiguous(outcome);
	const observed = { by: 'request', reading, ambiguous } as const;
	if (answer.kind === 'unanswered') return { ...NO_ANSWER, ...observed };
	const { status, headers, code, text } = answer;
	return {
		...observed,
		status,
		code: code ?? null,
		message: text || null,
		contentType: textOrNull(headers['content-type']),
		trackingId: textOrNull(headers['x-zm-trackingid']),
		limits: limitsIn(headers),
	};
}

/** The item that the node gave, on either branch. */
export function observeNode(json: Record<string, unknown>): Observation {
	const error = isRecord(json.error) ? json.error : undefined;
	const format = json.requestFormat;
	return {
		by: 'node',
		...((format === 'multipart' || format === 'json') && { format }),
		status: numberOrNull(error?.httpStatus),
		code: numberOrNull(error?.zoomCode),
		message: textOrNull(error?.zoomMessage),
		contentType: null,
		trackingId: textOrNull(error?.trackingId),
		limits: {},
		reading: error === undefined ? doneReading(json) : reasonOf(error.reason),
		ambiguous: false,
		...(typeof error?.message === 'string' && { detail: error.message }),
	};
}

function limitsIn(headers: Record<string, unknown>): Record<string, string> {
	return Object.fromEntries(
		Object.entries(headers).flatMap(([name, value]) =>
			LIMIT_HEADER.test(name) ? [[name, String(value)]] : [],
		),
	);
}

function doneReading({ alreadyInState }: Record<string, unknown>): Reading {
	return alreadyInState === true ? 'already_in_state' : 'accepted';
}

function reasonOf(value: unknown): Reason {
	return Object.values(CATALOGUE).find(({ reason }) => reason === value)?.reason ?? 'unknown';
}

function textOrNull(value: unknown): string | null {
	return typeof value === 'string' && value !== '' ? value : null;
}

function numberOrNull(value: unknown): number | null {
	return typeof value === 'number' ? value : null;
}
