import type { Answer } from './answer';
import type { Plan, RateLimit } from './plans';

/** Which of Zoom's specifications the answers follow: August 2026 or 2024. */
export type Specification = '2026' | '2024';

/** The answer to a start on a running stream. Unverified at Zoom, so it is an option. */
type StartOnLive = 'accepted' | 'error_3000' | 'throttled';

/** How this Zoom behaves. Everything that could not be verified at Zoom is an option here. */
export interface SimulatorOptions {
	/** 0 chooses a free one. Always bound to 127.0.0.1. Cannot change while running. */
	port?: number;
	/** Milliseconds since the epoch. */
	clock?: () => number;
	/** Which codes and texts to use. Zoom keeps older answers for years. */
	specification?: Specification;
	/** Plan of the simulated account: rate limits, and whether live streaming is included. */
	plan?: Plan;
	rateLimit?: RateLimit;
	/** Which body formats the live stream endpoints accept. */
	requestFormats?: 'both' | 'multipart' | 'json';
	/** 415 "Unsupported Content Type", or 400 "Request Body should be a valid JSON object." */
	formatRefusal?: 'unsupported_content_type' | 'invalid_json_object';
	startOnLiveStream?: StartOnLive;
	stopOnSilentStream?: 'accepted' | 'error_3000';
	/** Milliseconds in which a second start of one meeting is refused; 0 = never. Zoom: 30,000. */
	startThrottle?: number;
	/** Milliseconds from an accepted start to being on air. */
	goLiveAfter?: number;
	/** Returned with code 3000 before a meeting begins, instead of the documented answer; empty = off. */
	notStartedMessage?: string;
	/** Form of `Retry-After` on the daily limit. Zoom sends an ISO time. */
	retryAfterForm?: 'iso' | 'seconds';
	/** The answer to reading a destination if none is set. */
	emptyDestination?: 'empty' | 'object' | 'text';
	/** Makes this Zoom lie: replaces the answer that was decided. */
	alterAnswer?: (answer: Answer) => Answer;
	/** Every third JSON answer has undocumented fields, because Zoom adds some without notice. */
	unknownFields?: boolean;
	/** The last page of a list repeats its token instead of ending: a trap for endless loops. */
	repeatPageToken?: boolean;
	/** Which grants return a token for event subscriptions: the documentation is contradictory. */
	eventSubscriptionGrants?: 'both' | 'client_credentials' | 'account_credentials';
	/** Whether listing an account's event subscriptions requires a user, as documented. */
	accountSubscriptionsNeedUser?: boolean;
	/** A factor for the 5, 20 and 60 minutes between attempts to deliver a webhook. */
	retryScale?: number;
	/** Whether a repeat is signed with a new timestamp or that of the first attempt. Unverified at Zoom. */
	retryTimestamp?: 'renewed' | 'original';
	/** How long a webhook receiver may take to answer, in ms. Zoom: 3,000. */
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

/** The defaults, overridden by the given options. */
export function resolveOptions(given: SimulatorOptions = {}): Behaviour {
	return { ...defaults, ...given };
}
