import type { INodeProperties } from 'n8n-workflow';
import { routeThroughPerform } from './routing';

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
