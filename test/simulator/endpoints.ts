import { changeUserSettings } from './change-settings';
import { changeMeeting, createMeetingOfUser, deleteMeeting } from './create-endpoint';
import { getDestination, getJoinToken, setDestination } from './destination-endpoints';
import { changeEventStatus } from './end-endpoint';
import type { Endpoint } from './endpoint';
import { getEvent } from './event-endpoints';
import type { EventKind } from './event-kind';
import { listEvents } from './list-endpoint';
import { controlMeeting } from './live-controls';
import type { EndpointScopes } from './scopes';
import { changeStatus } from './status-endpoint';
import { getUser, getUserSettings } from './user-endpoints';

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
			purpose: 'status',
			scopes: scopes(`${kind}:update:livestream_status`, `${kind}:write`),
			handle: changeStatus(kind),
		},
		{
			...light,
			method: 'PATCH',
			path: `${event}/livestream`,
			purpose: 'setDestination',
			scopes: scopes(`${kind}:update:livestream`, `${kind}:write`),
			handle: setDestination(kind),
		},
		{
			...light,
			method: 'GET',
			path: `${event}/livestream`,
			purpose: 'getDestination',
			scopes: scopes(`${kind}:read:livestream`, `${kind}:read`),
			handle: getDestination(kind),
		},
		{
			...light,
			method: 'GET',
			path: `${event}/jointoken/live_streaming`,
			purpose: 'joinToken',
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
			purpose: 'event',
			scopes: scopes(`${kind}:read:${kind}`, `${kind}:read`),
			handle: getEvent(kind),
		},
		{
			...light,
			method: 'PUT',
			path: `${event}/status`,
			purpose: 'end',
			scopes: scopes(`${kind}:update:status`, `${kind}:write`),
			handle: changeEventStatus(kind),
		},
		{
			category: 'Medium',
			method: 'GET',
			path: `/users/:id/${kind}s`,
			purpose: 'list',
			scopes: scopes(`${kind}:read:list_${kind}s`, `${kind}:read`),
			handle: listEvents(kind),
		},
	];
}

/** All endpoints of Zoom's API that the simulator has. */
export const endpoints: readonly Endpoint[] = [
	...eventEndpoints('meeting'),
	...eventEndpoints('webinar'),
	{
		category: 'Light',
		method: 'POST',
		path: '/users/:id/meetings',
		purpose: 'create',
		scopes: scopes('meeting:write:meeting', 'meeting:write'),
		handle: createMeetingOfUser,
	},
	{
		category: 'Light',
		method: 'PATCH',
		path: '/meetings/:id',
		purpose: 'change',
		scopes: scopes('meeting:update:meeting', 'meeting:write'),
		handle: changeMeeting,
	},
	{
		category: 'Light',
		method: 'DELETE',
		path: '/meetings/:id',
		purpose: 'delete',
		scopes: scopes('meeting:delete:meeting', 'meeting:write'),
		handle: deleteMeeting,
	},
	{
		category: 'Light',
		method: 'GET',
		path: '/users/:id',
		purpose: 'user',
		scopes: scopes('user:read:user', 'user:read'),
		handle: getUser,
	},
	{
		category: 'Medium',
		method: 'PATCH',
		path: '/live_meetings/:id/events',
		purpose: 'control',
		scopes: scopes('meeting:update:in_meeting_controls', 'meeting:write'),
		handle: controlMeeting,
	},
	{
		category: 'Medium',
		method: 'PATCH',
		path: '/users/:id/settings',
		purpose: 'settings',
		scopes: scopes('user:update:settings', 'user:write'),
		handle: changeUserSettings,
	},
	{
		category: 'Medium',
		method: 'GET',
		path: '/users/:id/settings',
		purpose: 'settings',
		scopes: scopes('user:read:settings', 'user:read'),
		handle: getUserSettings,
	},
];
