import { platformOf } from '../../../nodes/ZoomLiveStream/fields/choices';
import * as fields from '../../../nodes/ZoomLiveStream/fields/destination';
import { checked } from '../harness/checked';

const PAGE = 'https://watch.example.com/show';
const KEY = 'abcd-efgh-ijkl-mnop';
const APP = 'rtmps://ingest.example.com:443/live';
const ROOM = 'rtmp://ingest.example.com:1935/live/room';
const YOUTUBE = 'rtmps://a.rtmps.youtube.com:443/live2';
const YOUTUBE_KEY = `${YOUTUBE}/${KEY}`;
const ELSEWHERE = 'rtmps://other.example.com/live';
const url = (length: number) => `https://a.example/${'x'.repeat(length - 18)}`;

const check = (parameters: object) =>
	checked(() => fields.checkDestination({ pageUrl: PAGE, ...parameters }));
/** What Zoom gets; an empty key is one that Zoom keeps. */
const sends = (stream_url: string, stream_key = KEY, others: object = {}) => ({
	kind: 'valid',
	value: { stream_url, ...(stream_key !== '' && { stream_key }), page_url: PAGE, ...others },
});
const refuses = (message: string, fix = '') => ({
	kind: 'invalid',
	problem: { message: expect.stringContaining(message), fix: expect.stringContaining(fix) },
});

const CUSTOM = { streamUrl: APP, streamKey: KEY };

test.each<[string, object, object]>([
	['a URL and a key', CUSTOM, sends(APP)],
	['a resolution', { ...CUSTOM, resolution: '1080p' }, sends(APP, KEY, { resolution: '1080p' })],
	['no resolution', { ...CUSTOM, resolution: '' }, sends(APP)],
	['the key that Zoom has', { ...CUSTOM, streamKey: '', keepStreamKey: true }, sends(APP, '')],
	['a key that is a number', { ...CUSTOM, streamKey: 7 }, sends(APP, '7')],
	[
		'an SRT address',
		{ ...CUSTOM, streamUrl: 'srt://a.org:9?mode=x' },
		sends('srt://a.org:9?mode=x'),
	],
	[
		'an address in a key',
		{ ...CUSTOM, streamKey: 'k?to=rtmp://a/b' },
		sends(APP, 'k?to=rtmp://a/b'),
	],
	['a key like an address', { ...CUSTOM, streamKey: 'rtmp://key?1' }, sends(APP, 'rtmp://key?1')],
	['space around the key', { ...CUSTOM, streamKey: ` ${KEY}\n` }, sends(APP)],
	['space around the URL', { ...CUSTOM, streamUrl: ` ${APP}\n` }, sends(APP)],
	['the longest URL', { ...CUSTOM, streamUrl: url(1024) }, sends(url(1024))],
	['the longest key', { ...CUSTOM, streamKey: 'k'.repeat(512) }, sends(APP, 'k'.repeat(512))],
	['the whole address as the key', { streamUrl: ROOM, streamKey: `${ROOM}/${KEY}` }, sends(ROOM)],
	['the whole address alone', { streamUrl: '', streamKey: `${ROOM}/${KEY}` }, sends(ROOM)],
	['with a query', { streamKey: ` ${ROOM}/${KEY}?user=a/b ` }, sends(ROOM, `${KEY}?user=a/b`)],
	[
		'another port and scheme',
		{ streamUrl: ROOM, streamKey: `rtmps://INGEST.example.com/live/room/${KEY}` },
		sends(ROOM),
	],
	[
		'slashes after the URL',
		{ streamUrl: `${ROOM}//`, streamKey: `${ROOM}/${KEY}` },
		sends(`${ROOM}//`),
	],
	['it in both', { streamUrl: `${ROOM}/${KEY}`, streamKey: `${ROOM}/${KEY}` }, sends(ROOM)],
	['the key after the URL too', { streamUrl: `${ROOM}/${KEY}`, streamKey: KEY }, sends(ROOM)],
	["YouTube's address as the URL", { streamUrl: YOUTUBE_KEY, streamKey: '' }, sends(YOUTUBE)],
	['the same, and the key', { streamUrl: YOUTUBE_KEY, streamKey: KEY }, sends(YOUTUBE)],
	["YouTube's address as the key", { streamKey: YOUTUBE_KEY }, sends(YOUTUBE)],
])('Zoom gets the stream URL and the key: %s', (_what, parameters, expected) => {
	expect(check(parameters)).toEqual(expected);
});

test.each<[string, object, string, string?]>([
	[
		'no URL',
		{ streamKey: KEY },
		"'Stream URL' is empty",
		"choose your streaming service in 'Platform'",
	],
	['a number as URL', { ...CUSTOM, streamUrl: 7 }, "'Stream URL' is not a URL", 'such as rtmps://'],
	['a word as URL', { ...CUSTOM, streamUrl: 'live' }, "'Stream URL' is not a URL"],
	['an object as URL', { ...CUSTOM, streamUrl: {} }, "'Stream URL'"],
	[
		'a URL too long',
		{ ...CUSTOM, streamUrl: url(1025) },
		'is 1025 characters long; the limit is 1024',
	],
	['no page', { ...CUSTOM, pageUrl: ' ' }, "'Page URL' is empty", 'https://www.youtube.com/watch'],
	['a word as page', { ...CUSTOM, pageUrl: 'watch' }, "'Page URL' is not a URL"],
	['no value as page', { ...CUSTOM, pageUrl: null }, "'Page URL'"],
	[
		'an unknown resolution',
		{ ...CUSTOM, resolution: '4k' },
		"'Resolution'",
		'one of: an empty text, 720p',
	],
	['a resolution that the item lacks', { ...CUSTOM, resolution: undefined }, "'Resolution'"],
	['no key', { streamUrl: APP }, "'Stream Key' is empty", "switch on 'Keep Stream Key'"],
	['white space as key', { ...CUSTOM, streamKey: ' \n' }, "'Stream Key' is empty"],
	['null as key', { ...CUSTOM, streamKey: null }, "'Stream Key'"],
	['an object as key', { ...CUSTOM, streamKey: { key: 'abc' } }, "'Stream Key' is not text"],
	['a list as key', { ...CUSTOM, streamKey: ['abc'] }, "'Stream Key' is not text"],
	['a switch as key', { ...CUSTOM, streamKey: true }, "'Stream Key' is not text"],
	['a number that is not exact', { ...CUSTOM, streamKey: 1e21 }, "'Stream Key' is not text"],
	['a fraction', { ...CUSTOM, streamKey: 1.5 }, "'Stream Key' is not text"],
	[
		'a key too long',
		{ ...CUSTOM, streamKey: 'k'.repeat(513) },
		'is 513 characters long; the limit is 512',
	],
	['a key that is also kept', { ...CUSTOM, keepStreamKey: true }, "but 'Keep Stream Key' is on"],
	['half a switch', { ...CUSTOM, keepStreamKey: 'maybe' }, 'neither on nor off', 'true or false'],
	[
		'two addresses',
		{ streamUrl: APP, streamKey: `${ELSEWHERE}/${KEY}` },
		"'Stream Key' is a different address from the one in 'Stream URL'",
		'Enter the stream key alone, or the same address with the key at its end.',
	],
	[
		'two hosts',
		{ streamUrl: `${APP}/${KEY}`, streamKey: `${ELSEWHERE}/${KEY}` },
		'a different address',
	],
	[
		'two paths',
		{ streamUrl: ROOM, streamKey: `rtmp://ingest.example.com/vod/${KEY}` },
		'a different',
	],
	[
		'a URL that is none',
		{ streamUrl: 'mailto:a@b.com', streamKey: `${ROOM}/${KEY}` },
		'is not a URL',
	],
	[
		'two keys',
		{ streamUrl: YOUTUBE_KEY, streamKey: 'other' },
		"'Stream URL' ends with a different stream key from the one in 'Stream Key'",
		'Remove the key from the end of the stream URL, or enter the same key in both.',
	],
	[
		'a key in the URL that is also kept',
		{ streamUrl: YOUTUBE_KEY, keepStreamKey: true },
		"'Stream URL' ends with a stream key, but 'Keep Stream Key' is on",
		'Remove the key from the end of the stream URL',
	],
	['no key in either', { streamUrl: YOUTUBE, streamKey: YOUTUBE }, 'an address with no stream key'],
	[
		'an address without a key',
		{ streamKey: 'rtmp://ingest.example.com/live' },
		"'Stream URL' is empty",
	],
	[
		'an unknown address alone',
		{ streamUrl: `${ROOM}/${KEY}`, streamKey: '' },
		"'Stream Key' is empty",
	],
	["null beside YouTube's", { streamUrl: YOUTUBE_KEY, streamKey: null }, "'Stream Key' is empty"],
	...['YouTube', '', null, undefined, 7].map((platform): [string, object, string] => [
		`the platform ${JSON.stringify(platform)}`,
		{ ...CUSTOM, platform },
		"'Platform' has a value that is not in its list",
	]),
])('Zoom is not asked: %s', (_what, parameters, message, ...fix) => {
	expect(check(parameters)).toEqual(refuses(message, ...fix));
});

const FACEBOOK = 'rtmps://live-api-s.facebook.com:443/rtmp/';
const TWITCH = 'rtmps://ingest.global-contribute.live-video.net:443/app';

describe.each([
	['youTube', YOUTUBE, 'YouTube Studio', 'https://www.youtube.com/@'],
	['facebook', FACEBOOK, 'Live Producer', 'https://www.facebook.com/'],
	['twitch', TWITCH, 'Creator Dashboard', 'https://www.twitch.tv/'],
] as const)('%s', (platform, streamUrl, whereTheKeyIs, page) => {
	const whole = streamUrl.replace(/\/$/, '');

	test.each<[string, object, object]>([
		['the key', { streamKey: ` ${KEY}\n`, streamUrl: '' }, sends(streamUrl)],
		['the key that Zoom has', { streamKey: '', keepStreamKey: true }, sends(streamUrl, '')],
		['the whole address', { streamKey: `${whole}/${KEY}` }, sends(streamUrl)],
		['with too many slashes', { streamKey: `${whole}//${KEY}` }, sends(streamUrl)],
		['no key', {}, refuses("'Stream Key' is empty", whereTheKeyIs)],
		['an object as key', { streamKey: {} }, refuses("'Stream Key' is not text")],
		[
			'a URL too',
			CUSTOM,
			refuses("'Stream URL' has a value, but 'Platform' is", 'Custom to use it'),
		],
		['null as URL', { streamKey: KEY, streamUrl: null }, refuses("'Stream URL'")],
		['a key that is also kept', { streamKey: KEY, keepStreamKey: true }, refuses('Stream Key')],
		['half a switch', { streamKey: KEY, keepStreamKey: 'maybe' }, refuses('neither on nor off')],
		[
			'another service',
			{ streamKey: `${APP}/${KEY}` },
			refuses('the address of a service other than'),
		],
		['its page as key', { streamKey: `${page}example` }, refuses('with no stream key at its end')],
		['its address alone', { streamKey: streamUrl }, refuses('with no stream key at its end')],
		['a key too long', { streamKey: `${whole}/${'k'.repeat(513)}` }, refuses('the limit is 512')],
		['no page', { streamKey: KEY, pageUrl: '' }, refuses("'Page URL' is empty", page)],
	])('%s', (_what, parameters, expected) => {
		expect(check({ platform, ...parameters })).toEqual(expected);
	});
});

test.each([
	['youTube', `rtmp://b.rtmp.youtube.com/live2/${KEY}`, YOUTUBE, KEY],
	[
		'twitch',
		`rtmp://live-fra.twitch.tv/app/${KEY}?bandwidthtest=true`,
		TWITCH,
		`${KEY}?bandwidthtest=true`,
	],
	['facebook', `${FACEBOOK}FB-12-0-Ab?s_bl=1&a=x/y`, FACEBOOK, 'FB-12-0-Ab?s_bl=1&a=x/y'],
])('%s: the key comes out of another of its addresses', (platform, streamKey, streamUrl, key) => {
	expect(check({ platform, streamKey })).toEqual(sends(streamUrl, key));
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
