/** Stable names for what went wrong, to branch on in an If or Switch node. */
export type Reason =
	| 'invalid_event_reference'
	| 'invalid_settings'
	| 'event_not_found'
	| 'wrong_event_type'
	| 'wrong_account'
	| 'host_not_found'
	| 'event_not_started'
	| 'already_in_state'
	| 'end_to_end_encrypted'
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

/** How a refusal can resolve without any change. */
export type Recovery =
	/** It can't: something has to change first. */
	| 'none'
	/** Zoom or the network may be back in a moment. */
	| 'outage_ends'
	/** Zoom counts requests per second. */
	| 'next_second'
	/** Zoom counts requests per day. */
	| 'next_day'
	/** Zoom accepts another start of this event after 30 seconds. */
	| 'throttle_ends'
	/** The host starts the event. */
	| 'event_starts'
	/** The same workflow, run again. */
	| 'run_again';

/** Whether the same request may succeed later, and so `retryable` in a failing item. */
export function canRecover(recovery: Recovery): boolean {
	return recovery !== 'none';
}
