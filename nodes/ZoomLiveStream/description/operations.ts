import type { IHttpRequestMethods, INodeProperties, INodePropertyRouting } from 'n8n-workflow';
import type { Operation } from '../operation';

/** The operations of the resource Live Stream. */
export const liveStreamOperations: INodeProperties = {
	displayName: 'Operation',
	name: 'operation',
	type: 'options',
	noDataExpression: true,
	displayOptions: { show: { resource: ['liveStream'] } },
	options: [
		{
			name: 'Change Layout',
			value: 'changeLayout',
			action: 'Change layout of running live stream',
			description: 'Change layout or captions while a meeting is on air',
			routing: routeThroughPerform('changeLayout', { method: 'PATCH', body: { action: 'mode' } }),
		},
		{
			name: 'Check Readiness',
			value: 'checkReadiness',
			action: 'Check readiness of live stream',
			description: 'Check everything a stream needs, without starting anything',
			routing: routeThroughPerform('checkReadiness', { method: 'GET' }),
		},
		{
			name: 'Enable',
			value: 'enable',
			action: 'Enable live stream for host',
			description:
				"Switch on live streaming and the custom streaming service in the host's settings",
			routing: routeThroughPerform('enable', { method: 'PATCH' }),
		},
		{
			name: 'Get Join Token',
			value: 'getJoinToken',
			action: 'Get join token of live stream',
			description: 'Get a token that lets a streaming bot join, valid for 120 seconds',
			routing: routeThroughPerform('getJoinToken', { method: 'GET' }),
		},
		{
			name: 'Start',
			value: 'start',
			action: 'Start live stream',
			description: 'Put a running meeting or webinar on air',
			routing: routeThroughPerform('start', { method: 'PATCH', body: { action: 'start' } }),
		},
		{
			name: 'Stop',
			value: 'stop',
			action: 'Stop live stream',
			description:
				'Take a meeting or webinar off the air. It goes on without its stream, unless you ask to end it.',
			routing: routeThroughPerform('stop', { method: 'PATCH', body: { action: 'stop' } }),
		},
		{
			name: 'Update Settings',
			value: 'updateSettings',
			action: 'Update settings of live stream',
			description:
				"Change display name, layout or captions while the stream is off. Zoom's current documentation sets them with Start instead, so prefer the settings there.",
			routing: routeThroughPerform('updateSettings', { method: 'PATCH' }),
		},
	],
	default: 'start',
};

/** The operations of the resource Destination. */
export const destinationOperations: INodeProperties = {
	displayName: 'Operation',
	name: 'operation',
	type: 'options',
	noDataExpression: true,
	displayOptions: { show: { resource: ['destination'] } },
	options: [
		{
			name: 'Get',
			value: 'get',
			action: 'Get destination of live stream',
			description: 'See where a meeting or webinar streams to',
			routing: routeThroughPerform('get', { method: 'GET' }),
		},
		{
			name: 'Set',
			value: 'set',
			action: 'Set destination of live stream',
			description: 'Set where a meeting or webinar streams to',
			routing: routeThroughPerform('set', { method: 'PATCH' }),
		},
	],
	default: 'set',
};

/** The operations of the resource Event. */
export const eventOperations: INodeProperties = {
	displayName: 'Operation',
	name: 'operation',
	type: 'options',
	noDataExpression: true,
	displayOptions: { show: { resource: ['event'] } },
	options: [
		{
			name: 'Get Many',
			value: 'getMany',
			action: 'Get many events',
			description: 'List the meetings or webinars of a host that are in progress or coming up',
			routing: routeThroughPerform('getMany', { method: 'GET' }),
		},
	],
	default: 'getMany',
};

/**
 * The routing of an operation: n8n builds the request from it and the fields, then `perform` handles each
 * item. n8n loads every installed node when it starts, so the code for items is loaded with the first item.
 */
function routeThroughPerform(
	operation: Operation,
	request: { method: IHttpRequestMethods; body?: Record<string, string> },
): INodePropertyRouting {
	return {
		request,
		send: { paginate: true },
		operations: {
			async pagination(assembled) {
				const { perform } = await import('../item/perform');
				return await perform(this, assembled, operation);
			},
		},
	};
}
