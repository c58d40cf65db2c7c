import type { INodeProperties } from 'n8n-workflow';

const includeStreamKey: INodeProperties = {
	displayName: 'Include Stream Key',
	name: 'includeStreamKey',
	type: 'boolean',
	displayOptions: { show: { '/operation': ['get'] } },
	default: false,
	description:
		'Whether to show the stream key in full. Whoever has the key can stream to your channel.',
};

const maxWait: INodeProperties = {
	displayName: 'Maximum Wait (Seconds)',
	name: 'maxWait',
	type: 'number',
	typeOptions: { minValue: 0 },
	default: 90,
	description:
		'The most time to spend on trying again when Zoom limits requests or cannot be reached',
};

const onAlreadyInState: INodeProperties = {
	displayName: 'On Already in State',
	name: 'onAlreadyInState',
	type: 'options',
	displayOptions: { show: { '/operation': ['start', 'stop'] } },
	options: [
		{
			name: 'Succeed',
			value: 'succeed',
			description:
				'Starting a stream that is live is a success, and so is stopping one that is off',
		},
		{
			name: 'Fail',
			value: 'fail',
			description: 'The item goes to the error branch with the reason already_in_state',
		},
	],
	default: 'succeed',
	description: 'What to do when the stream already is as it should become',
};

const requestFormat: INodeProperties = {
	displayName: 'Request Format',
	name: 'requestFormat',
	type: 'options',
	displayOptions: { show: { '/operation': ['changeLayout', 'start', 'stop', 'updateSettings'] } },
	options: [
		{
			name: 'Automatic',
			value: 'automatic',
			description: 'Send multipart, and JSON when Zoom refuses multipart',
		},
		{ name: 'JSON', value: 'json', description: 'The format of newer Zoom documentation' },
		{
			name: 'Multipart',
			value: 'multipart',
			description: 'The format that Zoom documents for this request',
		},
	],
	default: 'automatic',
	description: 'How the request to Zoom is written',
};

const waitForEvent: INodeProperties = {
	displayName: 'Wait for the Event (Minutes)',
	name: 'waitForEvent',
	type: 'number',
	typeOptions: { minValue: 0 },
	displayOptions: { show: { '/operation': ['start'] } },
	default: 15,
	hint: 'A waiting execution ends when n8n restarts, and counts against its limit of concurrent executions. To start whenever a meeting begins, use a trigger instead.',
	description:
		'How long to wait for the meeting or webinar to begin, if it has not, before giving up',
};

/** What few people need to change. */
export const optionsField: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add Option',
	default: {},
	options: [includeStreamKey, maxWait, onAlreadyInState, requestFormat, waitForEvent],
};
