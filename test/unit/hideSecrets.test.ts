import { hideSecrets } from '../../nodes/ZoomLiveStream/answers/secrets';
import { CHANGES, DISGUISES, encodeForm } from './harness/disguises';

const KEY = 'Ab1"  cd/é&+%\\x-4F7a2c';
const HIDDEN = '••••';

describe('a secret is hidden in every form', () => {
	const changes = Object.entries(CHANGES);

	describe.each(Object.entries(DISGUISES))('%s', (_name, disguise) => {
		test.each(changes)('%s', (_change, change) => {
			const shown = disguise(change(KEY));
			expect(hideSecrets(`Key ${shown} is taken: ${shown}.`, [KEY])).toBe(
				`Key ${HIDDEN} is taken: ${HIDDEN}.`,
			);
		});

		test.each(Object.entries(DISGUISES))('and then %s', (_second, outer) => {
			const shown = outer(disguise(KEY));
			expect(hideSecrets(`Key <${shown}>`, [KEY])).toBe(`Key <${HIDDEN}>`);
		});
	});

	test.each<[string, string, string]>([
		['as a form encodes it', KEY, encodeForm(KEY)],
		['as a form encodes it, in lower case', KEY, encodeForm(KEY).toLowerCase()],
		['as a form encodes it, with its spaces collapsed', KEY, encodeForm(KEY).replace('++', '+')],
		['with HTML spaces', 'show me the key', 'show&nbsp;me&nbsp;the&nbsp;key'],
		['over two lines', 'show me the key', 'show me\nthe key'],
		['over two lines of JSON', 'show me the key', 'show me\\nthe key'],
		['with the other line ends of JSON', 'show me the key', 'show\\rme\\fthe\\tkey'],
		['with a backspace in JSON', 'key\b4f7a2c', 'key\\b4f7a2c'],
		['with marks of HTML', "key<4f7>a2c'x", 'key&lt;4f7&gt;a2c&apos;x'],
		['without the spaces around it', '  the-key-4f7a2c ', 'the-key-4f7a2c'],
		['without the spaces around it, the others unchanged', ' the  key-4f7a2c ', 'the  key-4f7a2c'],
		['without the spaces around it, the others collapsed', ' the  key-4f7a2c ', 'the key-4f7a2c'],
		['as a number, without the spaces around it', ' 0012345678 ', '12345678'],
		['as a number', '0012345678', '12345678'],
		['as a number with commas', '12345678', '12,345,678'],
		['as a number of six digits', '00123456', '123,456'],
		['as a number that was rounded', '12345678901234567890', '12345678901234567000'],
		['partly encoded', 'a/b/c-4f7a2c', 'a%2Fb/c-4f7a2c'],
		['without what its service requires after it', 'key-4f7a2c?user=jane', 'key-4f7a2c'],
		['of eight characters, without what its service requires after it', 'key-4f7a?u=1', 'key-4f7a'],
		['encoded six times', 'key/4f7a2c', `key%${'25'.repeat(5)}2F4f7a2c`],
		['with an encoded percent sign of its own', 'a%20b-4f7a2c', 'a%2520b-4f7a2c'],
		['with a backslash at its end', 'key-4f7a2c\\', 'key-4f7a2c\\\\'],
		['with letters whose lower case is longer', 'İKEY-4f7a2c', 'İkey-4F7A2C'],
		['with letters that became two', 'İKEY-4f7a2c', 'İKEY-4f7a2c'.toLowerCase()],
		['with a Greek letter that ends words', 'ΚΛΕΙΔΙΣ', 'κλειδις'],
		['with a sharp s', 'straße-4f7a2c', 'STRASSE-4F7A2C'],
	])('%s', (_form, secret, shown) => {
		expect(hideSecrets(`"${shown}"`, [secret])).toBe(`"${HIDDEN}"`);
	});

	test.each([
		[
			'user',
			'rtmps://4F7A-2C9D-key:pw@ingest.example.com/app',
			`rtmps://${HIDDEN}@ingest.example.com/app`,
		],
		[
			'password',
			'rtmps://me:4F7A-2C9D-key@ingest.example.com/app',
			`rtmps://${HIDDEN}@ingest.example.com/app`,
		],
		[
			'path',
			'rtmps://ingest.example.com/app/4F7A-2C9D-key',
			`rtmps://ingest.example.com/app/${HIDDEN}`,
		],
		[
			'query',
			'srt://ingest.example.com?streamid=4f7a-2c9d-key&mode=1',
			`srt://ingest.example.com?streamid=${HIDDEN}&mode=1`,
		],
	])('in a stream URL’s %s', (_place, shown, hidden) => {
		expect(hideSecrets(`Cannot reach ${shown}`, ['4F7A-2C9D-key'])).toBe(`Cannot reach ${hidden}`);
	});
});

test('several secrets are hidden anywhere, even one inside another', () => {
	const text = 'token-77zp key-4f7a2c?user=token-77zp, key-4f7a2c';
	expect(hideSecrets(text, ['key-4f7a2c', 'token-77zp', 'key-4f7a2c?user=token-77zp'])).toBe(
		`${HIDDEN} ${HIDDEN}, ${HIDDEN}`,
	);
});

test('no rest of a secret remains where another begins', () => {
	expect(hideSecrets('alpha-beta-gamma', ['alpha-beta', 'beta-gamma'])).toBe(HIDDEN);
});

test.each([
	['none', []],
	['an empty one', ['']],
	['white space', [' \n']],
])('a text is unchanged with %s as a secret', (_kind, secrets) => {
	const text = 'Meeting 82012345678 has not started. 100 % &amp; "\\n"';
	expect(hideSecrets(text, secrets)).toBe(text);
});

test('everything else keeps its escapes and case', () => {
	expect(hideSecrets('A%20B &amp; C: the-key-4f7a2c, D\\n', ['The-Key-4f7a2c'])).toBe(
		`A%20B &amp; C: ${HIDDEN}, D\\n`,
	);
});

test.each(['%e0%80%80', '&#1114112;', '&#9999999;'])(
	'a secret is hidden beside %s, an escape of no character',
	(escape) => {
		expect(hideSecrets(`${escape} key-4f7a2c`, ['key-4f7a2c'])).toBe(`${escape} ${HIDDEN}`);
	},
);

test.each([
	['only white space, encoded', '%20%09', 'Sunday at ten'],
	['seven characters, and its service requires more after it', 'service?u=1', 'Sunday service'],
	['digits after letters', 'key-123456', 'NaN key'],
	['digits before letters', '123456-key', 'NaN key'],
])('a secret of %s hides nothing else', (_kind, secret, text) => {
	expect(hideSecrets(`${text}: ${secret}`, [secret])).toBe(`${text}: ${HIDDEN}`);
});

test('a number of five digits may be any number, so it stays', () => {
	expect(hideSecrets('12345 of 0012345', ['0012345'])).toBe(`12345 of ${HIDDEN}`);
});

describe('an unknown credential is hidden', () => {
	test.each([
		['Authorization: Bearer abc.def-ghi', `Authorization: Bearer ${HIDDEN}`],
		['authorization: bearer abc, next', `authorization: bearer ${HIDDEN}, next`],
		['BEARER\tabc', `BEARER\t${HIDDEN}`],
		['Bearer token abc123', `Bearer token ${HIDDEN}`],
		['Basic dXNlcjpwYXNz==', `Basic ${HIDDEN}`],
		['{"Authorization":"Basic dXNlcjpwYXNz"}', `{"Authorization":"Basic ${HIDDEN}"}`],
		['Authorization%3A%20Bearer%20abc&x=1', `Authorization%3A%20Bearer%20${HIDDEN}&x=1`],
		['Bearer a and Bearer b', `Bearer ${HIDDEN} and Bearer ${HIDDEN}`],
		['{"access_token":"abc","expires_in":3599}', `{"access_token":"${HIDDEN}","expires_in":3599}`],
		['{"refresh_token" : "a\\"b", "x": 1}', `{"refresh_token" : "${HIDDEN}", "x": 1}`],
		['{\\"client_secret\\":\\"abc\\"}', `{\\"client_secret\\":\\"${HIDDEN}\\"}`],
		['&quot;access_token&quot;:&quot;abc&quot;', `&quot;access_token&quot;:&quot;${HIDDEN}&quot;`],
		["{ accessToken: 'abc', scope: 'a' }", `{ accessToken: '${HIDDEN}', scope: 'a' }`],
		['{"client_secret":12345}', `{"client_secret":${HIDDEN}}`],
		[
			'grant_type=refresh_token&refresh_token=abc&x=1',
			`grant_type=refresh_token&refresh_token=${HIDDEN}&x=1`,
		],
		['?access_token=abc#x', `?access_token=${HIDDEN}`],
		['client_secret%3Dabc%26x%3D1', `client_secret%3D${HIDDEN}%26x%3D1`],
		['{"access_token":"abc', `{"access_token":"${HIDDEN}`],
		['the end of a text: access_token=abc', `the end of a text: access_token=${HIDDEN}`],
		['access_token=client_secret=abc', `access_token=${HIDDEN}`],
		['{"stream_key":"abc"}', `{"stream_key":"${HIDDEN}"}`],
		['connect https://jane:pa:ss@proxy.example:80/', `connect https://${HIDDEN}@proxy.example:80/`],
		['"https:\\/\\/jane:pass@host"', `"https:\\/\\/${HIDDEN}@host"`],
		['u=https%3A%2F%2Fjane%3Apass%40host', `u=https%3A%2F%2F${HIDDEN}%40host`],
	])('%s', (text, hidden) => {
		expect(hideSecrets(text, [])).toBe(hidden);
	});

	test.each([
		'Invalid access token, does not contain scopes:[meeting:write].',
		'This call is not available to Basic users.',
		'Your Basic plan does not include live streaming.',
		'Basic authentication is not supported.',
		'settings.stream_key: Invalid field.',
		'client_secret: is required',
		'{"refresh_token":null,"access_token":""}',
		'stream_key=••••3fa1',
		'Invalid client_id or client_secret · invalid_client',
		'Write to jane@example.com or see https://zoom.us/a@b',
	])('and nothing else: %s', (text) => {
		expect(hideSecrets(text, [])).toBe(text);
	});
});
