import type { IHttpRequestMethods } from 'n8n-workflow';
import { readAnswer, readThrown, type Answer } from './answer';
import { connectionOf } from './connection';
import type { Item } from '../item/item';

/** One request to Zoom's API. */
export interface ZoomRequest {
	method: IHttpRequestMethods;
	/** Below the API's base URL, e.g. `/meetings/82012345678/livestream/status`. */
	path: string;
	body?: FormData | object;
}

/** How long Zoom may take to answer, in ms, unless the node's own Timeout says otherwise. */
const ANSWER_TIMEOUT = 30_000;
/** What n8n sets when a person has not set a timeout (n8n-core RoutingNode). */
const ENGINE_DEFAULT_TIMEOUT = 300_000;

/**
 * Sends one request through n8n, which signs it and renews the token once when Zoom answers 401.
 * Every outcome is a value: nothing is thrown.
 */
export async function send(item: Item, request: ZoomRequest): Promise<Answer> {
	const { functions, assembled } = item;
	try {
		const { apiBaseUrl } = await connectionOf(item);
		const options = {
			...assembled.options,
			baseURL: apiBaseUrl,
			url: request.path,
			method: request.method,
			timeout: timeoutOf(assembled.options.timeout),
			headers: { ...assembled.options.headers },
			body: request.body,
		};
		return readAnswer(await functions.makeRoutingRequest({ ...assembled, options }));
	} catch (thrown) {
		return readThrown(thrown);
	}
}

function timeoutOf(assembled: number | undefined): number {
	return assembled === undefined || assembled === ENGINE_DEFAULT_TIMEOUT
		? ANSWER_TIMEOUT
		: assembled;
}
