import { platformOf, type PlatformDetails } from './choices';

/** A streaming server's address, which may end with the stream key. */
export interface StreamAddress {
	/** In lower case, without the port. */
	hostname: string;
	/** The known platform that the server belongs to. */
	platform: PlatformDetails | undefined;
	/** The path, including any query. */
	path: string;
	/** What comes before the path. */
	origin: string;
}

const ADDRESS = /^([a-z][a-z0-9+.-]*:\/\/([^/?#:@\s]+)(?::\d+)?)(\/.*)?$/is;

/** Reads a text as an address; undefined if it is not one, such as a stream key. */
export function readStreamAddress(text: string): StreamAddress | undefined {
	const [, origin = '', host = '', path = ''] = ADDRESS.exec(text) ?? [];
	if (origin === '') return undefined;
	const hostname = host.toLowerCase();
	return { origin, hostname, platform: platformOf(hostname), path };
}

/** Whether two stream URLs belong to one service: a known platform, or the same server. */
export function isSameService(one: string, other: string): boolean {
	const [first, second] = [readStreamAddress(one), readStreamAddress(other)];
	if (first === undefined || second === undefined) return false;
	return first.platform === undefined
		? first.hostname === second.hostname
		: first.platform === second.platform;
}

/** A stream URL and the key that was pasted together with it. */
export interface SeparatedAddress {
	streamUrl: string;
	streamKey: string;
}

/**
 * Splits a known platform's address; its path is the application followed by the key. Returns undefined if it
 * does not end with a key. A key may contain slashes and a query.
 */
export function separatePlatformKey(address: StreamAddress): SeparatedAddress | undefined {
	if (address.platform === undefined) return undefined;
	const application = `/${address.platform.application}`;
	return address.path.startsWith(`${application}/`)
		? separateAt(address, application.length)
		: undefined;
}

/**
 * Splits any address, with the key as the last part of its path; undefined if the path has too few parts for
 * an application and a key.
 */
export function separateLastPart(address: StreamAddress): SeparatedAddress | undefined {
	const pathEnd = address.path.search(/[?#]|$/);
	const end = address.path.lastIndexOf('/', pathEnd);
	return end > 0 ? separateAt(address, end) : undefined;
}

/** What follows a stream URL in an address on the same server; undefined if the address is elsewhere. */
export function keyBehind(streamUrl: StreamAddress, address: StreamAddress): string | undefined {
	const start = `${streamUrl.path.replace(/\/+$/, '')}/`;
	if (streamUrl.hostname !== address.hostname || !address.path.startsWith(start)) return undefined;
	return address.path.slice(start.length) || undefined;
}

function separateAt(address: StreamAddress, end: number): SeparatedAddress | undefined {
	const streamKey = address.path.slice(end).replace(/^\/+/, '');
	const streamUrl = `${address.origin}${address.path.slice(0, end)}`;
	return streamKey === '' ? undefined : { streamUrl, streamKey };
}
