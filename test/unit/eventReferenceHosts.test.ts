import { readEventReference } from '../../nodes/zoom/reference/eventReference';
import { isZoomHost } from '../../nodes/zoom/hosts';

describe('a link that only looks like Zoom’s does not identify an event', () => {
	test.each([
		'https://evilzoom.us/j/82012345678',
		'https://zoom.us.evil.example/j/82012345678',
		'https://zoom.us@evil.example/j/82012345678',
		'https://evil.example/zoom.us/j/82012345678',
		'https://evil.example/j/82012345678?host=zoom.us',
		'https://evil.example/?url=https%3A%2F%2Fzoom.us%2Fj%2F82012345678',
		'https://evil.example/#https://zoom.us/j/82012345678',
		'https://zoom.us-evil.example/j/82012345678',
		'https://zoom.usa/j/82012345678',
		'https://notzoomgov.com/j/82012345678',
		'https://zооm.us/j/82012345678',
		'https://zoom.us%2eevil.example/j/82012345678',
		'https://notgoogle.com/url?q=https%3A%2F%2Fzoom.us%2Fj%2F82012345678',
		'https://www.google.com/search?q=https%3A%2F%2Fzoom.us%2Fj%2F82012345678',
		'https://www.google.evil.example/url?q=https%3A%2F%2Fzoom.us%2Fj%2F82012345678',
		'https://evilsafelinks.protection.outlook.com.evil.example/?url=https%3A%2F%2Fzoom.us%2Fj%2F82012345678',
		'https://www.google.com/url?q=https%3A%2F%2Fevil.example%2Fj%2F82012345678',
		'https://nam02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fevilzoom.us%2Fj%2F82012345678',
		'zoommtg://evil.example/join?confno=82012345678',
		'javascript://zoom.us/j/82012345678',
		'file://zoom.us/j/82012345678',
		'evilzoom.us/j/82012345678',
		'https://zo_om.us/j/82012345678?zoom',
	])('%s', (link) => {
		expect(readEventReference(link)).toEqual({ kind: 'invalid', problem: 'no_event' });
	});
});

test.each([
	'assets',
	'blog',
	'careers',
	'cdn',
	'community',
	'developers',
	'devforum',
	'docs',
	'download',
	'explore',
	'investors',
	'learning',
	'library',
	'marketplace',
	'news',
	'status',
	'success',
	'support',
	'trust',
])('%s.zoom.us has no meetings', (site) => {
	expect(readEventReference(`https://${site}.zoom.us/j/82012345678`)).toEqual({
		kind: 'invalid',
		problem: 'no_event',
	});
});

test.each([
	['zoom.us', true],
	['us02web.zoom.us', true],
	['a.b.c.zoom.us', true],
	['zoomgov.com', true],
	['agency.zoomgov.com', true],
	['evilzoom.us', false],
	['zoom.us.evil.example', false],
	['us', false],
	['.us', false],
	['', false],
])('the host %s is Zoom’s: %s', (host, isZoom) => {
	expect(isZoomHost(host)).toBe(isZoom);
});
