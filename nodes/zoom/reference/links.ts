import { isZoomMeetingHost } from '../hosts';
import { wrappedLinks, type Link } from './linkWrappers';

/** What a Zoom link leads to; `writtenId` is what the link has in the place of the ID, which may be none. */
export type ZoomLink =
	| { kind: 'event'; writtenId: string }
	| { kind: 'personal' }
	| { kind: 'registration' };

/** White space, the marks around links in HTML, Markdown and several languages, and commas and semicolons. */
const DELIMITERS = new Set(' \t\n\u00a0\u3000"\'`<>()[]{}|\\,;“”‘’«»「」『』【】《》、。');
/** Anything longer is not a link. */
const LONGEST_LINK = 16_384;
const DEEPEST_WRAPPING = 4;

const PUNCTUATION = '.:!?*_~';
/** `zoommtg:` and `zoomus:` open the desktop and phone apps. */
const KNOWN_SCHEME = /(?:https?|zoommtg|zoomus)$/i;
/** Any character but those of ASCII ends a link: what follows belongs to the sentence. */
const PATH_AND_QUERY = /^([!"$->@-~]*)(?:\?([!-~]*))?/;

/**
 * Zoom's paths that end with the ID: to join, to start, of webinars and registrants, of the web client, and
 * of the event's own page in the web portal.
 */
const EVENT_PATH =
	/^\/+(?:[jsw]|join|start|meetings?|webinar|wc(?:\/+(?:join|start))?)\/+(\d+)(?:\/|$)/i;
const JOIN_PATH = /^\/+(?:join|start|j|s|wc\/+(?:join|start))\/*$/i;
const PERSONAL_PATH = /^\/+my\/+[^/]/i;
const REGISTRATION_PATH = /^\/+(?:meeting|webinar)\/+register(?:\/|$)/i;

/** Every Zoom link in a text, in order, with or without its scheme ("us02web.zoom.us/j/…" counts). */
export function zoomLinksIn(text: string): ZoomLink[] {
	const links: ZoomLink[] = [];
	const zoom = /zoom/gi;
	let end = 0;
	// Every Zoom host contains "zoom", and no link wrapper encodes it. Characters are read at most twice.
	while (zoom.test(text)) {
		let start = zoom.lastIndex;
		while (start > end && !DELIMITERS.has(text.charAt(start - 1))) start -= 1;
		end = zoom.lastIndex;
		while (end < text.length && !DELIMITERS.has(text.charAt(end))) end += 1;
		zoom.lastIndex = end;
		const link = end - start > LONGEST_LINK ? undefined : readZoomLink(text.slice(start, end));
		if (link !== undefined) links.push(link);
	}
	return links;
}

/**
 * Reads a link, looking through link wrappers; undefined if it does not lead to a Zoom event, room or
 * registration.
 */
function readZoomLink(word: string, depth = 0): ZoomLink | undefined {
	const link = parseLink(withoutPunctuation(word));
	if (link === undefined) return undefined;
	if (isZoomMeetingHost(link.host)) return readZoomPath(link);
	if (depth >= DEEPEST_WRAPPING) return undefined;
	return wrappedLinks(link)
		.map((wrapped) => readZoomLink(wrapped, depth + 1))
		.find((found) => found !== undefined);
}

/** A regular expression for the end of a text would take quadratic time. */
function withoutPunctuation(word: string): string {
	let end = word.length;
	while (end > 0 && PUNCTUATION.includes(word.charAt(end - 1))) end -= 1;
	return word.slice(0, end);
}

/** Splits a link; undefined if it is neither a web page nor a Zoom app link. */
function parseLink(word: string): Link | undefined {
	const rest = withoutScheme(word);
	if (rest === undefined) return undefined;
	const [authority = ''] = /^[^/?#]*/.exec(rest) ?? [];
	const [, path = '', query = ''] = PATH_AND_QUERY.exec(rest.slice(authority.length)) ?? [];
	return { host: hostIn(authority), path, query };
}

/**
 * A link without its scheme, and without a label in front ("Join:https://…", "Zoom Meetinghttps://…");
 * undefined when it has another scheme.
 */
function withoutScheme(word: string): string | undefined {
	const schemeEnd = word.indexOf('://');
	const before = word.slice(0, Math.max(0, schemeEnd));
	// A host with a path before `://`: that belongs to a link within the link.
	if (schemeEnd < 0 || /\.[^/?#]*[/?#]/.test(before)) return word;
	if (/[a-z0-9+.-]$/i.test(before) && !KNOWN_SCHEME.test(before)) return undefined;
	return word.slice(schemeEnd + '://'.length);
}

/** The host of `user:password@host:443`, or after a label ("Join:zoom.us", "url=zoom.us") or the marks of bold text. */
function hostIn(authority: string): string {
	const withoutPort = authority.replace(/:\d{0,5}$/, '');
	const mark = Math.max(
		withoutPort.lastIndexOf('@'),
		withoutPort.lastIndexOf(':'),
		withoutPort.lastIndexOf('='),
	);
	return withoutPort
		.slice(mark + 1)
		.replace(/^[*_~]+/, '')
		.toLowerCase();
}

function readZoomPath({ path, query }: Link): ZoomLink | undefined {
	if (REGISTRATION_PATH.test(path)) return { kind: 'registration' };
	if (PERSONAL_PATH.test(path)) return { kind: 'personal' };
	const writtenId = EVENT_PATH.exec(path)?.[1] ?? meetingNumber(path, query);
	return writtenId === undefined ? undefined : { kind: 'event', writtenId };
}

/** `zoommtg://zoom.us/join?confno=…` */
function meetingNumber(path: string, query: string): string | undefined {
	if (!JOIN_PATH.test(path)) return undefined;
	return new URLSearchParams(query).get('confno') ?? undefined;
}
