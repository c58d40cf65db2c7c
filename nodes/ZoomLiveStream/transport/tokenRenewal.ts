import type { IExecutePaginationFunctions, ILoadOptionsFunctions } from 'n8n-workflow';
import { accountKeyOf, credentialTypeOf } from '../../zoom/authentication';
import { uptime } from '../../zoom/n8n/clock';

/** What renewing the access token needs to know about the refused request. */
export interface SignedRequest<Answer> {
	functions: IExecutePaginationFunctions | ILoadOptionsFunctions;
	/** The access token as last read, before the request. */
	knownToken: string | undefined;
	/** Reads the access token that n8n currently stores. */
	readToken: () => Promise<string | undefined>;
	/** Builds and sends the request, each time from scratch. */
	send: () => Promise<Answer>;
}

/**
 * Sends a request and, if Zoom answers 401, sends it once more with a new access token: one that another
 * item, execution or process has stored in the meantime, or one that n8n gets. A refused request has no
 * effect.
 *
 * n8n only does this itself as of 2.14 (`ignoreHttpStatusErrors: { except }`), and until 2.39 separately for
 * each request: Zoom accepts a refresh token once, so if several items are refused together, all but one
 * would fail.
 * @throws what n8n throws if the token cannot be renewed
 */
export async function sendRenewing<Answer extends { kind: string; status?: number }>({
	functions,
	knownToken,
	readToken,
	send,
}: SignedRequest<Answer>): Promise<Answer> {
	const answer = await send();
	if (answer.status !== 401) return answer;
	const storedToken = await readToken();
	if (storedToken !== knownToken) {
		const again = await send();
		if (again.status !== 401) return again;
	}
	const renewal = renewTogether(functions);
	const isRenewed = await renewal.then(
		() => true,
		() => false,
	);
	// Another process may have used the refresh token and stored the new access token.
	if ((await readToken()) === storedToken && !isRenewed) await renewal;
	return await send();
}

interface Renewal {
	startedAt: number;
	done: Promise<unknown>;
}

/** Renewals in progress, by account. */
const renewals = new Map<string, Renewal>();
/** How long others wait for a renewal that does not end, in ms: n8n itself waits this long (n8n-core). */
const SHARED_FOR = 10_000;

/** Requests in this process that are refused at the same time share one renewal. */
async function renewTogether(functions: SignedRequest<unknown>['functions']): Promise<void> {
	const account = accountKeyOf(functions);
	const current = renewals.get(account);
	if (current !== undefined && uptime() - current.startedAt < SHARED_FOR) {
		await current.done;
		return;
	}
	const done = functions.helpers.refreshOAuth2Token.call(functions, credentialTypeOf(functions));
	const renewal = { startedAt: uptime(), done };
	renewals.set(account, renewal);
	try {
		await done;
	} finally {
		if (renewals.get(account) === renewal) renewals.delete(account);
	}
}
