import { type Execution, outputOf, readExecution } from '../n8n/execution.mts';
import type { HttpSession } from '../n8n/http-session.mts';
import type { Postgres } from './postgres.mts';
import { HOOK, START } from './workflow.mts';
import { until } from '../until.mts';

/** How an execution of the workflow ended. */
export type Ending =
	| { kind: 'on_air' | 'already_on_air' | 'error_branch'; meeting: string; attempts: number }
	/** n8n itself reports that it was not completed. */
	| { kind: 'broken_off'; status: string };

const READERS = 8;

/** Waits until no execution is waiting or running. */
export async function waitUntilAllEnded(session: HttpSession, withinMs: number): Promise<void> {
	const filter = JSON.stringify({ status: ['new', 'running'] });
	const query = new URLSearchParams({ filter, limit: '1' });
	const allEnded = async () => {
		const page = await session.request<{ results: unknown[] }>('GET', `/executions?${query}`);
		return page.results.length === 0;
	};
	await until('every execution has ended', allEnded, withinMs);
}

function endingOf(execution: Execution): Ending {
	if (execution.status !== 'success') return { kind: 'broken_off', status: execution.status };
	const [called] = outputOf(execution, HOOK);
	const meeting = String(Object(called?.json.body).meeting);
	const [done] = outputOf(execution, START);
	const [refused] = outputOf(execution, START, 1);
	const json = done?.json ?? Object(refused?.json.error);
	const attempts = Number(json.attempts);
	if (!done) return { kind: 'error_branch', meeting, attempts };
	return { kind: json.alreadyInState ? 'already_on_air' : 'on_air', meeting, attempts };
}

/**
 * The ids of all executions that n8n has started. They come from the database, because n8n's list of
 * executions, read page by page, omits some that started at the same time.
 */
export async function executionIds({ query }: Postgres): Promise<string[]> {
	return await query('select id from execution_entity order by id');
}

/** Reads how executions ended. */
export async function readEndings(session: HttpSession, ids: string[]): Promise<Ending[]> {
	const waiting = ids.values();
	const endings: Ending[] = [];
	const reader = async () => {
		for (const id of waiting) endings.push(endingOf(await readExecution(session, id)));
	};
	await Promise.all(Array.from({ length: READERS }, reader));
	return endings;
}
