import type { INodeProperties } from 'n8n-workflow';

const meeting: INodeProperties = {
	displayName: 'Meetings or Webinars',
	name: 'meeting',
	type: 'string',
	typeOptions: { rows: 3 },
	default: '',
	placeholder: 'e.g. 820 1234 5678',
	hint: 'One per line',
	description:
		'Only start for these: an ID, a Zoom link, or a text that contains one, such as the description of a calendar event. Leave empty for all.',
};

const service: INodeProperties = {
	displayName: 'Streaming Services',
	name: 'service',
	type: 'multiOptions',
	options: [
		{ name: 'Custom Live Streaming Service', value: 'Custom_Live_Streaming_Service' },
		{ name: 'Facebook', value: 'Facebook' },
		{ name: 'Twitch', value: 'Twitch' },
		{ name: 'Workplace by Facebook', value: 'Workplace_by_Facebook' },
		{ name: 'YouTube', value: 'YouTube' },
	],
	default: [],
	description:
		'Only start for streams to these services. Applies to Live Stream Started and Live Stream Stopped. Leave empty for all.',
};

/** Which of the chosen events to leave out. */
export const filtersField: INodeProperties = {
	displayName: 'Filters',
	name: 'filters',
	type: 'collection',
	placeholder: 'Add Filter',
	default: {},
	options: [meeting, service],
};
