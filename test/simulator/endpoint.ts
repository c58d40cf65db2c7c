import type { Handler } from './call';
import type { RateCategory } from './plans';
import type { Purpose } from './purpose';
import type { EndpointScopes } from './scopes';

/** One endpoint below `/v2`. The path's parameter is always called `id`. */
export interface Endpoint {
	method: 'GET' | 'PATCH' | 'PUT' | 'POST' | 'DELETE';
	path: string;
	purpose: Purpose;
	category: RateCategory;
	scopes: EndpointScopes;
	handle: Handler;
}
