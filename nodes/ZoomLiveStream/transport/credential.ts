import type { ICredentialDataDecryptedObject, IExecutePaginationFunctions } from 'n8n-workflow';
import { credentialTypeOf } from '../../zoom/authentication';
import { isRecord } from '../../zoom/guards';

/** What the items of one run of a node share. */
export interface NodeRun {
	/** The credential as n8n decrypted it, read once for all items. */
	credential?: Promise<ICredentialDataDecryptedObject>;
}

/** What reads the credential, and the state of the run that keeps it. */
interface CredentialContext {
	functions: IExecutePaginationFunctions;
	run: NodeRun;
}

/**
 * All items of a run share one read of the credential. A failed read is not kept: the next request tries again.
 * n8n adds the first token of a server-to-server app to it with the first request.
 */
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

/** The access token that n8n stores with a credential. */
export function accessTokenIn(credential: unknown): string | undefined {
	const { access_token: accessToken } = tokenIn(credential);
	return typeof accessToken === 'string' ? accessToken : undefined;
}

/** The scopes that Zoom granted with the token; undefined if it did not say. */
export function grantedScopesIn(credential: unknown): readonly string[] | undefined {
	const { scope } = tokenIn(credential);
	return typeof scope === 'string' && scope !== '' ? scope.split(/[\s,]/) : undefined;
}

/** What must not appear in any output, even if Zoom or a proxy repeats it. */
export function secretsIn(credential: unknown): string[] {
	const fields = isRecord(credential) ? credential : {};
	const token = tokenIn(credential);
	return [
		fields.clientSecret,
		fields.webhookSecretToken,
		token.access_token,
		token.refresh_token,
	].filter((secret): secret is string => typeof secret === 'string' && secret !== '');
}

function tokenIn(credential: unknown): Record<string, unknown> {
	const token = isRecord(credential) ? credential.oauthTokenData : undefined;
	return isRecord(token) ? token : {};
}
