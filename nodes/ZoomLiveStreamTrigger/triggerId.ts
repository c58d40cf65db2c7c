import type { IHookFunctions, IWebhookFunctions } from 'n8n-workflow';

/** Identifies a trigger among all those of one n8n. */
export function triggerId(functions: IHookFunctions | IWebhookFunctions): string {
	return `${functions.getWorkflow().id ?? ''}/${functions.getNode().id}`;
}
