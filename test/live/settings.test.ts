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

describe('where Zoom may send events', () => {
	const URL_ = { ZOOM_WEBHOOK_URL: 'https://n8n.example.com/webhook/1/webhook' };

	test('a published trigger, or a tunnel', () => {
		expect(readSettings({ ...APP, ...URL_ })).toMatchObject({
			webhook: { url: URL_.ZOOM_WEBHOOK_URL, secretToken: undefined, port: 8642 },
		});
		expect(
			readSettings({
				...APP,
				ZOOM_WEBHOOK_URL: 'https://words.trycloudflare.com',
				ZOOM_SECRET_TOKEN: ' example-secret-token ',
				ZOOM_WEBHOOK_PORT: '9001',
			}),
		).toMatchObject({ webhook: { secretToken: 'example-secret-token', port: 9001 } });
	});

	test('with a token, the keys of the app are needed too', () => {
		const keys = { ZOOM_CLIENT_ID: 'example-client', ZOOM_CLIENT_SECRET: 'example-secret' };
		expect(readSettings({ ...TOKEN, ...keys, ...URL_ })).toMatchObject({
			access: {
				kind: 'token',
				app: { accountId: undefined, clientId: 'example-client', clientSecret: 'example-secret' },
			},
			webhook: { url: URL_.ZOOM_WEBHOOK_URL },
		});
	});

	test('a simulator on this computer reaches it without a tunnel', () => {
		const place = 'http://127.0.0.1:9000';
		const local = { ZOOM_API_BASE_URL: `${place}/v2`, ZOOM_OAUTH_BASE_URL: `${place}/oauth` };
		const url = 'http://127.0.0.1:8642';
		expect(readSettings({ ...APP, ...local, ZOOM_WEBHOOK_URL: url })).toMatchObject({
			webhook: { url },
		});
	});
});

test.each<[string, Record<string, string>, string[]]>([
	[
		'nothing at all',
		{},
		[
			'ZOOM_MEETING_ID is not set: it is the ID of a Zoom meeting, or its link.',
			'No access to Zoom is set: set ZOOM_ACCESS_TOKEN, or ZOOM_ACCOUNT_ID, ZOOM_CLIENT_ID, ZOOM_CLIENT_SECRET of a Server-to-Server OAuth app.',
		],
	],
	[
		'a meeting that is none',
		{ ...TOKEN, ZOOM_MEETING_ID: 'Sunday service' },
		['ZOOM_MEETING_ID is not one Zoom meeting: set its ID or its link.'],
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
	[
		'an address for events that Zoom cannot reach, without an app, and a port that is none',
		{ ...TOKEN, ZOOM_WEBHOOK_URL: 'http://localhost:5678', ZOOM_WEBHOOK_PORT: 'n8n' },
		[
			'ZOOM_WEBHOOK_URL is no address that Zoom can reach: use a public one that begins with https.',
			'ZOOM_WEBHOOK_URL needs your Zoom app: set ZOOM_CLIENT_ID and ZOOM_CLIENT_SECRET too.',
			'ZOOM_WEBHOOK_PORT is not a number between 1 and 65535.',
		],
	],
])('%s: the message says what to set', (_case, environment, missing) => {
	expect(readSettings(environment)).toEqual({ missing });
	for (const line of missing) expect(needsInWords(missing)).toContain(line);
});

test('before consent: the place, and the last digits of the meeting ID', () => {
	const settings = readSettings(TOKEN);
	if ('missing' in settings) throw new Error('The settings are complete');
	const plan = planInWords(settings);
	expect(plan).toContain('the meeting •••••••5678, at api.zoom.us');
	expect(plan).not.toMatch(/82012345678|example-token/);
});

test.each<[string, Record<string, string>, string]>([
	['nothing', TOKEN, 'Leaves out event subscriptions: set ZOOM_CLIENT_ID and ZOOM_CLIENT_SECRET'],
	['an app', APP, 'creates none: set ZOOM_WEBHOOK_URL to include that'],
	[
		'a URL',
		{ ...APP, ZOOM_WEBHOOK_URL: 'https://n8n.example.com/webhook/1/webhook' },
		'Creates the event subscription “n8n live check” in your Zoom app',
	],
])('with %s, the plan says what becomes of event subscriptions', (_what, environment, line) => {
	const settings = readSettings(environment);
	if ('missing' in settings) throw new Error('The settings are complete');
	expect(planInWords(settings)).toContain(line);
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
