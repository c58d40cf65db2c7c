import { AccountPace } from './accountPace';

/** Idle accounts that are remembered. Without it, a process that serves ever new accounts grows for ever. */
const MAX_IDLE_ACCOUNTS = 100;

const paces = new Map<string, AccountPace>();

/**
 * The pace of a Zoom account: one for all items and executions of this process, because Zoom limits requests
 * per account (Zoom rate limits). The idle ones that were not used for longest are forgotten.
 * @param account identifies the account within this process
 */
export function paceOf(account: string): AccountPace {
	const pace = paces.get(account) ?? new AccountPace();
	// A Map keeps the order of insertion: what is used moves to the end, what is forgotten is in front.
	paces.delete(account);
	paces.set(account, pace);
	for (const [candidate, { isIdle }] of paces) {
		if (paces.size <= MAX_IDLE_ACCOUNTS) break;
		if (isIdle && candidate !== account) paces.delete(candidate);
	}
	return pace;
}

/** How many accounts are remembered. */
export function rememberedPaces(): number {
	return paces.size;
}
