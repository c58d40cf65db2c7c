import { forced, type DocumentedAnswer } from './documentedAnswer';
import type { EventType, LiveStreamOperation } from './liveStream';
import type { Simulator, Specification } from '../../simulator';

type Expected = Omit<DocumentedAnswer, 'row' | 'arrange' | 'httpStatus' | 'zoomCode' | 'retryable'>;

/** An answer that Zoom returns for this event, whatever the request. */
export function answerOf(
	kind: EventType,
	id: string,
	[status, code, message, more]: [number, number, string, object?],
	expected: Expected & { retryable?: boolean },
): DocumentedAnswer {
	const answer = forced(status, { code, message, ...more });
	return {
		row: `${status} · ${code} · ${message}`,
		arrange: (zoom) => answer(zoom, id, kind),
		httpStatus: status,
		zoomCode: code,
		zoomSays: message,
		retryable: false,
		...expected,
	};
}

/** The same row, from the simulator's own state for the operations that can get it that way. */
export function fromState(
	answer: DocumentedAnswer,
	operations: readonly LiveStreamOperation[],
	change: (zoom: Simulator) => void,
): DocumentedAnswer {
	return {
		...answer,
		arrange: (zoom, operation) => {
			if (operations.includes(operation)) change(zoom);
			else answer.arrange(zoom, operation);
		},
	};
}

/** The same row, for one of Zoom's specifications only. */
export function of(specification: Specification, answer: DocumentedAnswer): DocumentedAnswer {
	return { ...answer, of: specification };
}
