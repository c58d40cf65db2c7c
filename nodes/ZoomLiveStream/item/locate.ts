import { readEventReference } from '../../zoom/reference/eventReference';
import { isRecord } from '../../zoom/guards';
import type { EventSubject } from '../zoomState/lookUp';
import type { Failure } from '../answers/failure';
import { describeReferenceProblem } from '../answers/referenceProblems';
import type { InputItem } from './inputItem';

/** An item's event, or why there is none. */
export type Located = { kind: 'located'; subject: EventSubject } | Failure;

/** Finds the event that the parameter Meeting or Webinar identifies, in whichever mode it was entered. */
export function locate({ functions, operation, eventType }: InputItem): Located {
	const parameter: unknown = functions.getNodeParameter(eventType, '');
	const value = isRecord(parameter) ? parameter.value : parameter;
	const reference = readEventReference(value);
	return reference.kind === 'valid'
		? { kind: 'located', subject: { eventType, id: reference.id, operation } }
		: describeReferenceProblem(reference.problem, eventType);
}
