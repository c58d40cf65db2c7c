import type { IHookFunctions, IWebhookFunctions } from 'n8n-workflow';
import { credentialTypeOf } from '../zoom/authentication';

/**
 * The secret token of the node's credential, without the white space that pasting brings; undefined when
 * the field is empty.
 * @throws n8n's own error when the node has no credential
 */
export async function readSecretToken(
	functions: IHookFunctions | IWebhookFunctions,
): Promise<string | undefined> {
	const type = credentialTypeOf(functions);
	const { webhookSecretToken } = await functions.getCredentials(type);
	if (typeof webhookSecretToken !== 'string') return undefined;
	return webhookSecretToken.trim() || undefined;
}

/**
 * Like `readSecretToken`, with undefined for a credential that is gone. n8n would start a failing execution
 * for an error thrown here, and anybody can send a request: only Zoom may start executions.
 */
export async function findSecretToken(functions: IWebhookFunctions): Promise<string | undefined> {
	try {
		return await readSecretToken(functions);
	} catch {
		return undefined;
	}
}
