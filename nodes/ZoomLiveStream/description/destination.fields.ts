import type { INodeProperties } from 'n8n-workflow';
import { PLATFORM_DETAILS, PLATFORMS, RESOLUTIONS, type KnownPlatform } from '../fields/choices';

const platform: INodeProperties = {
	displayName: 'Platform',
	name: 'platform',
	type: 'options',
	options: [...PLATFORMS],
	default: 'custom',
	description:
		'Where the stream goes. For a platform in the list, the node fills in the stream URL.',
};

const streamUrl: INodeProperties = {
	displayName: 'Stream URL',
	name: 'streamUrl',
	type: 'string',
	default: '',
	placeholder: 'e.g. rtmps://a.rtmps.youtube.com/live2',
	description: 'The server URL from your streaming service',
};

const streamKey: INodeProperties = {
	displayName: 'Stream Key',
	name: 'streamKey',
	type: 'string',
	typeOptions: { password: true },
	default: '',
	description:
		'The stream key from your streaming service. You can also paste an address that ends with the key.',
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
	placeholder: 'e.g. https://www.youtube.com/@yourchannel/live',
	description: 'The page where viewers watch, which Zoom shows to participants',
};

const resolution: INodeProperties = {
	displayName: 'Resolution',
	name: 'resolution',
	type: 'options',
	options: [...RESOLUTIONS],
	default: '',
	description: 'The video resolution. Zoom requires it if the host can stream in 1080p.',
};

type Condition = NonNullable<INodeProperties['displayOptions']>['show'];

const KNOWN = ['facebook', 'twitch', 'youTube'] as const satisfies readonly KnownPlatform[];

/** Any other service; also used if the platform is an expression or not added to the collection. */
function forCustom(field: INodeProperties, show: Condition): INodeProperties {
	return { ...field, displayOptions: { ...(show && { show }), hide: { platform: [...KNOWN] } } };
}

/** Hidden for the others: if the platform is an expression, n8n shows the fields for every value. */
function forPlatform(
	field: INodeProperties,
	show: Condition,
	platformValue: KnownPlatform,
): INodeProperties {
	const hide = { platform: [{ _cnd: { not: platformValue } }] };
	return { ...field, displayOptions: { ...(show && { show }), hide } };
}

/** The stream key field of each platform, with where to find the key. */
function streamKeyFields(show: Condition): INodeProperties[] {
	const known = KNOWN.map((value) => {
		const { name, keyLocation } = PLATFORM_DETAILS[value];
		const description = `The stream key from ${name}. You can also paste an address that ends with the key.`;
		return forPlatform({ ...streamKey, hint: keyLocation, description }, show, value);
	});
	return [forCustom(streamKey, show), ...known];
}

/** The page URL field of each platform, in the platform's terms. */
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

/** The same fields on Start, which sets them before it starts the stream. */
export const startDestinationField: INodeProperties = {
	displayName: 'Destination',
	name: 'destination',
	type: 'collection',
	placeholder: 'Add Destination Field',
	default: {},
	description:
		'Where to stream to, set just before the start. Leave empty to use the destination set in Zoom.',
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
