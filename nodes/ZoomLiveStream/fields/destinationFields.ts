import { isRecord } from '../../zoom/guards';
import { PLATFORMS, RESOLUTIONS } from './choices';
import { PLATFORM_DETAILS } from './platform';
import { checkCustomTarget, checkPlatformTarget } from './destinationTarget';
import { checkChoice, checkUrl, valid, type CheckedParameter } from './parameter';

/** Where an event streams to, in Zoom's names (Zoom OpenAPI, `/livestream`). */
export interface DestinationFields {
	stream_url: string;
	/** Missing if Zoom should keep the key it already has. */
	stream_key?: string;
	page_url: string;
	resolution?: string;
}

/**
 * Checks a destination in the node's parameter names. An empty or unreadable value never counts as "not
 * given": an old key would go to a new address, or a new show to an old channel.
 */
export function checkDestination(parameters: unknown): CheckedParameter<DestinationFields> {
	const raw = isRecord(parameters) ? parameters : {};
	const platform = checkChoice('Platform', 'platform' in raw ? raw.platform : 'custom', PLATFORMS);
	if (platform.kind === 'invalid') return platform;
	const details = platform.value === 'custom' ? undefined : PLATFORM_DETAILS[platform.value];
	const target = details ? checkPlatformTarget(details, raw) : checkCustomTarget(raw);
	if (target.kind === 'invalid') return target;
	const pageUrl = checkUrl('Page URL', raw.pageUrl, details?.pageExample ?? PAGE_EXAMPLE);
	if (pageUrl.kind === 'invalid') return pageUrl;
	const resolution = checkChoice(
		'Resolution',
		'resolution' in raw ? raw.resolution : '',
		RESOLUTIONS,
	);
	if (resolution.kind === 'invalid') return resolution;
	const { streamUrl, streamKey } = target.value;
	return valid({
		stream_url: streamUrl,
		...(streamKey !== undefined && { stream_key: streamKey }),
		page_url: pageUrl.value,
		...(resolution.value !== '' && { resolution: resolution.value }),
	});
}

const PAGE_EXAMPLE = 'https://www.youtube.com/watch?v=…';
