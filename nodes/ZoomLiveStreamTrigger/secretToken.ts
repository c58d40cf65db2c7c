import type { IHookFunctions, IWebhookFunctions } from 'n8n-workflow';
import { credentialTypeOf } from '../zoom/authentication';

/** What reading the secret token led to. */
export type SecretToken =
	| { kind: 'found'; value: string }
	/** The node has no credential, or the credential no secret token. */
	| { kind: 'missing' }
	/** n8n could not read the credential this time, e.g. because its database did not answer. */
	| { kind: 'unreadable' };

/**
 * The secret token of the node's credential, without the white space that pasting brings.
 * @throws n8n's own error when the node has no credential, or it cannot be read
 */
export async function readSecretToken(
	functions: IHookFunctions | IWebhookFunctions,
): Promise<Exclude<SecretToken, { kind: 'unreadable' }>> {
	const { webhookSecretToken } = await functions.getCredentials(credentialTypeOf(functions));
	const value = typeof webhookSecretToken === 'string' ? webhookSecretToken.trim() : '';
	return value === '' ? { kind: 'missing' } : { kind: 'found', value };
}

/**
 * Like `readSecretToken`, without a throw. n8n would start a failing execution for an error thrown here, and anyone
 * can send a request: only Zoom may start executions.
 */
export async function findSecretToken(functions: IWebhookFunctions): Promise<SecretToken> {
	if (functions.getNode().credentials?.[credentialTypeOf(functions)] === undefined) {
		return { kind: 'missing' };
	}
	try {
		return await readSecretToken(functions);
	} catch {
		return { kind: 'unreadable' };
	}
}
