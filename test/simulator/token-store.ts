import { randomBytes } from 'node:crypto';

export type TokenKind = 'user' | 'account';

/** What an access token grants. */
export interface Grant {
	kind: TokenKind;
	/** The authorizing user; the app's owner for account tokens. */
	userId: string;
	scopes: ReadonlySet<string>;
	/** Milliseconds since the epoch. */
	expiresAt: number;
}

export interface GrantRequest {
	kind: TokenKind;
	userId: string;
	scopes: readonly string[];
	/** Seconds. */
	lifetime: number;
}

/** Zoom's token answer. `refresh_token` is empty for account tokens: they have none. */
export interface IssuedTokens {
	access_token: string;
	refresh_token: string;
	token_type: 'bearer';
	expires_in: number;
	scope: string;
}

function newToken(purpose: string): string {
	return `simulator-${purpose}-${randomBytes(24).toString('base64url')}`;
}

/** All issued tokens. As in Zoom, several access tokens may be valid at once. */
export class TokenStore {
	private readonly access = new Map<string, Grant>();
	private readonly refreshes = new Map<string, GrantRequest>();

	constructor(private readonly now: () => number) {}

	issue(request: GrantRequest): IssuedTokens {
		const accessToken = newToken('access');
		const refreshToken = request.kind === 'user' ? newToken('refresh') : '';
		this.access.set(accessToken, {
			kind: request.kind,
			userId: request.userId,
			scopes: new Set(request.scopes),
			expiresAt: this.now() + request.lifetime * 1_000,
		});
		if (refreshToken !== '') this.refreshes.set(refreshToken, request);
		return {
			access_token: accessToken,
			refresh_token: refreshToken,
			token_type: 'bearer',
			expires_in: request.lifetime,
			scope: request.scopes.join(' '),
		};
	}

	find(accessToken: string): Grant | undefined {
		return this.access.get(accessToken);
	}

	/** Rotation: a refresh token works once and is replaced by new tokens. */
	refresh(refreshToken: string): IssuedTokens | undefined {
		const request = this.refreshes.get(refreshToken);
		if (request === undefined) return undefined;
		this.refreshes.delete(refreshToken);
		return this.issue(request);
	}

	revoke(token: string): boolean {
		return this.access.delete(token) || this.refreshes.delete(token);
	}

	expireAccessTokens(): void {
		for (const grant of this.access.values()) grant.expiresAt = 0;
	}

	revokeAll(): void {
		this.access.clear();
		this.refreshes.clear();
	}
}
