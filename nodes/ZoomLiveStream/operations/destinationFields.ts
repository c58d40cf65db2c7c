import { isRecord } from '../../zoom/guards';
import { RESOLUTIONS } from '../choices';
import {
	checkChoice,
	checkFlag,
	checkLength,
	checkText,
	invalid,
	valid,
	type CheckedParameter,
} from './parameter';

/** Where an event streams to, in Zoom's names (Zoom OpenAPI, `/livestream`). */
export interface DestinationFields {
	stream_url: string;
	/** Missing when the key that Zoom already has is to be kept. */
	stream_key?: string;
	page_url: string;
	resolution?: string;
}

const MAX_URL_LENGTH = 1_024;
const MAX_KEY_LENGTH = 512;

/**
 * Checks a destination given in the names of the node's parameters. An empty or unreadable value is never
 * taken for "not given": an old key would go to a new address, or a new show to an old channel.
 */
export function checkDestination(parameters: unknown): CheckedParameter<DestinationFields> {
	const raw = isRecord(parameters) ? parameters : {};
	const streamUrl = checkUrl('Stream URL', raw.streamUrl, 'rtmps://a.rtmps.youtube.com/live2');
	if (streamUrl.kind === 'invalid') return streamUrl;
	const keep = checkFlag('Keep Stream Key', raw.keepStreamKey ?? false);
	if (keep.kind === 'invalid') return keep;
	const streamKey = keep.value ? checkNoKey(raw.streamKey) : checkKey(raw.streamKey);
	if (streamKey.kind === 'invalid') return streamKey;
	const pageUrl = checkUrl('Page URL', raw.pageUrl, 'https://www.youtube.com/watch?v=…');
	if (pageUrl.kind === 'invalid') return pageUrl;
	const resolution = checkChoice(
		'Resolution',
		'resolution' in raw ? raw.resolution : '',
		RESOLUTIONS,
	);
	if (resolution.kind === 'invalid') return resolution;
	return valid({
		stream_url: streamUrl.value,
		...(streamKey.value !== undefined && { stream_key: streamKey.value }),
		page_url: pageUrl.value,
		...(resolution.value !== '' && { resolution: resolution.value }),
	});
}

function checkUrl(parameter: string, value: unknown, example: string): CheckedParameter<string> {
	const fix = `Enter an address such as ${example}.`;
	const text = checkText(parameter, value, fix);
	if (text.kind === 'invalid') return text;
	const address = text.value.trim();
	return URL.canParse(address)
		? checkLength(parameter, address, MAX_URL_LENGTH)
		: invalid(`The parameter '${parameter}' is not an address`, fix);
}

/** A key may contain anything, a query string included. */
function checkKey(value: unknown): CheckedParameter<string | undefined> {
	const key = checkText(
		'Stream Key',
		value,
		"Enter the stream key that the streaming service shows, or switch on 'Keep Stream Key' to use the key that Zoom already has.",
	);
	return key.kind === 'invalid' ? key : checkLength('Stream Key', key.value.trim(), MAX_KEY_LENGTH);
}

function checkNoKey(value: unknown): CheckedParameter<string | undefined> {
	return value === undefined || value === ''
		? valid(undefined)
		: invalid(
				"The parameter 'Stream Key' has a value although 'Keep Stream Key' is on",
				"Remove the stream key, or switch off 'Keep Stream Key' to use it.",
			);
}
