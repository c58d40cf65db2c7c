import formbody from '@fastify/formbody';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Answer } from './answer';
import { html, json } from './answer';
import { answerGrant, basicCredentials, clientRefusal } from './oauth-grants';
import type { AuthorizeRequest } from './oauth-page';
import { authorizeErrorPage, consentPage } from './oauth-page';
import { withoutSecrets } from './recorded-token-request';
import { answerThrough } from './send-answer';
import { scopesForKind } from './simulated-app';
import { zoomOf } from './simulated-zoom';
import { textFields } from './text-fields';
import { defaultUserId, type World } from './world';

/** Zoom's OAuth below `/oauth`: authorize, token, revoke (Zoom OAuth). */
export async function oauthServer(scope: FastifyInstance): Promise<void> {
	const send = async (
		reply: FastifyReply,
		path: string,
		produce: () => Answer,
		onStatus: (status: number) => void = () => undefined,
	): Promise<FastifyReply> => {
		const { world, background } = zoomOf(reply.request);
		const fault = world.faults.take(reply.request.method, path);
		const { signal } = background;
		await answerThrough(fault, { reply, produce, onStatus, signal });
		return reply;
	};

	await scope.register(formbody);

	scope.get('/authorize', async (request, reply) => {
		const { world } = zoomOf(request);
		const fields = textFields(request.query);
		return await send(reply, '/oauth/authorize', () => {
			const problem = authorizeProblem(world, fields);
			if (problem !== undefined) return html(400, authorizeErrorPage(problem));
			const email = world.users.get(defaultUserId)?.email ?? defaultUserId;
			const scopes = scopesForKind(world.app.scopes, 'user');
			return html(200, consentPage(world.app, email, scopes, authorizeRequest(fields)));
		});
	});

	scope.post('/authorize', async (request, reply) => {
		const { world, codes } = zoomOf(request);
		const fields = textFields(request.body);
		return await send(reply, '/oauth/authorize', () => {
			const problem = authorizeProblem(world, { ...fields, response_type: 'code' });
			if (problem !== undefined) return html(400, authorizeErrorPage(problem));
			const { redirectUri, state } = authorizeRequest(fields);
			const target = new URL(redirectUri);
			target.searchParams.set('code', codes.issue(redirectUri));
			if (state !== '') target.searchParams.set('state', state);
			const headers = { location: target.href };
			return { status: 302, body: '', contentType: 'text/plain', headers };
		});
	});

	scope.post('/token', async (request, reply) => {
		const { world, codes } = zoomOf(request);
		const fields = textFields(request.body);
		const { authorization } = request.headers;
		const [clientId] = basicCredentials(authorization);
		const record = {
			at: world.now(),
			grantType: fields.grant_type,
			clientId: clientId === '' ? undefined : clientId,
			fields: withoutSecrets(fields),
			status: 0,
		};
		world.tokenRequests.push(record);
		const produce = (): Answer =>
			clientRefusal(world, authorization) ?? answerGrant(world, codes, fields);
		return await send(reply, '/oauth/token', produce, (status) => {
			record.status = status;
		});
	});

	scope.post('/revoke', async (request, reply) => {
		const { world } = zoomOf(request);
		const { token = '' } = textFields(request.body);
		return await send(reply, '/oauth/revoke', () => {
			const refusal = clientRefusal(world, request.headers.authorization);
			if (refusal !== undefined) return refusal;
			world.tokens.revoke(token);
			return json(200, { status: 'success' });
		});
	});
}

/** Why Zoom shows an error page instead of asking, or nothing. An empty `scope` is let pass. */
function authorizeProblem(world: World, fields: Record<string, string>): string | undefined {
	if (fields.client_id !== world.app.clientId) return 'Invalid client_id.';
	if (fields.response_type !== 'code') return 'Invalid response_type.';
	if (!isHttpUrl(fields.redirect_uri ?? '')) return 'Invalid redirect_uri.';
	if ((fields.scope ?? '') !== '') return `Invalid scope: ${fields.scope}`;
	return undefined;
}

function isHttpUrl(text: string): boolean {
	try {
		return ['http:', 'https:'].includes(new URL(text).protocol);
	} catch {
		return false;
	}
}

function authorizeRequest(fields: Record<string, string>): AuthorizeRequest {
	const { client_id: clientId = '', redirect_uri: redirectUri = '', state = '' } = fields;
	return { clientId, redirectUri, state };
}
