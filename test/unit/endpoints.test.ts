import { destinationPath, statusPath } from '../../nodes/zoom/endpoints';
import { apiBaseUrl } from '../../nodes/zoom/hosts';

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
