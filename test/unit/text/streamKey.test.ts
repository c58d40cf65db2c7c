import { maskKey, withoutStreamKeys } from '../../../nodes/zoom/text/hideSecrets';
import { DISGUISES } from '../harness/disguises';

const KEY = 'example-k9x2-77zp/1d0e&3fa1';

test.each([
	['a long key', KEY, '••••3fa1'],
	['a short key', 'abc-4f7a', '••••'],
	['a key of 16 characters', 'abc-4f7a-9b2c-1d', '••••c-1d'],
	['a key of 15 characters', 'abc-4f7a-9b2c-1', '••••'],
	['a key like a word', 'sunday', '••••'],
	['an empty key', '', ''],
])('%s', (_kind, key, shown) => {
	expect(maskKey(key)).toBe(shown);
	expect(withoutStreamKeys({ stream_key: key })).toEqual({ stream_key: shown });
});

test.each([null, undefined, false])('a key that is %s is unchanged', (key) => {
	expect(withoutStreamKeys({ stream_key: key })).toEqual({ stream_key: key });
});

test('a key that is a number is masked, and so is the same number in the address', () => {
	const destination = { stream_key: 1234567890, stream_url: 'rtmp://a.example/1234567890' };
	expect(withoutStreamKeys(destination)).toEqual({
		stream_key: '••••',
		stream_url: 'rtmp://a.example/••••',
	});
});

describe('the key is masked inside the stream URL', () => {
	test.each(Object.entries(DISGUISES))('%s', (_name, disguise) => {
		const destination = {
			stream_url: `rtmps://ingest.example.com/app/${disguise(KEY)}`,
			stream_key: KEY,
		};
		expect(withoutStreamKeys({ deep: [destination] })).toEqual({
			deep: [{ stream_url: 'rtmps://ingest.example.com/app/••••3fa1', stream_key: '••••3fa1' }],
		});
	});
});

test('a key that ends like a pattern of a replacement is not put back', () => {
	const key = "example-of-a-key-$&$'";
	expect(JSON.stringify(withoutStreamKeys({ stream_key: key, page_url: key }))).not.toContain(key);
});

test('of two destinations each key is masked, also in its own address', () => {
	const [one, other] = ['example-of-one-4f7a2c', 'example-of-other-9d0e1b'];
	const value = [
		{ stream_key: one, stream_url: `rtmp://a.example/${one}/${one}` },
		{ stream_key: other, stream_url: `rtmp://b.example/${other}` },
	];
	expect(withoutStreamKeys(value)).toEqual([
		{ stream_key: '••••7a2c', stream_url: 'rtmp://a.example/••••7a2c/••••7a2c' },
		{ stream_key: '••••0e1b', stream_url: 'rtmp://b.example/••••0e1b' },
	]);
});

describe('an address shows no credentials, even if they are not the key', () => {
	test.each([
		['rtmps://jane:pass@ingest.example.com/app', 'rtmps://••••@ingest.example.com/app'],
		['rtmps://pass@ingest.example.com/app', 'rtmps://••••@ingest.example.com/app'],
		['rtmp://a.example/app?user=jane&password=abc', 'rtmp://a.example/app?user=jane&password=••••'],
		[
			'srt://a.example:9000?streamid=first-1&latency=200&passphrase=second-2',
			'srt://a.example:9000?streamid=••••&latency=200&passphrase=••••',
		],
		['rtmp://a.example/app?authToken=abc#x', 'rtmp://a.example/app?authToken=••••#x'],
		['rtmps://a.rtmps.youtube.com/live2?backup=1', 'rtmps://a.rtmps.youtube.com/live2?backup=1'],
	])('%s', (url, shown) => {
		expect(withoutStreamKeys({ stream_url: url, page_url: url, stream_key: '' })).toEqual({
			stream_url: shown,
			page_url: shown,
			stream_key: '',
		});
	});
});

test('the host of an address stays, even if it has the same name as the key', () => {
	const destination = { stream_key: 'stream', stream_url: 'rtmps://stream.example.org/app/stream' };
	expect(withoutStreamKeys(destination)).toEqual({
		stream_key: '••••',
		stream_url: 'rtmps://stream.example.org/app/••••',
	});
});

test('the link to join keeps its passcode', () => {
	const value = { join_url: 'https://zoom.us/j/82012345678?pwd=abc' };
	expect(withoutStreamKeys(value)).toEqual(value);
});

test('other values are unchanged, and so is the original', () => {
	const other = { topic: 'A & B', id: 82012345678, live: true, none: null, list: [1, 'x'] };
	const value = { ...other, destination: { stream_key: KEY } };
	expect(withoutStreamKeys(value)).toEqual({ ...other, destination: { stream_key: '••••3fa1' } });
	expect(value.destination.stream_key).toBe(KEY);
});
