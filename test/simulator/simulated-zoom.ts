import type { FastifyRequest } from 'fastify';
import { createBackground, type Background } from './background';
import { createControls, type Controls } from './controls';
import { createLifecycle, type Lifecycle } from './lifecycle';
import { AuthorizationCodes } from './oauth-grants';
import type { Behaviour } from './options';
import { RateLimiter } from './rate-limiter';
import { createWebhooks, type Webhooks } from './webhooks';
import { createWorld, type World } from './world';

/** One simulated Zoom. All in a process share the routes, because building those takes longer than a test. */
export interface SimulatedZoom {
	readonly world: World;
	readonly background: Background;
	readonly webhooks: Webhooks;
	readonly lifecycle: Lifecycle;
	readonly controls: Controls;
	readonly limiter: RateLimiter;
	readonly codes: AuthorizationCodes;
	/** How many requests to the API it has answered. */
	answered: number;
}

export function createZoom(behaviour: Behaviour): SimulatedZoom {
	const world = createWorld(behaviour);
	const background = createBackground();
	const webhooks = createWebhooks(world, background);
	const lifecycle = createLifecycle(world, webhooks, background);
	const controls = createControls(world, lifecycle, webhooks);
	const limiter = new RateLimiter();
	const codes = new AuthorizationCodes();
	return { world, background, webhooks, lifecycle, controls, limiter, codes, answered: 0 };
}

const zooms = new WeakMap<FastifyRequest['raw'], SimulatedZoom>();

/** Says which simulated Zoom got a request, before a route sees it. */
export function receive(request: FastifyRequest['raw'], zoom: SimulatedZoom): void {
	zooms.set(request, zoom);
}

/** The simulated Zoom that got the request. */
export function zoomOf({ raw }: FastifyRequest): SimulatedZoom {
	const zoom = zooms.get(raw);
	if (zoom === undefined) throw new Error('No simulated Zoom got this request');
	return zoom;
}
