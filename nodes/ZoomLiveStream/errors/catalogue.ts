import type { CatalogueEntry } from './reasons';

const NOT_STARTED = /not (?:been )?(?:started|in progress)|not currently (?:live|in progress)/i;
/** "Not already started" is what the start throttle says, and means the contrary. */
const ALREADY_LIVE = /(?<!not )already (?:been )?(?:started|live|streaming|in progress)/i;
const NOT_LIVE = /no live ?stream|not (?:currently )?(?:live|streaming)|already (?:been )?stopped/i;

/**
 * Every answer this node understands, first match wins, `unknown` for the rest: status, code and text
 * (zoom-api, error table; Zoom uses one code for several conditions, so the text decides).
 */
export const CATALOGUE: readonly CatalogueEntry[] = [
	{
		reason: 'format_refused',
		answers: [
			{ status: '415' },
			{ code: [300], message: /valid JSON object|unsupported content type/i },
		],
		message: 'Zoom did not accept the format of the request',
		fix: "In Options, set 'Request Format' to Automatic, so that the node sends the other format when Zoom refuses one.",
		retryable: false,
	},
	{
		reason: 'validation_failed',
		answers: [{ code: [300], message: /validation failed/i }],
		message: 'Zoom refused a value: {zoomMessage}',
		fix: 'Correct the field that Zoom names and run the node again.',
		retryable: false,
	},
	{
		reason: 'wrong_event_type',
		answers: [{ code: [3000], message: /cannot access webinar info/i }],
		message: "The ID belongs to a webinar, but 'Event Type' is set to {label}",
		fix: "Set the parameter 'Event Type' to {otherLabel} and enter the same ID there.",
		retryable: false,
	},
	{
		reason: 'streaming_disabled',
		answers: [
			{ code: [3000], message: /not allowed to start live ?stream|allow live ?stream/i },
			{ code: [200, 3000], message: /not enabled the custom live ?stream/i },
			{ code: [200, 3000], message: /live ?stream[^.]*(?:disabled|locked|not enabled)/i },
		],
		message: 'Live streaming is switched off for the host of {event}',
		fix: 'In the Zoom web portal, open Settings > In Meeting (Advanced) or Settings > Webinar, switch on live streaming and tick Custom Live Streaming Service. If the switch is locked, ask your Zoom administrator.',
		retryable: false,
	},
	{
		reason: 'streaming_not_configured',
		answers: [
			{ code: [200, 3000], message: /not configured|no (?:live ?stream|destination)\w* config/i },
		],
		message: 'No destination is set for {event}',
		fix: 'Set where the {noun} streams to: stream URL, stream key and page URL, in the Zoom web portal or with the operation Set of the resource Destination.',
		retryable: false,
	},
	{
		reason: 'already_in_state',
		answers: [
			{ code: [200, 3000], message: ALREADY_LIVE, during: 'start' },
			{ code: [200, 3000], message: NOT_STARTED, during: 'stop' },
			{ code: [200, 3000], message: NOT_LIVE, during: 'stop' },
		],
		message: 'The live stream of {event} is already in the requested state',
		fix: "Nothing needs to be done. To treat this as a success, set the option 'On Already in State' to Succeed.",
		retryable: false,
	},
	{
		reason: 'event_not_started',
		answers: [
			{
				code: [200, 3000],
				message: /live ?stream.*not (?:been )?started/i,
				during: 'changeLayout',
			},
			{ code: [200, 3000], message: NOT_LIVE, during: 'changeLayout' },
		],
		message: 'The live stream of {event} is not on air, so there is nothing to change',
		fix: 'Start the live stream first. To choose a layout before the start, use the operation Update Settings.',
		retryable: true,
	},
	{
		reason: 'event_not_started',
		answers: [{ code: [200, 3000], message: NOT_STARTED }],
		message: 'The {noun} has not started yet, so Zoom cannot stream it: {event}',
		fix: "Start the {noun} in Zoom first, then run the node again. To let the node wait, add the option 'Wait for the Event'.",
		retryable: true,
	},
	{
		reason: 'host_not_allowed',
		answers: [{ code: [3161] }],
		message: 'Zoom does not let the host of {event} run {noun}s',
		fix: 'Ask your Zoom administrator to allow this user to host and schedule {noun}s, or use a {noun} of another host.',
		retryable: false,
	},
	{
		reason: 'plan_required',
		answers: [
			{ code: [200], message: /plan is missing|\bpaid\b|(?:pro|licensed|higher|webinar) plan/i },
		],
		message: 'The Zoom plan of the host does not include this',
		fix: 'Live streaming needs Zoom Pro or higher, and webinars a Webinars add-on. Ask your Zoom administrator to assign the licence to the host.',
		retryable: false,
	},
	{
		reason: 'wrong_account',
		answers: [{ code: [1010] }],
		message: 'The host of {event} belongs to another Zoom account',
		fix: 'Use a credential of the Zoom account that owns the {noun}.',
		retryable: false,
	},
	{
		reason: 'host_not_found',
		answers: [{ code: [1001] }],
		message: 'Zoom does not know the host of {event}',
		fix: 'Check that the host still has a Zoom user in this account. With a server-to-server credential, name the host by user ID or email.',
		retryable: false,
	},
	{
		reason: 'event_not_found',
		answers: [
			{ code: [3001] },
			{ status: '300' },
			{ code: [300], message: /(?:meeting|webinar) ?id\b/i },
		],
		message: 'Zoom cannot find {event}',
		fix: "Check the ID or link. The {noun} may be deleted or expired, it may belong to another Zoom account than the credential, or 'Event Type' may need to be {otherLabel}.",
		retryable: false,
	},
	{
		reason: 'missing_scope',
		answers: [{ code: [4711, 104, 4700], message: /scope/i }],
		message: 'The Zoom app of the credential lacks a permission: {scopes}',
		fix: 'Open the app in the Zoom App Marketplace and add the scope under Scopes. Then connect the credential in n8n again. Server-to-server has no button for that: n8n uses the new scope within an hour, or at once when you create the credential anew.',
		retryable: false,
	},
	{
		reason: 'token_rejected',
		answers: [{ code: [124, 4700] }, { status: '401' }],
		message: 'Zoom did not accept the sign-in of the credential',
		fix: 'Open the credential in n8n and connect it again. If that does not help, check in the Zoom App Marketplace that the app is still active.',
		retryable: false,
	},
	{
		reason: 'daily_limit_reached',
		answers: [
			{ status: '429', message: /daily/i },
			{ status: '429', limitType: /daily/i },
		],
		message: 'The Zoom account has used up its requests for today',
		fix: 'Run the workflow again after {retryAt}. All apps of a Zoom account share this limit; a higher Zoom plan has a higher one.',
		retryable: true,
	},
	{
		reason: 'start_throttled',
		answers: [{ status: '429', message: /start the live ?stream/i }],
		message:
			'Zoom is still busy with an earlier start of {event}, and the stream may already be live',
		fix: 'Look at the stream before doing anything else. If it is not live, run the node again after 30 seconds.',
		retryable: true,
	},
	{
		reason: 'rate_limited',
		answers: [{ status: '429' }],
		message: 'Zoom receives more requests per second from this account than its plan allows',
		fix: "Run the node again in a moment, or raise the option 'Maximum Wait'. All apps of a Zoom account share this limit.",
		retryable: true,
	},
	{
		reason: 'zoom_unavailable',
		answers: [{ status: '5xx' }, { unreadable: true }],
		message: 'Zoom could not answer the request',
		fix: 'Run the node again in a few minutes and look at status.zoom.us. If n8n reaches the internet through a proxy, check that the proxy lets requests to Zoom pass.',
		retryable: true,
	},
	{
		reason: 'zoom_unavailable',
		answers: [{ status: '3xx' }],
		message:
			'The request was sent on to another address, which the node does not follow, to keep the access token safe',
		fix: 'Check the environment and base URLs of the credential, and whether a proxy or sign-in page stands between n8n and Zoom.',
		retryable: false,
	},
	{
		reason: 'event_not_found',
		answers: [{ status: '404' }],
		message: 'Zoom cannot find {event}',
		fix: 'Check the ID or link, and the base URL of the credential if it is a custom one.',
		retryable: false,
	},
	{
		reason: 'timed_out',
		answers: [{ status: '408' }],
		message: 'Zoom did not answer in time, and the request may have taken effect',
		fix: 'Look at the stream, then run the node again: a repeated start or stop does no harm.',
		retryable: true,
	},
	{
		reason: 'unknown',
		answers: [],
		message: 'Zoom refused the request: {zoomMessage}',
		fix: 'Look up the text at Zoom support and give them the tracking ID in the details. To report it to us, open an issue with both.',
		retryable: false,
	},
	{
		reason: 'network_unreachable',
		answers: [],
		message: 'n8n could not reach Zoom',
		fix: 'Check the internet connection, DNS, proxy and firewall of the machine that runs n8n, and the base URLs if the credential is a custom one.',
		retryable: true,
	},
	{
		reason: 'cancelled',
		answers: [],
		message: 'The execution was cancelled before Zoom answered',
		fix: 'Look at the stream: the request may have taken effect. Run the workflow again if it is still wanted.',
		retryable: true,
	},
	{
		reason: 'invalid_event_reference',
		answers: [],
		message: "The parameter '{label}' does not name a Zoom {noun}",
		fix: 'Enter the {noun} ID, paste the link to join, or paste a text that contains it.',
		retryable: false,
	},
	{
		reason: 'invalid_settings',
		answers: [],
		message: 'A setting has a value that Zoom does not take',
		fix: 'Correct the parameter and run the node again.',
		retryable: false,
	},
];
