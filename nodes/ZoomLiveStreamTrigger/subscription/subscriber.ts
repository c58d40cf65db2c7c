import type { IHookFunctions, IHttpRequestOptions } from 'n8n-workflow';
import { isRecord } from '../../zoom/guards';
import { userPath } from '../../zoom/endpoints';
import type { ZoomApp } from './app';
import { attempt, requestDefaults, type Answer } from './request';

/** Whose events a subscription is for: those of one user, or of everyone in an account. */
export type Subscriber =
	| { scope: 'user'; userId: string; accountId: string }
	| { scope: 'account'; accountId: string };

/** What looking for the subscriber led to. */
export type SubscriberOutcome =
	| { kind: 'found'; subscriber: Subscriber }
	| { kind: 'refused'; answer: Answer };

/** The user who signed in, for a General App; the account of the credential for a server-to-server app. */
export async function findSubscriber(
	functions: IHookFunctions,
	app: ZoomApp,
): Promise<SubscriberOutcome> {
	if (app.kind === 'serverToServer') {
		return { kind: 'found', subscriber: { scope: 'account', accountId: app.accountId ?? '' } };
	}
	const answer = await requestSignedInUser(functions, app);
	const user = answer.kind === 'answered' && answer.status === 200 ? answer.body : undefined;
	if (!isRecord(user) || typeof user.id !== 'string' || typeof user.account_id !== 'string') {
		return { kind: 'refused', answer };
	}
	const subscriber: Subscriber = { scope: 'user', userId: user.id, accountId: user.account_id };
	return { kind: 'found', subscriber };
}

/**
 * Asks with the sign-in of the credential. n8n renews an expired token only when the refusal reaches it as one, so a
 * 401 is asked for once more that way; what it throws then contains the token and is dropped.
 */
async function requestSignedInUser(functions: IHookFunctions, app: ZoomApp): Promise<Answer> {
	const request = {
		...requestDefaults,
		method: 'GET',
		url: `${app.apiBaseUrl}${userPath('me')}`,
		headers: { Accept: 'application/json' },
	} satisfies IHttpRequestOptions;
	const answer = await sendSigned(functions, app, request);
	if (answer.kind === 'silent' || answer.status !== 401) return answer;
	const renewed = await sendSigned(functions, app, { ...request, ignoreHttpStatusErrors: false });
	return renewed.kind === 'silent' ? answer : renewed;
}

async function sendSigned(
	functions: IHookFunctions,
	{ credentialType }: ZoomApp,
	options: IHttpRequestOptions,
): Promise<Answer> {
	const { httpRequestWithAuthentication } = functions.helpers;
	return await attempt(async () => {
		const request = { ...options };
		const response: unknown = await httpRequestWithAuthentication.call(
			functions,
			credentialType,
			request,
		);
		return response;
	}, 'whenAnswered');
}
