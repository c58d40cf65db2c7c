import type { IExecutePaginationFunctions } from 'n8n-workflow';
import type { NodeRun } from './connection';

// n8n makes one object of execution data for each run of a node: the memory goes when that goes.
const runs = new WeakMap<object, NodeRun>();

/** The memory of the run that an item belongs to, empty at first. */
export function nodeRunOf(functions: IExecutePaginationFunctions): NodeRun {
	const key = functions.getExecuteData();
	const run = runs.get(key) ?? {};
	runs.set(key, run);
	return run;
}
