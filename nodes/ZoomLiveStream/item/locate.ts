import { readEventReference } from '../../zoom/eventReference';
import type { EventType } from '../../zoom/events';
import { isRecord } from '../../zoom/guards';
import type { Failure } from '../errors/failure';
import { describeReferenceProblem } from '../errors/referenceProblems';
import type { Item } from './item';

/** The Zoom event that an item is about. */
export interface ZoomEvent {
	kind: 'event';
	eventType: EventType;
	id: string;
}

/** Finds the event named by the parameter Meeting or Webinar, in whichever mode it was entered. */
export function locate({ functions, eventType }: Item): ZoomEvent | Failure {
	const parameter: unknown = functions.getNodeParameter(eventType, '');
	const value = isRecord(parameter) ? parameter.value : parameter;
	const reference = readEventReference(value);
	return reference.found
		? { kind: 'event', eventType, id: reference.id }
		: describeReferenceProblem(reference.problem, eventType);
}
