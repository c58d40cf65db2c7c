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
			name: 'Start',
			value: 'start',
			action: 'Start a live stream',
			description: 'Put a running meeting or webinar on air',
			routing: routeThroughPerform('start', { method: 'PATCH', body: { action: 'start' } }),
		},
		{
			name: 'Stop',
			value: 'stop',
			action: 'Stop a live stream',
			description: 'Take a meeting or webinar off the air, without ending it',
			routing: routeThroughPerform('stop', { method: 'PATCH', body: { action: 'stop' } }),
		},
		{
			name: 'Update Settings',
			value: 'updateSettings',
			action: 'Update the settings of a live stream',
			description: 'Change the display name, layout or captions before the stream starts',
			routing: routeThroughPerform('updateSettings', { method: 'PATCH' }),
		},
	],
	default: 'start',
};
