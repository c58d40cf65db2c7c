import fastify from 'fastify';
import { createBackground } from './background';
import { createControls } from './controls';
import { controlPages } from './control-pages';
import { createLifecycle } from './lifecycle';
import { oauthServer } from './oauth-server';
import type { SimulatorOptions } from './options';
import { resolveOptions } from './options';
import type { Simulator } from './simulator';
import { createWebhooks } from './webhooks';
import { createWorld } from './world';
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
	const world = createWorld(resolveOptions(options));
	const background = createBackground();
	const webhooks = createWebhooks(world, background);
	const lifecycle = createLifecycle(world, webhooks, background);
	const controls = createControls(world, lifecycle, webhooks);

	const server = fastify({
		forceCloseConnections: true,
		routerOptions: { maxParamLength: 5_000 },
	});
	await server.register(
		async (scope) => await zoomApi(scope, world, lifecycle, webhooks, background),
		{
			prefix: '/v2',
		},
	);
	await server.register(async (scope) => await oauthServer(scope, world, background), {
		prefix: '/oauth',
	});
	await server.register(async (scope) => await controlPages(scope, world, controls));
	const origin = await server.listen({ port: world.behaviour.port, host: '127.0.0.1' });

	return {
		...controls,
		origin,
		apiBaseUrl: `${origin}/v2`,
		oauthBaseUrl: `${origin}/oauth`,
		async close() {
			background.stop();
			await server.close();
		},
	};
}
