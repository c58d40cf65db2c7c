import { randomBytes } from 'node:crypto';

/** How long Zoom's `next_page_token` is valid, in ms. */
const lifetime = 15 * 60_000;

/** Remembers where the next page of a list starts. */
export interface PageTokens {
	/** A token for the page of `list` that starts at `offset`. */
	issue(list: string, offset: number): string;
	/** Where that page starts; undefined if the token is unknown, expired or from another list. */
	resolve(list: string, token: string): number | undefined;
}

export function createPageTokens(now: () => number): PageTokens {
	const issued = new Map<string, { list: string; offset: number; expiresAt: number }>();
	return {
		issue(list, offset) {
			const token = randomBytes(24).toString('base64url');
			issued.set(token, { list, offset, expiresAt: now() + lifetime });
			return token;
		},
		resolve(list, token) {
			const entry = issued.get(token);
			if (entry === undefined || entry.list !== list || entry.expiresAt <= now()) return undefined;
			return entry.offset;
		},
	};
}
