import type { IHttpRequestMethods } from 'n8n-workflow';
import { isRecord } from '../../zoom/guards';
import { apiBaseUrl } from '../../zoom/hosts';
import { timeLimit } from '../../zoom/n8n/clock';
import { readThrown, type Answer } from './answer';
import { accessTokenIn, credentialOf, secretsIn, signingFunctions } from './credential';
import type { RequestContext } from './requestContext';
import { sendSigned } from './sendSigned';
import { sendRenewing } from './tokenRenewal';

/** One request to Zoom's API. */
export interface ZoomRequest {
	method: IHttpRequestMethods;
	/** Below the API's base URL, e.g. `/meetings/82012345678/livestream/status`. */
	path: string;
	body?: FormData | object;
}

/** How long Zoom may be silent, in ms, unless the node's Timeout is set. */
const ANSWER_TIMEOUT = 30_000;
/**
 * n8n restarts its timeout with every byte and has none for the token request (n8n-core), so the total is
 * this many times it.
 */
const MAX_TIMEOUTS = 2;

/**
 * Sends one request through n8n, which signs it; if Zoom answers 401, with a new token.
 * Every outcome is a value: nothing is thrown, and nothing outlasts the deadline or a cancelled execution.
 */
export async function send(context: RequestContext, request: ZoomRequest): Promise<Answer> {
	const { cancelled } = context;
	const timeout = timeoutOf(context);
	const answered = new AbortController();
	const signals = [answered.signal, ...(cancelled ? [cancelled] : [])];
	const silence = silenceAfter(timeout * MAX_TIMEOUTS, AbortSignal.any(signals));
	try {
		return await Promise.race([answerTo(context, request, timeout), silence]);
	} finally {
		answered.abort();
	}
}

/** No answer: once the time is over, or when the wait for it is cancelled. */
async function silenceAfter(duration: number, stopped: AbortSignal): Promise<Answer> {
	const isOver = await timeLimit(duration, stopped);
	// What arrives in the same turn as the cancellation is still an answer: Zoom may have accepted the request.
	if (!isOver) await timeLimit(0, new AbortController().signal);
	return { kind: 'unanswered', reason: isOver ? 'timed_out' : 'cancelled', detail: '' };
}

async function answerTo(
	context: RequestContext,
	request: ZoomRequest,
	timeout: number,
): Promise<Answer> {
	const { functions, run } = context;
	try {
		return await sendRenewing({
			functions,
			knownToken: accessTokenIn(await credentialOf(context)),
			readToken: async () => {
				delete run.credential;
				return accessTokenIn(await credentialOf(context));
			},
			send: () => signAndSend(context, request, timeout),
		});
	} catch (thrown) {
		return readThrown(thrown, request.method === 'GET');
	}
}

async function signAndSend(
	{ functions, assembled, run, secrets }: RequestContext,
	{ method, path, body }: ZoomRequest,
	timeout: number,
): Promise<Answer> {
	const { skipSslCertificateValidation, ...options } = assembled.options;
	const credential = await credentialOf({ functions, run });
	try {
		return await sendSigned(signingFunctions(functions, credential), {
			...options,
			skipSslCertificateValidation: Boolean(skipSslCertificateValidation),
			method,
			baseURL: apiBaseUrl(credential),
			url: path,
			timeout,
			body,
		});
	} finally {
		// Only now, because n8n may have fetched a token for this request.
		for (const secret of secretsIn(credential)) secrets.add(secret);
	}
}

/** n8n fills in its own timeout if the node has none, so the node's is read from its parameters. */
function timeoutOf({ functions, assembled }: RequestContext): number {
	const requestOptions: unknown = functions.getNode().parameters.requestOptions;
	const isSet = isRecord(requestOptions) && Boolean(requestOptions.timeout);
	return (isSet && assembled.options.timeout) || ANSWER_TIMEOUT;
}
