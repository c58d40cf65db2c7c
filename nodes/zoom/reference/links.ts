import { endsThere } from './eventId';

/** What the links of a text lead to, and the text with a mark in place of each. */
export interface Links {
	/** What Zoom's links to an event, and those to the chat of a meeting, have in the place of the ID. */
	events: string[];
	chats: string[];
	/** A Zoom link that has no ID. */
	without?: 'registration_link' | 'personal_link';
	elsewhere: string[];
	text: string;
}

/** Stand for links. A plain text has neither. */
export const ZOOM_LINK = '\ufffa';
export const LINK_ELSEWHERE = '\ufffb';

/** A link with a scheme, an address with a path, and the address that room systems dial. */
const LINK =
	/(?<![a-z\d.+-])[a-z\d.+-]+(?::\/\/|(?<=\.[a-z]{2,20})(?::\d{1,5})?[/?]|@zoomcrc\.com)[^\s"'`<>()[\]{}|\\^\u0080-\uffff]*/gi;
/** The host of a link, also of one in a parameter or in the path of another. */
const HOST = /(?<![a-z\d.-])[a-z\d.-]+(?=(?::\d{1,5})?[/?])/gi;
const DIGITS = '(\\d{3}[ -]\\d{3,4}[ -]\\d{3,4}|\\d+)';
/** Zoom's paths, where a host ends. Slashes are sometimes doubled. */
const PATHS = [
	// To join, to start, of webinars and registrants, of the web client, of the event's page and its invitation.
	`(?:[jsw]|join|start|meetings?|webinar|wc(?:/+(?:join|start))?)/+${DIGITS}`,
	// Of the apps and the web client: `zoommtg://zoom.us/join?confno=…`
	`(?:wc/+)?(?:join|start|[js])/*\\?(?:[^\\s"'<>]{0,500}&)?confno=${DIGITS}`,
	`launch/+jc/+${DIGITS}`,
	'((?:meeting|webinar)/+register(?![a-z]))',
	'(my/+\\w)',
];
const PATH = new RegExp(`(?::\\d{1,5})?/+(?:${PATHS.join('|')})`, 'iy');

/** Finds every link in a plain text, with or without its scheme, and Zoom's also inside those of other services. */
export function readLinks(plainText: string): Links {
	const links: Links = { events: [], chats: [], elsewhere: [], text: '' };
	links.text = plainText.replace(LINK, (link, start: number) => {
		const [, dialled] = /^(\d+)[\d.]*@/.exec(link) ?? [];
		if (dialled !== undefined) links.events.push(dialled);
		const hosts = [...link.matchAll(HOST)].filter(([host]) => isZoomHost(host));
		for (const { 0: host, index } of hosts) readPath(plainText, start + index + host.length, links);
		if (dialled !== undefined || hosts.length > 0) return ZOOM_LINK;
		links.elsewhere.push(link);
		return LINK_ELSEWHERE;
	});
	return links;
}

/** Adds what a path leads to. An ID of which the link does not have the end is none. */
function readPath(text: string, start: number, links: Links): void {
	PATH.lastIndex = start;
	const [path = '', page, app, chat, registration, personal] = PATH.exec(text) ?? [];
	const digits = page ?? app ?? chat;
	if (registration !== undefined) links.without = 'registration_link';
	if (personal !== undefined) links.without = 'personal_link';
	if (digits === undefined || !endsThere(text, start + path.length, digits)) return;
	(chat === undefined ? links.events : links.chats).push(digits);
}

/** Zoom's domains, those of Zoom X by Telekom and of Zoom in China among them. */
const ZOOM_DOMAINS = ['zoom.us', 'zoom.com', 'zoomgov.com', 'zoom-x.de', 'zoom.com.cn'];

/**
 * Whether links to meetings and webinars may have a host name: Zoom's, a region's or a customer's own. Compared by
 * whole labels, so `evilzoom.us` is not one. Tokens never depend on it.
 */
export function isZoomHost(hostname: string): boolean {
	const host = hostname.toLowerCase();
	return ZOOM_DOMAINS.some((domain) => host === domain || host.endsWith(`.${domain}`));
}
