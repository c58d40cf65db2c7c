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

/** Where a stream goes; platform.ts knows what each one needs. */
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
