import type { INodeProperties } from 'n8n-workflow';

/** What few people need to change. */
export const optionsField: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add Option',
	default: {},
	displayOptions: { show: { resource: ['liveStream'] } },
	options: [
		{
			displayName: 'Maximum Wait',
			name: 'maxWait',
			type: 'number',
			typeOptions: { minValue: 0 },
			default: 90,
			description:
				'The most seconds to spend on trying again when Zoom limits requests or cannot be reached',
		},
		{
			displayName: 'On Already in State',
			name: 'onAlreadyInState',
			type: 'options',
			displayOptions: { show: { '/operation': ['start', 'stop'] } },
			options: [
				{
					name: 'Succeed',
					value: 'succeed',
					description:
						'Starting a live stream that is live is a success, and so is stopping one that is off',
				},
				{
					name: 'Fail',
					value: 'fail',
					description: 'The item goes to the error branch with the reason already_in_state',
				},
			],
			default: 'succeed',
			description: 'What to do when the stream already is as it should become',
		},
		{
			displayName: 'Request Format',
			name: 'requestFormat',
			type: 'options',
			options: [
				{
					name: 'Automatic',
					value: 'automatic',
					description: 'Send multipart, and JSON when Zoom refuses multipart',
				},
				{
					name: 'JSON',
					value: 'json',
					description: 'The format of newer Zoom documentation',
				},
				{
					name: 'Multipart',
					value: 'multipart',
					description: 'The format that Zoom documents for this request',
				},
			],
			default: 'automatic',
			description: 'How the request to Zoom is written',
		},
	],
};
