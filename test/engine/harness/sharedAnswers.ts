import type { DocumentedAnswer } from './documentedAnswer';
import { readsTokenRefusal } from './engineAdapter';

const THROTTLED =
	'Too many requests submitted to start the live stream of this meeting: 68423085210. If the live stream has not already started, retry making a new request after 30 seconds.';

/** The headers Zoom adds to every answer. */
const headers = { 'x-zm-trackingid': 'WEB_sim_1' };

/** No time for retries: the retry rules have their own suites. */
const AT_ONCE = { maxWait: 0 };

/** The answers that are the same for meetings and webinars: sign-in, limits, outages. */
export const SHARED_ANSWERS: DocumentedAnswer[] = [
	{
		row: '401 · 124 · token refused even after n8n renewed it',
		arrange: (zoom) =>
			zoom.injectFault({
				kind: 'status',
				status: 401,
				body: { code: 124, message: 'Invalid access token.' },
				headers,
				times: 5,
			}),
		reason: 'token_rejected',
		httpStatus: 401,
		zoomCode: 124,
		zoomSays: 'Invalid access token',
		says: /sign-in|token|credential/i,
		advises: /credential/i,
		retryable: false,
	},
	{
		row: '400 · 124 · token refused even after n8n renewed it',
		arrange: (zoom) =>
			zoom.injectFault({
				kind: 'status',
				status: 400,
				body: { code: 124, message: 'Access token is expired.' },
				headers,
				times: 5,
			}),
		reason: 'token_rejected',
		httpStatus: 400,
		zoomCode: 124,
		zoomSays: 'Access token is expired',
		says: /sign-in|token|credential/i,
		advises: /credential/i,
		retryable: false,
	},
	...[400, 401].flatMap((httpStatus) =>
		[4711, 104, 4700].map((zoomCode) => missingScope(httpStatus, zoomCode)),
	),
	// Observed at Zoom: the text decides, whatever its code or status.
	missingScope(401, 201),
	missingScope(403, 200),
	{
		row: '429 · 429 · limit per second',
		arrange: (zoom) => zoom.configure({ rateLimit: { perSecond: 0 } }),
		options: AT_ONCE,
		reason: 'rate_limited',
		httpStatus: 429,
		zoomCode: 429,
		zoomSays: 'maximum per-second rate limit',
		says: /per second/i,
		advises: /again/i,
		retryable: true,
	},
	{
		row: '429 · 429 · daily limit',
		arrange: (zoom) => zoom.configure({ rateLimit: { perSecond: 80, perDay: 0 } }),
		reason: 'daily_limit_reached',
		httpStatus: 429,
		zoomCode: 429,
		zoomSays: 'maximum daily rate limit',
		says: /today|daily|day/i,
		advises: /2026-01-20T00:00:00/,
		retryable: true,
		retryAt: '2026-01-20T00:00:00.000Z',
	},
	{
		row: '429 · – · start throttle',
		arrange: (zoom) =>
			zoom.injectFault({ kind: 'status', status: 429, body: { message: THROTTLED }, headers }),
		options: AT_ONCE,
		during: ['start'],
		reason: 'start_throttled',
		httpStatus: 429,
		zoomCode: null,
		zoomSays: 'Too many requests submitted to start the live stream',
		says: /may already be live/i,
		advises: /30 seconds/i,
		retryable: true,
	},
	...[500, 503].map((httpStatus) => unavailable(httpStatus)),
	{
		row: '502 · HTML of a proxy',
		arrange: (zoom) => zoom.injectFault({ kind: 'html', status: 502 }),
		tracked: false,
		options: AT_ONCE,
		reason: 'zoom_unavailable',
		httpStatus: 502,
		zoomCode: null,
		says: /Zoom/,
		advises: /again/i,
		retryable: true,
	},
	{
		row: '200 · HTML of a sign-in page',
		arrange: (zoom) => zoom.injectFault({ kind: 'html', status: 200, times: 2 }),
		tracked: false,
		options: AT_ONCE,
		reason: 'zoom_unavailable',
		httpStatus: 200,
		zoomCode: null,
		says: /Zoom/,
		advises: /proxy/i,
		retryable: true,
	},
	{
		row: 'none · reset',
		arrange: (zoom) => zoom.injectFault({ kind: 'reset' }),
		options: AT_ONCE,
		reason: 'network_unreachable',
		httpStatus: null,
		zoomCode: null,
		says: /reach Zoom/i,
		advises: /connection|network|proxy/i,
		retryable: true,
	},
	{
		row: 'none · refused',
		arrange: (zoom) => void zoom.close(),
		options: AT_ONCE,
		reason: 'network_unreachable',
		httpStatus: null,
		zoomCode: null,
		says: /reach Zoom/i,
		advises: /connection|network|proxy/i,
		retryable: true,
	},
	{
		row: '401 · – · token expired and refresh refused',
		arrange: (zoom) => zoom.revokeTokens(),
		reason: 'token_rejected',
		...(readsTokenRefusal && { zoomSays: 'invalid_grant' }),
		httpStatus: null,
		zoomCode: null,
		says: /sign-in|token|credential/i,
		advises: /credential/i,
		retryable: false,
	},
];

function missingScope(httpStatus: number, zoomCode: number): DocumentedAnswer {
	const scope = 'meeting:update:livestream_status';
	const message = `Invalid access token, does not contain scopes:[${scope}, ${scope}:admin].`;
	return {
		row: `${httpStatus} · ${zoomCode} · missing scopes`,
		arrange: (zoom) =>
			zoom.injectFault({
				kind: 'status',
				status: httpStatus,
				body: { code: zoomCode, message },
				headers,
				times: 5,
			}),
		reason: 'missing_scope',
		httpStatus,
		zoomCode,
		zoomSays: 'does not contain scopes',
		says: /meeting:update:livestream_status/,
		advises: /Marketplace/,
		retryable: false,
		// The form that the app of a user who signed in can have.
		missingScopes: [scope],
	};
}

function unavailable(httpStatus: number): DocumentedAnswer {
	return {
		row: `${httpStatus} · – · Zoom is down`,
		arrange: (zoom) => zoom.injectFault({ kind: 'status', status: httpStatus, headers, times: 2 }),
		options: AT_ONCE,
		reason: 'zoom_unavailable',
		httpStatus,
		zoomCode: null,
		says: /Zoom/,
		advises: /again/i,
		retryable: true,
	};
}
