import type { IHookFunctions, IHttpRequestOptions } from 'n8n-workflow';
import { isRecord } from '../../zoom/guards';
import { pause } from '../pause';

/** What a request to Zoom led to. */
export type Answer =
	| { kind: 'answered'; status: number; body: unknown }
	/** No answer: no connection, or not in time. */
	| { kind: 'silent' };

/**
 * What a request is sent again after: whatever passes; an answer that passes, because silence costs time; or a rate
 * limit, which shows that nothing happened.
 */
export type Repeatable = 'always' | 'whenAnswered' | 'whenRateLimited';

/** How long Zoom may take in total, in ms: creating a subscription includes its check of the URL, which may take 3 s. */
const DEADLINE = 15_000;
/** Waits before another try, in ms: Zoom's Heavy endpoints allow one request a second on free plans (Zoom rate limits). */
const WAITS = [1_100, 2_500];

/** What every request has in common: each answer comes back as an answer, and no token follows a redirect. */
export const requestDefaults = {
	returnFullResponse: true,
	ignoreHttpStatusErrors: true,
	disableFollowRedirect: true,
	timeout: DEADLINE,
} satisfies Partial<IHttpRequestOptions>;

/** Sends one request, and again after a refusal that may pass; nothing is thrown. */
export async function send(
	functions: IHookFunctions,
	options: IHttpRequestOptions,
	repeatable: Repeatable = 'whenAnswered',
): Promise<Answer> {
	const request = { ...requestDefaults, ...options };
	return await attempt(async () => {
		const abortSignal = AbortSignal.timeout(DEADLINE);
		const response: unknown = await functions.helpers.httpRequest({ ...request, abortSignal });
		return response;
	}, repeatable);
}

/** The answer of `request`, which gives n8n's full response; what it throws counts as silence. */
export async function attempt(
	request: () => Promise<unknown>,
	repeatable: Repeatable,
): Promise<Answer> {
	let answer = await answerOf(request);
	for (const wait of WAITS) {
		if (!isWorthRepeating(answer, repeatable)) break;
		await pause(wait);
		answer = await answerOf(request);
	}
	return answer;
}

/** Whether the same request may be answered otherwise in a while. */
export function isPassing(answer: Answer): boolean {
	return answer.kind === 'silent' || answer.status === 429 || answer.status >= 500;
}

async function answerOf(request: () => Promise<unknown>): Promise<Answer> {
	try {
		const response = await request();
		if (!isRecord(response) || typeof response.statusCode !== 'number') return { kind: 'silent' };
		return { kind: 'answered', status: response.statusCode, body: parsed(response.body) };
	} catch {
		return { kind: 'silent' };
	}
}

function isWorthRepeating(answer: Answer, repeatable: Repeatable): boolean {
	switch (repeatable) {
		case 'always':
			return isPassing(answer);
		case 'whenAnswered':
			return answer.kind === 'answered' && isPassing(answer);
		case 'whenRateLimited':
			return answer.kind === 'answered' && answer.status === 429;
	}
}

/** n8n leaves JSON as text when the content type does not say so. */
function parsed(body: unknown): unknown {
	if (typeof body !== 'string') return body;
	try {
		const value: unknown = JSON.parse(body);
		return value;
	} catch {
		return body;
	}
}
