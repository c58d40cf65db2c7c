import { platformOf, type PlatformDetails } from '../platform';

/** An address of a streaming server, with the stream key at its end if it has one. */
export interface StreamAddress {
	/** In lower case, without the port. */
	hostname: string;
	/** The known platform that the server belongs to. */
	platform: PlatformDetails | undefined;
	/** The path, a query included. */
	path: string;
	/** What comes before the path. */
	origin: string;
}

const ADDRESS = /^([a-z][a-z0-9+.-]*:\/\/([^/?#:@\s]+)(?::\d+)?)(\/.*)?$/is;

/** Reads a text as an address; undefined when it is none, such as a stream key. */
export function readStreamAddress(text: string): StreamAddress | undefined {
	const [, origin = '', host = '', path = ''] = ADDRESS.exec(text) ?? [];
	if (origin === '') return undefined;
	const hostname = host.toLowerCase();
	return { origin, hostname, platform: platformOf(hostname), path };
}

/** A stream URL and the key that was pasted together with it. */
export interface SeparatedAddress {
	streamUrl: string;
	streamKey: string;
}

/**
 * Takes an address of a known platform apart, whose path is the application and then the key; undefined
 * when there is no key at its end. A key may contain slashes and a query.
 */
export function separatePlatformKey(address: StreamAddress): SeparatedAddress | undefined {
	if (address.platform === undefined) return undefined;
	const application = `/${address.platform.application}`;
	return address.path.startsWith(`${application}/`)
		? separateAt(address, application.length)
		: undefined;
}

/**
 * Takes any address apart, with the key as the last part of its path; undefined when the path has too few
 * parts for an application and a key.
 */
export function separateLastPart(address: StreamAddress): SeparatedAddress | undefined {
	const pathEnd = address.path.search(/[?#]|$/);
	const end = address.path.lastIndexOf('/', pathEnd);
	return end > 0 ? separateAt(address, end) : undefined;
}

/** What follows a stream URL in an address of the same server; undefined when the address goes elsewhere. */
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
