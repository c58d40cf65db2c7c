import * as fields from '../../../nodes/ZoomLiveStream/fields/destination';
import { checked } from '../harness/checked';

const checkDestination = (value: unknown) => checked(() => fields.checkDestination(value));

const PAGE = 'https://watch.example.com/show';
const KEY = 'abcd-efgh-ijkl-mnop';
const YOUTUBE = 'rtmps://a.rtmps.youtube.com:443/live2';
const CUSTOM = 'rtmps://ingest.example.com/live';

describe('what is wrong with a destination, and what to do about it', () => {
	test.each<[string, object, string, string]>([
		[
			'a stream URL beside a platform that has one',
			{ platform: 'youTube', streamUrl: CUSTOM, streamKey: KEY },
			"The parameter 'Stream URL' has a value, but 'Platform' is YouTube",
			"Remove the stream URL, or set 'Platform' to Custom to use it.",
		],
		[
			'the address of another service as the key',
			{ platform: 'youTube', streamKey: `${CUSTOM}/${KEY}` },
			"The parameter 'Stream Key' is the address of a service other than YouTube",
			"Enter the stream key alone, or choose the platform that the address belongs to in 'Platform'.",
		],
		[
			'an address of the platform without a key',
			{ platform: 'youTube', streamKey: YOUTUBE },
			"The parameter 'Stream Key' is an address with no stream key at its end",
			'Enter the stream key that your streaming service shows next to the address.',
		],
		[
			'a key that is also kept',
			{ platform: 'youTube', streamKey: KEY, keepStreamKey: true },
			"The parameter 'Stream Key' has a value, but 'Keep Stream Key' is on",
			"Remove the stream key, or switch off 'Keep Stream Key' to use it.",
		],
		[
			'a switch that is neither on nor off, for a platform',
			{ platform: 'youTube', streamKey: KEY, keepStreamKey: 'maybe' },
			"The parameter 'Keep Stream Key' is neither on nor off",
			'true or false',
		],
		[
			'a switch that is neither on nor off, for a service of your own',
			{ streamUrl: CUSTOM, streamKey: KEY, keepStreamKey: 'maybe' },
			"The parameter 'Keep Stream Key' is neither on nor off",
			'true or false',
		],
		[
			'no key',
			{ streamUrl: CUSTOM, streamKey: '' },
			"The parameter 'Stream Key' is empty",
			"Enter the stream key from your streaming service, or switch on 'Keep Stream Key' to use the key that Zoom already has.",
		],
		[
			'two different keys',
			{ streamUrl: `${YOUTUBE}/${KEY}`, streamKey: 'another-key' },
			"The parameter 'Stream URL' ends with a different stream key from the one in 'Stream Key'",
			'Remove the key from the end of the stream URL, or enter the same key in both.',
		],
		[
			'a key at the end of the URL that is also kept',
			{ streamUrl: `${YOUTUBE}/${KEY}`, keepStreamKey: true },
			"The parameter 'Stream URL' ends with a stream key, but 'Keep Stream Key' is on",
			"Remove the key from the end of the stream URL, or switch off 'Keep Stream Key' to use it.",
		],
		[
			'two different addresses',
			{ streamUrl: CUSTOM, streamKey: `rtmps://other.example.com/live/${KEY}` },
			"The parameter 'Stream Key' is a different address from the one in 'Stream URL'",
			'Enter the stream key alone, or the same address with the key at its end.',
		],
		[
			'the same path on two hosts',
			{
				streamUrl: `rtmps://one.example.com/live/${KEY}`,
				streamKey: `rtmps://two.example.com/live/${KEY}`,
			},
			"The parameter 'Stream Key' is a different address from the one in 'Stream URL'",
			'Enter the stream key alone, or the same address with the key at its end.',
		],
	])('%s', (_case, parameters, message, fix) => {
		expect(checkDestination({ pageUrl: PAGE, ...parameters })).toEqual({
			kind: 'invalid',
			problem: { message, fix: expect.stringContaining(fix) },
		});
	});
});

describe('too many slashes do no harm', () => {
	test.each<[string, object, string]>([
		['in front of the key', { platform: 'youTube', streamKey: `${YOUTUBE}//${KEY}` }, YOUTUBE],
		[
			'at the end of the stream URL',
			{ streamUrl: `${CUSTOM}//`, streamKey: `${CUSTOM}/${KEY}` },
			`${CUSTOM}//`,
		],
	])('%s', (_where, parameters, streamUrl) => {
		expect(checkDestination({ pageUrl: PAGE, ...parameters })).toEqual({
			kind: 'valid',
			value: { stream_url: streamUrl, stream_key: KEY, page_url: PAGE },
		});
	});
});
