import type { DeclarativeRestApiSettings, IExecutePaginationFunctions } from 'n8n-workflow';
import type { EventType } from '../../zoom/events';
import type { Operation } from '../operation';
import type { AccountPace } from '../pace/accountPace';
import { executionMemory, type ExecutionMemory } from './executionMemory';
import { readOptions, type ItemOptions } from './options';
import { paceOf } from '../pace/accountPaces';
import { now } from '../clock';

/** What n8n assembled for one item from the node's routing. */
export type AssembledRequest = DeclarativeRestApiSettings.ResultOptions;

/** The count of what an item has cost so far. */
export interface Progress {
	/** Requests for the operation itself that the node has sent. */
	attempts: number;
	/** Time spent waiting, in ms. */
	waitedMs: number;
}

/** One input item on its way through the node. */
export interface Item {
	readonly functions: IExecutePaginationFunctions;
	readonly assembled: AssembledRequest;
	readonly operation: Operation;
	readonly eventType: EventType;
	readonly options: ItemOptions;
	readonly memory: ExecutionMemory;
	/** The pace of the Zoom account, shared with all other items that use it. */
	readonly pace: AccountPace;
	/** Fires when a person or n8n cancels the execution. */
	readonly cancelled: AbortSignal | undefined;
	/** When the node began with the item, in ms since 1970. */
	readonly requestedAt: number;
	readonly progress: Progress;
	/** Stream keys that must not show in any text. */
	readonly secrets: Set<string>;
}

/** Gathers what is known of an item before anything is decided about it. Each parameter is read once. */
export function openItem(
	functions: IExecutePaginationFunctions,
	assembled: AssembledRequest,
	operation: Operation,
): Item {
	return {
		functions,
		assembled,
		operation,
		eventType:
			functions.getNodeParameter('eventType', 'meeting') === 'webinar' ? 'webinar' : 'meeting',
		options: readOptions(functions.getNodeParameter('options', {})),
		memory: executionMemory(functions),
		pace: paceOf(functions),
		cancelled: functions.getExecutionCancelSignal(),
		requestedAt: now(),
		progress: { attempts: 0, waitedMs: 0 },
		secrets: new Set(),
	};
}
