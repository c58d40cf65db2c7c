import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { isRecord } from '../../../nodes/zoom/guards';

/** Every secret in a credential, in the forms in which it is sent. */
export function secretsOf({
	oauthTokenData,
	clientId,
	clientSecret,
}: ICredentialDataDecryptedObject): string[] {
	const tokens = isRecord(oauthTokenData) ? oauthTokenData : {};
	const basic = Buffer.from(`${String(clientId)}:${String(clientSecret)}`).toString('base64');
	return [tokens.access_token, tokens.refresh_token, clientSecret, basic].map(String);
}

/** The paths of all texts below a value that contain a secret: own properties of every kind, keys, causes. */
export function leaksIn(root: unknown, secrets: readonly string[]): string[] {
	const seen = new Set<object>();
	const leaks: string[] = [];
	const look = (value: unknown, path: string): void => {
		if (typeof value === 'string' && secrets.some((secret) => value.includes(secret))) {
			leaks.push(path);
		}
		if (typeof value !== 'object' || value === null || seen.has(value)) return;
		seen.add(value);
		if (value instanceof Map) return look([...value], `${path} (map)`);
		if (value instanceof Set) return look([...value], `${path} (set)`);
		if (Buffer.isBuffer(value)) return look(value.toString('latin1'), `${path} (bytes)`);
		for (const key of Reflect.ownKeys(value)) {
			look(String(key), `${path} (key)`);
			look(Reflect.get(value, key), `${path}.${String(key)}`);
		}
	};
	look(root, '$');
	return leaks;
}
