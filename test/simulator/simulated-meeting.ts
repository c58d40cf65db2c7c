import { createHash } from 'node:crypto';
import type { EventKind } from './event-kind';

export type EventStatus = 'waiting' | 'started' | 'ended';
export type StreamState = 'off' | 'starting' | 'live';

/** Where a custom live stream goes, under Zoom's names. `stream_key` is a secret. */
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
	/** ISO 8601, UTC. */
	startTime: string;
	timezone: string;
	/** Minutes. */
	duration: number;
	/** Zoom's number: 1 instant, 2 scheduled, 5 webinar. */
	type: number;
	joinUrl: string;
	status: EventStatus;
	/** Follows the clock: `starting` turns `live` by itself at `goesLiveAt`. */
	stream: StreamState;
	/** Milliseconds since the epoch at which the stream went on air, while it is. */
	readonly liveSince?: number;
	/** Milliseconds since the epoch at which an accepted start is on air; nothing while off. */
	goesLiveAt?: number;
	/** When the last start was accepted: the start throttle counts from here. */
	startAcceptedAt?: number;
	/** The live stream settings applied last, under Zoom's names. */
	settings: Record<string, unknown>;
	destination?: StreamDestination;
	/** With `e2ee`, nothing can be streamed out of a meeting (Zoom OpenAPI, `encryption_type`). */
	encryption: 'enhanced_encryption' | 'e2ee';
	/** The cloud recording. */
	recording: 'off' | 'on' | 'paused';
	/** Instant meetings are in no list. */
	instant: boolean;
	/** Answered to every request about this event, so that any answer can be had on demand. */
	forcedAnswer?: { status: number; body: string | object };
}

export type GivenMeeting = Partial<SimulatedMeeting> & { id: string };

/** What an event gets when its maker says nothing. */
export interface MeetingSurroundings {
	kind: EventKind;
	hostId: string;
	accountId: string;
	now: () => number;
}

/** A destination that works, for those who do not care which. */
export const exampleDestination: Readonly<StreamDestination> = {
	stream_url: 'rtmps://ingest.example.com:443/live',
	stream_key: 'example-stream-key',
	page_url: 'https://watch.example.com/show',
};

function uuidFor(id: string): string {
	return createHash('md5').update(id).digest('base64');
}

/** Builds an event that waits to begin, unless told otherwise, with its stream off. */
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
