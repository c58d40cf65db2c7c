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
	...TRIGGER_EVENTS.flatMap(({ value, name, inMarketplace, scope }): INodeProperties[] => [
		notice(value, 'event', `In Zoom, subscribe to: ${inMarketplace}`),
		notice(value, 'oauth2_scope', `${name} needs this scope in the Zoom app: ${scope}`, 'oAuth2'),
		notice(
			value,
			'server_to_server_scope',
			`${name} needs this scope in the Zoom app: ${scope}:admin`,
			'serverToServer',
		),
	]),
];

function notice(
	event: string,
	about: string,
	displayName: string,
	authentication?: string,
): INodeProperties {
	return {
		displayName,
		name: `${event.replace(/\W/g, '_')}_${about}`,
		type: 'notice',
		default: '',
		displayOptions: {
			show: {
				events: [event],
				...(authentication !== undefined && { authentication: [authentication] }),
			},
		},
	};
}
