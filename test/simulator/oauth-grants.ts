import { randomBytes } from 'node:crypto';
import type { Answer } from './answer';
import { json } from './answer';
import { eventSubscriptionScopes } from './scopes';
import { scopesForKind } from './simulated-app';
import type { IssuedTokens } from './token-store';
import { defaultUserId, type World } from './world';

/** How long Zoom's tokens are valid, in seconds. */
export const tokenLifetime = 3_600;

/** Zoom's token errors have their own shape (Zoom OAuth). */
export function oauthError(status: number, error: string, reason: string): Answer {
	return json(status, { reason, error });
}

/** Authorization codes waiting to be exchanged; each works once. */
export class AuthorizationCodes {
	private readonly redirects = new Map<string, string>();

	issue(redirectUri: string): string {
		const code = randomBytes(24).toString('base64url');
		this.redirects.set(code, redirectUri);
		return code;
	}

	/** The redirect URI the code was issued for. */
	use(code: string): string | undefined {
		const redirectUri = this.redirects.get(code);
		this.redirects.delete(code);
		return redirectUri;
	}
}

/** Client id and secret of an `Authorization: Basic` header. */
export function basicCredentials(header: string | undefined): [id: string, secret: string] {
	const encoded = /^Basic (\S+)$/i.exec(header ?? '')?.[1] ?? '';
	const text = Buffer.from(encoded, 'base64').toString('utf8');
	const colon = text.indexOf(':');
	return colon < 0 ? ['', ''] : [text.slice(0, colon), text.slice(colon + 1)];
}

/** Why the app gets no token; undefined if it may continue. 401 for a wrong client is assumed. */
export function clientRefusal(world: World, header: string | undefined): Answer | undefined {
	const { app } = world;
	const [id, secret] = basicCredentials(header);
	if (id !== app.clientId || secret !== app.clientSecret) {
		return oauthError(401, 'invalid_client', 'Invalid client_id or client_secret');
	}
	return app.active ? undefined : oauthError(400, 'invalid_client', 'The app has been disabled');
}

/** Answers the form of a POST `/oauth/token` from an authenticated app. */
export function answerGrant(
	world: World,
	codes: AuthorizationCodes,
	fields: Record<string, string>,
): Answer {
	switch (fields.grant_type) {
		case 'authorization_code':
			return exchangeCode(world, codes, fields);
		case 'refresh_token': {
			const issued = world.tokens.refresh(fields.refresh_token ?? '');
			return issued === undefined
				? oauthError(400, 'invalid_grant', 'Invalid Token!')
				: json(200, issued);
		}
		case 'account_credentials':
			return grantAccount(world, fields);
		case 'client_credentials':
			return grantApp(world);
		default:
			return oauthError(400, 'unsupported_grant_type', 'unsupported grant type');
	}
}

function exchangeCode(
	world: World,
	codes: AuthorizationCodes,
	fields: Record<string, string>,
): Answer {
	const { code = '', redirect_uri: redirectUri } = fields;
	const expected = codes.use(code);
	if (expected === undefined) {
		return oauthError(400, 'invalid_request', `Invalid authorization code ${code}`);
	}
	if (expected !== redirectUri) {
		return oauthError(400, 'invalid_request', 'Redirect URI mismatch.');
	}
	return json(200, issueFor(world, 'user'));
}

function grantAccount(world: World, fields: Record<string, string>): Answer {
	if (fields.account_id !== world.app.accountId) {
		return oauthError(400, 'invalid_request', 'Bad Request');
	}
	const scopes = [
		...scopesForKind(world.app.scopes, 'account'),
		...subscriptionScopes(world, 'account_credentials'),
	];
	return appAnswer(issueFor(world, 'account', scopes));
}

/** A token of the app itself, which only works for what belongs to the app. */
function grantApp(world: World): Answer {
	return appAnswer(issueFor(world, 'account', subscriptionScopes(world, 'client_credentials')));
}

function subscriptionScopes(
	{ behaviour }: World,
	grant: 'client_credentials' | 'account_credentials',
): readonly string[] {
	const { eventSubscriptionGrants: grants } = behaviour;
	return grants === 'both' || grants === grant ? eventSubscriptionScopes : [];
}

/** Tokens of apps and accounts have no refresh token. */
function appAnswer({ access_token, token_type, expires_in, scope }: IssuedTokens): Answer {
	return json(200, { access_token, token_type, expires_in, scope });
}

function issueFor(
	world: World,
	kind: 'user' | 'account',
	scopes: readonly string[] = scopesForKind(world.app.scopes, kind),
): IssuedTokens {
	if (kind === 'user') world.app.authorizedUsers.add(defaultUserId);
	return world.tokens.issue({ kind, userId: defaultUserId, scopes, lifetime: tokenLifetime });
}
