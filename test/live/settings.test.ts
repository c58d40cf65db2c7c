import { needsInWords, planInWords, isConsent } from './announcement';
import { readSettings } from './settings';

const TOKEN = { ZOOM_ACCESS_TOKEN: 'example-token', ZOOM_MEETING_ID: '820 1234 5678' };
const APP = {
	ZOOM_ACCOUNT_ID: 'example-account',
	ZOOM_CLIENT_ID: 'example-client',
	ZOOM_CLIENT_SECRET: 'example-secret',
	ZOOM_MEETING_ID: 'https://us02web.zoom.us/j/82012345678?pwd=example',
};
const ZOOM = { apiBaseUrl: 'https://api.zoom.us/v2', oauthBaseUrl: 'https://zoom.us/oauth' };

test('a token and an ID with spaces', () => {
	expect(readSettings(TOKEN)).toEqual({
		meetingId: '82012345678',
		access: { kind: 'token', accessToken: 'example-token' },
		...ZOOM,
	});
});

test('a server-to-server app and a link', () => {
	expect(readSettings(APP)).toEqual({
		meetingId: '82012345678',
		access: {
			kind: 'app',
			accountId: 'example-account',
			clientId: 'example-client',
			clientSecret: 'example-secret',
		},
		...ZOOM,
	});
});

test('another Zoom, with or without a slash at the end', () => {
	expect(
		readSettings({
			...APP,
			ZOOM_API_BASE_URL: 'https://api.zoomgov.com/v2/',
			ZOOM_OAUTH_BASE_URL: 'https://zoomgov.com/oauth',
		}),
	).toMatchObject({
		apiBaseUrl: 'https://api.zoomgov.com/v2',
		oauthBaseUrl: 'https://zoomgov.com/oauth',
	});
});

test.each<[string, Record<string, string>, string[]]>([
	[
		'nothing at all',
		{},
		[
			'ZOOM_MEETING_ID is not set: the ID of a Zoom meeting, or its link.',
			'No way into Zoom is set: either ZOOM_ACCESS_TOKEN, or ZOOM_ACCOUNT_ID, ZOOM_CLIENT_ID, ZOOM_CLIENT_SECRET of a Server-to-Server OAuth app.',
		],
	],
	[
		'a meeting that is none',
		{ ...TOKEN, ZOOM_MEETING_ID: 'Sunday service' },
		['ZOOM_MEETING_ID does not name one Zoom meeting: give its ID, or its link.'],
	],
	[
		'an app without its secret',
		{ ...APP, ZOOM_CLIENT_SECRET: ' ' },
		['ZOOM_CLIENT_SECRET is not set: the app needs all three.'],
	],
	[
		'an address that is none',
		{ ...TOKEN, ZOOM_API_BASE_URL: 'api.zoom.us' },
		['ZOOM_API_BASE_URL is not a web address.'],
	],
	[
		'an app whose secret would go to another Zoom than its requests',
		{ ...APP, ZOOM_API_BASE_URL: 'https://api.zoomgov.com/v2' },
		['ZOOM_API_BASE_URL and ZOOM_OAUTH_BASE_URL belong together: set both, or neither.'],
	],
])('%s is told in plain words', (_case, environment, missing) => {
	expect(readSettings(environment)).toEqual({ missing });
	for (const line of missing) expect(needsInWords(missing)).toContain(line);
});

test('what a person agrees to names the place, and the meeting by its last digits alone', () => {
	const settings = readSettings(TOKEN);
	if ('missing' in settings) throw new Error('The settings are complete');
	const plan = planInWords(settings);
	expect(plan).toContain('the meeting •••••••5678, at api.zoom.us');
	expect(plan).not.toMatch(/82012345678|example-token/);
});

test.each([
	['y', true],
	['  Yes ', true],
	['', false],
	['n', false],
	['yesterday', false],
])('the answer “%s” is consent: %s', (answer, consent) => {
	expect(isConsent(answer)).toBe(consent);
});
