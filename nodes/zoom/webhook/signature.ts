import { createHmac, timingSafeEqual } from 'node:crypto';
import { isRecord } from '../guards';

/** One request from Zoom: what Zoom signs, its signature, and how to recognize a repeat. */
export interface SignedRequest {
	/** The header `x-zm-request-timestamp` as received: epoch seconds. */
	timestamp: string;
	/** The header `x-zm-signature` as received. */
	signature: string;
	/** The body as received, before anything parsed it as JSON: one more space or escape changes the hash. */
	body: Uint8Array;
	/** The header `x-zm-request-id`; not part of what is signed. */
	requestId?: string;
}

const SIGNATURE = /^v0=[0-9a-f]{64}$/;
/** Epoch seconds have ten digits until the year 2286; milliseconds have three more. */
const EPOCH_SECONDS = /^\d{10}$/;

/**
 * Reads what a signature check needs out of n8n's request object; undefined when a header is missing,
 * doubled or malformed, or when there is no body.
 *
 * Node.js gives header names in lower case and joins doubled headers with a comma, which no well-formed
 * one contains. `rawBody` are the bytes before n8n parses them, and after it unpacks gzip: Zoom signs
 * the unpacked ones (n8n 2.40 `body-parser`). Multipart requests have none.
 */
export function readSignedRequest(request: unknown): SignedRequest | undefined {
	if (!isRecord(request) || !isRecord(request.headers)) return undefined;
	const timestamp = request.headers['x-zm-request-timestamp'];
	const signature = request.headers['x-zm-signature'];
	const requestId = request.headers['x-zm-request-id'];
	const body = request.rawBody;
	if (typeof timestamp !== 'string' || typeof signature !== 'string') return undefined;
	if (!(body instanceof Uint8Array) || !hasSignatureFormat(timestamp, signature)) return undefined;
	const hasId = typeof requestId === 'string' && requestId !== '';
	return { timestamp, signature, body, ...(hasId && { requestId }) };
}

/** Anything else is refused without hashing. */
function hasSignatureFormat(timestamp: string, signature: string): boolean {
	return EPOCH_SECONDS.test(timestamp) && SIGNATURE.test(signature);
}

/**
 * Whether a request has Zoom's signature over exactly these bytes: `v0=` and the HMAC of
 * `v0:{timestamp}:{body}` (Zoom webhooks). The comparison takes constant time.
 */
export function isSignedWith(secretToken: string, request: SignedRequest): boolean {
	const { timestamp, signature, body } = request;
	if (secretToken === '' || !hasSignatureFormat(timestamp, signature)) return false;
	const expected = `v0=${hmacHex(secretToken, `v0:${timestamp}:`, body)}`;
	const encoder = new TextEncoder();
	return timingSafeEqual(encoder.encode(expected), encoder.encode(signature));
}

/**
 * The body as JSON; undefined when it is none. The node reads the signed bytes itself, so that nothing
 * between the check and the workflow can differ from what was checked.
 */
export function parseBody({ body }: SignedRequest): unknown {
	try {
		const parsed: unknown = JSON.parse(new TextDecoder().decode(body));
		return parsed;
	} catch {
		return undefined;
	}
}

/**
 * The answer to Zoom's `endpoint.url_validation`, sent when someone clicks Validate and every 72 hours
 * after; undefined for any other body.
 *
 * Only call it for signed requests. Zoom signs this one, too (Zoom webhooks, "Validate your webhook
 * endpoint"; its SDK @zoom/rivet checks the signature first). A node that answered unsigned requests would
 * sign anything it is sent: the token `v0:{timestamp}:{body}` comes back as the signature of a forged event.
 */
export function answerValidation(
	body: unknown,
	secretToken: string,
): { plainToken: string; encryptedToken: string } | undefined {
	const plainToken = plainTokenOf(body);
	if (plainToken === undefined) return undefined;
	return { plainToken, encryptedToken: hmacHex(secretToken, plainToken) };
}

/** The token in a check of the URL (`endpoint.url_validation`); undefined for any other body. */
export function plainTokenOf(body: unknown): string | undefined {
	if (!isRecord(body) || body.event !== 'endpoint.url_validation') return undefined;
	const plainToken = isRecord(body.payload) ? body.payload.plainToken : undefined;
	return typeof plainToken === 'string' ? plainToken : undefined;
}

/** HMAC-SHA256 in lower-case hex. */
function hmacHex(secretToken: string, ...parts: ReadonlyArray<string | Uint8Array>): string {
	const hmac = createHmac('sha256', secretToken);
	for (const part of parts) hmac.update(part);
	return hmac.digest('hex');
}
