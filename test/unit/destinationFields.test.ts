import { checkDestination } from '../../nodes/ZoomLiveStream/operations/destinationFields';

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

describe('a destination that Zoom takes goes out as it is', () => {
	const { stream_url, stream_key, page_url, resolution } = SENT;
	const withoutKey = { stream_url, page_url, resolution };
	const withoutResolution = { stream_url, stream_key, page_url };

	test.each<[string, object, object]>([
		['all of it', {}, SENT],
		['the other resolution', { resolution: '1080p' }, { ...SENT, resolution: '1080p' }],
		['an empty key, so that Zoom keeps its own', { streamKey: '' }, withoutKey],
		['a key of white space', { streamKey: ' \n' }, withoutKey],
		['a key that is no text', { streamKey: 7 }, withoutKey],
		['no resolution', { resolution: '' }, withoutResolution],
		['a resolution that is no text', { resolution: 720 }, withoutResolution],
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
		expect(checkDestination({ ...GOOD, ...change })).toEqual({ ok: true, value });
	});
});

describe('a destination that Zoom would refuse is refused before, and names its parameter', () => {
	test.each<[string, object, string, string]>([
		[
			'no stream URL',
			{ streamUrl: '' },
			"The parameter 'Stream URL' is empty",
			'Enter an address such as rtmps://a.rtmps.youtube.com/live2.',
		],
		[
			'a stream URL that is no text',
			{ streamUrl: 7 },
			"The parameter 'Stream URL' is empty",
			'Enter an address such as rtmps://a.rtmps.youtube.com/live2.',
		],
		[
			'a stream URL that is a word',
			{ streamUrl: 'live' },
			"The parameter 'Stream URL' is not an address",
			'Enter an address such as rtmps://a.rtmps.youtube.com/live2.',
		],
		[
			'no page URL',
			{ pageUrl: ' ' },
			"The parameter 'Page URL' is empty",
			'Enter an address such as https://www.youtube.com/watch?v=….',
		],
		[
			'a page URL that is a word',
			{ pageUrl: 'watch' },
			"The parameter 'Page URL' is not an address",
			'Enter an address such as https://www.youtube.com/watch?v=….',
		],
		[
			'a stream URL too long',
			{ streamUrl: url(1025) },
			"The parameter 'Stream URL' has 1025 characters, and Zoom takes 1024",
			'Check that only this one value was copied.',
		],
		[
			'a key too long',
			{ streamKey: 'k'.repeat(513) },
			"The parameter 'Stream Key' has 513 characters, and Zoom takes 512",
			'Check that only this one value was copied.',
		],
		[
			'an unknown resolution',
			{ resolution: '4k' },
			"The parameter 'Resolution' has a value that Zoom does not know",
			'Choose from the list, or let the expression give one of: 720p, 1080p.',
		],
	])('%s', (_case, change, message, fix) => {
		expect(checkDestination({ ...GOOD, ...change })).toEqual({
			ok: false,
			problem: { message, fix },
		});
	});

	test('nothing at all', () => {
		expect(checkDestination(undefined)).toMatchObject({
			problem: { message: "The parameter 'Stream URL' is empty" },
		});
	});
});
