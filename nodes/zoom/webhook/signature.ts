import { createHmac, timingSafeEqual } from 'node:crypto';

/** What Zoom signs, and its signature. */
export interface SignedRequest {
	/** The header `x-zm-request-timestamp` as received: epoch seconds. */
	timestamp: string;
	/** The header `x-zm-signature` as received. */
	signature: string;
	/** The body as received, before anything parsed it as JSON: one more space or escape changes the hash. */
	body: Uint8Array;
}

const SIGNATURE = /^v0=[0-9a-f]{64}$/;
/** Epoch seconds have ten digits until the year 2286; milliseconds have three more. */
const EPOCH_SECONDS = /^\d{10}$/;

/** HMAC-SHA256 in lower-case hex, which Zoom uses for both signatures and URL validation. */
export function hmacHex(secretToken: string, ...parts: ReadonlyArray<string | Uint8Array>): string {
	const hmac = createHmac('sha256', secretToken);
	for (const part of parts) hmac.update(part);
	return hmac.digest('hex');
}

/** Whether both headers have Zoom's format; anything else is refused without hashing. */
export function hasSignatureFormat(timestamp: string, signature: string): boolean {
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
