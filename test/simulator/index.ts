import fastify, { type FastifyInstance } from 'fastify';
import { controlPages } from './control-pages';
import { oauthServer } from './oauth-server';
import type { SimulatorOptions } from './options';
import { resolveOptions } from './options';
import { createZoom, receive } from './simulated-zoom';
import type { Simulator } from './simulator';
import { zoomApi } from './zoom-api';

export type { Answer } from './answer';
export { SUBSCRIPTIONS_ADDED_BY_HAND } from './webhooks';
export type { EventSubscription } from './event-subscription';
export type { Fault, FaultKind, FaultMatch } from './faults';
export type { SimulatorOptions, Specification } from './options';
export type { RecordedRequest } from './recorded-request';
export type { RecordedTokenRequest } from './recorded-token-request';
export { accountLevelScopes, userLevelScopes } from './scopes';
export type { SimulatedApp } from './simulated-app';
export { exampleDestination, type SimulatedMeeting } from './simulated-meeting';
export type { SimulatedUser } from './simulated-user';
export type { Simulator, TokenOptions } from './simulator';
export type { IssuedTokens } from './token-store';
export type { WebhookDelivery, WebhookSubscription } from './webhooks';
export { exampleDownloadToken, webhookEventNames } from './webhook-events';
export type { WebhookEvent, WebhookEventName } from './webhook-events';
export { defaultUserId } from './world';

/** Starts a simulated Zoom, on loopback only. It follows Zoom's specifications. */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
	const zoom = createZoom(resolveOptions(options));
	const routes = await sharedRoutes();
	const server = fastify({ forceCloseConnections: true });
	server.addHook('onRequest', async ({ raw }, reply) => {
		reply.hijack();
		receive(raw, zoom);
		routes.routing(raw, reply.raw);
	});
	const origin = await server.listen({ port: zoom.world.behaviour.port, host: '127.0.0.1' });

	return {
		...zoom.controls,
		origin,
		apiBaseUrl: `${origin}/v2`,
		oauthBaseUrl: `${origin}/oauth`,
		async close() {
			zoom.background.stop();
			await server.close();
		},
	};
}

let routes: Promise<FastifyInstance> | undefined;

/** The routes of every simulated Zoom in this process. */
async function sharedRoutes(): Promise<FastifyInstance> {
	routes ??= buildRoutes();
	return await routes;
}

async function buildRoutes(): Promise<FastifyInstance> {
	const built = fastify({ routerOptions: { maxParamLength: 5_000 } });
	await built.register(zoomApi, { prefix: '/v2' });
	await built.register(oauthServer, { prefix: '/oauth' });
	await built.register(controlPages);
	await built.ready();
	return built;
}
