import { isRecord } from '../../zoom/guards';
import { refuse, type Checked } from './parameterCheck';

/** Where an event streams to, in Zoom's names (Zoom OpenAPI, `/livestream`). */
export interface DestinationFields {
	stream_url: string;
	/** Missing when the key that Zoom already has is to be kept. */
	stream_key?: string;
	page_url: string;
	resolution?: string;
}

const LONGEST_URL = 1024;
const LONGEST_KEY = 512;
/** The resolutions that Zoom takes. */
const RESOLUTIONS: readonly string[] = ['720p', '1080p'];

/** Checks a destination given in the names of the node's parameters, in the order of the editor. */
export function checkDestination(parameters: unknown): Checked<DestinationFields> {
	const raw = isRecord(parameters) ? parameters : {};
	const streamUrl = checkUrl('Stream URL', raw.streamUrl, 'rtmps://a.rtmps.youtube.com/live2');
	if (!streamUrl.ok) return streamUrl;
	const streamKey = checkKey(raw.streamKey);
	if (!streamKey.ok) return streamKey;
	const pageUrl = checkUrl('Page URL', raw.pageUrl, 'https://www.youtube.com/watch?v=…');
	if (!pageUrl.ok) return pageUrl;
	const resolution = checkResolution(raw.resolution);
	if (!resolution.ok) return resolution;
	return {
		ok: true,
		value: {
			stream_url: streamUrl.value,
			...(streamKey.value !== '' && { stream_key: streamKey.value }),
			page_url: pageUrl.value,
			...(resolution.value !== '' && { resolution: resolution.value }),
		},
	};
}

function checkUrl(parameter: string, value: unknown, example: string): Checked<string> {
	const text = typeof value === 'string' ? value.trim() : '';
	if (text === '')
		return refuse(`The parameter '${parameter}' is empty`, `Enter an address such as ${example}.`);
	if (text.length > LONGEST_URL) return tooLong(parameter, text.length, LONGEST_URL);
	if (!URL.canParse(text)) {
		return refuse(
			`The parameter '${parameter}' is not an address`,
			`Enter an address such as ${example}.`,
		);
	}
	return { ok: true, value: text };
}

/** A key may hold anything, a query string included; empty means that the present key is kept. */
function checkKey(value: unknown): Checked<string> {
	const text = typeof value === 'string' ? value.trim() : '';
	return text.length > LONGEST_KEY
		? tooLong('Stream Key', text.length, LONGEST_KEY)
		: { ok: true, value: text };
}

function checkResolution(value: unknown): Checked<string> {
	const text = typeof value === 'string' ? value : '';
	return text === '' || RESOLUTIONS.includes(text)
		? { ok: true, value: text }
		: refuse(
				"The parameter 'Resolution' has a value that Zoom does not know",
				`Choose from the list, or let the expression give one of: ${RESOLUTIONS.join(', ')}.`,
			);
}

function tooLong(parameter: string, length: number, longest: number) {
	return refuse(
		`The parameter '${parameter}' has ${length} characters, and Zoom takes ${longest}`,
		'Check that only this one value was copied.',
	);
}
