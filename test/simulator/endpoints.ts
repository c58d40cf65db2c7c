import type { Handler } from './call';
import { getDestination, getJoinToken, setDestination } from './destination-endpoints';
import { getEvent } from './event-endpoints';
import type { EventKind } from './event-kind';
import { listEvents } from './list-endpoint';
import type { RateCategory } from './plans';
import type { EndpointScopes } from './scopes';
import { changeStatus } from './status-endpoint';
import { getUser, getUserSettings } from './user-endpoints';

/** One endpoint below `/v2`. The path's parameter is always called `id`. */
export interface Endpoint {
	method: 'GET' | 'PATCH';
	path: string;
	category: RateCategory;
	scopes: EndpointScopes;
	handle: Handler;
}

function scopes(granular: string, classic: string): EndpointScopes {
	return { granular, classic, classicAdmin: `${classic}:admin` };
}

function eventEndpoints(kind: EventKind): Endpoint[] {
	const event = `/${kind}s/:id`;
	const light = { category: 'Light' } as const;
	return [
		{
			...light,
			method: 'PATCH',
			path: `${event}/livestream/status`,
			scopes: scopes(`${kind}:update:livestream_status`, `${kind}:write`),
			handle: changeStatus(kind),
		},
		{
			...light,
			method: 'PATCH',
			path: `${event}/livestream`,
			scopes: scopes(`${kind}:update:livestream`, `${kind}:write`),
			handle: setDestination(kind),
		},
		{
			...light,
			method: 'GET',
			path: `${event}/livestream`,
			scopes: scopes(`${kind}:read:livestream`, `${kind}:read`),
			handle: getDestination(kind),
		},
		{
			...light,
			method: 'GET',
			path: `${event}/jointoken/live_streaming`,
			scopes: {
				granular: `${kind}:read:live_streaming_token`,
				classic: `${kind}_token:read:live_streaming`,
				classicAdmin: `${kind}_token:read:admin:live_streaming`,
			},
			handle: getJoinToken(kind),
		},
		{
			...light,
			method: 'GET',
			path: event,
			scopes: scopes(`${kind}:read:${kind}`, `${kind}:read`),
			handle: getEvent(kind),
		},
		{
			category: 'Medium',
			method: 'GET',
			path: `/users/:id/${kind}s`,
			scopes: scopes(`${kind}:read:list_${kind}s`, `${kind}:read`),
			handle: listEvents(kind),
		},
	];
}

/** All of Zoom's API that the simulator has. */
export const endpoints: readonly Endpoint[] = [
	...eventEndpoints('meeting'),
	...eventEndpoints('webinar'),
	{
		category: 'Light',
		method: 'GET',
		path: '/users/:id',
		scopes: scopes('user:read:user', 'user:read'),
		handle: getUser,
	},
	{
		category: 'Light',
		method: 'GET',
		path: '/users/:id/settings',
		scopes: scopes('user:read:settings', 'user:read'),
		handle: getUserSettings,
	},
];
