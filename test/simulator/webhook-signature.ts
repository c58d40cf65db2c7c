import { createHmac } from 'node:crypto';

/** HMAC-SHA256 in hex: Zoom's only construction, for signatures and for URL validation. */
export function hmacHex(secretToken: string, text: string): string {
	return createHmac('sha256', secretToken).update(text, 'utf8').digest('hex');
}

/** Zoom's headers for a webhook body: the timestamp is epoch seconds, and part of what is signed. */
export function signedHeaders(
	secretToken: string,
	body: string,
	now: number,
): Record<string, string> {
	const timestamp = String(Math.floor(now / 1_000));
	return {
		'content-type': 'application/json; charset=utf-8',
		'x-zm-request-timestamp': timestamp,
		'x-zm-signature': `v0=${hmacHex(secretToken, `v0:${timestamp}:${body}`)}`,
	};
}
