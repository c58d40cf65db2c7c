import type { IExecutePaginationFunctions } from 'n8n-workflow';
import { credentialTypeOf } from '../../zoom/authentication';
import { isRecord } from '../../zoom/guards';
import { apiBaseUrl } from '../../zoom/hosts';

/** What the node reads of its credential. n8n itself signs the requests. */
export interface Connection {
	apiBaseUrl: string;
	/** The scopes that Zoom granted with the token; undefined when it did not say. */
	grantedScopes: readonly string[] | undefined;
	/** The access token, as it was when it was read. */
	accessToken: string | undefined;
	/** What must not show in any output, should Zoom or a proxy repeat it. */
	secrets: readonly string[];
}

/** What the items share while n8n runs one node once. */
export interface NodeRun {
	/** What the node reads of its credential, once for all items. */
	connection?: Promise<Connection>;
}

/**
 * Reading a credential is a database read in n8n, so all items of a run share one. A read that went wrong is
 * not kept: the next request tries again.
 */
export async function connectionOf({
	functions,
	run,
}: {
	functions: IExecutePaginationFunctions;
	run: NodeRun;
}): Promise<Connection> {
	if (run.connection === undefined) {
		run.connection = functions.getCredentials(credentialTypeOf(functions)).then(readConnection);
		run.connection.catch(() => delete run.connection);
	}
	return await run.connection;
}

function readConnection(credential: unknown): Connection {
	const fields = isRecord(credential) ? credential : {};
	const token = isRecord(fields.oauthTokenData) ? fields.oauthTokenData : {};
	const { scope } = token;
	return {
		apiBaseUrl: apiBaseUrl(credential),
		grantedScopes: typeof scope === 'string' && scope !== '' ? scope.split(/[\s,]/) : undefined,
		accessToken: accessTokenIn(credential),
		secrets: [
			fields.clientSecret,
			fields.webhookSecretToken,
			token.access_token,
			token.refresh_token,
		].filter((secret): secret is string => typeof secret === 'string' && secret !== ''),
	};
}

/** The access token that n8n has stored with a credential. */
export function accessTokenIn(credential: unknown): string | undefined {
	const token = isRecord(credential) ? credential.oauthTokenData : undefined;
	const accessToken = isRecord(token) ? token.access_token : undefined;
	return typeof accessToken === 'string' ? accessToken : undefined;
}
