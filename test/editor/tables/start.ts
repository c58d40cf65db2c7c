import {
	change,
	maximumWait,
	status,
	typed,
	type EventLabel,
	type Expected,
	type FieldTable,
	type OperationTable,
} from '../harness/expected';
import { settingsTables } from './settings';

const START = status({ action: 'start' });
const RECEIPT = { success: true, operation: 'start', requestFormat: 'multipart' };
const NOTE = expect.stringMatching(/^Zoom accepted the start\./);

const plain: Expected = {
	sends: [START],
	gives: { ...RECEIPT, attempts: 1, waitedMs: 0, note: NOTE },
};

const withSettings = (settings: object): Expected => ({
	sends: [status({ action: 'start', settings })],
	gives: { ...RECEIPT, attempts: 1, waitedMs: 0, settings, note: NOTE },
});

const STREAM = {
	stream_url: 'rtmps://ingest.example.org:443/app',
	stream_key: 'example-k9x2-77zp-1d0e-3fa1',
	page_url: 'https://watch.example.org/tonight',
};

const STREAM_FIELDS = [
	['Destination > Stream URL', typed(STREAM.stream_url)],
	['Destination > Stream Key', typed(STREAM.stream_key)],
	['Destination > Page URL', typed(STREAM.page_url)],
] as const;

const READ = { to: 'GET {event}/livestream' };

const withDestination = (destination: typeof STREAM & { resolution?: string }): Expected => ({
	sends: [READ, change('PATCH {event}/livestream', destination), START],
	gives: { ...RECEIPT, attempts: 2, waitedMs: 0, note: NOTE, pageUrl: destination.page_url },
});

/** Zoom has a key for the same server. */
const sameServer: Expected['given'] = (_zoom, event) => {
	event.destination = {
		...STREAM,
		stream_key: 'example-stream-key',
		page_url: 'https://video.example.org/earlier',
	};
};

const refused = (message: string): Expected => ({
	sends: [],
	fails: { reason: 'invalid_settings', message },
});

const destination: FieldTable[] = [
	{
		label: 'Destination > Keep Stream Key',
		entries: {
			'as added': withDestination(STREAM),
			on: {
				without: ['Destination > Stream Key'],
				given: sameServer,
				sends: [
					READ,
					change('PATCH {event}/livestream', { ...STREAM, stream_key: 'example-stream-key' }),
					START,
				],
				gives: {
					...RECEIPT,
					attempts: 2,
					waitedMs: 0,
					note: expect.stringMatching(/The stream key that Zoom already had was kept\./),
					pageUrl: STREAM.page_url,
				},
			},
			off: withDestination(STREAM),
		},
	},
	{
		label: 'Destination > Page URL',
		entries: {
			'as added': refused("The parameter 'Page URL' is empty"),
			'https://video.example.org/1': withDestination({
				...STREAM,
				page_url: 'https://video.example.org/1',
			}),
		},
	},
	{
		label: 'Destination > Platform',
		entries: {
			'as added': withDestination(STREAM),
			Custom: withDestination(STREAM),
			Facebook: withDestination({
				...STREAM,
				stream_url: 'rtmps://live-api-s.facebook.com:443/rtmp/',
			}),
			Twitch: withDestination({
				...STREAM,
				stream_url: 'rtmps://ingest.global-contribute.live-video.net:443/app',
			}),
			YouTube: withDestination({ ...STREAM, stream_url: 'rtmps://a.rtmps.youtube.com:443/live2' }),
		},
	},
	{
		label: 'Destination > Resolution',
		entries: {
			'as added': withDestination(STREAM),
			'As Set in Zoom': withDestination(STREAM),
			'720p': withDestination({ ...STREAM, resolution: '720p' }),
			'1080p': withDestination({ ...STREAM, resolution: '1080p' }),
		},
	},
	{
		label: 'Destination > Stream Key',
		entries: {
			'as added': refused("The parameter 'Stream Key' is empty"),
			'example-of-another-2b7e': withDestination({
				...STREAM,
				stream_key: 'example-of-another-2b7e',
			}),
		},
	},
	{
		label: 'Destination > Stream URL',
		entries: {
			'as added': refused("The parameter 'Stream URL' is empty"),
			'rtmp://ingest.example.net/live': withDestination({
				...STREAM,
				stream_url: 'rtmp://ingest.example.net/live',
			}),
		},
	},
];

const alreadyLive: Expected['given'] = (zoom, event) => {
	zoom.configure({ startOnLiveStream: 'error_3000' });
	event.stream = 'live';
};
const succeeds: Expected = {
	given: alreadyLive,
	sends: [START],
	gives: {
		...RECEIPT,
		attempts: 1,
		waitedMs: 0,
		alreadyInState: true,
		note: 'The stream was already live, so Zoom started nothing.',
	},
};

const jsonOnly: Expected['given'] = (zoom) => zoom.configure({ requestFormats: 'json' });
const AS_JSON = status({ action: 'start' }, 'json');
const automatic: Expected = {
	given: jsonOnly,
	sends: [START, AS_JSON],
	gives: { ...RECEIPT, attempts: 2, waitedMs: 0, requestFormat: 'json', note: NOTE },
};

/** The event does not begin, however long the node waits. */
const waits = (seconds: Expected['waits'], sends: Expected['sends']): Expected => ({
	given: (_zoom, event) => {
		event.status = 'waiting';
	},
	sends,
	fails: { reason: 'event_not_started' },
	...(seconds && { waits: seconds }),
});

const record = (only: EventLabel, recording: object): FieldTable => {
	const recorded: Expected = {
		sends: [START, change('PATCH /live_meetings/{id}/events', { method: 'recording.start' })],
		gives: { ...RECEIPT, attempts: 2, waitedMs: 0, recording, note: NOTE },
	};
	return {
		label: 'Options > Record to the Cloud',
		only,
		entries: { 'as added': recorded, on: recorded, off: plain },
	};
};

const options: FieldTable[] = [
	maximumWait(START),
	{
		label: 'Options > On Already in State',
		entries: {
			'as added': succeeds,
			Succeed: succeeds,
			Fail: { given: alreadyLive, sends: [START], fails: { reason: 'already_in_state' } },
		},
	},
	record('Meeting', { started: true }),
	// Zoom documents it for meetings only; what it refuses changes nothing about the start.
	record('Webinar', expect.objectContaining({ started: false, reason: 'event_not_found' })),
	{
		label: 'Options > Request Format',
		entries: {
			'as added': automatic,
			Automatic: automatic,
			JSON: { ...automatic, sends: [AS_JSON], gives: { ...automatic.gives, attempts: 1 } },
			Multipart: { given: jsonOnly, sends: [START], fails: { reason: 'format_refused' } },
		},
	},
	{
		label: 'Options > Wait for the Event (Minutes)',
		only: 'Meeting',
		entries: {
			'as added': waits([850, 900], [{ to: 'GET {event}' }]),
			'2': waits([100, 120], [{ to: 'GET {event}' }]),
			'0': waits([0, 0], [START]),
		},
	},
	{
		// Zoom does not say of a webinar whether it has begun, so that the node tries the start itself.
		label: 'Options > Wait for the Event (Minutes)',
		only: 'Webinar',
		entries: {
			'as added': waits([850, 900], [{ to: 'GET {event}' }, START]),
			'2': waits([100, 120], [{ to: 'GET {event}' }, START]),
			'0': waits([0, 0], [START]),
		},
	},
];

/** Puts a meeting or webinar on air. */
export const start: OperationTable = {
	resource: 'Live Stream',
	operation: 'Start',
	events: ['Meeting', 'Webinar'],
	needs: [],
	plain,
	fields: [
		...destination.map((field) => ({ ...field, needs: STREAM_FIELDS })),
		...settingsTables(withSettings),
		...options,
	],
};
