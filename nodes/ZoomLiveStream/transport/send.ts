import type { ICredentialDataDecryptedObject, IHttpRequestMethods } from 'n8n-workflow';
import { credentialTypeOf } from '../../zoom/authentication';
import { isRecord } from '../../zoom/guards';
import { timeLimit } from '../clock';
import { readResponse, readThrown, type Answer } from './answer';
import {
	accessTokenIn,
	credentialOf,
	readConnection,
	signingFunctions,
	type Connection,
} from './connection';
import type { RequestContext } from './requestContext';
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
	const deadline = timeLimit(timeout * MAX_TIMEOUTS, AbortSignal.any(signals)).then(
		(isOver): Answer => ({
			kind: 'unanswered',
			reason: isOver ? 'timed_out' : 'cancelled',
			detail: '',
		}),
	);
	try {
		return await Promise.race([answerTo(context, request, timeout), deadline]);
	} finally {
		answered.abort();
	}
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
	context: RequestContext,
	{ method, path, body }: ZoomRequest,
	timeout: number,
): Promise<Answer> {
	const { functions, assembled } = context;
	const { headers, skipSslCertificateValidation, ...options } = assembled.options;
	const credential = await credentialOf(context);
	const { apiBaseUrl } = connect(context, credential);
	const response: unknown = await functions.helpers.httpRequestWithAuthentication.call(
		signingFunctions(functions, credential),
		credentialTypeOf(functions),
		{
			...options,
			skipSslCertificateValidation: Boolean(skipSslCertificateValidation),
			method,
			baseURL: apiBaseUrl,
			url: path,
			timeout,
			// A copy, because n8n writes the access token into it.
			headers: { ...headers },
			body,
			returnFullResponse: true,
		},
	);
	// n8n may have fetched a token for this request.
	connect(context, credential);
	return readResponse(response);
}

/** Reads the credential, and remembers what of it must not show. */
function connect(
	{ secrets }: RequestContext,
	credential: ICredentialDataDecryptedObject,
): Connection {
	const connection = readConnection(credential);
	for (const secret of connection.secrets) secrets.add(secret);
	return connection;
}

/** n8n fills in its own timeout if the node has none, so the node's is read from its parameters. */
function timeoutOf({ functions, assembled }: RequestContext): number {
	const requestOptions: unknown = functions.getNode().parameters.requestOptions;
	const isSet = isRecord(requestOptions) && Boolean(requestOptions.timeout);
	return (isSet && assembled.options.timeout) || ANSWER_TIMEOUT;
}
