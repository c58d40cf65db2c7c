import type { IHookFunctions, IHttpRequestOptions } from 'n8n-workflow';

/** One answer of Zoom; a text is what n8n throws when there is none. */
export type ZoomResponse = { statusCode: number; body?: unknown } | string;

/** n8n's functions for a trigger at a Zoom that gives these answers in order, and silence after the last. */
export function hookFunctions(...answers: ZoomResponse[]) {
	const sent: IHttpRequestOptions[] = [];
	const httpRequest = async (options: IHttpRequestOptions) => {
		sent.push(options);
		const answer = answers[sent.length - 1] ?? 'ECONNRESET';
		if (typeof answer === 'string') throw new Error(answer);
		return answer;
	};
	const httpRequestWithAuthentication = async (_type: string, options: IHttpRequestOptions) =>
		await httpRequest(options);
	const helpers = { httpRequest, httpRequestWithAuthentication };
	const functions = { helpers } as unknown as IHookFunctions;
	return { functions, sent };
}
