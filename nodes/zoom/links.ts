import { isZoomHost } from './hosts';

/** What a Zoom link leads to. */
export type ZoomLink =
	| { kind: 'event'; id: string }
	| { kind: 'personal' }
	| { kind: 'registration' };

const EVENT_ID = /^\d{8,}$/;
const LONGEST_SCHEME = 12;
const DEEPEST_WRAPPING = 4;
/** Calendar files write the end of a line as the two characters `\n` (RFC 5545). */
const CALENDAR_LINE_END = /\\[nN]/g;
/** White space, the marks around links in HTML and Markdown, and a comma or semicolon before the next link. */
const BETWEEN_LINKS = /[\s"'<>()[\]{}|\\]+|[,;](?=[a-z][a-z0-9+.-]{1,11}:\/\/)/i;
const PUNCTUATION = '.,;:!?';

/** Every word of a text that may be a link, in order, scheme or not ("us02web.zoom.us/j/…" counts). */
export function linksIn(text: string): string[] {
	const words = text.replace(CALENDAR_LINE_END, ' ').split(BETWEEN_LINKS);
	// Every host of Zoom's has a dot: a word without one need not be read as a link.
	return words.filter((word) => word.includes('.')).map((word) => asLink(word));
}

/** A word as a link, without a label glued to its front ("Join:https://…"). */
function asLink(word: string): string {
	const schemeEnd = word.indexOf('://');
	if (schemeEnd < 0) return `https://${word}`;
	const before = word.slice(Math.max(0, schemeEnd - LONGEST_SCHEME), schemeEnd);
	const scheme = /[a-z][a-z0-9+.-]*$/i.exec(before)?.[0] ?? 'https';
	return scheme + word.slice(schemeEnd);
}

/**
 * Reads a link, looking through Google's and Outlook's redirect links; undefined when it is not Zoom's, or
 * leads to another page of Zoom's, such as the dial-in numbers.
 */
export function readZoomLink(link: string, depth = 0): ZoomLink | undefined {
	const url = parseUrl(link);
	if (url === undefined) return undefined;
	if (isZoomHost(url.hostname)) return readZoomUrl(url);
	const wrapped = wrappedLink(url);
	if (wrapped === undefined || depth >= DEEPEST_WRAPPING) return undefined;
	return readZoomLink(wrapped, depth + 1);
}

function parseUrl(link: string): URL | undefined {
	// `zoommtg:` and `zoomus:` open the desktop and phone apps. URL gives such links no lower-cased
	// host, so they are read as https.
	const text = withoutPunctuation(link).replace(/^(?:zoommtg|zoomus):/i, 'https:');
	if (!URL.canParse(text)) return undefined;
	const url = new URL(text);
	return url.protocol === 'https:' || url.protocol === 'http:' ? url : undefined;
}

/** A regular expression for the end of a text would take time by the square of its length. */
function withoutPunctuation(link: string): string {
	let end = link.length;
	while (end > 0 && PUNCTUATION.includes(link.charAt(end - 1))) end -= 1;
	return link.slice(0, end);
}

function wrappedLink(url: URL): string | undefined {
	if (/^(?:www\.)?google(?:\.[a-z]{2,3}){1,2}$/.test(url.hostname) && url.pathname === '/url') {
		return url.searchParams.get('q') ?? url.searchParams.get('url') ?? undefined;
	}
	if (url.hostname.endsWith('.safelinks.protection.outlook.com')) {
		return url.searchParams.get('url') ?? undefined;
	}
	return undefined;
}

function readZoomUrl(url: URL): ZoomLink | undefined {
	const segments = url.pathname.split('/').filter((segment) => segment !== '');
	if (segments.includes('register')) return { kind: 'registration' };
	if (segments[0] === 'my') return { kind: 'personal' };
	const candidates = [...segments, ...url.searchParams.getAll('confno')];
	const id = candidates.find((candidate) => EVENT_ID.test(candidate));
	return id === undefined ? undefined : { kind: 'event', id };
}
