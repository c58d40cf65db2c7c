import { isRecord } from '../../zoom/guards';
import type { Condition } from '../answers/catalogue';
import { lostCause } from '../../zoom/n8n/olderEngines';

/** The result of one request: an answer, or the reason there is none. */
export type Answer =
	| { kind: 'answered'; status: number; headers: Record<string, unknown>; body: unknown }
	| { kind: 'unanswered'; reason: NoAnswerReason; detail: string };

/** Why there is no answer. */
export type NoAnswerReason = Extract<
	Condition,
	| 'address_invalid'
	| 'cancelled'
	| 'certificate_refused'
	| 'network_unreachable'
	| 'timed_out'
	| 'token_rejected'
	| 'unknown'
>;

/** Reads a full response as n8n's request helpers return it. */
export function readResponse(response: unknown): Answer {
	const { statusCode, headers, body } = isRecord(response) ? response : {};
	return {
		kind: 'answered',
		status: Number(statusCode),
		headers: isRecord(headers) ? { ...headers } : {},
		body,
	};
}

const TIMEOUT_CODES = ['ETIMEDOUT', 'ECONNABORTED'];
/** Codes of Node's network, DNS and HTTP parser errors, and of axios for a truncated answer. */
const NETWORK_CODE = /^(?:E(?!RR_)[A-Z_]+|HPE_\w+|UND_ERR_\w+|ERR_NETWORK|ERR_BAD_RESPONSE)$/;
/** Codes of Node and OpenSSL for an invalid certificate. */
const CERTIFICATE_CODE = /CERT|^UNABLE_TO_|^ERR_(?:TLS|SSL)/;
const INVALID_ADDRESS = /^Invalid URL\b|ERR_INVALID_URL|ERR_INVALID_PROTOCOL|unsupported protocol/i;
const OAUTH_CODES = ['EAUTH', 'ESTATUS'];
const OAUTH_TEXT = /oauth|sign without access token|needs to be reconnected/i;

/**
 * Reads what n8n threw instead of returning an answer. n8n wraps the cause several times: a 401 after its
 * token refresh (AxiosError), a refused refresh (AuthError, ResponseError) or no connection (a Node code).
 * The thrown value contains the access token and must not leave this function.
 * @param expectsContent whether an answer without a body would be useless
 */
export function readThrown(thrown: unknown, expectsContent = true): Answer {
	const causes = causesOf(thrown);
	const response = causes.map((cause) => cause.response).find(isRefusal);
	const codes = causes.map(({ code }) => code).filter((code) => typeof code === 'string');
	const texts = causes.map(({ message }) => message).filter((text) => typeof text === 'string');
	const detail = texts.at(-1) ?? '';
	if (codes.includes('ERR_CANCELED')) return { kind: 'unanswered', reason: 'cancelled', detail };
	if (!expectsContent && causes.some(isNoContent)) return readResponse({ statusCode: 204 });
	if (response !== undefined) {
		const { status, headers, data } = response;
		return readResponse({ statusCode: status, headers, body: data });
	}
	if (
		codes.some((code) => OAUTH_CODES.includes(code)) ||
		texts.some((text) => OAUTH_TEXT.test(text))
	) {
		return { kind: 'unanswered', reason: 'token_rejected', detail: tokenDetail(causes) };
	}
	if (codes.some((code) => TIMEOUT_CODES.includes(code))) {
		return { kind: 'unanswered', reason: 'timed_out', detail };
	}
	if ([...codes, ...texts].some((text) => INVALID_ADDRESS.test(text))) {
		return { kind: 'unanswered', reason: 'address_invalid', detail };
	}
	if (codes.some((code) => CERTIFICATE_CODE.test(code))) {
		return { kind: 'unanswered', reason: 'certificate_refused', detail };
	}
	if (codes.some((code) => NETWORK_CODE.test(code))) {
		return { kind: 'unanswered', reason: 'network_unreachable', detail };
	}
	return { kind: 'unanswered', reason: 'unknown', detail };
}

/** A truncated answer is attached, too, but without `data` (axios). */
function isRefusal(response: unknown): response is Record<string, unknown> {
	return isRecord(response) && Number(response.status) >= 400 && response.data !== undefined;
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

/** The token endpoint's answer: `{ reason, error }` (Zoom OAuth). */
function tokenDetail(causes: Array<Record<string, unknown>>): string {
	const body = causes.map((cause) => cause.body).find((candidate) => candidate !== undefined);
	if (!isRecord(body)) return typeof body === 'string' ? body : '';
	return [body.reason, body.error].filter((part) => typeof part === 'string').join(' · ');
}
