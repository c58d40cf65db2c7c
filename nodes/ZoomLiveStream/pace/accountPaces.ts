import type { IExecutePaginationFunctions } from 'n8n-workflow';
import { AccountPace } from './accountPace';
import { credentialTypeOf } from '../../zoom/authentication';

/** Idle accounts that are remembered, so that a process that serves many of them stays small. */
const MOST_IDLE_ACCOUNTS = 100;

const paces = new Map<string, AccountPace>();

/**
 * The pace of the Zoom account behind the node's credential: one for all items and executions of this
 * process that share the credential, because Zoom limits requests per account (Zoom rate limits).
 */
export function paceOf(functions: IExecutePaginationFunctions): AccountPace {
	const type = credentialTypeOf(functions);
	const { id, name } = functions.getNode().credentials?.[type] ?? {};
	return paceFor(`${type}/${id ?? name ?? ''}`);
}

/** The pace kept under a key; the longest unused idle ones are forgotten. */
export function paceFor(key: string): AccountPace {
	const pace = paces.get(key) ?? new AccountPace();
	// A Map keeps the order of insertion: what is used moves to the end, what is forgotten is in front.
	paces.delete(key);
	paces.set(key, pace);
	for (const [candidate, { idle }] of paces) {
		if (paces.size <= MOST_IDLE_ACCOUNTS) break;
		if (idle && candidate !== key) paces.delete(candidate);
	}
	return pace;
}

/** How many accounts are remembered. */
export function rememberedPaces(): number {
	return paces.size;
}
