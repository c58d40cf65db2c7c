import { type Json, parseFlatted } from './flatted.mts';
import type { HttpSession } from './http-session.mts';
import { waitFor } from '../until.mts';

/** One item on a connection. */
export interface ExecutionItem {
	json: { [key: string]: Json };
	error?: Json;
	pairedItem?: Json;
}

/** One run of one node. */
export interface NodeRun {
	executionStatus: string;
	error?: { message: string; description?: string };
	/** Per output, the items it put out. */
	data?: { main?: Array<ExecutionItem[] | null> };
}

/** An execution, with each node's output. */
export interface Execution {
	id: string;
	status: string;
	mode: string;
	workflowId: string;
	finished: boolean;
	runData: { [node: string]: NodeRun[] };
	error?: { message: string; description?: string };
}

/** A line of the list of executions. */
export type ExecutionSummary = Pick<Execution, 'id' | 'status' | 'mode' | 'workflowId'>;

interface StoredExecution extends Omit<Execution, 'runData' | 'error'> {
	data: string;
}

interface StoredData {
	resultData: Pick<Execution, 'error'> & { runData?: Execution['runData'] };
}

const UNFINISHED = ['new', 'running', 'waiting'];

/** The executions of a workflow, latest first. */
export async function listExecutions(
	session: HttpSession,
	workflowId: string,
): Promise<ExecutionSummary[]> {
	const filter = encodeURIComponent(JSON.stringify({ workflowId }));
	const page = await session.request<{ results: ExecutionSummary[] }>(
		'GET',
		`/executions?filter=${filter}&limit=50`,
	);
	return page.results;
}

/** Reads one execution with its data. */
export async function readExecution(session: HttpSession, id: string): Promise<Execution> {
	const { data, ...stored } = await session.request<StoredExecution>('GET', `/executions/${id}`);
	// The flattened form carries no types; the pinned n8n vouches for what it wrote.
	// While the first node runs there is none.
	const written = parseFlatted(data) as unknown as StoredData | null;
	const { runData = {}, error } = written?.resultData ?? {};
	return { ...stored, runData, ...(error ? { error } : {}) };
}

/** n8n may write the status before the items: a success without any is not complete yet. */
function hasEnded({ status, runData }: Execution): boolean {
	if (status === 'success') return Object.keys(runData).length > 0;
	return !UNFINISHED.includes(status);
}

/** Waits until an execution has ended, in whatever way, and reads it. */
export async function waitForExecution(
	session: HttpSession,
	id: string,
	withinMs?: number,
): Promise<Execution> {
	const ended = async () => {
		const execution = await readExecution(session, id);
		return hasEnded(execution) ? execution : undefined;
	};
	return await waitFor(`execution ${id} has ended`, ended, withinMs);
}

/** Waits until a workflow that something else started (a webhook, a schedule) has `count` executions that ended. */
export async function waitForExecutionsOf(
	session: HttpSession,
	workflowId: string,
	count: number,
	withinMs?: number,
): Promise<Execution[]> {
	const allListed = async () => {
		const listed = await listExecutions(session, workflowId);
		return listed.length >= count ? listed : undefined;
	};
	const listed = await waitFor(`the workflow has ${count} executions`, allListed, withinMs);
	return await Promise.all(listed.map(async ({ id }) => await waitForExecution(session, id)));
}

/** The items a node put out on an output in its last run. */
export function outputOf(execution: Execution, nodeName: string, output = 0): ExecutionItem[] {
	return execution.runData[nodeName]?.at(-1)?.data?.main?.[output] ?? [];
}
