import { parseJson } from './request-body';
import type { Simulator } from './simulator';

/** An answer, read to its end. */
export interface Received {
	status: number;
	headers: Headers;
	text: string;
	/** The text as JSON; undefined if it is not JSON. */
	json: unknown;
}

export interface CallOptions {
	/** Default: a fresh user token with every scope. */
	token?: string;
	/** Objects are sent as JSON, forms as multipart. */
	body?: FormData | URLSearchParams | string | object;
	headers?: Record<string, string>;
}

async function received(answer: Response): Promise<Received> {
	const text = await answer.text();
	return { status: answer.status, headers: answer.headers, text, json: parseJson(text).value };
}

/** Sends one request to the simulator's `/v2`, through a real socket. */
export async function callApi(
	simulator: Simulator,
	method: 'GET' | 'PATCH' | 'PUT' | 'POST' | 'DELETE',
	path: string,
	{ token = simulator.issueTokens().access_token, body, headers = {} }: CallOptions = {},
): Promise<Received> {
	const isContent =
		typeof body === 'object' && !(body instanceof FormData) && !(body instanceof URLSearchParams);
	return await received(
		await fetch(`${simulator.apiBaseUrl}${path}`, {
			method,
			redirect: 'manual',
			headers: {
				authorization: `Bearer ${token}`,
				...(isContent ? { 'content-type': 'application/json' } : {}),
				...headers,
			},
			body: isContent ? JSON.stringify(body) : body,
		}),
	);
}

/** Changes a live stream's status in the format documented by the collection. */
export async function changeStatus(
	simulator: Simulator,
	path: string,
	content: { action?: string; settings?: string | object },
	options: CallOptions = {},
): Promise<Received> {
	const body = new FormData();
	const { action, settings } = content;
	if (action !== undefined) body.set('action', action);
	if (settings !== undefined) {
		body.set('settings', typeof settings === 'string' ? settings : JSON.stringify(settings));
	}
	return await callApi(simulator, 'PATCH', `${path}/livestream/status`, { body, ...options });
}

/** Asks the simulator's OAuth for tokens with a form body. */
export async function askForTokens(
	simulator: Simulator,
	fields: Record<string, string>,
	client = `${simulator.app.clientId}:${simulator.app.clientSecret}`,
): Promise<Received> {
	return await received(
		await fetch(`${simulator.oauthBaseUrl}/token`, {
			method: 'POST',
			headers: { authorization: `Basic ${Buffer.from(client).toString('base64')}` },
			body: new URLSearchParams(fields),
		}),
	);
}

/** Posts to the control page's addresses like another process would. */
export async function control(
	simulator: Simulator,
	path: string,
	content?: object,
): Promise<Received> {
	return await received(
		await fetch(`${simulator.origin}${path}`, {
			method: 'POST',
			redirect: 'manual',
			...(content === undefined
				? {}
				: { body: JSON.stringify(content), headers: { 'content-type': 'application/json' } }),
		}),
	);
}
