import {
	apiBaseUrl,
	destinationPath,
	eventStatusPath,
	inMeetingControlsPath,
	rateCategoryOf,
	statusPath,
} from '../../../nodes/zoom/endpoints';

test.each([
	[
		'meeting' as const,
		'/meetings/82012345678/livestream/status',
		'/meetings/82012345678/livestream',
	],
	[
		'webinar' as const,
		'/webinars/82012345678/livestream/status',
		'/webinars/82012345678/livestream',
	],
])('the paths of a %s', (eventType, status, destination) => {
	expect(statusPath(eventType, '82012345678')).toBe(status);
	expect(destinationPath(eventType, '82012345678')).toBe(destination);
	expect(eventStatusPath(eventType, '82012345678')).toBe(`/${eventType}s/82012345678/status`);
	expect(inMeetingControlsPath('82012345678')).toBe('/live_meetings/82012345678/events');
});

test.each([
	['PATCH', '/meetings/82012345678/livestream/status', 'Light'],
	['GET', '/webinars/82012345678/livestream', 'Light'],
	['GET', '/meetings/82012345678', 'Light'],
	['PUT', '/meetings/82012345678/status', 'Light'],
	['GET', '/users/me', 'Light'],
	['GET', '/users/me/meetings', 'Medium'],
	['GET', '/users/host%40example.org/webinars', 'Medium'],
	['GET', '/users/me/settings', 'Medium'],
	['PATCH', '/users/host%40example.org/settings', 'Medium'],
	['PATCH', '/live_meetings/82012345678/events', 'Medium'],
	['POST', '/marketplace/app/event_subscription', 'Heavy'],
	['GET', '/marketplace/app/event_subscription', 'Medium'],
	['DELETE', '/marketplace/app/event_subscription/abc', 'Medium'],
])('Zoom counts %s %s as %s', (method, path, category) => {
	expect(rateCategoryOf(method, path)).toBe(category);
});

test.each<[string, unknown, string]>([
	['Zoom', { environment: 'zoom' }, 'https://api.zoom.us/v2'],
	['Zoom for Government', { environment: 'zoomGov' }, 'https://api.zoomgov.com/v2'],
	['no environment', {}, 'https://api.zoom.us/v2'],
	['no credential', undefined, 'https://api.zoom.us/v2'],
	[
		'Custom',
		{ environment: 'custom', apiBaseUrl: 'http://127.0.0.1:9000/v2' },
		'http://127.0.0.1:9000/v2',
	],
	[
		'Custom with slashes at the end',
		{ environment: 'custom', apiBaseUrl: ' http://proxy/v2// ' },
		'http://proxy/v2',
	],
	['Custom without an address', { environment: 'custom' }, ''],
	[
		'Zoom, with a forgotten custom URL',
		{ environment: 'zoom', apiBaseUrl: 'http://evil.example' },
		'https://api.zoom.us/v2',
	],
])('a credential for %s sends requests to its own address', (_environment, credential, url) => {
	expect(apiBaseUrl(credential)).toBe(url);
});
