import type { Answer } from './answer';
import type { Plan, RateLimit } from './plans';

/** Which of Zoom's specifications the answers follow: that of August 2026, or that of 2024. */
export type Specification = '2026' | '2024';

/** What a start answers on a stream that already runs. Unverified at Zoom, hence a choice. */
export type StartOnLive = 'accepted' | 'error_3000' | 'throttled';

/** How this Zoom behaves. Every choice that nobody could verify at Zoom is an option here. */
export interface SimulatorOptions {
	/** 0 picks a free one. Always bound to 127.0.0.1. Cannot change while running. */
	port?: number;
	/** Milliseconds since the epoch. */
	clock?: () => number;
	/** Whose codes and texts are answered. Zoom keeps older answers alive for years. */
	specification?: Specification;
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
	/** Answered with code 3000 before a meeting begins, in place of what the specification has; empty = off. */
	notStartedMessage?: string;
	/** Form of `Retry-After` on the daily limit. Zoom sends an ISO time. */
	retryAfterForm?: 'iso' | 'seconds';
	/** What reading a destination answers when none is set. */
	emptyDestination?: 'empty' | 'object' | 'text';
	/** Makes this Zoom lie: gives what is answered in place of what was decided. */
	alterAnswer?: (answer: Answer) => Answer;
	/** Every third answer in JSON has fields that no document knows, as Zoom adds some without notice. */
	unknownFields?: boolean;
	/** The last page of a list repeats its token instead of ending: a trap for endless loops. */
	repeatPageToken?: boolean;
	/** Which grants give a token for event subscriptions: the documents disagree. */
	eventSubscriptionGrants?: 'both' | 'client_credentials' | 'account_credentials';
	/** Whether the list of an account's event subscriptions must be asked for with a user, as the document says. */
	accountSubscriptionsNeedUser?: boolean;
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
	specification: '2026',
	plan: 'business',
	rateLimit: 'off',
	requestFormats: 'both',
	formatRefusal: 'unsupported_content_type',
	startOnLiveStream: 'accepted',
	stopOnSilentStream: 'error_3000',
	startThrottle: 0,
	goLiveAfter: 0,
	notStartedMessage: '',
	retryAfterForm: 'iso',
	emptyDestination: 'empty',
	alterAnswer: (answer) => answer,
	unknownFields: true,
	repeatPageToken: false,
	eventSubscriptionGrants: 'both',
	accountSubscriptionsNeedUser: true,
	retryScale: 1,
	retryTimestamp: 'renewed',
	webhookTimeout: 3_000,
};

/** The defaults with the given options laid over them. */
export function resolveOptions(given: SimulatorOptions = {}): Behaviour {
	return { ...defaults, ...given };
}
