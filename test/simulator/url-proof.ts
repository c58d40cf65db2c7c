import { isRecord } from './is-record';
import { parseJson } from './request-body';
import { hmacHex } from './webhook-signature';

/** The answer to a URL validation from a receiver with the secret token. */
export function prove(received: string): object {
	const { value } = parseJson(received);
	const payload = isRecord(value) && isRecord(value.payload) ? value.payload : {};
	const plainToken = String(payload.plainToken);
	return { plainToken, encryptedToken: hmacHex('simulator-secret-token', plainToken) };
}
