import { isRecord } from '../guards';
import { lostCause } from '../n8n/olderEngines';
import { DAILY, REQUESTS, STREAM, TOO_MANY, says } from '../words';

/** What came back for one request: Zoom's answer, or why there is none. */
export type Answer = Answered | Unanswered;

export interface Answered extends ReadBody {
	kind: 'answered';
	status: number;
	headers: Record<string, unknown>;
	/** Parsed where it is JSON. */
	body: unknown;
	/** An earlier try of the same request may have taken effect, but no answer said so. */
	afterLostAnswer?: boolean;
}

export interface Unanswered {
	kind: 'unanswered';
	reason: NoAnswerReason;
	/** What n8n or the token endpoint reported; it may contain secrets. */
	detail: string;
	/** Whether the request may have reached Zoom and taken effect. */
	maybeReceived: boolean;
	/** The request was never sent, because no request to Zoom got through for this long, in ms. */
	notSentForMs?: number;
}

/** Why there is no answer. */
type NoAnswerReason =
	| 'address_invalid'
	| 'cancelled'
	| 'certificate_refused'
	| 'network_unreachable'
	| 'rate_limited'
	| 'sign_in_unavailable'
	| 'timed_out'
	| 'token_rejected'
	| 'unknown'
	| 'zoom_unavailable';

/** What is in a body, whatever its form. */
interface ReadBody {
	/** Zoom's own code, which is more specific than the HTTP status. */
	code: number | undefined;
	/** Zoom's text in one line, with the refused fields; empty if the body has none. */
	text: string;
	/** Whether Zoom lists fields that it refused. */
	refusesFields: boolean;
	/** Whether the body is a web page, for example from a proxy, or JSON that was cut off on the way. */
	unreadable: boolean;
}

/** What passes by itself: a limit, an outage, or a broken connection. */
export type Obstacle =
	| Limit
	| 'network_unreachable'
	| 'sign_in_unavailable'
	| 'timed_out'
	| 'zoom_unavailable';

/** What Zoom limits: requests per day, requests per second, and starts of one stream. */
type Limit = 'daily_limit_reached' | 'rate_limited' | 'start_throttled';

/**
 * What keeps a request from being decided, and passes by itself; undefined for a decision, a success or a
 * refusal. A limit is a limit whatever else the answer says (Zoom rate limits).
 */
export function obstacleIn(answer: Answer): Obstacle | undefined {
	if (answer.kind === 'unanswered') return passingReason(answer.reason);
	const { status, unreadable } = answer;
	const limit = limitIn(answer);
	if (limit !== undefined) return limit;
	if (status === 408) return 'timed_out';
	const cutOff = unreadable && status >= 200 && status < 300;
	return status >= 500 || cutOff ? 'zoom_unavailable' : undefined;
}

/**
 * The limit that an answer reports, in any language. Zoom's first API refused with 403 what today's refuses with
 * 429; either may also be the code, and a header says what Zoom counts (Zoom rate limits).
 */
export function limitIn(answer: Answered): Limit | undefined {
	const { status, code } = answer;
	const text = answer.text.slice(0, LONGEST_READ);
	const isLimit =
		status === 429 ||
		code === 429 ||
		((status === 403 || code === 403) && says(text, [REQUESTS, TOO_MANY]));
	if (!isLimit) return undefined;
	if (STREAM.test(text)) return 'start_throttled';
	const isDaily = /daily/i.test(headerIn(answer, 'x-ratelimit-type') ?? '') || DAILY.test(text);
	return isDaily ? 'daily_limit_reached' : 'rate_limited';
}

/** Zoom's texts are short; what is longer is read no further, in characters. */
export const LONGEST_READ = 500;

function passingReason(reason: NoAnswerReason): Obstacle | undefined {
	switch (reason) {
		case 'network_unreachable':
		case 'rate_limited':
		case 'sign_in_unavailable':
		case 'timed_out':
		case 'zoom_unavailable':
			return reason;
		case 'address_invalid':
		case 'cancelled':
		case 'certificate_refused':
		case 'token_rejected':
		case 'unknown':
			return undefined;
	}
}

/** 204 is always a success; Zoom sometimes answers 200 with a `code` in the body, which is a refusal. */
export function isSuccess(answer: Answer): boolean {
	if (answer.kind === 'unanswered') return false;
	const { status, code, unreadable } = answer;
	return status === 204 || (status >= 200 && status < 300 && code === undefined && !unreadable);
}

/** Whether the request may have taken effect although its answer does not say so. */
export function mayHaveTakenEffect(answer: Answer): boolean {
	if (answer.kind === 'unanswered') return answer.maybeReceived;
	const obstacle = obstacleIn(answer);
	return obstacle === 'zoom_unavailable' || obstacle === 'timed_out';
}

/** Whether an earlier try of the same request may have taken effect, although no answer said so. */
export function isAfterLostAnswer(answer: Answer): boolean {
	return answer.kind === 'answered' && answer.afterLostAnswer === true;
}

/** Whether Zoom refused the access token: it answers 401, and code 124 with other statuses (Zoom errors). */
export function refusesToken(answer: Answer): boolean {
	return answer.kind === 'answered' && (answer.status === 401 || answer.code === 124);
}

/** A header of an answer as text. */
export function headerIn({ headers }: Answered, name: string): string | undefined {
	const value = headers[name];
	return typeof value === 'string' ? value.trim() : undefined;
}

/**
 * When Zoom accepts the request again (`Retry-After`), in ms since 1970; undefined if it does not say. Zoom sends
 * an ISO time on daily limits, and other servers send seconds or an HTTP date: all three are read.
 */
export function retryTimeIn(answer: Answer, now: number): number | undefined {
	const header = answer.kind === 'answered' ? headerIn(answer, 'retry-after') : undefined;
	if (header === undefined || header === '') return undefined;
	const seconds = Number(header);
	const time = Number.isNaN(seconds) ? Date.parse(header) : now + seconds * 1_000;
	return Number.isNaN(new Date(time).getTime()) ? undefined : time;
}

/** No answer, for a reason. */
export function unanswered(reason: NoAnswerReason, detail = '', maybeReceived = false): Unanswered {
	return { kind: 'unanswered', reason, detail, maybeReceived };
}

/** Reads a full response as n8n's request helpers return it. */
export function readResponse(response: unknown): Answer {
	const { statusCode, headers, body } = isRecord(response) ? response : {};
	const parsed = parseJson(body);
	return {
		kind: 'answered',
		status: Number(statusCode),
		headers: isRecord(headers) ? { ...headers } : {},
		body: parsed,
		...readBody(parsed),
	};
}

/** n8n leaves JSON as text if the content type does not announce it. */
function parseJson(body: unknown): unknown {
	if (typeof body !== 'string' || !/^\s*[{[]/.test(body)) return body;
	try {
		const value: unknown = JSON.parse(body);
		return value;
	} catch {
		return body;
	}
}

/** Reads `{ code, message, errors }` (Zoom API) or `{ reason, error }` (Zoom OAuth), plain text, or nothing. */
function readBody(body: unknown): ReadBody {
	if (isRecord(body)) return readObject(body);
	const text = typeof body === 'string' ? body.trim() : '';
	return /^[<{[]/.test(text)
		? { ...NOTHING_READ, unreadable: true }
		: { ...NOTHING_READ, text: oneLine(text) };
}

const NOTHING_READ: ReadBody = {
	code: undefined,
	text: '',
	refusesFields: false,
	unreadable: false,
};

function readObject(body: Record<string, unknown>): ReadBody {
	const said = [body.message, body.reason, body.error].find((part) => typeof part === 'string');
	const errors = Array.isArray(body.errors) ? body.errors.filter(isRecord) : [];
	const fields = errors
		.map(({ field, message }) => [asText(field), asText(message)].filter(Boolean).join(': '))
		.filter((text) => text !== '');
	const number = asText(body.code);
	return {
		code: /^-?\d{1,15}$/.test(number) ? Number(number) : undefined,
		text: oneLine([asText(said), ...fields].join(' ')),
		refusesFields: fields.length > 0,
		unreadable: false,
	};
}

/** Only text and numbers: an object could throw when it is turned into text. */
function asText(value: unknown): string {
	return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

function oneLine(text: string): string {
	return text.replace(/\s+/g, ' ').trim();
}

const TIMEOUT_CODES = ['ETIMEDOUT', 'ECONNABORTED'];
/** Codes of Node's network, DNS and HTTP parser errors, and of axios for a truncated answer. */
const NETWORK_CODE = /^(?:E(?!RR_)[A-Z_]+|HPE_\w+|UND_ERR_\w+|ERR_NETWORK|ERR_BAD_RESPONSE)$/;
/** The connection was never opened, so nothing was sent. */
const NO_CONNECTION = /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)$/;
/** Codes of Node and OpenSSL for an invalid certificate. */
const CERTIFICATE_CODE = /CERT|^UNABLE_TO_|^ERR_(?:TLS|SSL)/;
const INVALID_ADDRESS = /^Invalid URL\b|ERR_INVALID_URL|ERR_INVALID_PROTOCOL|unsupported protocol/i;

/**
 * Reads what n8n threw instead of returning an answer, e.g. axios' error for a broken connection. The thrown
 * value contains the access token and must not leave this function.
 * @param expectsContent whether an answer without a body would be useless
 */
export function readThrown(thrown: unknown, expectsContent = true): Answer {
	const causes = causesOf(thrown);
	const codes = causes.map(({ code }) => code).filter((code) => typeof code === 'string');
	const texts = causes.map(({ message }) => message).filter((text) => typeof text === 'string');
	const detail = texts.at(-1) ?? '';
	if (codes.includes('ERR_CANCELED')) return unanswered('cancelled', detail, true);
	if (!expectsContent && causes.some(isNoContent)) return readResponse({ statusCode: 204 });
	if (codes.some((code) => TIMEOUT_CODES.includes(code))) {
		return unanswered('timed_out', detail, true);
	}
	if ([...codes, ...texts].some((text) => INVALID_ADDRESS.test(text))) {
		return unanswered('address_invalid', detail);
	}
	if (codes.some((code) => CERTIFICATE_CODE.test(code))) {
		return unanswered('certificate_refused', detail);
	}
	if (codes.some((code) => NETWORK_CODE.test(code))) {
		const wasSent = !codes.some((code) => NO_CONNECTION.test(code));
		return unanswered('network_unreachable', detail, wasSent);
	}
	return unanswered('unknown', detail);
}

/** OAuth's errors that repeating cannot mend (RFC 6749 §5.2). */
const ENDING_OAUTH_ERROR =
	/^(?:invalid_client|invalid_grant|invalid_request|unauthorized_client|unsupported_grant_type|access_denied)$/;
/** How n8n says that a credential has to be connected (n8n-core, @n8n/client-oauth2). */
const NOT_CONNECTED =
	/not connected|needs to be reconnected|refreshToken is required|no refresh token is available/i;

/**
 * Reads what n8n threw when it could not get an access token. Only what really ends a sign-in is
 * `token_rejected`; a token endpoint that is busy, down or answers with a web page has a bad moment.
 */
export function readTokenError(thrown: unknown): Unanswered {
	const causes = causesOf(thrown);
	const bodies = causes.map(({ body, response }) => readTokenBody(body ?? dataIn(response)));
	const said = bodies.find(({ detail }) => detail !== '')?.detail ?? '';
	const hasEnded =
		bodies.some(({ error }) => ENDING_OAUTH_ERROR.test(error)) ||
		causes.some(({ message }) => typeof message === 'string' && NOT_CONNECTED.test(message));
	if (hasEnded) return unanswered('token_rejected', said);
	const status = causes.map(statusIn).find((number) => number !== undefined);
	if (status !== undefined) {
		const isRefusal = status >= 400 && status < 500 && status !== 408 && status !== 429;
		return unanswered(isRefusal ? 'token_rejected' : 'sign_in_unavailable', said);
	}
	const answered = causes.some(({ code }) => code === 'EAUTH' || code === 'ESTATUS');
	const missing = readThrown(thrown);
	const isConnection = !answered && missing.kind === 'unanswered' && missing.reason !== 'unknown';
	// The API request was not sent, whatever became of the one to the token endpoint.
	return isConnection
		? { ...missing, maybeReceived: false }
		: unanswered('sign_in_unavailable', said);
}

/** The token endpoint's answer: `{ reason, error }` (Zoom OAuth). */
function readTokenBody(body: unknown): { error: string; detail: string } {
	const parsed = parseJson(body);
	if (!isRecord(parsed)) return { error: '', detail: readBody(parsed).text };
	const texts = [parsed.reason, parsed.error].filter((part) => typeof part === 'string');
	return { error: asText(parsed.error), detail: oneLine(texts.join(' · ')) };
}

function dataIn(response: unknown): unknown {
	return isRecord(response) ? response.data : undefined;
}

function statusIn({ status, message, response }: Record<string, unknown>): number | undefined {
	if (typeof status === 'number') return status;
	if (isRecord(response) && typeof response.status === 'number') return response.status;
	const written = typeof message === 'string' ? /\bstatus(?: code)? (\d{3})$/.exec(message) : null;
	return written === null ? undefined : Number(written[1]);
}

const NO_CONTENT = 'HTTP/1.1 204';

/**
 * If bytes follow a 204, Node returns no answer at all, only the packet it could not parse. Zoom accepted the
 * request anyway, and it must not be sent again.
 */
function isNoContent({ rawPacket }: Record<string, unknown>): boolean {
	return (
		rawPacket instanceof Uint8Array &&
		new TextDecoder().decode(rawPacket.subarray(0, NO_CONTENT.length)) === NO_CONTENT
	);
}

function causesOf(thrown: unknown): Array<Record<string, unknown>> {
	const causes: Array<Record<string, unknown>> = [];
	let current = thrown;
	while (isRecord(current) && !causes.includes(current)) {
		causes.push(current);
		current = current.cause ?? lostCause(current);
	}
	return causes;
}
