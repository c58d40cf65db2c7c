import type { INodeProperties } from 'n8n-workflow';
import { CLOSED_CAPTIONS, LAYOUTS } from '../fields/choices';

const closedCaptions: INodeProperties = {
	displayName: 'Closed Captions',
	name: 'closedCaptions',
	type: 'options',
	options: [...CLOSED_CAPTIONS],
	default: 'off',
	description: 'How viewers get captions',
	routing: { send: { type: 'body', property: 'settings.close_caption' } },
};

const displayName: INodeProperties = {
	displayName: 'Display Name',
	name: 'displayName',
	type: 'string',
	default: '',
	placeholder: 'e.g. Sunday Service',
	description: 'The name that viewers see with the stream, 1 to 50 characters',
	routing: { send: { type: 'body', property: 'settings.display_name' } },
};

const layout: INodeProperties = {
	displayName: 'Layout',
	name: 'layout',
	type: 'options',
	displayOptions: { show: { '/eventType': ['meeting'] } },
	options: [...LAYOUTS],
	default: 'follow_host',
	description: 'How participants are arranged in the picture',
	routing: { send: { type: 'body', property: 'settings.layout' } },
};

const showActiveSpeakerName: INodeProperties = {
	displayName: 'Show Active Speaker Name',
	name: 'showActiveSpeakerName',
	type: 'boolean',
	default: true,
	description: 'Whether to show the name of the active speaker in the picture',
	routing: { send: { type: 'body', property: 'settings.active_speaker_name' } },
};

/** What viewers see; each field goes into the body under Zoom's name for it (Zoom OpenAPI). */
export const settingsFields: INodeProperties[] = [
	{
		displayName: 'Settings',
		name: 'settings',
		type: 'collection',
		placeholder: 'Add Setting',
		default: {},
		description: 'What viewers see',
		displayOptions: { show: { resource: ['liveStream'], operation: ['start', 'updateSettings'] } },
		options: [closedCaptions, displayName, layout, showActiveSpeakerName],
	},
	{
		displayName: 'Settings',
		name: 'settings',
		type: 'collection',
		placeholder: 'Add Setting',
		default: {},
		description: 'What to change in the running stream',
		displayOptions: { show: { resource: ['liveStream'], operation: ['changeLayout'] } },
		options: [closedCaptions, layout],
	},
];
