import type { INodeProperties } from 'n8n-workflow';
import { RESOLUTIONS } from '../choices';

const streamUrl: INodeProperties = {
	displayName: 'Stream URL',
	name: 'streamUrl',
	type: 'string',
	default: '',
	placeholder: 'e.g. rtmps://a.rtmps.youtube.com/live2',
	description: 'The server address that the streaming service shows',
};

const streamKey: INodeProperties = {
	displayName: 'Stream Key',
	name: 'streamKey',
	type: 'string',
	typeOptions: { password: true },
	default: '',
	description: 'The stream key that the streaming service shows',
};

const keepStreamKey: INodeProperties = {
	displayName: 'Keep Stream Key',
	name: 'keepStreamKey',
	type: 'boolean',
	default: false,
	description: 'Whether to keep the stream key that Zoom already has instead of entering one',
};

const pageUrl: INodeProperties = {
	displayName: 'Page URL',
	name: 'pageUrl',
	type: 'string',
	default: '',
	placeholder: 'e.g. https://www.youtube.com/watch?v=dQw4w9WgXcQ',
	description: 'The page where viewers watch, which Zoom shows to participants',
};

const resolution: INodeProperties = {
	displayName: 'Resolution',
	name: 'resolution',
	type: 'options',
	options: [...RESOLUTIONS],
	default: '',
	description: 'The size of the picture. Zoom asks for it when the host may stream in 1080p.',
};

const showOnlyForSet = { show: { resource: ['destination'], operation: ['set'] } };
const showWithoutKeptKey = { show: { ...showOnlyForSet.show, keepStreamKey: [false] } };

/** The fields of the operation Set. */
export const destinationFields: INodeProperties[] = [
	{ ...streamUrl, required: true, displayOptions: showOnlyForSet },
	{ ...keepStreamKey, displayOptions: showOnlyForSet },
	{ ...streamKey, required: true, displayOptions: showWithoutKeptKey },
	{ ...pageUrl, required: true, displayOptions: showOnlyForSet },
	{ ...resolution, displayOptions: showOnlyForSet },
];

/** The same fields on Start, where they are set before the stream starts. */
export const startDestinationField: INodeProperties = {
	displayName: 'Destination',
	name: 'destination',
	type: 'collection',
	placeholder: 'Add Destination Field',
	default: {},
	description:
		'Where to stream to, set just before the start. Leave empty to use the destination that Zoom has.',
	displayOptions: { show: { resource: ['liveStream'], operation: ['start'] } },
	options: [keepStreamKey, pageUrl, resolution, streamKey, streamUrl],
};
