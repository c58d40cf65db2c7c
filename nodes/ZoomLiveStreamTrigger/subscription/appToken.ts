import type { IHookFunctions } from 'n8n-workflow';
import { isRecord } from '../../zoom/guards';
import type { ZoomApp } from './app';
import { send, type Answer } from './request';

/** What asking for a token led to. */
export type TokenOutcome =
	| { kind: 'granted'; accessToken: string }
	| { kind: 'refused'; answer: Answer };

interface Grant {
	grant_type: 'client_credentials' | 'account_credentials';
	account_id?: string;
}

interface Token {
	accessToken: string;
	scopes: readonly string[];
}

/** Zoom grants these to every app, without anyone choosing them (Zoom webhooks). */
export const NEEDED_SCOPES = [
	'marketplace:write:event_subscription',
	'marketplace:read:list_event_subscriptions',
	'marketplace:delete:event_subscription',
];

/**
 * A token of the app itself, which event subscriptions belong to. Zoom's documents disagree about which grant carries
 * the scopes for a server-to-server app, so the scopes of the token decide: the other grant is tried when they are
 * missing, and the first token is used when neither has them.
 */
export async function requestAppToken(
	functions: IHookFunctions,
	app: ZoomApp,
	accountId: string | undefined,
): Promise<TokenOutcome> {
	let first: Token | undefined;
	let refusal: Answer = { kind: 'silent' };
	for (const grant of grantsFor(app, accountId)) {
		const answer = await requestToken(functions, app, grant);
		const token = readToken(answer);
		if (token === undefined) {
			refusal = answer;
			if (isInvalidClient(answer)) break;
			continue;
		}
		if (NEEDED_SCOPES.every((scope) => token.scopes.includes(scope))) {
			return { kind: 'granted', accessToken: token.accessToken };
		}
		first ??= token;
	}
	return first === undefined
		? { kind: 'refused', answer: refusal }
		: { kind: 'granted', accessToken: first.accessToken };
}

function grantsFor({ kind }: ZoomApp, accountId: string | undefined): Grant[] {
	const client: Grant = { grant_type: 'client_credentials' };
	if (accountId === undefined) return [client];
	const account: Grant = { grant_type: 'account_credentials', account_id: accountId };
	return kind === 'general' ? [client, account] : [account, client];
}

async function requestToken(
	functions: IHookFunctions,
	{ tokenUrl, clientId, clientSecret }: ZoomApp,
	grant: Grant,
): Promise<Answer> {
	return await send(functions, {
		method: 'POST',
		url: tokenUrl,
		auth: { username: clientId, password: clientSecret },
		headers: { Accept: 'application/json', 'Content-Type': 'application/x-www-form-urlencoded' },
		body: new URLSearchParams({ ...grant }).toString(),
	});
}

function readToken(answer: Answer): Token | undefined {
	if (answer.kind === 'silent' || answer.status !== 200 || !isRecord(answer.body)) return undefined;
	const { access_token: accessToken, scope } = answer.body;
	if (typeof accessToken !== 'string' || accessToken === '') return undefined;
	return { accessToken, scopes: typeof scope === 'string' ? scope.split(/[\s,]+/) : [] };
}

/** The other grant would be refused for the same reason. */
function isInvalidClient(answer: Answer): boolean {
	return answer.kind === 'silent' || answer.status === 401 || answer.status >= 500;
}
