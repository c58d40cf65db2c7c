import type { INodeProperties } from 'n8n-workflow';
import { scopesFor } from '../../zoom/scopes';
import { TRIGGER_EVENTS } from '../../zoom/webhook/events';

/** Which events start the workflow, and what each of them needs in Zoom. */
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
	...TRIGGER_EVENTS.flatMap(({ value, name, inMarketplace }): INodeProperties[] => [
		notice(value, 'event', `In Zoom, subscribe to: ${inMarketplace}`, { subscription: ['manual'] }),
		notice(
			value,
			'oauth2_scope',
			`Scope in your Zoom app for ${name}: ${scopesFor([value], 'user').join(', ')}`,
			{ authentication: ['oAuth2'] },
		),
		notice(
			value,
			'server_to_server_scope',
			`Scope in your Zoom app for ${name}: ${scopesFor([value], 'account').join(', ')}`,
			{ authentication: ['serverToServer'] },
		),
	]),
];

/** A line that shows while an event is chosen, and the other parameters are as `show` says. */
function notice(
	event: string,
	about: string,
	displayName: string,
	show: Record<string, string[]>,
): INodeProperties {
	return {
		displayName,
		name: `${event.replace(/\W/g, '_')}_${about}`,
		type: 'notice',
		default: '',
		displayOptions: { show: { events: [event], ...show } },
	};
}
