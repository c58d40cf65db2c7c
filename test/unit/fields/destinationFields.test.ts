import * as fields from '../../../nodes/ZoomLiveStream/fields/destination';
import { checked } from '../harness/checked';

const checkDestination = (value: unknown) => checked(() => fields.checkDestination(value));

const GOOD = {
	streamUrl: 'rtmps://ingest.example.com:443/live',
	streamKey: 'key-3fa1',
	pageUrl: 'https://watch.example.com/show',
	resolution: '720p',
};
const SENT = {
	stream_url: GOOD.streamUrl,
	stream_key: GOOD.streamKey,
	page_url: GOOD.pageUrl,
	resolution: GOOD.resolution,
};
const url = (length: number) => `https://a.example/${'x'.repeat(length - 18)}`;

describe('a valid destination is sent unchanged', () => {
	const { stream_url, stream_key, page_url, resolution } = SENT;
	const withoutKey = { stream_url, page_url, resolution };
	const withoutResolution = { stream_url, stream_key, page_url };

	test.each<[string, object, object]>([
		['all of it', {}, SENT],
		['the other resolution', { resolution: '1080p' }, { ...SENT, resolution: '1080p' }],
		['the key that Zoom has', { streamKey: '', keepStreamKey: true }, withoutKey],
		['a key that is a number, as in a sheet', { streamKey: 7 }, { ...SENT, stream_key: '7' }],
		['no resolution', { resolution: '' }, withoutResolution],
		[
			'an SRT address',
			{ streamUrl: 'srt://ingest.example.org:9000?mode=caller' },
			{ ...SENT, stream_url: 'srt://ingest.example.org:9000?mode=caller' },
		],
		[
			'a key that contains an address',
			{ streamKey: 'key?relay=rtmp://other.example.com/live' },
			{ ...SENT, stream_key: 'key?relay=rtmp://other.example.com/live' },
		],
		[
			'a key that begins like an address',
			{ streamKey: 'rtmp://key?1' },
			{ ...SENT, stream_key: 'rtmp://key?1' },
		],
		['white space around a key', { streamKey: ' key-3fa1\n' }, SENT],
		['white space around an address', { streamUrl: ` ${GOOD.streamUrl}\n` }, SENT],
		['white space around a page', { pageUrl: ` ${GOOD.pageUrl} ` }, SENT],
		[
			'the longest address',
			{ streamUrl: url(1024), pageUrl: url(1024) },
			{ ...SENT, stream_url: url(1024), page_url: url(1024) },
		],
		['the longest key', { streamKey: 'k'.repeat(512) }, { ...SENT, stream_key: 'k'.repeat(512) }],
	])('%s', (_case, change, value) => {
		expect(checkDestination({ ...GOOD, ...change })).toEqual({ kind: 'valid', value });
	});
});

describe('a destination that Zoom would refuse is refused before it is sent, with the parameter’s name', () => {
	test.each<[string, object, string, string]>([
		[
			'no stream URL',
			{ streamUrl: '' },
			"The parameter 'Stream URL' is empty",
			"Under 'Destination', choose your streaming service in 'Platform', or add a 'Stream URL' such as rtmps://a.rtmps.youtube.com/live2.",
		],
		[
			'a stream URL that is a number',
			{ streamUrl: 7 },
			"The parameter 'Stream URL' is not a URL",
			'Enter a URL such as rtmps://a.rtmps.youtube.com/live2.',
		],
		[
			'a stream URL that is a word',
			{ streamUrl: 'live' },
			"The parameter 'Stream URL' is not a URL",
			'Enter a URL such as rtmps://a.rtmps.youtube.com/live2.',
		],
		[
			'no page URL',
			{ pageUrl: ' ' },
			"The parameter 'Page URL' is empty",
			'Enter a URL such as https://www.youtube.com/watch?v=….',
		],
		[
			'a page URL that is a word',
			{ pageUrl: 'watch' },
			"The parameter 'Page URL' is not a URL",
			'Enter a URL such as https://www.youtube.com/watch?v=….',
		],
		[
			'a stream URL too long',
			{ streamUrl: url(1025) },
			"The parameter 'Stream URL' is 1025 characters long; the limit is 1024",
			'Check that you copied only this value.',
		],
		[
			'a key too long',
			{ streamKey: 'k'.repeat(513) },
			"The parameter 'Stream Key' is 513 characters long; the limit is 512",
			'Check that you copied only this value.',
		],
		[
			'an unknown resolution',
			{ resolution: '4k' },
			"The parameter 'Resolution' has a value that is not in its list",
			'Choose from the list, or have the expression return one of: an empty text, 720p, 1080p.',
		],
	])('%s', (_case, change, message, fix) => {
		expect(checkDestination({ ...GOOD, ...change })).toEqual({
			kind: 'invalid',
			problem: { message, fix },
		});
	});

	test.each<[string, object]>([
		['an empty one', { streamKey: '' }],
		['white space', { streamKey: ' \n' }],
		['a column that is missing', { streamKey: undefined }],
		['null', { streamKey: null }],
		['an object', { streamKey: { key: 'abc' } }],
		['a list', { streamKey: ['abc'] }],
		['a switch', { streamKey: true }],
		['a number that is not exact', { streamKey: 1e21 }],
		['a number with a fraction', { streamKey: 1.5 }],
		['one although the old one should be kept', { keepStreamKey: true }],
		['one with a switch that is neither on nor off', { keepStreamKey: 'maybe' }],
	])('a stream key that could send an old key to a new place: %s', (_case, change) => {
		expect(checkDestination({ ...GOOD, ...change })).toMatchObject({
			kind: 'invalid',
			problem: { message: expect.stringContaining('Stream Key') },
		});
	});

	test.each<[string, object, string]>([
		['a stream URL that is missing', { platform: 'custom', streamUrl: undefined }, 'Stream URL'],
		['a stream URL that is an object', { streamUrl: {} }, 'Stream URL'],
		['a page URL that is null', { pageUrl: null }, 'Page URL'],
		['a resolution that is a number', { resolution: 720 }, 'Resolution'],
		['a resolution that is missing in the item', { resolution: undefined }, 'Resolution'],
	])('%s', (_case, change, parameter) => {
		expect(checkDestination({ ...GOOD, ...change })).toMatchObject({
			kind: 'invalid',
			problem: { message: expect.stringContaining(`'${parameter}'`) },
		});
	});
});
