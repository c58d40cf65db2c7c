import type { Answer } from './answer';
import type { Lifecycle } from './lifecycle';
import type { RequestBody } from './request-body';
import type { Purpose } from './purpose';
import type { EndpointScopes, Reach } from './scopes';
import type { Grant } from './token-store';
import type { Webhooks } from './webhooks';
import type { World } from './world';

/** A request to `/v2` with a valid token and scopes. */
export interface Call {
	world: World;
	lifecycle: Lifecycle;
	webhooks: Webhooks;
	grant: Grant;
	reach: Reach;
	needed: EndpointScopes;
	/** What the endpoint is for. */
	purpose: Purpose;
	/** The id in the path: of an event, or of a user. */
	id: string;
	query: Record<string, string>;
	body: RequestBody;
}

/** What an endpoint does. Synchronous if possible, so a request takes effect in one step. */
export type Handler = (call: Call) => Answer | Promise<Answer>;
