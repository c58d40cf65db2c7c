import type {
	ICredentialDataDecryptedObject,
	IExecutePaginationFunctions,
	IHookFunctions,
	ILoadOptionsFunctions,
} from 'n8n-workflow';
import { accountKeyOf, appKindOf, credentialTypeOf } from '../authentication';
import { apiBaseUrl } from '../endpoints';
import { isRecord } from '../guards';
import { uptime } from '../n8n/clock';
import { readTokenError, unanswered, type Unanswered } from './answer';

/** What n8n hands to a node: for an item, a list in the editor, or a trigger that is published. */
type NodeFunctions = IExecutePaginationFunctions | IHookFunctions | ILoadOptionsFunctions;

/** An access token, or why there is none. */
export type Token = { kind: 'token'; value: string; isNew: boolean } | Unanswered;

/**
 * The Zoom account behind a node's credential, as one run of a node, one list or one hook sees it. The
 * credential is read once: every read costs n8n a database query and an evaluation of each expression in it.
 */
export class Connection {
	/** Identifies the account within this process. */
	readonly account: string;

	/** Texts that must not appear in any output, even if Zoom or a proxy repeats them. */
	readonly secrets = new Set<string>();

	private read: Promise<ICredentialDataDecryptedObject> | undefined;

	/** @param cancelled fires when the execution is cancelled; undefined outside of executions */
	constructor(
		readonly functions: NodeFunctions,
		readonly cancelled?: AbortSignal,
	) {
		this.account = accountKeyOf(functions);
	}

	/**
	 * The credential's fields. A failed read is not kept: the next request tries again.
	 * @throws n8n's own error if there is no credential, or it cannot be read
	 */
	async credential(): Promise<ICredentialDataDecryptedObject> {
		if (this.read === undefined) {
			this.read = this.readCredential();
			this.read.catch(() => {
				this.read = undefined;
			});
		}
		return await this.read;
	}

	/**
	 * Where the credential's requests go; no item can send a token elsewhere.
	 * @throws n8n's own error if the credential cannot be read
	 */
	async apiBaseUrl(): Promise<string> {
		return apiBaseUrl(await this.credential());
	}

	/** The scopes that Zoom granted with the token; undefined if it did not say. */
	async grantedScopes(): Promise<readonly string[] | undefined> {
		const { scope } = tokenDataIn(await this.credential());
		return typeof scope === 'string' && scope !== '' ? scope.split(/[\s,]+/) : undefined;
	}

	/**
	 * The access token that n8n stores with the credential, or the first one of a server-to-server app.
	 * @throws n8n's own error if the credential cannot be read
	 */
	async accessToken(): Promise<Token> {
		const value = accessTokenIn(await this.credential());
		return value === undefined
			? await this.tokenAfter(undefined)
			: { kind: 'token', value, isNew: false };
	}

	/**
	 * Another token than one that Zoom refused: one that another item, execution or process has stored in the
	 * meantime, or one that n8n gets now.
	 * @throws n8n's own error if the credential cannot be read
	 */
	async tokenAfter(refused: string | undefined): Promise<Token> {
		const stored = await this.storedToken();
		if (stored !== undefined && stored !== refused) {
			return { kind: 'token', value: stored, isNew: false };
		}
		const failure = await renewTogether(this.account, async () => await this.renew());
		// Another process may have used the refresh token and stored the new access token.
		const renewed = await this.storedToken();
		if (renewed !== undefined && renewed !== refused) {
			return { kind: 'token', value: renewed, isNew: true };
		}
		return failure ?? unanswered('sign_in_unavailable');
	}

	private async storedToken(): Promise<string | undefined> {
		this.read = undefined;
		return accessTokenIn(await this.credential());
	}

	private async readCredential(): Promise<ICredentialDataDecryptedObject> {
		const credential = await this.functions.getCredentials(credentialTypeOf(this.functions));
		const { access_token, refresh_token } = tokenDataIn(credential);
		const { clientId, clientSecret, webhookSecretToken } = credential;
		// A token request has both in Base64 (RFC 6749 §2.3.1).
		const signIn = `${String(clientId)}:${String(clientSecret)}`;
		for (const secret of [access_token, refresh_token, clientSecret, signIn, webhookSecretToken]) {
			if (typeof secret === 'string' && secret !== '') this.secrets.add(secret);
		}
		return credential;
	}

	/** Has n8n get a token and store it; nothing is thrown. */
	private async renew(): Promise<Unanswered | undefined> {
		const { functions } = this;
		const type = credentialTypeOf(functions);
		const credential = await this.credential();
		const isFirst = !isRecord(credential.oauthTokenData);
		if (isFirst && appKindOf(functions) === 'user') {
			return unanswered('token_rejected', 'the account is not connected');
		}
		try {
			if (isFirst) {
				await functions.helpers.httpRequestWithAuthentication.call(functions, type, NO_REQUEST());
			} else {
				await functions.helpers.refreshOAuth2Token.call(functions, type);
			}
			return undefined;
		} catch (thrown) {
			return readTokenError(thrown);
		}
	}
}

/**
 * n8n gets the first token of a server-to-server app only together with a request (n8n-core `requestOAuth2`).
 * A data URL is answered without a connection, so nothing can reach Zoom after the node has given up.
 */
const NO_REQUEST = () => ({ method: 'GET' as const, url: 'data:,' });

interface Renewal {
	startedAt: number;
	done: Promise<Unanswered | undefined>;
}

/** Renewals in progress, by account: Zoom accepts a refresh token once (Zoom OAuth). */
const renewals = new Map<string, Renewal>();
/** How long others wait for a renewal that does not end, in ms: n8n itself waits 300 s (@n8n/client-oauth2). */
const SHARED_FOR = 10_000;

/** Requests of this process that are refused at the same time share one renewal. */
async function renewTogether(
	account: string,
	renew: () => Promise<Unanswered | undefined>,
): Promise<Unanswered | undefined> {
	const current = renewals.get(account);
	if (current !== undefined && uptime() - current.startedAt < SHARED_FOR) return await current.done;
	const renewal = { startedAt: uptime(), done: renew() };
	renewals.set(account, renewal);
	try {
		return await renewal.done;
	} finally {
		if (renewals.get(account) === renewal) renewals.delete(account);
	}
}

function tokenDataIn(credential: ICredentialDataDecryptedObject): Record<string, unknown> {
	const { oauthTokenData } = credential;
	return isRecord(oauthTokenData) ? oauthTokenData : {};
}

function accessTokenIn(credential: ICredentialDataDecryptedObject): string | undefined {
	const { access_token: accessToken } = tokenDataIn(credential);
	return typeof accessToken === 'string' && accessToken !== '' ? accessToken : undefined;
}
