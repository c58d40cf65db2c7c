import { AccountPace } from './accountPace';
import type { Paced, PacedRequest, Sent } from './categoryPace';

/** Idle accounts that are remembered. Without it, a process that serves ever new accounts grows forever. */
const MAX_ACCOUNTS = 100;

const paces = new Map<string, AccountPace>();

/**
 * Sends a request at the pace of its Zoom account, which all items and executions of this process share,
 * because Zoom limits requests per account (Zoom rate limits).
 * @param account identifies the account within this process
 * @param category the label under which Zoom counts the request
 * @param send sends it, once it may be sent; not called when the execution is cancelled or Zoom is away too long
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

/** The accounts that are remembered. */
export function rememberedAccounts(): string[] {
	return [...paces.keys()];
}

/** Forgets the idle accounts that were not used for longest. */
function forgetIdle(): void {
	const surplus = paces.size - MAX_ACCOUNTS;
	if (surplus <= 0) return;
	const idle = [...paces].filter(([, { isIdle }]) => isIdle);
	idle.sort(([, one], [, other]) => one.lastUsedAt - other.lastUsedAt);
	for (const [account] of idle.slice(0, surplus)) paces.delete(account);
}
