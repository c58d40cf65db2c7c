import type { Checked } from './answer';
import { pass, refuse } from './answer';
import type { EndpointScopes, Reach } from './scopes';
import { reachOf, scopesToName } from './scopes';
import type { Grant, TokenStore } from './token-store';
import { refusals } from './zoom-errors';

/** The grant behind an `Authorization: Bearer` header. */
export function checkToken(
	header: string | undefined,
	tokens: TokenStore,
	now: number,
): Checked<Grant> {
	const token = /^Bearer (\S+)$/i.exec(header ?? '')?.[1];
	const grant = token === undefined ? undefined : tokens.find(token);
	if (grant === undefined) return refuse(refusals.invalidToken());
	return grant.expiresAt <= now ? refuse(refusals.expiredToken()) : pass(grant);
}

/** Account tokens act on other people's events, so they only work with the admin scopes. */
export function checkScopes(grant: Grant, needed: EndpointScopes): Checked<Reach> {
	const reach = reachOf(grant.scopes, needed);
	const enough = grant.kind === 'account' ? reach === 'account' : reach !== 'none';
	return enough ? pass(reach) : refuse(refusals.missingScopes(scopesToName(reach, needed)));
}
