import type { Simulator } from '../../simulator';
import type { EventType, Operation } from './operation';

/** A Zoom live stream endpoint and the operation that uses it. */
export interface EndpointRow {
	method: 'GET' | 'PATCH';
	path: string;
	operation: Operation;
	/** Whether it has a body, whose format Zoom may refuse. */
	hasBody: boolean;
}

export const ENDPOINTS: readonly EndpointRow[] = [
	{ method: 'PATCH', path: '/livestream/status', operation: 'start', hasBody: true },
	{ method: 'PATCH', path: '/livestream', operation: 'set', hasBody: true },
	{ method: 'GET', path: '/livestream', operation: 'get', hasBody: false },
	{ method: 'GET', path: '/jointoken/live_streaming', operation: 'getJoinToken', hasBody: false },
];

/** Zoom's answer, in 2026 or before, and the reason to branch on. */
export interface AnswerRow {
	status: number;
	body: object | string;
	headers?: Record<string, string>;
	reason: string;
	retryable?: boolean;
	/** The event types whose paths return it; default: both. */
	only?: EventType;
	/** The endpoints that return it; default: all. */
	when?: (endpoint: EndpointRow) => boolean;
}

const isStart = ({ operation }: EndpointRow) => operation === 'start';
const hasBody = (endpoint: EndpointRow) => endpoint.hasBody;

const zoomSays = (
	status: number,
	code: number,
	message: string,
	reason: string,
	more: Partial<AnswerRow> = {},
): AnswerRow => ({ status, body: { code, message }, reason, ...more });

/** Every documented error, for every endpoint that can return it. */
export const ANSWERS: readonly AnswerRow[] = [
	zoomSays(400, 300, 'Invalid meeting ID.', 'event_not_found', { only: 'meeting' }),
	zoomSays(400, 300, 'Invalid meeting id.', 'event_not_found', { only: 'meeting' }),
	zoomSays(400, 300, 'Invalid webinar ID.', 'event_not_found', { only: 'webinar' }),
	zoomSays(404, 300, 'Meeting ID does not exist.', 'event_not_found', { only: 'meeting' }),
	zoomSays(404, 3001, 'Webinar does not exist: 1.', 'event_not_found', { only: 'webinar' }),
	zoomSays(400, 1001, 'User does not exist: gone.', 'host_not_found', { only: 'webinar' }),
	zoomSays(400, 3000, 'Cannot access webinar information.', 'wrong_event_type', {
		only: 'meeting',
	}),
	zoomSays(
		400,
		3161,
		'Your user account is not allowed meeting hosting and scheduling capabilities.',
		'host_not_allowed',
		{ only: 'meeting' },
	),
	zoomSays(400, 200, 'No permission.', 'host_not_allowed', { only: 'webinar' }),
	zoomSays(
		400,
		4400,
		'End-to-end encrypted meetings currently do not support the livestreaming feature.',
		'end_to_end_encrypted',
		{ only: 'meeting' },
	),
	zoomSays(400, 4927, 'Meeting 82000000000 has not started.', 'event_not_started', {
		only: 'meeting',
		retryable: true,
	}),
	zoomSays(400, 124, 'This API only supports OAuth2 authorization.', 'token_rejected'),
	zoomSays(400, 200, 'Webinar 82929473321 has not started.', 'event_not_started', {
		only: 'webinar',
		retryable: true,
	}),
	zoomSays(
		400,
		3000,
		'Not allowed to start live streaming. To use this feature, enable the "Allow livestreaming of webinars" setting in the "Settings" page of the Zoom web portal.',
		'streaming_disabled',
		{ only: 'webinar' },
	),
	zoomSays(
		400,
		200,
		'Webinar plan is missing. You must subscribe to the webinar plan and enable webinars for this user in order to perform this action.',
		'plan_required',
		{ only: 'webinar' },
	),
	zoomSays(300, 300, 'Missing meetingId', 'event_not_found', { only: 'meeting' }),
	zoomSays(300, 300, 'Invalid meetingId', 'event_not_found', { only: 'meeting' }),
	zoomSays(400, 300, 'Invalid meetingId', 'event_not_found', { only: 'meeting' }),
	zoomSays(400, 300, 'Invalid Webinar ID.', 'event_not_found', { only: 'webinar' }),
	zoomSays(400, 300, 'Webinar ID does not exist.', 'event_not_found', { only: 'webinar' }),
	{
		status: 400,
		body: {
			code: 300,
			message: 'Validation Failed.',
			errors: [{ field: 'page_url', message: 'Invalid field.' }],
		},
		reason: 'validation_failed',
	},
	zoomSays(400, 300, 'Request Body should be a valid JSON object.', 'format_refused', {
		when: hasBody,
	}),
	zoomSays(415, 300, 'Unsupported Content Type', 'format_refused', { when: hasBody }),
	zoomSays(400, 1010, 'User does not belong to this account: abc.', 'wrong_account'),
	zoomSays(404, 1001, 'User gone does not exist.', 'host_not_found', { only: 'meeting' }),
	zoomSays(400, 1001, 'User gone does not exist.', 'host_not_found', { only: 'webinar' }),
	zoomSays(404, 3001, 'Meeting does not exist: 1.', 'event_not_found', { only: 'meeting' }),
	zoomSays(400, 3001, 'Webinar does not exist: 1.', 'event_not_found', { only: 'webinar' }),
	zoomSays(400, 3000, 'Cannot access webinar info.', 'wrong_event_type', { only: 'meeting' }),
	zoomSays(400, 3000, 'An unknown text.', 'unknown'),
	zoomSays(
		400,
		3000,
		'Not allowed to start live streaming. To use this feature, enable the "Allow livestreaming of meetings" setting in the "Settings" page of the Zoom web portal.',
		'streaming_disabled',
	),
	zoomSays(
		400,
		3000,
		'The current webinar is not configured with a custom streaming service.',
		'streaming_not_configured',
	),
	zoomSays(
		400,
		3161,
		'Meeting hosting and scheduling capabilities are not allowed for your user account.',
		'host_not_allowed',
	),
	zoomSays(400, 200, 'Webinar 82,929,473,321 has not started.', 'event_not_started', {
		only: 'webinar',
		retryable: true,
	}),
	zoomSays(400, 200, 'Webinar plan is missing.', 'plan_required', { only: 'webinar' }),
	zoomSays(
		400,
		200,
		'The current user has not enabled the custom live streaming feature of the webinar.',
		'streaming_disabled',
	),
	...[400, 401].flatMap((status) =>
		[4711, 104, 4700].map((code) =>
			zoomSays(
				status,
				code,
				'Invalid access token, does not contain scopes:[a:b, a:b:admin].',
				'missing_scope',
			),
		),
	),
	zoomSays(401, 124, 'Invalid access token.', 'token_rejected'),
	zoomSays(400, 124, 'Access token is expired.', 'token_rejected'),
	zoomSays(429, 429, 'You have reached the maximum per-second rate limit.', 'rate_limited', {
		retryable: true,
	}),
	zoomSays(429, 429, 'You have reached the maximum daily rate limit.', 'daily_limit_reached', {
		headers: { 'Retry-After': '2026-01-20T00:00:00Z', 'X-RateLimit-Type': 'Daily-limit' },
		retryable: true,
	}),
	{
		status: 429,
		body: {
			message: 'Too many requests submitted to start the live stream of this meeting: 68423085210.',
		},
		reason: 'start_throttled',
		retryable: true,
		when: isStart,
	},
	...[
		zoomSays(400, 200, 'Only available for Licensed users.', 'plan_required'),
		zoomSays(
			400,
			1000,
			'You can not access settings of users in pending state.',
			'host_not_allowed',
		),
		zoomSays(404, 1001, 'Meeting host does not exist: gone', 'host_not_found'),
		zoomSays(403, 3001, 'Authenticated user has not permitted access.', 'host_not_allowed'),
		zoomSays(403, 4711, 'Does not contain permissions:[webinar:read:admin].', 'missing_scope'),
		zoomSays(400, 4735, 'The owner of the token does not exist.', 'token_rejected'),
		zoomSays(403, 403, 'The maximum number of api requests are reached.', 'rate_limited', {
			retryable: true,
		}),
	],
	...[
		zoomSays(400, 200, 'El seminario web 82929473321 no ha comenzado.', 'event_not_started', {
			retryable: true,
		}),
		zoomSays(
			400,
			3000,
			'現在のウェビナーには配信サービスが設定されていません。',
			'streaming_not_configured',
		),
		zoomSays(400, 300, 'Error de validación.', 'validation_failed', { when: hasBody }),
		zoomSays(400, 300, 'Error de validación.', 'unknown', { when: (row) => !row.hasBody }),
	],
	zoomSays(200, 3001, 'Meeting does not exist: 1.', 'event_not_found'),
	zoomSays(200, 124, 'Invalid access token.', 'token_rejected'),
	{ status: 503, body: '', reason: 'zoom_unavailable', retryable: true },
	{ status: 502, body: '<html>Bad Gateway</html>', reason: 'zoom_unavailable', retryable: true },
];

/** Status, code and text: the name of a row. */
export function nameOf({ status, body }: AnswerRow): string {
	if (typeof body === 'string') return `${status} · ${body === '' ? 'no body' : 'HTML'}`;
	const { code = '–', message = '' } = body as { code?: number; message?: string };
	return `${status} · ${code} · ${message.slice(0, 48)}`;
}

/** Makes Zoom return an answer at only one endpoint of one event. */
export function arrange(
	zoom: Simulator,
	eventType: EventType,
	id: string,
	{ method, path }: EndpointRow,
	{ status, body, headers = {} }: AnswerRow,
): void {
	zoom.injectFault({
		kind: 'status',
		status,
		body,
		headers: { 'x-zm-trackingid': 'WEB_table', ...headers },
		match: { method, path: new RegExp(`/${eventType}s/${id}${path}$`) },
		times: 10,
	});
}
