import { isRecord } from '../guards';
import { hmacHex } from './signature';

/** What Zoom expects in return when it checks that a URL belongs to the owner of the secret token. */
interface ValidationAnswer {
	plainToken: string;
	encryptedToken: string;
}

/**
 * The answer to Zoom's `endpoint.url_validation`, sent when someone clicks Validate and every 72 hours
 * after; undefined for any other body.
 *
 * Only call it for signed requests. Zoom signs this one, too (Zoom webhooks, "Validate your webhook
 * endpoint"; its SDK @zoom/rivet checks the signature first). A node that answered unsigned requests would
 * sign anything it is sent: the token `v0:{timestamp}:{body}` comes back as the signature of a forged event.
 */
export function answerValidation(body: unknown, secretToken: string): ValidationAnswer | undefined {
	const plainToken = plainTokenOf(body);
	if (plainToken === undefined) return undefined;
	return { plainToken, encryptedToken: hmacHex(secretToken, plainToken) };
}

/** The token in a body that has the form of Zoom's `endpoint.url_validation`; undefined for any other body. */
export function plainTokenOf(body: unknown): string | undefined {
	if (!isRecord(body) || body.event !== 'endpoint.url_validation') return undefined;
	const plainToken = isRecord(body.payload) ? body.payload.plainToken : undefined;
	return typeof plainToken === 'string' ? plainToken : undefined;
}
