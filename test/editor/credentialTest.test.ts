import { ZoomLiveStreamServerToServerOAuth2Api } from '../../credentials/ZoomLiveStreamServerToServerOAuth2Api.credentials';
import { accountCredential } from '../operations/harness/operation';
import { eventsForEachTest, sentTo } from '../operations/harness/world';
import { testCredential, testedAddress } from './harness/credentialTest';

jest.mock('../../nodes/zoom/n8n/clock', () => jest.requireActual('../engine/harness/clock'));

const zoom = eventsForEachTest();
const type = new ZoomLiveStreamServerToServerOAuth2Api();
const save = async (changes: object = {}) =>
	await testCredential(type, { ...accountCredential(zoom()), ...changes });

describe('saving a server-to-server credential', () => {
	test('says that it works', async () => {
		expect(await save()).toEqual({ status: 'OK', message: 'Connection successful!' });
		expect(zoom().tokenRequests).toMatchObject([{ grantType: 'account_credentials', status: 200 }]);
		expect(sentTo(zoom())).toEqual(['GET /users/me']);
	});

	test('says so for an app that may only start streams, too', async () => {
		zoom().app.scopes = ['meeting:update:livestream_status:admin'];
		expect(await save()).toEqual({ status: 'OK', message: 'Connection successful!' });
	});

	test.each([
		['Account ID', { accountId: 'somebody-else' }],
		['Client ID', { clientId: 'other' }],
		['Client Secret', { clientSecret: 'other-secret' }],
	])('says that Zoom refused a wrong %s, and shows no key', async (_field, wrong) => {
		const { status, message } = await save(wrong);
		expect(status).toBe('Error');
		expect(message).toMatch(/Failed to acquire OAuth2 access token/);
		expect(message).not.toMatch(/secret|simulator-client/i);
		expect(sentTo(zoom())).toEqual([]);
	});

	test('says that Zoom refused an app that is not activated', async () => {
		zoom().app.active = false;
		expect(await save()).toMatchObject({
			status: 'Error',
			message: expect.stringMatching(/Failed to acquire/),
		});
	});

	test('says that nothing answers at a wrong address', async () => {
		expect(await save({ apiBaseUrl: 'http://127.0.0.1:1/v2' })).toMatchObject({
			status: 'Error',
			message: expect.stringMatching(/refused the connection/),
		});
	});

	test('says what to check when Zoom does not accept its own token', async () => {
		const body = { code: 124, message: 'Invalid access token.' };
		zoom().injectFault({ kind: 'status', status: 401, body, times: 10 });
		expect(await save()).toEqual({
			status: 'Error',
			message:
				'Zoom does not accept the token that it issued: check that the app is activated, and that Environment fits',
		});
	});
});

test.each([
	['Zoom', { environment: 'zoom' }, 'https://api.zoom.us/v2'],
	['Zoom for Government', { environment: 'zoomGov' }, 'https://api.zoomgov.com/v2'],
	[
		'Custom, with a slash at the end',
		{ environment: 'custom', apiBaseUrl: 'http://127.0.0.1:9000/v2/' },
		'http://127.0.0.1:9000/v2',
	],
])('the test asks the right Zoom: %s', async (_environment, fields, address) => {
	expect(await testedAddress(type, { ...fields, accountId: 'account-7' })).toBe(address);
});
