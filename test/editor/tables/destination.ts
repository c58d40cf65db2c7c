import {
	change,
	maximumWait,
	read,
	typed,
	type Expected,
	type OperationTable,
} from '../harness/expected';

const READ = read('{event}/livestream');
const shown = (streamKey: string): Expected => ({
	sends: [READ],
	gives: {
		configured: true,
		streamUrl: 'rtmps://ingest.example.com:443/live',
		streamKey,
		pageUrl: 'https://watch.example.com/show',
		resolution: null,
	},
});
const masked = shown('••••-key');

/** Shows where a meeting or webinar streams to. */
export const getDestination: OperationTable = {
	resource: 'Destination',
	operation: 'Get',
	events: ['Meeting', 'Webinar'],
	needs: [],
	plain: masked,
	fields: [
		{
			label: 'Options > Include Stream Key',
			entries: { 'as added': masked, off: masked, on: shown('example-stream-key') },
		},
		maximumWait(READ),
	],
};

const STREAM = {
	stream_url: 'rtmps://ingest.example.org:443/app',
	stream_key: 'example-k9x2-77zp-1d0e-3fa1',
	page_url: 'https://watch.example.org/tonight',
};
const RECEIPT = {
	success: true,
	note: 'Zoom accepted the destination.',
	operation: 'set',
	requestFormat: 'json',
	attempts: 1,
	waitedMs: 0,
};
const sends = (destination: typeof STREAM & { resolution?: string }): Expected => ({
	sends: [change('PATCH {event}/livestream', destination)],
	gives: { ...RECEIPT, pageUrl: destination.page_url },
});

/** Zoom has a key for the same server. */
const sameServer: Expected['given'] = (_zoom, event) => {
	event.destination = { ...STREAM, stream_key: 'example-stream-key' };
};

/** Says where a meeting or webinar streams to. */
export const setDestination: OperationTable = {
	resource: 'Destination',
	operation: 'Set',
	events: ['Meeting', 'Webinar'],
	needs: [
		['Stream URL', typed(STREAM.stream_url)],
		['Stream Key', typed(STREAM.stream_key)],
		['Page URL', typed(STREAM.page_url)],
	],
	plain: sends(STREAM),
	fields: [
		{
			label: 'Platform',
			entries: {
				'as added': sends(STREAM),
				Custom: sends(STREAM),
				Facebook: sends({ ...STREAM, stream_url: 'rtmps://live-api-s.facebook.com:443/rtmp/' }),
				Twitch: sends({
					...STREAM,
					stream_url: 'rtmps://ingest.global-contribute.live-video.net:443/app',
				}),
				YouTube: sends({ ...STREAM, stream_url: 'rtmps://a.rtmps.youtube.com:443/live2' }),
			},
		},
		{
			label: 'Stream URL',
			entries: {
				'as added': { sends: [], missing: 'streamUrl' },
				'rtmp://ingest.example.net/live': sends({
					...STREAM,
					stream_url: 'rtmp://ingest.example.net/live',
				}),
			},
		},
		{
			label: 'Keep Stream Key',
			entries: {
				'as added': sends(STREAM),
				off: sends(STREAM),
				on: {
					given: sameServer,
					sends: [
						READ,
						change('PATCH {event}/livestream', { ...STREAM, stream_key: 'example-stream-key' }),
					],
					gives: {
						...RECEIPT,
						note: 'Zoom accepted the destination. The stream key that Zoom already had was kept.',
						pageUrl: STREAM.page_url,
					},
				},
			},
		},
		{
			label: 'Stream Key',
			entries: {
				'as added': { sends: [], missing: 'streamKey' },
				'example-of-another-2b7e': sends({ ...STREAM, stream_key: 'example-of-another-2b7e' }),
			},
		},
		{
			label: 'Page URL',
			entries: {
				'as added': { sends: [], missing: 'pageUrl' },
				'https://video.example.org/1': sends({
					...STREAM,
					page_url: 'https://video.example.org/1',
				}),
			},
		},
		{
			label: 'Resolution',
			entries: {
				'as added': sends(STREAM),
				'As Set in Zoom': sends(STREAM),
				'720p': sends({ ...STREAM, resolution: '720p' }),
				'1080p': sends({ ...STREAM, resolution: '1080p' }),
			},
		},
		maximumWait(change('PATCH {event}/livestream', STREAM)),
	],
};
