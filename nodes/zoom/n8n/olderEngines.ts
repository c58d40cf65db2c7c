/*
 * What older versions of n8n do differently. Each part says when it can be removed: once the package no
 * longer supports versions older than the one it mentions.
 */
import * as n8n from 'n8n-workflow';
import { isRecord } from '../guards';

// Until n8n 2.34, where an error has its cause. Before, NodeApiError drops it and leaves only traces: the
// code or status in `httpCode`, the original text first in `messages`, and Zoom's JSON in `context.data`.

/** The OAuth2 error code (RFC 6749 §5.2) for each text that n8n replaces it with (@n8n/client-oauth2). */
const OAUTH2_ERRORS: ReadonlyArray<[text: RegExp, code: string]> = [
	[/client authentication failed/i, 'invalid_client'],
	[/authorization grant \(e\.g\./i, 'invalid_grant'],
	[/not authorized to request an/i, 'unauthorized_client'],
	[/grant type is not supported/i, 'unsupported_grant_type'],
	[/missing a required parameter/i, 'invalid_request'],
];

/** The missing cause of an error as newer versions of n8n attach it, as far as it can be reconstructed. */
export function lostCause(error: Record<string, unknown>): Record<string, unknown> | undefined {
	const { httpCode, messages, context } = error;
	const message: unknown = Array.isArray(messages) ? messages[0] : undefined;
	if (typeof message !== 'string') return undefined;
	if (message === `Request failed with status code ${String(httpCode)}`) {
		const data = isRecord(context) ? context.data : undefined;
		return { message, response: { status: httpCode, headers: {}, data: data ?? '' } };
	}
	const oauth2Error = OAUTH2_ERRORS.find(([text]) => text.test(message))?.[1];
	return {
		message,
		code: lostCode(message, httpCode),
		...(oauth2Error && { body: { error: oauth2Error } }),
	};
}

/** A status hides the code that came with it; Node's own codes are also in the text ("read ECONNRESET"). */
function lostCode(message: string, httpCode: unknown): unknown {
	if (message === 'stream has been aborted') return 'ERR_BAD_RESPONSE';
	if (/^HTTP status \d/.test(message) || message === 'refreshToken is required') return 'ESTATUS';
	return httpCode ?? /\bE[A-Z]{4,}\b/.exec(message)?.[0];
}

// Until n8n 2.34, where `sleep` ends when a signal fires. Before, only `sleepWithAbort` does, and it leaves a listener behind.

const sleep: typeof n8n.sleep =
	'sleepWithAbort' in n8n && isSleep(n8n.sleepWithAbort) ? n8n.sleepWithAbort : n8n.sleep;

/** Waits some ms, and rejects as soon as the signal fires. */
export async function interruptibleSleep(
	duration: number,
	signal: AbortSignal | undefined,
): Promise<void> {
	await sleep(duration, signal && AbortSignal.any([signal]));
}

function isSleep(value: unknown): value is typeof n8n.sleep {
	return typeof value === 'function';
}

// Until n8n 2.14, which accepts no expression for the parameter that selects a credential (a patched 1.123
// does not either). Before, an item could select a different credential from the first item, although n8n
// signs all items with the first one's.

/** What to say about a kind of credential that depends on the item; undefined for a fixed one. */
export function credentialProblem(
	authentication: unknown,
): { message: string; fix: string } | undefined {
	return typeof authentication === 'string' && authentication.startsWith('=')
		? {
				message:
					'The kind of credential is an expression, and n8n uses one credential for all items',
				fix: "Choose the credential again under 'Credential'. For several Zoom accounts, use a node for each.",
			}
		: undefined;
}
