import * as fields from '../../../nodes/ZoomLiveStream/fields/destination';
import { checked } from '../harness/checked';

const checkDestination = (value: unknown) => checked(() => fields.checkDestination(value));
import { platformOf } from '../../../nodes/ZoomLiveStream/fields/choices';

const PAGE = 'https://watch.example.com/show';
const KEY = 'abcd-efgh-ijkl-mnop';
const KNOWN = [
	[
		'youTube',
		'rtmps://a.rtmps.youtube.com:443/live2',
		'YouTube Studio',
		'https://www.youtube.com/@',
	],
	[
		'facebook',
		'rtmps://live-api-s.facebook.com:443/rtmp/',
		'Live Producer',
		'https://www.facebook.com/',
	],
	[
		'twitch',
		'rtmps://ingest.global-contribute.live-video.net:443/app',
		'Creator Dashboard',
		'https://www.twitch.tv/',
	],
] as const;
const check = (parameters: object) => checkDestination({ pageUrl: PAGE, ...parameters });
const valid = (stream_url: string, stream_key: string | undefined = KEY) => ({
	kind: 'valid',
	value: { stream_url, ...(stream_key !== '' && { stream_key }), page_url: PAGE },
});

describe.each(KNOWN)('%s', (platform, streamUrl, whereTheKeyIs, page) => {
	test('fills in its own stream URL, which is encrypted', () => {
		expect(check({ platform, streamKey: KEY })).toEqual(valid(streamUrl));
		expect(check({ platform, streamUrl: '', streamKey: ` ${KEY}\n` })).toEqual(valid(streamUrl));
		expect(streamUrl).toMatch(/^rtmps:\/\//);
	});

	test('keeps Zoom’s key if requested', () => {
		const kept = valid(streamUrl, '');
		expect(check({ platform, keepStreamKey: true, streamKey: '' })).toEqual(kept);
	});

	test('finds the key at the end of its address', () => {
		const whole = `${streamUrl.replace(/\/$/, '')}/${KEY}`;
		expect(check({ platform, streamKey: whole })).toEqual(valid(streamUrl));
	});

	test.each<[string, object, string]>([
		['no key', { streamKey: '' }, "The parameter 'Stream Key' is empty"],
		['a missing key', {}, "The parameter 'Stream Key' is empty"],
		['a key that is an object', { streamKey: {} }, "The parameter 'Stream Key' is not text"],
		[
			'a stream URL of its own',
			{ streamKey: KEY, streamUrl: 'rtmps://ingest.example.com/live' },
			"The parameter 'Stream URL' has a value, but 'Platform' is",
		],
		['a stream URL that is null', { streamKey: KEY, streamUrl: null }, "'Stream URL'"],
		[
			'a key that is also kept',
			{ streamKey: KEY, keepStreamKey: true },
			"The parameter 'Stream Key' has a value, but 'Keep Stream Key' is on",
		],
		[
			'the address of another service',
			{ streamKey: 'rtmps://ingest.example.com/live/key' },
			"The parameter 'Stream Key' is the address of a service other than",
		],
		[
			'its page in place of the key',
			{ streamKey: `${page}example` },
			"The parameter 'Stream Key' is an address with no stream key at its end",
		],
		[
			'its own address alone',
			{ streamKey: streamUrl },
			"The parameter 'Stream Key' is an address with no stream key at its end",
		],
		[
			'a key too long',
			{ streamKey: `${streamUrl.replace(/\/$/, '')}/${'k'.repeat(513)}` },
			"The parameter 'Stream Key' is 513 characters long; the limit is 512",
		],
	])('refuses %s', (_case, parameters, message) => {
		expect(check({ platform, ...parameters })).toMatchObject({
			kind: 'invalid',
			problem: { message: expect.stringContaining(message) },
		});
	});

	test('says where to find its key, and shows an example of its page', () => {
		const noKey = check({ platform });
		expect(noKey).toMatchObject({ problem: { fix: expect.stringContaining(whereTheKeyIs) } });
		const noPage = check({ platform, streamKey: KEY, pageUrl: '' });
		expect(noPage).toMatchObject({ problem: { fix: expect.stringContaining(page) } });
	});
});

test.each(['YouTube', '', null, undefined, 7])('the platform %j is refused', (platform) => {
	expect(check({ platform, streamKey: KEY, streamUrl: 'rtmps://a.example/live' })).toMatchObject({
		kind: 'invalid',
		problem: { message: "The parameter 'Platform' has a value that is not in its list" },
	});
});

describe('a key pasted together with its address is separated from it', () => {
	const URL = 'rtmp://ingest.example.com:1935/live/room';
	const YOUTUBE = 'rtmps://a.rtmps.youtube.com/live2';
	test.each<[string, object, string, string]>([
		[
			'an older address of YouTube',
			{ platform: 'youTube', streamKey: `rtmp://b.rtmp.youtube.com/live2/${KEY}` },
			KNOWN[0][1],
			KEY,
		],
		[
			'a server of Twitch',
			{ platform: 'twitch', streamKey: `rtmp://live-fra.twitch.tv/app/${KEY}?bandwidthtest=true` },
			KNOWN[2][1],
			`${KEY}?bandwidthtest=true`,
		],
		[
			'a key of Facebook with a query',
			{
				platform: 'facebook',
				streamKey: 'rtmps://live-api-s.facebook.com:443/rtmp/FB-12-0-Ab?s_bl=1&a=x/y',
			},
			KNOWN[1][1],
			'FB-12-0-Ab?s_bl=1&a=x/y',
		],
		['the whole in Stream Key', { streamUrl: URL, streamKey: `${URL}/${KEY}` }, URL, KEY],
		[
			'another port and scheme',
			{ streamUrl: URL, streamKey: `rtmps://INGEST.example.com/live/room/${KEY}` },
			URL,
			KEY,
		],
		[
			'a slash at the end of the URL',
			{ streamUrl: `${URL}/`, streamKey: `${URL}/${KEY}` },
			`${URL}/`,
			KEY,
		],
		['the whole in both', { streamUrl: `${URL}/${KEY}`, streamKey: `${URL}/${KEY}` }, URL, KEY],
		[
			'the key at the end of the URL as well',
			{ streamUrl: `${URL}/${KEY}`, streamKey: KEY },
			URL,
			KEY,
		],
		['the whole in Stream Key alone', { streamUrl: '', streamKey: `${URL}/${KEY}` }, URL, KEY],
		[
			'the same without the field Stream URL',
			{ streamKey: ` ${URL}/${KEY}?user=a/b ` },
			URL,
			`${KEY}?user=a/b`,
		],
		[
			'YouTube’s whole address in Stream URL',
			{ streamUrl: `${YOUTUBE}/${KEY}`, streamKey: '' },
			YOUTUBE,
			KEY,
		],
		[
			'YouTube’s whole address and the key',
			{ streamUrl: `${YOUTUBE}/${KEY}`, streamKey: KEY },
			YOUTUBE,
			KEY,
		],
		[
			'YouTube’s whole address in Stream Key alone',
			{ streamKey: `${YOUTUBE}/${KEY}` },
			YOUTUBE,
			KEY,
		],
	])('%s', (_case, parameters, streamUrl, streamKey) => {
		expect(check(parameters)).toEqual(valid(streamUrl, streamKey));
	});

	test.each<[string, object, string]>([
		[
			'two addresses',
			{ streamUrl: URL, streamKey: `rtmps://other.example.com/live/${KEY}` },
			"The parameter 'Stream Key' is a different address from the one in 'Stream URL'",
		],
		[
			'two paths',
			{ streamUrl: URL, streamKey: `rtmp://ingest.example.com/vod/${KEY}` },
			"The parameter 'Stream Key' is a different address from the one in 'Stream URL'",
		],
		[
			'an address behind one that is none',
			{ streamUrl: 'mailto:a@example.com', streamKey: `${URL}/${KEY}` },
			"The parameter 'Stream URL' is not a URL",
		],
		[
			'two keys',
			{ streamUrl: `${YOUTUBE}/${KEY}`, streamKey: 'other' },
			"The parameter 'Stream URL' ends with a different stream key from the one in 'Stream Key'",
		],
		[
			'a key to keep as well',
			{ streamUrl: `${YOUTUBE}/${KEY}`, keepStreamKey: true },
			"The parameter 'Stream URL' ends with a stream key, but 'Keep Stream Key' is on",
		],
		[
			'the address of YouTube twice',
			{ streamUrl: YOUTUBE, streamKey: YOUTUBE },
			"The parameter 'Stream Key' is an address with no stream key at its end",
		],
		[
			'an address without a key, and no stream URL',
			{ streamKey: 'rtmp://ingest.example.com/live' },
			"The parameter 'Stream URL' is empty",
		],
		[
			'an unknown address with no key beside it',
			{ streamUrl: `${URL}/${KEY}`, streamKey: '' },
			"The parameter 'Stream Key' is empty",
		],
		[
			'a null key beside YouTube’s whole address',
			{ streamUrl: `${YOUTUBE}/${KEY}`, streamKey: null },
			"The parameter 'Stream Key' is empty",
		],
	])('but not %s', (_case, parameters, message) => {
		expect(check(parameters)).toMatchObject({ kind: 'invalid', problem: { message } });
	});
});

test.each([
	['a.rtmps.youtube.com', 'YouTube'],
	['facebook.com', 'Facebook'],
	['sfo.contribute.live-video.net', 'Twitch'],
	['ingest.global-contribute.live-video.net', 'Twitch'],
	['evilyoutube.com', undefined],
	['youtube.com.evil.example', undefined],
	['fa723fc1b171.global-contribute.live-video.net', undefined],
])('%s belongs to %s', (hostname, name) => {
	expect(platformOf(hostname)?.name).toBe(name);
});
