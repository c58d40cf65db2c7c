import type { Operation } from '../operation';

/** Stable names of what went wrong, for people to branch on in an If or Switch node. */
export type Reason =
	| 'invalid_event_reference'
	| 'invalid_settings'
	| 'event_not_found'
	| 'wrong_event_type'
	| 'wrong_account'
	| 'host_not_found'
	| 'event_not_started'
	| 'already_in_state'
	| 'streaming_not_configured'
	| 'streaming_disabled'
	| 'plan_required'
	| 'host_not_allowed'
	| 'missing_scope'
	| 'token_rejected'
	| 'validation_failed'
	| 'format_refused'
	| 'rate_limited'
	| 'daily_limit_reached'
	| 'start_throttled'
	| 'zoom_unavailable'
	| 'network_unreachable'
	| 'timed_out'
	| 'cancelled'
	| 'unknown';

/** What an answer must look like; what is left out may be anything. */
export interface AnswerPattern {
	/** An HTTP status such as `404`, or a class of them such as `5xx`. */
	status?: string;
	/** The `code` in Zoom's answer. */
	code?: readonly number[];
	/** What Zoom's text must contain. */
	message?: RegExp;
	/** The kind of limit that Zoom names in `X-RateLimit-Type`. */
	limitType?: RegExp;
	/** Whether the body is a web page or cut-off JSON, which Zoom's API never sends. */
	unreadable?: true;
	/** The only operation for which the answer has this meaning. */
	during?: Operation;
}

/**
 * One meaning of an answer. `message` and `fix` may hold `{placeholders}`, filled by `describe`:
 * `{event}`, `{noun}`, `{otherLabel}`, `{zoomMessage}`, `{scopes}`, `{retryAt}`.
 */
export interface CatalogueEntry {
	reason: Reason;
	/** The answers of Zoom that mean this; none for what the node finds out by itself, and for `unknown`. */
	answers: readonly AnswerPattern[];
	/** What happened. */
	message: string;
	/** What to do next. */
	fix: string;
	/** Whether the same request may succeed when it is sent again later. */
	retryable: boolean;
}
