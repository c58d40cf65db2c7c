import { createHash } from 'node:crypto';
import type { EventKind } from './event-kind';

export type EventStatus = 'waiting' | 'started' | 'ended';
export type StreamState = 'off' | 'starting' | 'live';

/** Where a custom live stream goes, in Zoom's names. `stream_key` is a secret. */
export interface StreamDestination {
	stream_url: string;
	stream_key: string;
	page_url: string;
	resolution?: string;
}

/** A meeting or a webinar. Tests may change any field at any time. */
export interface SimulatedMeeting {
	id: string;
	uuid: string;
	hostId: string;
	accountId: string;
	topic: string;
	/** ISO 8601, UTC; empty for an event that Zoom lists without a start, such as a recurring one without a fixed time. */
	startTime: string;
	timezone: string;
	/** Minutes. */
	duration: number;
	/** Zoom's number: 1 instant, 2 scheduled, 3 recurring without a fixed time, 5 webinar. */
	type: number;
	joinUrl: string;
	status: EventStatus;
	/** The ID of the host's personal room, for a meeting that takes place there (Zoom OpenAPI, `pmi`). */
	personalMeetingId?: string;
	/** Follows the clock: `starting` becomes `live` at `goesLiveAt`. */
	stream: StreamState;
	/** Milliseconds since the epoch at which the stream went on air, while it is. */
	readonly liveSince?: number;
	/** When an accepted start goes on air, in ms since the epoch; undefined while off. */
	goesLiveAt?: number;
	/** When the last start was accepted: the start throttle counts from here. */
	startAcceptedAt?: number;
	/** The last applied live stream settings, in Zoom's names. */
	settings: Record<string, unknown>;
	destination?: StreamDestination;
	/** With `e2ee`, a meeting cannot be streamed (Zoom OpenAPI, `encryption_type`). */
	encryption: 'enhanced_encryption' | 'e2ee';
	/** The cloud recording. */
	recording: 'off' | 'on' | 'paused';
	/** Instant meetings are in no list. */
	instant: boolean;
	/** The answer to every request about this event, to get any answer on demand. */
	forcedAnswer?: { status: number; body: string | object };
}

export type GivenMeeting = Partial<SimulatedMeeting> & { id: string };

/** The defaults of an event. */
export interface MeetingSurroundings {
	kind: EventKind;
	hostId: string;
	accountId: string;
	now: () => number;
}

/** A working destination, for tests that need any. */
export const exampleDestination: Readonly<StreamDestination> = {
	stream_url: 'rtmps://ingest.example.com:443/live',
	stream_key: 'example-stream-key',
	page_url: 'https://watch.example.com/show',
};

function uuidFor(id: string): string {
	return createHash('md5').update(id).digest('base64');
}

/** Builds an event that, by default, is waiting to begin with its stream off. */
export function createMeeting(
	given: GivenMeeting,
	{ kind, hostId, accountId, now }: MeetingSurroundings,
): SimulatedMeeting {
	const { stream, liveSince, ...known } = given;
	const meeting: SimulatedMeeting = {
		uuid: uuidFor(given.id),
		hostId,
		accountId,
		topic: `${kind === 'meeting' ? 'Meeting' : 'Webinar'} ${given.id}`,
		startTime: new Date(now()).toISOString(),
		timezone: 'Europe/Berlin',
		duration: 60,
		type: kind === 'meeting' ? 2 : 5,
		joinUrl: `https://us02web.zoom.us/j/${given.id}`,
		status: 'waiting',
		settings: {},
		encryption: 'enhanced_encryption',
		recording: 'off',
		instant: false,
		...known,
		get stream(): StreamState {
			if (this.goesLiveAt === undefined) return 'off';
			return this.goesLiveAt <= now() ? 'live' : 'starting';
		},
		set stream(state: StreamState) {
			this.goesLiveAt = { off: undefined, starting: Infinity, live: now() }[state];
		},
		get liveSince(): number | undefined {
			return this.stream === 'live' ? this.goesLiveAt : undefined;
		},
	};
	if (stream !== undefined) meeting.stream = stream;
	if (liveSince !== undefined) meeting.goesLiveAt = liveSince;
	return meeting;
}
