import type { PLATFORMS } from './choices';

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
