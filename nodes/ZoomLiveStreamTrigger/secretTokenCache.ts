import type { SecretToken } from './secretToken';

const TIME_TO_LIVE_MS = 1_000;

interface CacheEntry {
	secretToken: Promise<SecretToken>;
	/** In ms of the cache's clock. */
	expiresAt: number;
}

/** The secret tokens that triggers used a moment ago. */
export interface SecretTokenCache {
	/** The secret token of a trigger, read with `read` unless that happened within the last second. */
	get(trigger: string, read: () => Promise<SecretToken>): Promise<SecretToken>;
	/** How many triggers are cached. */
	size(): number;
}

/**
 * A cache that reads each trigger's credential at most once a second. Each read costs n8n a database query and
 * a sandbox of its own for the credential's expressions (n8n 2.41 `CredentialsHelper`), as much as all else it does
 * for a request, and anyone who knows the URL can cause it. A changed token counts after a second. Only what was read
 * is cached: the next request tries again after a read that did not succeed.
 * @param uptime ms on a clock that never jumps
 */
export function createSecretTokenCache(uptime: () => number): SecretTokenCache {
	const entries = new Map<string, CacheEntry>();
	return {
		async get(trigger, read) {
			const now = uptime();
			for (const [other, { expiresAt }] of entries) {
				if (expiresAt <= now) entries.delete(other);
			}
			const entry = entries.get(trigger) ?? {
				secretToken: read(),
				expiresAt: now + TIME_TO_LIVE_MS,
			};
			entries.set(trigger, entry);
			const secretToken = await entry.secretToken;
			if (secretToken.kind === 'unreadable' && entries.get(trigger) === entry) {
				entries.delete(trigger);
			}
			return secretToken;
		},
		size: () => entries.size,
	};
}
