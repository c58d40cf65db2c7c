import { accountLevelScopes, userLevelScopes } from './scopes';

/** The OAuth app registered in the simulated Marketplace. */
export interface SimulatedApp {
	name: string;
	clientId: string;
	clientSecret: string;
	accountId: string;
	/** Signs webhooks. */
	secretToken: string;
	/** User-level and `:admin` scopes; each kind of token gets the matching ones. */
	scopes: string[];
	/** A deactivated app gets no tokens. */
	active: boolean;
	/** The ids of the users who allowed the app to act for them. */
	authorizedUsers: Set<string>;
}

/** An app with obviously fake values, so that scanners don't report them as secrets. */
export function createApp(): SimulatedApp {
	return {
		name: 'Example live stream app',
		clientId: 'simulator-client-id',
		clientSecret: 'simulator-client-secret',
		accountId: 'simulator-account-id',
		secretToken: 'simulator-secret-token',
		scopes: [...userLevelScopes, ...accountLevelScopes],
		active: true,
		authorizedUsers: new Set(),
	};
}

/** An app's scopes for one kind of token: admin ones for accounts, the others for users. */
export function scopesForKind(scopes: readonly string[], kind: 'user' | 'account'): string[] {
	const fitting = scopes.filter((scope) => isAdmin(scope) === (kind === 'account'));
	return fitting.length > 0 ? fitting : [...scopes];
}

function isAdmin(scope: string): boolean {
	return /:admin(:|$)/.test(scope);
}
