import type { INodeProperties } from 'n8n-workflow';
import { scopesFor, type AppKind } from '../../zoom/scopes';
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
	...TRIGGER_EVENTS.flatMap(({ value, name, inMarketplace }): INodeProperties[] => {
		const scope = (kind: AppKind) =>
			`Scope in your Zoom app for ${name}: ${scopesFor([value], kind).join(', ')}`;
		return [
			notice(value, `In Zoom, subscribe to: ${inMarketplace} (${value})`, 'subscription', 'manual'),
			notice(value, scope('user'), 'authentication', 'oAuth2'),
			notice(value, scope('account'), 'authentication', 'serverToServer'),
		];
	}),
];

/** A line that shows while an event is chosen, and another parameter has this value. */
function notice(
	event: string,
	displayName: string,
	parameter: string,
	value: string,
): INodeProperties {
	return {
		displayName,
		name: `${event.replace(/\W/g, '_')}_${value}`,
		type: 'notice',
		default: '',
		displayOptions: { show: { events: [event], [parameter]: [value] } },
	};
}
