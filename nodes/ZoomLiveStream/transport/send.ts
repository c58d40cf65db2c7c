import type { IHttpRequestMethods } from 'n8n-workflow';
import { isRecord } from '../../zoom/guards';
import { timeLimit } from '../clock';
import { readAnswer, readThrown, type Answer } from './answer';
import { connectionOf, type Connection } from './connection';
import type { RequestContext } from './requestContext';
import { sendRenewing } from './tokenRenewal';

/** One request to Zoom's API. */
export interface ZoomRequest {
	method: IHttpRequestMethods;
	/** Below the API's base URL, e.g. `/meetings/82012345678/livestream/status`. */
	path: string;
	body?: FormData | object;
}

/** How long Zoom may be silent, in ms, unless the node's own Timeout says otherwise. */
const ANSWER_TIMEOUT = 30_000;
/** n8n restarts its timeout with every byte, and has none for the token request (n8n-core): so in total, this many times it. */
const MAX_TIMEOUTS = 2;

/**
 * Sends one request through n8n, which signs it; with a new token when Zoom answers 401.
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
	const { functions, assembled, run } = context;
	try {
		const { apiBaseUrl, accessToken } = await connect(context);
		return await sendRenewing({
			functions,
			knownToken: accessToken,
			readToken: async () => {
				delete run.connection;
				return (await connect(context)).accessToken;
			},
			send: async () => {
				const options = {
					...assembled.options,
					baseURL: apiBaseUrl,
					url: request.path,
					method: request.method,
					timeout,
					// A copy, because n8n writes the access token into it.
					headers: { ...assembled.options.headers },
					body: request.body,
				};
				return readAnswer(await functions.makeRoutingRequest({ ...assembled, options }));
			},
		});
	} catch (thrown) {
		return readThrown(thrown, request.method === 'GET');
	}
}

async function connect(context: RequestContext): Promise<Connection> {
	const connection = await connectionOf(context);
	for (const secret of connection.secrets) context.secrets.add(secret);
	return connection;
}

/** n8n fills in a timeout of its own where the node has none, so the node's own is read from its parameters. */
function timeoutOf({ functions, assembled }: RequestContext): number {
	const requestOptions: unknown = functions.getNode().parameters.requestOptions;
	const isSet = isRecord(requestOptions) && Boolean(requestOptions.timeout);
	return (isSet && assembled.options.timeout) || ANSWER_TIMEOUT;
}
