import { hideSecrets, withoutStreamKeys } from '../../../nodes/zoom/text/hideSecrets';
import { growthOf, MAX_GROWTH } from '../harness/growth';

const SECRETS = ['Ab1"  cd/é&+%\\x-4F7a2c', 'client-secret-4f7a2c', '123456789'];

describe('the time to hide secrets is linear in the length of a text, not quadratic', () => {
	test.each([
		'a',
		'Invalid key. ',
		' ',
		'\t',
		'%',
		'%25',
		'%3A%2F%2F',
		'%3A%2F%2Fa',
		'&amp;',
		'\\',
		'\\u0041',
		'client-secret-4f7a2c',
		'client%2Dsecret-4f7a2c ',
		'client-secret-',
		'password=••••',
		'bearer ',
		'Bearer 1',
		'Basic%20',
		'Bearer abc ',
		'bearer token ',
		'access_token=',
		'access_token="',
		'"access_token"      ',
		'"access_token":"a\\"',
		'://',
		'://a:b@',
		'://a',
		'?key',
		'?key=a&',
		'"',
		'İ',
	])('%j', (unit) => {
		expect(growthOf(unit, (text) => hideSecrets(text, SECRETS))).toBeLessThan(MAX_GROWTH);
		expect(
			growthOf(unit, (text) => {
				withoutStreamKeys({ stream_key: SECRETS[1], stream_url: text });
			}),
		).toBeLessThan(MAX_GROWTH);
	});
});
