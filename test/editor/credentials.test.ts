import { pathExists } from 'fs-extra';
import { ZoomLiveStreamOAuth2Api } from '../../credentials/ZoomLiveStreamOAuth2Api.credentials';
import { ZoomLiveStreamServerToServerOAuth2Api } from '../../credentials/ZoomLiveStreamServerToServerOAuth2Api.credentials';
import { pick } from '../operations/harness/picker';
import { runOperation } from '../operations/harness/operation';
import { eventsForEachTest } from '../operations/harness/world';
import { asRead, credentialForm, iconsOf, scopesIn } from './harness/credentialForm';

jest.mock('../../nodes/ZoomLiveStream/clock', () => jest.requireActual('../engine/harness/clock'));

const zoom = eventsForEachTest();
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

	test('shows dots in place of the secret token, which may stay empty', () => {
		const form = credentialForm(type).choose('Environment', 'Custom');
		const hidden = form.labels.filter((label) => form.field(label).typeOptions?.password === true);
		expect(hidden).toEqual(['Secret Token']);
		expect(form.field('Secret Token').default).toBe('');
	});

	test.each([
		['as it opens', undefined, 'https://zoom.us/oauth'],
		['with Zoom', 'Zoom', 'https://zoom.us/oauth'],
		['with Zoom for Government', 'Zoom for Government', 'https://zoomgov.com/oauth'],
		['with Custom', 'Custom', 'http://127.0.0.1:9000/oauth'],
	])('signs in at the right place: %s', async (_how, environment, base) => {
		const form = credentialForm(type);
		if (environment) form.choose('Environment', environment);
		if (environment === 'Custom') form.type('OAuth Base URL', `${base}/`);
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

	test('opens a page of ours for help, and has an icon for light and for dark pages', async () => {
		expect(type.documentationUrl).toMatch(/\/docs\/zoom-app\.md$/);
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

describe('the scopes that the form of a credential asks for', () => {
	const [userLine = ''] = credentialForm(user).notices;
	const [appLine = ''] = credentialForm(app).notices;

	test('let a user start the stream of a meeting from the list, and nothing more', async () => {
		const scopes = scopesIn(userLine);
		expect(scopes).toEqual([
			'meeting:update:livestream_status',
			'meeting:read:meeting',
			'meeting:read:list_meetings',
		]);
		const { results } = await pick(zoom(), { tokens: { scopes } });
		expect(results).toHaveLength(1);
		const { success } = await runOperation(zoom(), {
			operation: 'start',
			tokens: { scopes },
			options: { waitForEvent: 1 },
		});
		expect(success[0]?.json.note).not.toMatch(/could not be read/);
		expect(success).toHaveLength(1);
	});

	test('let an app do the same for the whole account', async () => {
		const scopes = scopesIn(appLine);
		expect(scopes).toEqual([
			'meeting:update:livestream_status:admin',
			'meeting:read:meeting:admin',
			'meeting:read:list_meetings:admin',
		]);
		zoom().app.scopes = scopes;
		const { results } = await pick(zoom(), { serverToServer: true, host: 'host@example.com' });
		expect(results).toHaveLength(1);
		const { success } = await runOperation(zoom(), { operation: 'start', serverToServer: true });
		expect(success).toHaveLength(1);
	});
});
