import type { IExecutePaginationFunctions, ILoadOptionsFunctions } from 'n8n-workflow';
import { accountKeyOf, credentialTypeOf } from '../../zoom/authentication';
import { uptime } from '../clock';

/** What a renewal of the access token needs of the request that Zoom refused. */
export interface SignedRequest<Answer> {
	functions: IExecutePaginationFunctions | ILoadOptionsFunctions;
	/** The access token as it was read last, before the request. */
	knownToken: string | undefined;
	/** Reads the access token that n8n has stored now. */
	readToken: () => Promise<string | undefined>;
	/** Makes and sends the request, each time from the beginning. */
	send: () => Promise<Answer>;
}

/**
 * Sends a request and, when Zoom answers 401, sends it once more with a new access token: the one that another
 * item, execution or process has stored meanwhile, or one that n8n fetches. A refused request has no effect.
 *
 * n8n does this by itself only from 2.14 on (`ignoreHttpStatusErrors: { except }`), and until 2.39 each request for
 * itself: Zoom takes a refresh token once, so of items that are refused together all but one would fail.
 * @throws what n8n throws when the token cannot be renewed
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
	// Another process may have used the refresh token, and stored what it got.
	if ((await readToken()) === storedToken && !isRenewed) await renewal;
	return await send();
}

interface Renewal {
	startedAt: number;
	done: Promise<unknown>;
}

/** Renewals on their way, by account. */
const renewals = new Map<string, Renewal>();
/** For how long others wait for a renewal that does not end, in ms: n8n itself waits as long (n8n-core). */
const SHARED_FOR = 10_000;

/** Everyone in this process whose request is refused at the same time waits for one renewal. */
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
