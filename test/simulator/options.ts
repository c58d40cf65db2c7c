import type { Plan } from './plans';

/** What a start answers on a stream that already runs. Unverified at Zoom, hence a choice. */
export type StartOnLive = 'accepted' | 'error_3000' | 'throttled';

/** Requests allowed: none refused, the plan's figures, or figures of one's own per category. */
export type RateLimit = 'off' | 'plan' | { perSecond: number; perDay?: number };

/** How this Zoom behaves. Every choice that nobody could verify at Zoom is an option here. */
export interface SimulatorOptions {
	/** 0 picks a free one. Always bound to 127.0.0.1. Cannot change while running. */
	port?: number;
	/** Milliseconds since the epoch. */
	clock?: () => number;
	/** Plan of the simulated account: rate limits, and whether live streaming is included. */
	plan?: Plan;
	rateLimit?: RateLimit;
	/** Which body formats the live stream endpoints take. */
	requestFormats?: 'both' | 'multipart' | 'json';
	/** 415 "Unsupported Content Type", or 400 "Request Body should be a valid JSON object." */
	formatRefusal?: 'unsupported_content_type' | 'invalid_json_object';
	startOnLiveStream?: StartOnLive;
	stopOnSilentStream?: 'accepted' | 'error_3000';
	/** Milliseconds in which a second start of one meeting is refused; 0 = never. Zoom: 30,000. */
	startThrottle?: number;
	/** Milliseconds from an accepted start to being on air. */
	goLiveAfter?: number;
	/** Text of code 3000 for a start before the meeting begins. Zoom's own text is unverified. */
	notStartedMessage?: string;
	/** Form of `Retry-After` on the daily limit. Zoom sends an ISO time. */
	retryAfterForm?: 'iso' | 'seconds';
	/** What reading a destination answers when none is set. */
	emptyDestination?: 'empty' | 'object' | 'text';
	/** The last page of a list repeats its token instead of ending: a trap for endless loops. */
	repeatPageToken?: boolean;
	/** Factor on the 5, 20 and 60 minutes between the attempts to deliver a webhook. */
	retryScale?: number;
	/** Whether a repeat is signed anew, or with the timestamp of the first attempt. Unverified at Zoom. */
	retryTimestamp?: 'renewed' | 'original';
	/** Milliseconds a webhook receiver has for its answer. Zoom: 3,000. */
	webhookTimeout?: number;
}

export type Behaviour = Required<SimulatorOptions>;

const defaults: Behaviour = {
	port: 0,
	clock: Date.now,
	plan: 'business',
	rateLimit: 'off',
	requestFormats: 'both',
	formatRefusal: 'unsupported_content_type',
	startOnLiveStream: 'accepted',
	stopOnSilentStream: 'error_3000',
	startThrottle: 0,
	goLiveAfter: 0,
	notStartedMessage: 'This meeting is not in progress.',
	retryAfterForm: 'iso',
	emptyDestination: 'empty',
	repeatPageToken: false,
	retryScale: 1,
	retryTimestamp: 'renewed',
	webhookTimeout: 3_000,
};

/** The defaults with the given options laid over them. */
export function resolveOptions(given: SimulatorOptions = {}): Behaviour {
	return { ...defaults, ...given };
}
