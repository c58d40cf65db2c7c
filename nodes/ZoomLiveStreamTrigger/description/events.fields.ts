import type { INodeProperties } from 'n8n-workflow';
import { TRIGGER_EVENTS } from '../../zoom/webhook/events';

/** Which events start the workflow, and below it what to subscribe to in Zoom for those that are chosen. */
export const eventFields: INodeProperties[] = [
	{
		displayName: 'Trigger On',
		name: 'events',
		type: 'multiOptions',
		noDataExpression: true,
		required: true,
		options: TRIGGER_EVENTS.map(({ name, value, description }) => ({ name, value, description })),
		default: ['meeting.live_streaming_started'],
		description: 'Which events in Zoom start the workflow',
	},
	...TRIGGER_EVENTS.map(
		({ value, inMarketplace }): INodeProperties => ({
			displayName: `In Zoom, subscribe to: ${inMarketplace}`,
			name: `${value.replace(/\W/g, '_')}_notice`,
			type: 'notice',
			default: '',
			displayOptions: { show: { events: [value] } },
		}),
	),
];
