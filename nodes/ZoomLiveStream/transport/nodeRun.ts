import type { IExecutePaginationFunctions } from 'n8n-workflow';
import type { NodeRun } from './credential';

// n8n creates one object of execution data for each run of a node; this memory is freed with it.
const runs = new WeakMap<object, NodeRun>();

/** The memory of an item's run, empty at first. */
export function nodeRunOf(functions: IExecutePaginationFunctions): NodeRun {
	const key = functions.getExecuteData();
	const run = runs.get(key) ?? {};
	runs.set(key, run);
	return run;
}
