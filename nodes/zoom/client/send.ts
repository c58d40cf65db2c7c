import type { IHttpRequestMethods, IHttpRequestOptions } from 'n8n-workflow';
import { isBaseUrl } from '../endpoints';
import { timeLimit } from '../n8n/clock';
import { readResponse, readThrown, refusesToken, unanswered, type Answer } from './answer';
import type { Connection } from './token';

/** One request to Zoom's API. */
export interface ZoomRequest {
	method: IHttpRequestMethods;
	/** Below the API's base URL, e.g. `/meetings/82012345678/livestream/status`. */
	path: string;
	query?: Record<string, string | number>;
	body?: FormData | object;
	/** Signs the request instead of the credential's token: a token of the app itself. */
	accessToken?: string;
}

/** How n8n reaches Zoom, as set in the node's request options. */
export type Route = Pick<IHttpRequestOptions, 'proxy' | 'skipSslCertificateValidation'>;

/** One try of a request. */
export interface Try {
	/** Fires once nothing more may be sent. */
	readonly stopped: AbortSignal;
	/** Whether a request is on its way to Zoom, without an answer so far. */
	isSent: boolean;
	/** Gives the request that follows the whole time limit, however long what came before took. */
	restartLimit(): void;
}

/** What every request has in common. */
const DEFAULTS = {
	// Only the node's own limit closes a connection: n8n's can leave it open (axios 1.12).
	timeout: 7_200_000,
	returnFullResponse: true,
	// Every answer comes back as an answer.
	ignoreHttpStatusErrors: true,
	// n8n would send the access token to wherever an answer redirects it.
	disableFollowRedirect: true,
} satisfies Partial<IHttpRequestOptions>;

/**
 * Sends a request once, signed with the credential's token; if Zoom refuses the token, again with another.
 * Nothing is thrown. Once the try is stopped, nothing more is sent, not even after a token that comes late, and
 * an open connection is closed.
 */
export async function sendSigned(
	connection: Connection,
	{ method, path, query, body, accessToken }: ZoomRequest,
	route: Route,
	attempt: Try,
): Promise<Answer> {
	try {
		const { ignoreSSLIssues } = await connection.credential();
		const baseURL = await connection.apiBaseUrl();
		if (!isBaseUrl(baseURL)) return unanswered('address_invalid');
		const send = async (token: string): Promise<Answer> =>
			await sendOnce(connection, attempt, {
				...route,
				...(ignoreSSLIssues === true && { skipSslCertificateValidation: true }),
				method,
				baseURL,
				url: path,
				...(query && { qs: query }),
				...(body && { body }),
				// Zoom translates some of its texts; whether it heeds this is not verified (docs/internals/unverified.md).
				headers: {
					Accept: 'application/json',
					'Accept-Language': 'en',
					Authorization: `Bearer ${token}`,
				},
			});
		if (accessToken !== undefined) return await send(accessToken);

		let token = await connection.accessToken();
		for (let isFirst = true; ; isFirst = false) {
			if (token.kind === 'unanswered') return token;
			if (token.isNew || !isFirst) attempt.restartLimit();
			const answer = await send(token.value);
			if (!refusesToken(answer) || token.isNew) return answer;
			token = await connection.tokenAfter(token.value);
		}
	} catch (thrown) {
		// The credential cannot be read.
		return readThrown(thrown);
	}
}

/** A token request of an app, which has no path in Zoom's API. */
export interface TokenRequest {
	grant_type: 'client_credentials' | 'account_credentials';
	account_id?: string;
}

/** Asks for a token of the app itself, which event subscriptions belong to (Zoom OAuth). Nothing is thrown. */
export async function sendTokenRequest(
	connection: Connection,
	grant: TokenRequest,
	attempt: Try,
): Promise<Answer> {
	try {
		const { accessTokenUrl, clientId, clientSecret } = await connection.credential();
		return await sendOnce(connection, attempt, {
			method: 'POST',
			url: String(accessTokenUrl),
			auth: { username: String(clientId).trim(), password: String(clientSecret).trim() },
			headers: { Accept: 'application/json', 'Content-Type': 'application/x-www-form-urlencoded' },
			body: new URLSearchParams({ ...grant }).toString(),
		});
	} catch (thrown) {
		return readThrown(thrown);
	}
}

async function sendOnce(
	{ functions }: Connection,
	attempt: Try,
	options: IHttpRequestOptions,
): Promise<Answer> {
	attempt.isSent = true;
	try {
		const response: unknown = await functions.helpers.httpRequest({
			...DEFAULTS,
			...options,
			abortSignal: attempt.stopped,
		});
		attempt.isSent = false;
		return readResponse(response);
	} catch (thrown) {
		return readThrown(thrown, options.method === 'GET');
	}
}

/**
 * Gives `send` a time limit and ends it with the execution. Whatever `send` does afterwards is stopped.
 * @param limit for a token, and for each request that follows it, in ms
 */
export async function withinTime(
	limit: number,
	ended: AbortSignal | undefined,
	send: (attempt: Try) => Promise<Answer>,
): Promise<Answer> {
	const stopping = new AbortController();
	const over = ended ? [stopping.signal, ended] : [stopping.signal];
	let restarting = new AbortController();
	const attempt = {
		stopped: stopping.signal,
		isSent: false,
		restartLimit: () => restarting.abort(),
	};
	/** No answer: once the time is over, or once the execution has ended. */
	const silence = async (): Promise<Answer> => {
		for (;;) {
			const isOver = await timeLimit(limit, AbortSignal.any([...over, restarting.signal]));
			if (isOver) return unanswered('timed_out', '', attempt.isSent);
			if (over.some(({ aborted }) => aborted)) break;
			restarting = new AbortController();
		}
		// What arrives in the same turn as the cancellation is still an answer: Zoom may have accepted the request.
		await timeLimit(0, stopping.signal);
		return unanswered('cancelled', '', attempt.isSent);
	};
	try {
		return await Promise.race([send(attempt), silence()]);
	} finally {
		stopping.abort();
	}
}
