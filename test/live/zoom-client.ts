import { jsonParse } from 'n8n-workflow';
import { isRecord } from '../../nodes/zoom/guards';
import { encode, type BodyFormat, type StatusFields } from '../../nodes/zoom/client/format';
import { readResponse, unanswered, type Answer } from '../../nodes/zoom/client/answer';
import type { AppKeys, Settings } from './settings';

/** What of `fetch` the check uses. */
export type Fetch = (url: string, options: RequestInit) => Promise<Response>;

/** One plain request to Zoom's API. */
export interface PlainRequest {
	method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
	/** Below the API's base URL. */
	path: string;
	/** Written as the node writes it. */
	content?: StatusFields;
	format?: BodyFormat;
	/** Sent as JSON, in place of `content`. */
	json?: object;
}

/** How long Zoom may take to answer, in ms: as long as the node gives it. */
const ANSWER_TIMEOUT = 30_000;

/** Sends plain requests to Zoom, so that its words can be seen as they are. */
export class ZoomClient {
	constructor(
		private readonly fetch: Fetch,
		private readonly apiBaseUrl: string,
		private readonly token: string,
	) {}

	/** Sends one request, once. Every outcome is a value: nothing is thrown. */
	async ask({ method, path, content, format = 'json', json }: PlainRequest): Promise<Answer> {
		const body = json ?? (content && encode(content, format));
		const isForm = body instanceof FormData;
		return await answerTo(this.fetch, `${this.apiBaseUrl}${path}`, {
			method,
			headers: {
				authorization: `Bearer ${this.token}`,
				...(body && !isForm && { 'content-type': 'application/json' }),
			},
			...(body && { body: isForm ? body : JSON.stringify(body) }),
		});
	}
}

/** What Zoom gave for an app: a token, or why it gave none. */
export type TokenAnswer = { token: string } | { refused: Answer };

/** The given token, or a new one for a server-to-server app (Zoom OAuth, `account_credentials`). */
export async function tokenFor(settings: Settings, fetch: Fetch): Promise<TokenAnswer> {
	const { access, oauthBaseUrl } = settings;
	if (access.kind === 'token') return { token: access.accessToken };
	const grant: Grant = { grant_type: 'account_credentials', account_id: access.accountId };
	const answer = await requestToken(fetch, oauthBaseUrl, access, grant);
	const { access_token: token } =
		answer.kind === 'answered' && isRecord(answer.body) ? answer.body : {};
	return typeof token === 'string' ? { token } : { refused: answer };
}

/** How an app asks for a token of its own (Zoom OAuth). */
export type Grant =
	| { grant_type: 'client_credentials' }
	| { grant_type: 'account_credentials'; account_id: string };

/** Asks for a token of an app. */
export async function requestToken(
	fetch: Fetch,
	oauthBaseUrl: string,
	{ clientId, clientSecret }: AppKeys,
	grant: Grant,
): Promise<Answer> {
	const client = Buffer.from(`${clientId}:${clientSecret}`).toString('base64');
	return await answerTo(fetch, `${oauthBaseUrl}/token`, {
		method: 'POST',
		headers: { authorization: `Basic ${client}` },
		body: new URLSearchParams({ ...grant }),
	});
}

async function answerTo(fetch: Fetch, url: string, options: RequestInit): Promise<Answer> {
	try {
		const signal = AbortSignal.timeout(ANSWER_TIMEOUT);
		const { status, headers, ...answer } = await readWhole(
			await fetch(url, { redirect: 'manual', signal, ...options }),
		);
		return readResponse({ statusCode: status, headers, ...answer });
	} catch (thrown) {
		const isLate = thrown instanceof Error && thrown.name === 'TimeoutError';
		const reason = isLate ? 'timed_out' : 'network_unreachable';
		return unanswered(reason);
	}
}

async function readWhole(response: Response) {
	const text = await response.text();
	const headers: Record<string, string> = {};
	response.headers.forEach((value, name) => {
		headers[name] = value;
	});
	return {
		status: response.status,
		headers,
		body: jsonParse<unknown>(text, { fallbackValue: text }),
	};
}
