import type { IExecutePaginationFunctions } from 'n8n-workflow';
import type { EventType } from '../../zoom/events';
import { now } from '../../zoom/n8n/clock';
import type { Operation } from '../operation';
import type { Progress } from '../transport/requestContext';

/** An input item as it reaches the node, before any checks. */
export interface InputItem {
	readonly functions: IExecutePaginationFunctions;
	readonly operation: Operation;
	readonly eventType: EventType;
	/** When the node started on the item, in ms since 1970. */
	readonly requestedAt: number;
	readonly progress: Progress;
}

/** Starts on an input item. */
export function openInputItem(
	functions: IExecutePaginationFunctions,
	operation: Operation,
): InputItem {
	const isWebinar = functions.getNodeParameter('eventType', 'meeting') === 'webinar';
	return {
		functions,
		operation,
		eventType: isWebinar ? 'webinar' : 'meeting',
		requestedAt: now(),
		progress: { attempts: 0, waitedMs: 0 },
	};
}
