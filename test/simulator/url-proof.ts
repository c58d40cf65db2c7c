import { isRecord } from './is-record';
import { parseJson } from './request-body';
import { hmacHex } from './webhook-signature';

/** What a receiver that holds the secret token answers to a URL validation. */
export function prove(received: string): object {
	const { value } = parseJson(received);
	const payload = isRecord(value) && isRecord(value.payload) ? value.payload : {};
	const plainToken = String(payload.plainToken);
	return { plainToken, encryptedToken: hmacHex('simulator-secret-token', plainToken) };
}
