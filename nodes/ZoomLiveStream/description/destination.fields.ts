import type { INodeProperties } from 'n8n-workflow';
import { PLATFORMS, RESOLUTIONS } from '../choices';
import { PLATFORM_DETAILS, type KnownPlatform } from '../platform';

const platform: INodeProperties = {
	displayName: 'Platform',
	name: 'platform',
	type: 'options',
	options: [...PLATFORMS],
	default: 'custom',
	description: 'Where the stream goes. For a platform in the list, the node knows the stream URL.',
};

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
	description:
		'The stream key that the streaming service shows. A whole address with the key at its end is fine too.',
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

type Condition = NonNullable<INodeProperties['displayOptions']>['show'];

const KNOWN = ['facebook', 'twitch', 'youTube'] as const satisfies readonly KnownPlatform[];

/** Any other service; also where the platform is an expression, or not added to the collection. */
function forCustom(field: INodeProperties, show: Condition): INodeProperties {
	return { ...field, displayOptions: { ...(show && { show }), hide: { platform: [...KNOWN] } } };
}

/** Hidden for the others: n8n shows every field that is shown for a value when that is an expression. */
function forPlatform(
	field: INodeProperties,
	show: Condition,
	platformValue: KnownPlatform,
): INodeProperties {
	const hide = { platform: [{ _cnd: { not: platformValue } }] };
	return { ...field, displayOptions: { ...(show && { show }), hide } };
}

/** The key of each platform, with the place where it is found. */
function streamKeyFields(show: Condition): INodeProperties[] {
	const known = KNOWN.map((value) => {
		const { name, keyLocation } = PLATFORM_DETAILS[value];
		const description = `The stream key that ${name} shows. A whole address with the key at its end is fine too.`;
		return forPlatform({ ...streamKey, hint: keyLocation, description }, show, value);
	});
	return [forCustom(streamKey, show), ...known];
}

/** The page of each platform, in its words. */
function pageUrlFields(show: Condition): INodeProperties[] {
	const known = KNOWN.map((value) => {
		const { page, pageExample } = PLATFORM_DETAILS[value];
		const description = `${page}, which Zoom shows to participants`;
		return forPlatform(
			{ ...pageUrl, placeholder: `e.g. ${pageExample}`, description },
			show,
			value,
		);
	});
	return [forCustom(pageUrl, show), ...known];
}

function required(field: INodeProperties): INodeProperties {
	return { ...field, required: true };
}

const set = { resource: ['destination'], operation: ['set'] };

/** The fields of the operation Set. */
export const destinationFields: INodeProperties[] = [
	{ ...platform, displayOptions: { show: set } },
	required(forCustom(streamUrl, set)),
	{ ...keepStreamKey, displayOptions: { show: set } },
	...streamKeyFields({ ...set, keepStreamKey: [false] }).map(required),
	...pageUrlFields(set).map(required),
	{ ...resolution, displayOptions: { show: set } },
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
	options: [
		keepStreamKey,
		...pageUrlFields(undefined),
		platform,
		resolution,
		...streamKeyFields(undefined),
		forCustom(streamUrl, undefined),
	],
};
