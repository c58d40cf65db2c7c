/** One entry of a list in the editor. */
export interface Choice<Value extends string = string> {
	name: string;
	value: Value;
	description?: string;
}

/** The layouts that Zoom offers for meetings (Zoom OpenAPI, `/livestream/status`). */
export const LAYOUTS = [
	{ name: 'Follow Host', value: 'follow_host', description: 'Show what the host sees' },
	{
		name: 'Gallery View',
		value: 'gallery_view',
		description: 'Show all participants in a grid',
	},
	{ name: 'Speaker View', value: 'speaker_view', description: 'Show who is speaking' },
] as const satisfies readonly Choice[];

/** How Zoom writes closed captions into a stream (Zoom OpenAPI, `close_caption`). */
export const CLOSED_CAPTIONS = [
	{
		name: 'Burnt-In',
		value: 'burnt-in',
		description: 'Captions are part of the picture and always visible',
	},
	{
		name: 'Embedded',
		value: 'embedded',
		description: 'Viewers can switch captions on and off',
	},
	{ name: 'Off', value: 'off', description: 'The stream has no captions' },
] as const satisfies readonly Choice[];

/** Where a stream goes; PLATFORM_DETAILS has what each one needs. */
export const PLATFORMS = [
	{ name: 'Custom', value: 'custom', description: 'Any other service, or your own server' },
	{ name: 'Facebook', value: 'facebook', description: 'Facebook Live' },
	{ name: 'Twitch', value: 'twitch', description: 'A Twitch channel' },
	{ name: 'YouTube', value: 'youTube', description: 'YouTube Live' },
] as const satisfies readonly Choice[];

/** The resolutions that Zoom streams (Zoom OpenAPI, `/livestream`). */
export const RESOLUTIONS = [
	{ name: 'As Set in Zoom', value: '' },
	{ name: '720p', value: '720p' },
	{ name: '1080p', value: '1080p' },
] as const satisfies readonly Choice[];

/** Which meetings to list: never "live", which means on air here. */
export const EVENT_STATUSES = [
	{ name: 'Any', value: 'any', description: 'In progress first, then upcoming' },
	{ name: 'In Progress', value: 'live', description: 'Meetings that are running now' },
	{ name: 'Upcoming', value: 'upcoming', description: 'Meetings that have not started yet' },
] as const satisfies readonly Choice[];

/** What to do when the stream is already live on Start, or already off on Stop. */
export const ON_ALREADY_IN_STATE = [
	{
		name: 'Succeed',
		value: 'succeed',
		description: 'Starting a stream that is live, or stopping one that is off, counts as a success',
	},
	{
		name: 'Fail',
		value: 'fail',
		description: 'The item goes to the error branch with the reason already_in_state',
	},
] as const satisfies readonly Choice[];

/** The format of a request to Zoom. */
export const REQUEST_FORMATS = [
	{
		name: 'Automatic',
		value: 'automatic',
		description: 'Send multipart, then JSON if Zoom refuses multipart',
	},
	{ name: 'JSON', value: 'json', description: 'The format of newer Zoom documentation' },
	{
		name: 'Multipart',
		value: 'multipart',
		description: 'The format of older Zoom documentation',
	},
] as const satisfies readonly Choice[];

/** The defaults of the options; the editor's fields repeat them, because n8n's linter reads them there. */
export const OPTION_DEFAULTS = {
	endEvent: false,
	includeStreamKey: false,
	maxWait: 90,
	onAlreadyInState: 'succeed',
	record: false,
	requestFormat: 'automatic',
} as const;

/** The choices of the parameter Platform. */
export type Platform = (typeof PLATFORMS)[number]['value'];

/** A platform with known addresses. */
export type KnownPlatform = Exclude<Platform, 'custom'>;

/** What a known platform needs, and its names for things. */
export interface PlatformDetails {
	name: string;
	/** Where it accepts an encrypted stream. */
	streamUrl: string;
	/** The domains of its servers, including subdomains. */
	domains: readonly string[];
	/** What follows the host in its stream URLs; the rest of the path is the key. */
	application: string;
	/** Where it shows the stream key. */
	keyLocation: string;
	/** Where viewers watch. */
	page: string;
	pageExample: string;
}

/**
 * The platforms for which the node fills in an encrypted stream URL (YouTube ingestion; Facebook Live
 * Video API; Twitch video broadcast).
 */
export const PLATFORM_DETAILS: Readonly<Record<KnownPlatform, PlatformDetails>> = {
	facebook: {
		name: 'Facebook',
		streamUrl: 'rtmps://live-api-s.facebook.com:443/rtmp/',
		domains: ['facebook.com'],
		application: 'rtmp',
		keyLocation: 'In Facebook, open Live Producer and choose Streaming software',
		page: 'The Facebook page or live video where viewers watch',
		pageExample: 'https://www.facebook.com/yourpage/live',
	},
	twitch: {
		name: 'Twitch',
		streamUrl: 'rtmps://ingest.global-contribute.live-video.net:443/app',
		// Other services also have servers below live-video.net.
		domains: ['twitch.tv', 'contribute.live-video.net', 'ingest.global-contribute.live-video.net'],
		application: 'app',
		keyLocation: 'In Twitch, open Creator Dashboard > Settings > Stream',
		page: 'The Twitch channel where viewers watch',
		pageExample: 'https://www.twitch.tv/yourchannel',
	},
	youTube: {
		name: 'YouTube',
		streamUrl: 'rtmps://a.rtmps.youtube.com:443/live2',
		domains: ['youtube.com'],
		application: 'live2',
		keyLocation: 'In YouTube Studio, choose Create > Go live > Stream',
		page: 'The YouTube video or channel where viewers watch',
		pageExample: 'https://www.youtube.com/@yourchannel/live',
	},
};

/** The platform that a server belongs to; undefined if it is not a known one. */
export function platformOf(hostname: string): PlatformDetails | undefined {
	return Object.values(PLATFORM_DETAILS).find(({ domains }) =>
		domains.some((domain) => hostname === domain || hostname.endsWith(`.${domain}`)),
	);
}
