import type { ICredentialDataDecryptedObject, IExecutePaginationFunctions } from 'n8n-workflow';
import { credentialTypeOf } from '../../zoom/authentication';
import { isRecord } from '../../zoom/guards';
import { apiBaseUrl } from '../../zoom/hosts';

/** What the node reads from its credential. n8n itself signs the requests. */
export interface Connection {
	apiBaseUrl: string;
	/** The scopes that Zoom granted with the token; undefined if it did not say. */
	grantedScopes: readonly string[] | undefined;
	/** The access token at the time it was read. */
	accessToken: string | undefined;
	/** What must not appear in any output, even if Zoom or a proxy repeats it. */
	secrets: readonly string[];
}

/** What the items of one run of a node share. */
export interface NodeRun {
	/** The credential as n8n decrypted it, read once for all items. */
	credential?: Promise<ICredentialDataDecryptedObject>;
}

/** Reads the credential, and the state of the run that keeps it. */
interface CredentialContext {
	functions: IExecutePaginationFunctions;
	run: NodeRun;
}

/** What the node reads from its credential, as it is now. */
export async function connectionOf(context: CredentialContext): Promise<Connection> {
	return readConnection(await credentialOf(context));
}

/** All items of a run share one read of the credential. A failed read is not kept: the next request tries again. */
export async function credentialOf({
	functions,
	run,
}: CredentialContext): Promise<ICredentialDataDecryptedObject> {
	if (run.credential === undefined) {
		run.credential = functions.getCredentials(credentialTypeOf(functions));
		run.credential.catch(() => delete run.credential);
	}
	return await run.credential;
}

/**
 * n8n's functions for signing requests with a credential that was already read. n8n asks its context for the
 * credential of every request, and each read costs a database query and an evaluation of every expression in it.
 */
export function signingFunctions(
	functions: IExecutePaginationFunctions,
	credential: ICredentialDataDecryptedObject,
): IExecutePaginationFunctions {
	return Object.create(functions, { getCredentials: { value: async () => credential } });
}

/** Reads a credential as it is now: n8n adds the first token of a server-to-server app to it with the first request. */
export function readConnection(credential: unknown): Connection {
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

/** The access token that n8n stores with a credential. */
export function accessTokenIn(credential: unknown): string | undefined {
	const token = isRecord(credential) ? credential.oauthTokenData : undefined;
	const accessToken = isRecord(token) ? token.access_token : undefined;
	return typeof accessToken === 'string' ? accessToken : undefined;
}
