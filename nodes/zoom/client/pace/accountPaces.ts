import { AccountPace } from './accountPace';
import type { Paced, PacedRequest, Sent } from './categoryPace';

/**
 * How many idle accounts to remember. Without it, a process that keeps getting new accounts grows forever.
 */
const MAX_ACCOUNTS = 100;

const paces = new Map<string, AccountPace>();

/**
 * Sends a request at the pace of its Zoom account. All items and executions of this process share it, because
 * Zoom limits requests per account (Zoom rate limits).
 * @param account identifies the account within this process
 * @param category the label Zoom counts the request under
 * @param send sends it once allowed; not called if the execution is cancelled or Zoom is unavailable for too
 * long
 * @throws what `send` throws
 */
export async function sendAtPace<Value>(
	account: string,
	category: string,
	request: PacedRequest,
	send: () => Promise<Sent<Value>>,
): Promise<Paced<Value>> {
	const known = paces.get(account);
	const pace = known ?? new AccountPace();
	paces.set(account, pace);
	const running = pace.run(category, request, send);
	if (known === undefined) forgetIdle();
	return await running;
}

/** The accounts it remembers. */
export function rememberedAccounts(): string[] {
	return [...paces.keys()];
}

/** Forgets the least recently used idle accounts. */
function forgetIdle(): void {
	const surplus = paces.size - MAX_ACCOUNTS;
	if (surplus <= 0) return;
	const idle = [...paces].filter(([, { isIdle }]) => isIdle);
	idle.sort(([, one], [, other]) => one.lastUsedAt - other.lastUsedAt);
	for (const [account] of idle.slice(0, surplus)) paces.delete(account);
}
