import type {
	IExecutePaginationFunctions,
	IHttpRequestOptions,
	ILoadOptionsFunctions,
} from 'n8n-workflow';
import { credentialTypeOf } from '../../zoom/authentication';
import { readResponse, type Answer } from './answer';

/**
 * Sends one request, once, which n8n signs with the node's credential; returns Zoom's answer, whatever its status.
 * @throws what n8n throws when there is no answer
 */
export async function sendSigned(
	functions: IExecutePaginationFunctions | ILoadOptionsFunctions,
	options: IHttpRequestOptions,
): Promise<Answer> {
	const response: unknown = await functions.helpers.httpRequestWithAuthentication.call(
		functions,
		credentialTypeOf(functions),
		{
			...options,
			// A copy, because n8n writes the access token into it.
			headers: { ...options.headers },
			returnFullResponse: true,
		},
	);
	return readResponse(response);
}
