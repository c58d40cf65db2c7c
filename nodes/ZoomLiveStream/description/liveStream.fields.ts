import type { INodeProperties } from 'n8n-workflow';
import { CLOSED_CAPTIONS, LAYOUTS, ON_ALREADY_IN_STATE, REQUEST_FORMATS } from '../fields/choices';

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

const endEvent: INodeProperties = {
	displayName: 'End the Event',
	name: 'endEvent',
	type: 'boolean',
	displayOptions: { show: { '/operation': ['stop'] } },
	default: false,
	hint: 'Ends it for everyone',
	description: 'Whether to also end the meeting or webinar for everyone after its stream stops',
};

const includeStreamKey: INodeProperties = {
	displayName: 'Include Stream Key',
	name: 'includeStreamKey',
	type: 'boolean',
	displayOptions: { show: { '/operation': ['get'] } },
	default: false,
	description:
		'Whether to show the stream key in full. Anyone who has the key can stream to your channel.',
};

const maxWait: INodeProperties = {
	displayName: 'Maximum Wait (Seconds)',
	name: 'maxWait',
	type: 'number',
	typeOptions: { minValue: 0 },
	default: 90,
	description: 'Maximum time to spend retrying when Zoom limits requests or cannot be reached',
};

const onAlreadyInState: INodeProperties = {
	displayName: 'On Already in State',
	name: 'onAlreadyInState',
	type: 'options',
	displayOptions: { show: { '/operation': ['start', 'stop'] } },
	options: [...ON_ALREADY_IN_STATE],
	default: 'succeed',
	description: 'What to do when the stream is already live on Start, or already off on Stop',
};

const record: INodeProperties = {
	displayName: 'Record to the Cloud',
	name: 'record',
	type: 'boolean',
	displayOptions: { show: { '/operation': ['start'] } },
	// You add it because you want it.
	default: true,
	description:
		'Whether to also start a cloud recording once Zoom has accepted the start. The stream starts even if the recording does not.',
};

const requestFormat: INodeProperties = {
	displayName: 'Request Format',
	name: 'requestFormat',
	type: 'options',
	displayOptions: { show: { '/operation': ['changeLayout', 'start', 'stop', 'updateSettings'] } },
	options: [...REQUEST_FORMATS],
	default: 'automatic',
	description: 'The format of requests to Zoom',
};

const waitForEvent: INodeProperties = {
	displayName: 'Wait for the Event (Minutes)',
	name: 'waitForEvent',
	type: 'number',
	typeOptions: { minValue: 0 },
	displayOptions: { show: { '/operation': ['start'] } },
	default: 15,
	hint: 'A waiting execution ends when n8n restarts, and counts toward its limit of concurrent executions. To start whenever a meeting begins, use a trigger instead.',
	description: 'How long to wait for the meeting or webinar to begin before giving up',
};

/** Options that few users need to change. */
export const optionsField: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add Option',
	default: {},
	options: [
		endEvent,
		includeStreamKey,
		maxWait,
		onAlreadyInState,
		record,
		requestFormat,
		waitForEvent,
	],
};
