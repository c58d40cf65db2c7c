import { maskKey, withoutStreamKeys } from '../../nodes/zoom/text/streamKey';
import { DISGUISES } from './harness/disguises';

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

describe('an address shows no credentials, even if they are not the key', () => {
	test.each([
		['rtmps://jane:pass@ingest.example.com/app', 'rtmps://••••@ingest.example.com/app'],
		['rtmps://pass@ingest.example.com/app', 'rtmps://••••@ingest.example.com/app'],
		['rtmp://a.example/app?user=jane&password=abc', 'rtmp://a.example/app?user=jane&password=••••'],
		[
			'srt://a.example:9000?mode=caller&passphrase=abc',
			'srt://a.example:9000?mode=caller&passphrase=••••',
		],
		['srt://a.example?streamid=abc&latency=200', 'srt://a.example?streamid=••••&latency=200'],
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

test.each([
	['sundays', 'See you sundays'],
	['sunday-1', 'See you ••••'],
])('the key %s shows in another text as: %s', (key, shown) => {
	expect(withoutStreamKeys({ stream_key: key, topic: `See you ${key}` })).toEqual({
		stream_key: '••••',
		topic: shown,
	});
});

test('the link to join keeps its passcode', () => {
	const value = { join_url: 'https://zoom.us/j/82012345678?pwd=abc' };
	expect(withoutStreamKeys(value)).toEqual(value);
});

test('other values are unchanged', () => {
	const value = { topic: 'A & B', id: 82012345678, live: true, none: null, list: [1, 'x'] };
	expect(withoutStreamKeys(value)).toEqual(value);
});

test.each([
	['records', (inner: unknown) => ({ inner })],
	['lists', (inner: unknown) => [inner]],
])('20,000 levels of %s are read without a stack overflow, and show no key', (_of, around) => {
	let value: unknown = { stream_key: KEY };
	for (let level = 0; level < 20_000; level += 1) value = around(value);
	const shown = withoutStreamKeys({ stream_key: KEY, value });
	expect(shown).toMatchObject({ stream_key: '••••3fa1' });
	expect(JSON.stringify(shown)).not.toContain(KEY);
});
