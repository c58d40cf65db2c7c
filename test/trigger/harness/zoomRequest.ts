import { createHmac } from 'node:crypto';

/** The secret of the known signatures. */
export const SECRET = 'test_secret';
/** A stream key that is easy to find wherever it should not be. */
export const STREAM_KEY = 'example-key-that-no-one-may-see-3fa1';

/** URL validation (Zoom webhooks): what Zoom sends, and what proves the secret. */
export const CHALLENGE = {
	sent: 'qgg8vlvZRS6UYooatFL8Aw',
	proof: 'af2b71c039092798acffde4bc073be46286db03f4d82bfac9008822d0fac2449',
};

/** The body of a URL validation. */
export function urlValidation(plainToken: unknown = CHALLENGE.sent): Record<string, unknown> {
	return { payload: { plainToken }, event_ts: 1_654_503_849_680, event: 'endpoint.url_validation' };
}

/** A request as n8n hands it to a node, before any of it was believed. */
export interface ZoomRequest {
	headers: Record<string, string | string[]>;
	body: Uint8Array;
}

export interface Signing {
	secret?: string;
	/** The timestamp header, in epoch seconds unless a test wants it wrong. */
	timestamp?: string;
	/** The header `x-zm-request-id`; none by default. */
	requestId?: string;
}

/** A request that Zoom would send: signed here without the node's own code. */
export function zoomRequest(content: unknown, signing: Signing = {}): ZoomRequest {
	const body = typeof content === 'string' ? content : JSON.stringify(content);
	const { secret = SECRET, timestamp = secondsNow(), requestId } = signing;
	const bytes = new TextEncoder().encode(body);
	return {
		headers: {
			'content-type': 'application/json; charset=utf-8',
			'x-zm-request-timestamp': timestamp,
			'x-zm-signature': `v0=${hmacOf(secret, `v0:${timestamp}:${body}`)}`,
			...(requestId !== undefined && { 'x-zm-request-id': requestId }),
		},
		body: bytes,
	};
}

/** HMAC-SHA256 in hex. */
export function hmacOf(secret: string, text: string): string {
	return createHmac('sha256', secret).update(text, 'utf8').digest('hex');
}

/** Epoch seconds, shifted. */
export function secondsNow(shift = 0): string {
	return String(Math.floor(Date.now() / 1_000) + shift);
}

let events = 0;

/** The body of `meeting.live_streaming_started`; every call is another event. */
export function streamEvent(changes: Record<string, unknown> = {}): Record<string, unknown> {
	const { live_streaming, ...object } = changes;
	return meetingEvent('meeting.live_streaming_started', {
		live_streaming: {
			service: 'Custom_Live_Streaming_Service',
			custom_live_streaming_settings: {
				stream_url: 'rtmps://ingest.example.com:443/live',
				stream_key: STREAM_KEY,
				page_url: 'https://watch.example.com/show',
				resolution: '720p',
			},
			date_time: '2026-01-19T12:00:05Z',
			...(typeof live_streaming === 'object' ? live_streaming : {}),
		},
		...object,
	});
}

/** The body of any event about a meeting or webinar. */
export function meetingEvent(
	event: string,
	object: Record<string, unknown> = {},
): Record<string, unknown> {
	events += 1;
	return {
		event,
		event_ts: Date.parse('2026-01-19T12:00:00Z') + events,
		payload: {
			account_id: 'account-1',
			operator: 'host@example.com',
			operator_id: 'operator-1',
			object: {
				id: 82012345678,
				uuid: '4444AAAiAAAAAiAiAiiAii==',
				host_id: 'host-1',
				topic: 'Town hall',
				type: 2,
				start_time: '2026-01-19T12:00:00Z',
				timezone: 'Europe/Berlin',
				duration: 60,
				...object,
			},
		},
	};
}

/** A secret that is easy to find wherever it should not be. */
export const DOWNLOAD_TOKEN = 'example-download-token-that-no-one-may-see';

/** The body of `recording.completed`, as Zoom's specification of August 2026 has it. */
export function recordingEvent(object: Record<string, unknown> = {}): Record<string, unknown> {
	const file = (recording_type: string, file_type: string, file_size: number) => ({
		id: `file-${recording_type}`,
		meeting_id: '4444AAAiAAAAAiAiAiiAii==',
		recording_start: '2026-01-19T12:00:00Z',
		recording_end: '2026-01-19T13:00:00Z',
		recording_type,
		file_type,
		file_size,
		file_extension: file_type,
		play_url: `https://zoom.us/rec/play/${recording_type}`,
		download_url: `https://zoom.us/rec/webhook_download/${recording_type}`,
		status: 'completed',
	});
	const event = meetingEvent('recording.completed', {
		host_email: 'host@example.com',
		password: '132456',
		share_url: 'https://zoom.us/rec/share/town-hall',
		total_size: 529_385,
		recording_count: 2,
		recording_files: [
			file('shared_screen_with_speaker_view', 'MP4', 282_825),
			file('audio_only', 'M4A', 246_560),
		],
		...object,
	});
	return { ...event, download_token: DOWNLOAD_TOKEN };
}
