import type { Operation } from '../operation';

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

/** Whether a limit or an outage is in the way, which says nothing about the event. */
export function isLimitOrOutage(recovery: Recovery): boolean {
	return canRecover(recovery) && recovery !== 'event_starts';
}

const ERROR_PAGE =
	'https://github.com/n8n-nodes-zoom-live-stream/n8n-nodes-zoom-live-stream/blob/main/docs/errors.md';

/** The address of the reason's section on the page of reasons. */
export function docsOf(reason: Reason): string {
	return `${ERROR_PAGE}#${reason}`;
}

/**
 * What can go wrong: each reason, and the variants of a reason that need their own message or recovery.
 * `stream_not_live` is an `event_not_started` about the stream, not the event; `streaming_locked` is a
 * `streaming_disabled` that only an administrator can change; the others are about the connection between n8n
 * and Zoom.
 */
export type Condition =
	| Reason
	| 'stream_not_live'
	| 'streaming_locked'
	| 'redirected'
	| 'answered_by_proxy'
	| 'address_not_found'
	| 'address_invalid'
	| 'sign_in_unavailable'
	| 'host_inactive'
	| 'stream_key_missing'
	| 'certificate_refused';

/** `message` and `fix` may contain `{placeholders}`, which `fail` fills in. */
export interface Wording {
	/** What happened. */
	message: string;
	/** What to do next. */
	fix: string;
}

/** What a condition means for an item. */
export interface CatalogueEntry extends Wording {
	reason: Reason;
	recovery: Recovery;
	/** A different message or fix, if it depends on the operation. */
	during?: Partial<Record<Operation, Partial<Wording>>>;
}

/** The message, fix and recovery of every condition. classify.ts decides which answer means what. */
export const CATALOGUE: Record<Condition, CatalogueEntry> = {
	invalid_event_reference: {
		reason: 'invalid_event_reference',
		recovery: 'none',
		message: "The parameter '{label}' does not identify a Zoom {noun}",
		fix: 'Enter the {noun} ID, paste the link to join, or paste a text that contains it.',
	},
	invalid_settings: {
		reason: 'invalid_settings',
		recovery: 'none',
		message: 'A setting has a value that Zoom does not accept',
		fix: 'Correct the parameter and run the node again.',
	},
	event_not_found: {
		reason: 'event_not_found',
		recovery: 'none',
		message: 'Zoom cannot find {event}',
		fix: "Check the ID or link. The {noun} may be deleted or expired, it may belong to a different Zoom account, or 'Event Type' may need to be {otherLabel}.",
	},
	address_not_found: {
		reason: 'event_not_found',
		recovery: 'none',
		message: 'Zoom cannot find {event}',
		fix: 'Check the ID or link, and the base URL of the credential if it is a custom one.',
	},
	wrong_event_type: {
		reason: 'wrong_event_type',
		recovery: 'none',
		message: "The ID belongs to a {otherNoun}, but 'Event Type' is set to {label}",
		fix: "Set the parameter 'Event Type' to {otherLabel} and enter the same ID there.",
	},
	wrong_account: {
		reason: 'wrong_account',
		recovery: 'none',
		message: 'The host of {event} belongs to another Zoom account',
		fix: 'Use a credential of the Zoom account that owns the {noun}.',
	},
	host_not_found: {
		reason: 'host_not_found',
		recovery: 'none',
		message: 'Zoom cannot find the host of {event}',
		fix: 'Check that the host still has a Zoom user in this account. With a server-to-server credential, enter the host by user ID or email.',
	},
	host_inactive: {
		reason: 'host_not_allowed',
		recovery: 'none',
		message:
			'The host of {event} cannot use Zoom: the user is deactivated, or has not accepted the invitation',
		fix: "Ask your Zoom administrator to activate the user under User Management > Users, or use another host's {noun}.",
	},
	stream_key_missing: {
		reason: 'streaming_not_configured',
		recovery: 'none',
		message: 'The destination of {event} has no stream key',
		fix: 'Set the destination again, with the stream key from your streaming service: in the Zoom web portal, or with the operation Set of the resource Destination.',
	},
	event_not_started: {
		reason: 'event_not_started',
		recovery: 'event_starts',
		message: 'The {noun} has not started yet, so Zoom cannot stream it: {event}',
		fix: 'Start the {noun} in Zoom first, then run the node again.',
		during: {
			start: {
				fix: "Start the {noun} in Zoom first, then run the node again. To let the node wait, add the option 'Wait for the Event'.",
			},
			stop: {
				message: 'Zoom refused the stop, and the {noun} is not running: {event}',
				fix: 'If the {noun} is over, so is its live stream. Otherwise, check that this is the {noun} you mean.',
			},
		},
	},
	stream_not_live: {
		reason: 'event_not_started',
		recovery: 'event_starts',
		message: 'The live stream of {event} is not on air, so there is nothing to change',
		fix: 'Start the live stream first. To choose a layout before the start, use the settings of the operation Start.',
	},
	already_in_state: {
		reason: 'already_in_state',
		recovery: 'none',
		message: 'The live stream of {event} is already in the requested state',
		fix: "Nothing needs to be done. To treat this as a success, set the option 'On Already in State' to Succeed.",
	},
	end_to_end_encrypted: {
		reason: 'end_to_end_encrypted',
		recovery: 'none',
		message: 'The {noun} is end-to-end encrypted, and Zoom cannot stream it: {event}',
		fix: 'In the Zoom web portal, edit the {noun} and set Encryption to Enhanced Encryption, then start it again: Zoom cannot change this while it is running.',
	},
	streaming_not_configured: {
		reason: 'streaming_not_configured',
		recovery: 'none',
		message: 'No destination is set for {event}',
		fix: 'Set where the {noun} streams to: stream URL, stream key and page URL, in the Zoom web portal or with the operation Set of the resource Destination.',
	},
	streaming_disabled: {
		reason: 'streaming_disabled',
		recovery: 'none',
		message: 'Live streaming is switched off for the host of {event}',
		fix: "Run the operation 'Enable' of this node. Or, in the Zoom web portal, open Settings > In Meeting (Advanced) or Settings > Webinar, switch on live streaming and select Custom Live Streaming Service. If the switch is locked, ask your Zoom administrator.",
	},
	streaming_locked: {
		reason: 'streaming_disabled',
		recovery: 'none',
		message:
			'Zoom accepted the change, but live streaming is still off for the host of {event}: an administrator has locked it',
		fix: "Ask your Zoom administrator to open Account Management > Account Settings, or the host's group under User Management > Groups, and switch on live streaming with Custom Live Streaming Service there.",
	},
	plan_required: {
		reason: 'plan_required',
		recovery: 'none',
		message: "The host's Zoom plan does not include this",
		fix: 'Live streaming needs Zoom Pro or higher, and webinars a Webinars add-on. Ask your Zoom administrator to assign the license to the host.',
	},
	host_not_allowed: {
		reason: 'host_not_allowed',
		recovery: 'none',
		message: 'Zoom does not let the host of {event} do this',
		fix: "Ask your Zoom administrator to allow this user to host, schedule and stream {noun}s, or use another host's {noun}. If another user signed in, connect the credential as the host.",
	},
	missing_scope: {
		reason: 'missing_scope',
		recovery: 'none',
		message: "The credential's Zoom app is missing a scope: {scopes}",
		fix: 'Open the app in the Zoom App Marketplace and add the scope under Scopes. Then connect the credential in n8n again. Server-to-server has no button for that: n8n uses the new scope within an hour, or immediately if you create a new credential.',
	},
	token_rejected: {
		reason: 'token_rejected',
		recovery: 'none',
		message: "Zoom did not accept the credential's sign-in",
		fix: 'Open the credential in n8n and connect it again. If that does not help, check in the Zoom App Marketplace that the app is still active.',
	},
	validation_failed: {
		reason: 'validation_failed',
		recovery: 'none',
		message: 'Zoom refused a value: {zoomMessage}',
		fix: 'Correct the field that Zoom mentions and run the node again.',
	},
	format_refused: {
		reason: 'format_refused',
		recovery: 'none',
		message: 'Zoom did not accept the format of the request',
		fix: "In Options, set 'Request Format' to Automatic: if Zoom refuses one format, the node sends the other.",
	},
	rate_limited: {
		reason: 'rate_limited',
		recovery: 'next_second',
		message: 'This Zoom account sends more requests per second than its plan allows',
		fix: "Run the node again in a moment, or raise the option 'Maximum Wait'. All apps of a Zoom account share this limit.",
	},
	daily_limit_reached: {
		reason: 'daily_limit_reached',
		recovery: 'next_day',
		message: 'The Zoom account has used up its requests for today',
		fix: 'Run the workflow again after {retryAt}. All apps of a Zoom account share this limit; a higher Zoom plan raises it.',
	},
	start_throttled: {
		reason: 'start_throttled',
		recovery: 'throttle_ends',
		message:
			'Zoom is still busy with an earlier start of {event}, and the stream may already be live',
		fix: 'Check the stream before you do anything else. If it is not live, run the node again after 30 seconds.',
	},
	zoom_unavailable: {
		reason: 'zoom_unavailable',
		recovery: 'outage_ends',
		message: 'Zoom could not answer the request',
		fix: 'Run the node again in a few minutes and check status.zoom.us. If n8n reaches the internet through a proxy, check that it lets requests to Zoom through.',
	},
	sign_in_unavailable: {
		reason: 'zoom_unavailable',
		recovery: 'outage_ends',
		message: "Zoom's sign-in could not answer, so the request was not sent",
		fix: 'Run the node again in a few minutes and check status.zoom.us. The credential does not need to be connected again.',
	},
	redirected: {
		reason: 'zoom_unavailable',
		recovery: 'none',
		message:
			'The request was redirected to another address; to keep the access token safe, the node does not follow it',
		fix: 'Check the environment and base URLs of the credential, and whether there is a proxy or sign-in page between n8n and Zoom.',
	},
	answered_by_proxy: {
		reason: 'zoom_unavailable',
		recovery: 'none',
		message: 'A web page came back instead of an answer from Zoom',
		fix: 'Check the environment and base URLs of the credential, and whether a proxy, firewall or sign-in page between n8n and Zoom blocks the request.',
	},
	network_unreachable: {
		reason: 'network_unreachable',
		recovery: 'outage_ends',
		message: 'n8n could not reach Zoom',
		fix: 'Check the internet connection, DNS, proxy and firewall of the machine that runs n8n, and the base URLs if the credential is a custom one.',
	},
	address_invalid: {
		reason: 'network_unreachable',
		recovery: 'none',
		message: 'The API base URL of the credential is not a valid address, so nothing was sent',
		fix: 'Correct the base URL in the credential: it starts with https:// and has no spaces, question mark, # or user name.',
	},
	certificate_refused: {
		reason: 'network_unreachable',
		recovery: 'none',
		message: "n8n does not trust the certificate at Zoom's address",
		fix: 'If a proxy or firewall inspects the traffic, add its certificate to the machine that runs n8n. Otherwise check the base URLs of the credential.',
	},
	timed_out: {
		reason: 'timed_out',
		recovery: 'outage_ends',
		message: 'Zoom did not answer in time, and the request may have taken effect',
		fix: 'Check the stream, then run the node again: repeating a start or stop does no harm.',
	},
	cancelled: {
		reason: 'cancelled',
		recovery: 'run_again',
		message: 'The execution was cancelled before Zoom answered',
		fix: 'Check the stream: the request may have taken effect. If you still need it, run the workflow again.',
	},
	unknown: {
		reason: 'unknown',
		recovery: 'none',
		message: 'Zoom refused the request: {zoomMessage}',
		fix: 'Contact Zoom support with this text and the tracking ID in the details. To report it to us, open an issue with both.',
	},
};

/** The message and fix for a condition in an operation. */
export function wordingOf(condition: Condition, operation?: Operation): Wording {
	const { message, fix, during } = CATALOGUE[condition];
	return { message, fix, ...(operation && during?.[operation]) };
}
