import { pathExists } from 'fs-extra';
import { ZoomLiveStreamOAuth2Api } from '../../credentials/ZoomLiveStreamOAuth2Api.credentials';
import { ZoomLiveStreamServerToServerOAuth2Api } from '../../credentials/ZoomLiveStreamServerToServerOAuth2Api.credentials';
import { asRead, credentialForm, iconsOf, labelsInN8n } from './harness/credentialForm';
import type { Form } from './harness/form';

const user = new ZoomLiveStreamOAuth2Api();
const app = new ZoomLiveStreamServerToServerOAuth2Api();

const CREDENTIALS = [
	{
		type: user,
		name: 'zoomLiveStreamOAuth2Api',
		displayName: 'Zoom Live Stream OAuth2 API',
		own: [],
		missing: [],
	},
	{
		type: app,
		name: 'zoomLiveStreamServerToServerOAuth2Api',
		displayName: 'Zoom Live Stream Server-to-Server OAuth2 API',
		own: ['Account ID'],
		missing: ['accountId'],
	},
];

const OWN_SIGN_IN = 'http://127.0.0.1:9000/oauth';

function chooseCustom(form: Form, address: string): Form {
	return form.choose('Environment', 'Custom').type('OAuth Base URL', address);
}

describe.each(CREDENTIALS)('$displayName', ({ type, name, displayName, own, missing }) => {
	test('is found under its name, and is a kind of n8n’s OAuth2 credential', () => {
		expect(type).toMatchObject({ name, displayName, extends: ['oAuth2Api'] });
	});

	test('asks for what Zoom needs, and says what is missing', () => {
		const form = credentialForm(type);
		expect(form.labels).toEqual([...own, 'Environment', 'Secret Token']);
		expect(form.missing).toEqual(missing);
	});

	test('asks for two addresses more where the environment is Custom', () => {
		const form = credentialForm(type);
		expect(form.choices('Environment')).toEqual(['Zoom', 'Zoom for Government', 'Custom']);
		form.choose('Environment', 'Custom');
		expect(form.labels).toEqual([
			...own,
			'Environment',
			'API Base URL',
			'OAuth Base URL',
			'Secret Token',
		]);
		expect(form.missing).toEqual([...missing, 'apiBaseUrl', 'oauthBaseUrl']);
	});

	test('shows dots in place of the secret token, which may stay empty, and says what it is for', () => {
		const form = credentialForm(type).choose('Environment', 'Custom');
		const hidden = form.labels.filter((label) => form.field(label).typeOptions?.password === true);
		expect(hidden).toEqual(['Secret Token']);
		expect(form.field('Secret Token')).toMatchObject({
			default: '',
			hint: 'Only the Zoom Live Stream Trigger needs it. Copy it from Features > Access of your app in the Zoom App Marketplace.',
		});
	});

	test.each<[string, (form: Form) => Form, string]>([
		['as it opens', (form) => form, 'https://zoom.us/oauth'],
		['with Zoom', (form) => form.choose('Environment', 'Zoom'), 'https://zoom.us/oauth'],
		[
			'with Zoom for Government',
			(form) => form.choose('Environment', 'Zoom for Government'),
			'https://zoomgov.com/oauth',
		],
		['with Custom', (form) => chooseCustom(form, OWN_SIGN_IN), OWN_SIGN_IN],
		[
			'with Custom and a slash at the end',
			(form) => chooseCustom(form, `${OWN_SIGN_IN}/`),
			OWN_SIGN_IN,
		],
		[
			'with Zoom after Custom was tried',
			(form) => chooseCustom(form, OWN_SIGN_IN).choose('Environment', 'Zoom'),
			'https://zoom.us/oauth',
		],
	])('signs in at the right place: %s', async (_how, fillIn, base) => {
		const form = fillIn(credentialForm(type));
		if (form.labels.includes('Account ID')) form.type('Account ID', 'account-7');
		expect(await asRead(type, form)).toMatchObject({
			accessTokenUrl: `${base}/token`,
			...(type === user && { authUrl: `${base}/authorize` }),
		});
	});

	test('gives each of its fields a name of its own', () => {
		const names = type.properties.map(({ name: field }) => field);
		expect(names.filter((field) => !/^[a-z]\w+$/i.test(field))).toEqual([]);
		expect(new Set(names).size).toBe(names.length);
	});

	test('has an icon for light and for dark pages', async () => {
		expect(iconsOf(type)).toEqual([
			'credentials/../icons/zoomLiveStream.svg',
			'credentials/../icons/zoomLiveStream.dark.svg',
		]);
		for (const file of iconsOf(type)) expect(await pathExists(file)).toBe(true);
	});

	test('sends Zoom nothing that it refuses: no scopes, and the keys in a header', async () => {
		expect(await asRead(type, credentialForm(type).choose('Environment', 'Zoom'))).toMatchObject({
			scope: '',
			authentication: 'header',
			...(type === user && { grantType: 'authorizationCode', authQueryParameters: '' }),
			...(type === app && { grantType: 'clientCredentials' }),
		});
	});
});

describe.each([
	['OAuth2', user, 'General App', '#my-own-meetings'],
	['Server-to-Server OAuth2', app, 'Server-to-Server OAuth app', '#a-whole-account'],
])('what the window of %s says first', (_name, type, zoomApp, section) => {
	const [introduction = ''] = credentialForm(type).notices;

	test('is which app it belongs to, and which scopes that app needs', () => {
		expect(introduction).toMatch(new RegExp(`^Belongs to a ${zoomApp} in Zoom: `));
		expect(introduction).toContain('Go live, Check and Trigger');
	});

	test('leads to the part of our page that is about this kind of app, as the help does', () => {
		const [, link = ''] = /<a href="([^"]+)" target="_blank">/.exec(introduction) ?? [];
		expect(link).toBe(type.documentationUrl);
		expect(link).toMatch(new RegExp(`/docs/zoom-app\\.md${section}$`));
	});

	test('is above all fields, also those that n8n adds', () => {
		const own = type === app ? ['Account ID'] : [];
		expect(labelsInN8n(type)).toEqual([
			introduction,
			'Client ID',
			'Client Secret',
			...own,
			'Environment',
			'API Base URL',
			'OAuth Base URL',
			'Secret Token',
		]);
	});
});
