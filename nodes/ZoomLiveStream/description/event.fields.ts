import type { INodeProperties } from 'n8n-workflow';

const LINK_HINT =
	'Any Zoom link, or a text that contains one, such as the description of a calendar event';

/** Which kind of event the node works on. */
export const eventTypeField: INodeProperties = {
	displayName: 'Event Type',
	name: 'eventType',
	type: 'options',
	noDataExpression: true,
	options: [
		{ name: 'Meeting', value: 'meeting' },
		{ name: 'Webinar', value: 'webinar' },
	],
	default: 'meeting',
	description: 'Whether the stream belongs to a Zoom meeting or to a Zoom webinar',
};

/** The meeting, by id or by any link or text that contains one. */
export const meetingField: INodeProperties = {
	displayName: 'Meeting',
	name: 'meeting',
	type: 'resourceLocator',
	required: true,
	default: { mode: 'id', value: '' },
	description: 'The meeting whose live stream to work on',
	displayOptions: { show: { eventType: ['meeting'] } },
	modes: [
		{
			displayName: 'By ID',
			name: 'id',
			type: 'string',
			placeholder: 'e.g. 820 1234 5678',
			hint: 'Spaces and dashes are fine',
		},
		{
			displayName: 'By Link or Text',
			name: 'url',
			type: 'string',
			placeholder: 'e.g. https://us02web.zoom.us/j/82012345678',
			hint: LINK_HINT,
		},
	],
};

/** The webinar, by id or by any link or text that contains one. */
export const webinarField: INodeProperties = {
	displayName: 'Webinar',
	name: 'webinar',
	type: 'resourceLocator',
	required: true,
	default: { mode: 'id', value: '' },
	description: 'The webinar whose live stream to work on',
	displayOptions: { show: { eventType: ['webinar'] } },
	modes: [
		{
			displayName: 'By ID',
			name: 'id',
			type: 'string',
			placeholder: 'e.g. 829 2947 3321',
			hint: 'Spaces and dashes are fine',
		},
		{
			displayName: 'By Link or Text',
			name: 'url',
			type: 'string',
			placeholder: 'e.g. https://us02web.zoom.us/w/82929473321',
			hint: LINK_HINT,
		},
	],
};
