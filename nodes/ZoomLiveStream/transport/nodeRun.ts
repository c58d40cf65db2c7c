import type { IExecutePaginationFunctions } from 'n8n-workflow';
import type { Connection } from './connection';

/** What the items share while n8n runs one node once. */
export interface NodeRun {
	/** What the node reads of its credential, once for all items. */
	connection?: Promise<Connection>;
}

// n8n makes one object of execution data for each run of a node: the memory goes when that goes.
const runs = new WeakMap<object, NodeRun>();

/** The memory of the run that an item belongs to, empty at first. */
export function nodeRunOf(functions: IExecutePaginationFunctions): NodeRun {
	const key = functions.getExecuteData();
	const run = runs.get(key) ?? {};
	runs.set(key, run);
	return run;
}
