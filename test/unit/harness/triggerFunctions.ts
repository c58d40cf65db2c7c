import type { IDataObject, IHookFunctions } from 'n8n-workflow';
import { hookFunctions, type ZoomResponse } from './hookFunctions';
import { URL_OF_N8N } from './subscriptions';
import { GENERAL_APP } from './zoomApp';

/** n8n's functions for a trigger with a connected credential, at a public address, at Zoom itself. */
export function triggerFunctions(...answers: ZoomResponse[]) {
	const { functions, sent } = hookFunctions(...answers);
	const { clientId, clientSecret, tokenUrl } = GENERAL_APP;
	const staticData: IDataObject = {};
	const warnings: string[] = [];
	const parameters: IDataObject = { authentication: 'oAuth2', events: ['meeting.started'] };
	Object.assign(functions, {
		getActivationMode: () => 'activate',
		getCredentials: async () => ({
			clientId,
			clientSecret,
			accessTokenUrl: tokenUrl,
			oauthTokenData: {},
		}),
		getNode: () => ({ id: 'node-1', name: 'Trigger' }),
		getNodeParameter: (name: string, otherwise: unknown) => parameters[name] ?? otherwise,
		getNodeWebhookUrl: () => URL_OF_N8N,
		getWorkflow: () => ({ id: 'workflow-1' }),
		getWorkflowStaticData: () => staticData,
		logger: { warn: (message: string) => void warnings.push(message) },
	} satisfies Partial<Record<keyof IHookFunctions, unknown>>);
	return { functions, sent, warnings };
}
