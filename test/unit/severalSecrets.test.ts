import { hideSecrets } from '../../nodes/ZoomLiveStream/answers/secrets';
import { withoutStreamKeys } from '../../nodes/zoom/text/streamKey';

describe('of several secrets in one text none is shown', () => {
	test.each([
		[
			'two fields of JSON',
			'{"access_token":"first-1","expires_in":3599,"refresh_token":"second-2"}',
			'{"access_token":"••••","expires_in":3599,"refresh_token":"••••"}',
		],
		[
			'three parameters',
			'client_secret=first-1&grant_type=x&refresh_token=second-2&access_token=third-3',
			'client_secret=••••&grant_type=x&refresh_token=••••&access_token=••••',
		],
		[
			'two addresses',
			'rtmps://jane:first-1@a.example/x or rtmps://joe:second-2@b.example/y',
			'rtmps://••••@a.example/x or rtmps://••••@b.example/y',
		],
		[
			'two encoded addresses',
			'u=https%3A%2F%2Fjane%3Afirst-1%40a&v=https%3A%2F%2Fjoe%3Asecond-2%40b',
			'u=https%3A%2F%2F••••%40a&v=https%3A%2F%2F••••%40b',
		],
		[
			'two headers',
			'Authorization: Basic Zmlyc3QtMQ== then Authorization: Bearer second-2',
			'Authorization: Basic •••• then Authorization: Bearer ••••',
		],
		[
			'a field and a header',
			'{"client_secret":"first-1"} Bearer second-2',
			'{"client_secret":"••••"} Bearer ••••',
		],
	])('%s', (_places, text, hidden) => {
		expect(hideSecrets(text, [])).toBe(hidden);
	});
});

test('of two parameters of a stream URL that let others stream none is shown', () => {
	const url = 'srt://a.example:9000?streamid=first-1&latency=200&passphrase=second-2';
	expect(withoutStreamKeys({ stream_url: url })).toEqual({
		stream_url: 'srt://a.example:9000?streamid=••••&latency=200&passphrase=••••',
	});
});

test('of two destinations each key is masked, also in the address of the other', () => {
	const [one, other] = ['example-of-one-4f7a2c', 'example-of-other-9d0e1b'];
	const value = [
		{ stream_key: one, stream_url: `rtmp://a.example/${other}` },
		{ stream_key: other, stream_url: `rtmp://b.example/${one}/${other}` },
	];
	expect(withoutStreamKeys(value)).toEqual([
		{ stream_key: '••••7a2c', stream_url: 'rtmp://a.example/••••0e1b' },
		{ stream_key: '••••0e1b', stream_url: 'rtmp://b.example/••••7a2c/••••0e1b' },
	]);
});
