import type { IExecutePaginationFunctions } from 'n8n-workflow';
import type { Connection } from '../transport/connection';

/** What the items of one node share during one execution of a workflow. */
export interface ExecutionMemory {
	/** What is read of the credential, once for all items. */
	connection?: Promise<Connection>;
	/** Whether Zoom has refused multipart, so that further requests go out as JSON at once. */
	multipartRefused: boolean;
}

// n8n makes one abort signal for each execution: keyed by it, the memory goes when the execution goes.
const memories = new WeakMap<AbortSignal, Map<string, ExecutionMemory>>();

/** The memory of the running execution for this node, empty at first. */
export function executionMemory(functions: IExecutePaginationFunctions): ExecutionMemory {
	const signal = functions.getExecutionCancelSignal();
	if (signal === undefined) return { multipartRefused: false };
	const byNode = memories.get(signal) ?? new Map<string, ExecutionMemory>();
	memories.set(signal, byNode);
	const { id } = functions.getNode();
	const memory = byNode.get(id) ?? { multipartRefused: false };
	byNode.set(id, memory);
	return memory;
}
