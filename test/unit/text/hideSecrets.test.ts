import { hideSecrets } from '../../../nodes/zoom/text/hideSecrets';
import { ZOOM_ANSWERS } from '../../docs/zoom-answers';
import { CHANGES, DISGUISES } from '../harness/disguises';

const KEY = 'Ab1"  cd/é&+%\\x-4F7a2c';
const HIDDEN = '••••';

describe.each(Object.entries(DISGUISES))('a secret is hidden %s', (_name, disguise) => {
	test.each(Object.entries(CHANGES))('%s', (_change, change) => {
		const shown = change(disguise(KEY));
		expect(hideSecrets(`Key ${shown} is taken: ${shown}.`, [KEY])).toBe(
			`Key ${HIDDEN} is taken: ${HIDDEN}.`,
		);
	});
});

describe('a secret is hidden', () => {
	test.each<[string, string, string]>([
		['without the spaces around it', '  the-key-4f7a2c\n', 'the-key-4f7a2c'],
		['with letters whose lower case is longer', 'İKEY-4f7a2c', 'İkey-4F7A2C'],
		['with half an emoji', 'key-4f7a2c-\ud83d', 'key-4f7a2c-%EF%BF%BD'],
		['of six characters', 'k-4f7a', 'K-4F7A'],
	])('%s', (_form, secret, shown) => {
		expect(hideSecrets(`"${shown}"`, [secret])).toBe(`"${HIDDEN}"`);
	});

	test.each([
		['user', 'rtmps://4F7A-2C9D-key:pw@a.example.com/app', `rtmps://${HIDDEN}@a.example.com/app`],
		['password', 'rtmps://me:4F7A-2C9D-key@a.example.com', `rtmps://${HIDDEN}@a.example.com`],
		['path', 'rtmps://a.example.com/app/4F7A-2C9D-key', `rtmps://a.example.com/app/${HIDDEN}`],
		['query', 'srt://a.example.com?id=4f7a-2c9d-key&x=1', `srt://a.example.com?id=${HIDDEN}&x=1`],
	])('in the %s of a stream URL', (_place, shown, hidden) => {
		expect(hideSecrets(`Cannot reach ${shown}`, ['4F7A-2C9D-key'])).toBe(`Cannot reach ${hidden}`);
	});

	test('with others, even one inside another', () => {
		const text = 'token-77zp key-4f7a2c?user=token-77zp, key-4f7a2c';
		expect(hideSecrets(text, ['key-4f7a2c', 'token-77zp', 'key-4f7a2c?user=token-77zp'])).toBe(
			`${HIDDEN} ${HIDDEN}, ${HIDDEN}`,
		);
	});
});

test.each([
	['no secret', []],
	['an empty one', ['']],
	['white space', [' \n      ']],
	['fewer than six characters, which may be part of any word', ['start', '82012']],
	['another', ['key-4f7a2c']],
])('a text is unchanged with %s', (_kind, secrets) => {
	const text = 'Meeting 82012345678 has not STARTED.\n100 % &amp; A%20B "\\n"';
	expect(hideSecrets(text, secrets)).toBe(text);
});

describe('what can only be a credential is hidden', () => {
	test.each([
		['Authorization: Bearer abcDef.ghi-jkl, next', `Authorization: Bearer ${HIDDEN}, next`],
		['BEARER\tabcdefg1', `BEARER\t${HIDDEN}`],
		['{"Authorization":"Basic dXNlcjpwYXNz=="}', `{"Authorization":"Basic ${HIDDEN}"}`],
		['Authorization%3A%20Bearer%20abcdefg1&x=1', `Authorization%3A%20Bearer%20${HIDDEN}&x=1`],
		['Basic Zmlyc3QtMQ== and Bearer second-2', `Basic ${HIDDEN} and Bearer ${HIDDEN}`],
		[
			'{"access_token":"first-1","expires_in":3599,"refresh_token" : "second-2"}',
			`{"access_token":"${HIDDEN}","expires_in":3599,"refresh_token" : "${HIDDEN}"}`,
		],
		['{\\"client_secret\\":\\"abc\\"}', `{\\"client_secret\\":\\"${HIDDEN}\\"}`],
		['&quot;access_token&quot;:&quot;abc&quot;', `&quot;access_token&quot;:&quot;${HIDDEN}&quot;`],
		["{ accessToken: 'abc', scope: 'a' }", `{ accessToken: '${HIDDEN}', scope: 'a' }`],
		[
			'client_secret=first-1&grant_type=refresh_token&refresh_token=second-2#x',
			`client_secret=${HIDDEN}&grant_type=refresh_token&refresh_token=${HIDDEN}`,
		],
		['u=client_secret%3Dabc%26x%3D1', `u=client_secret%3D${HIDDEN}`],
		['cut off: {"access_token":"abc', `cut off: {"access_token":"${HIDDEN}`],
		['{"stream_key":"abc"} password="def"', `{"stream_key":"${HIDDEN}"} password="${HIDDEN}"`],
		['connect https://jane:p@ss@proxy.example:80/', `connect https://${HIDDEN}@proxy.example:80/`],
		['rtmp://a:first-1@b.example/x rtmp://c@d', `rtmp://${HIDDEN}@b.example/x rtmp://${HIDDEN}@d`],
		['"https:\\/\\/jane:pass@host"', `"https:\\/\\/${HIDDEN}@host"`],
		['u=https%3A%2F%2Fjane%3Apass%40host', `u=https%3A%2F%2F${HIDDEN}%40host`],
	])('%s', (text, hidden) => {
		expect(hideSecrets(text, [])).toBe(hidden);
	});
});

describe('what is no credential stays', () => {
	const zooms = ZOOM_ANSWERS.flatMap(({ message }) => (message === undefined ? [] : [message]));

	test.each([
		...new Set(zooms),
		'You need to upgrade from Basic to Pro.',
		'The host must have a Zoom Meetings Basic license or higher.',
		'This call is not available to Basic users.',
		'Basic Authentication (requires username and password)',
		'Bearer authentication-required; Bearer realm="api.zoom.us", error="invalid_token"',
		'The token: is invalid.',
		'The password must have 10 characters. password: is required',
		'settings.stream_key: Invalid field.',
		'client_secret: is required',
		'Invalid client_id or client_secret · invalid_client',
		'The OAuth2 client secret. Required when `custom_header_type` is `2` (OAuth)',
		'{"refresh_token":null,"access_token":""}',
		'stream_key=••••3fa1',
		'password=••••',
		'Write to jane@example.com or see https://zoom.us/a@b?c=https%3A%2F%2Fzoom.us%3Fd%3De%40f',
	])('%s', (text) => {
		expect(hideSecrets(text, [])).toBe(text);
	});
});
