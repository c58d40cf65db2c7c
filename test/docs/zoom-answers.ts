import type { Answered } from '../../nodes/zoom/client/answer';
import type { Operation } from '../../nodes/ZoomLiveStream/operation';

/** One answer from Zoom, as documented or, if the text could not be verified, as assumed. */
export interface ZoomAnswer {
	status: number;
	code?: number;
	message?: string;
	refusesFields?: true;
	unreadable?: true;
	/** The header `X-RateLimit-Type`. */
	limitType?: string;
	/** The operation it answers, if the meaning depends on it. */
	during?: Operation;
	/** What to print for an answer without a text from Zoom. */
	described?: string;
	assumed?: true;
}

const NOT_ALLOWED =
	'Not allowed to start live streaming. To use this feature, enable the "Allow livestreaming of meetings" setting in the "Settings" page of the Zoom web portal.';
const THROTTLED =
	'Too many requests submitted to start the live stream of this meeting: {meetingId}. If the live stream has not already started, retry making a new request after 30 seconds.';
const NO_SCOPE = 'Invalid access token, does not contain scopes:[…].';
const NO_HOSTING =
	'Meeting hosting and scheduling capabilities are not allowed for your user account.';

/**
 * What Zoom answers, in its own words (Zoom collection and OpenAPI; rate limits; error definitions). The page
 * of reasons lists each one under the reason that the node's own classifier returns.
 */
export const ZOOM_ANSWERS: readonly ZoomAnswer[] = [
	{ status: 300, code: 300, message: 'Missing meetingId' },
	{ status: 300, code: 300, message: 'Invalid meetingId' },
	{ status: 400, code: 300, message: 'Invalid Webinar ID.' },
	{ status: 404, code: 3001, message: 'Meeting does not exist: {meetingId}.' },
	{ status: 400, code: 3001, message: 'Webinar does not exist: {webinarId}.' },
	{ status: 400, code: 300, message: 'Invalid meeting ID.' },
	{ status: 404, code: 300, message: 'Meeting ID does not exist.' },
	{ status: 404, code: 3001, message: 'Meeting {meetingId} is not found or has expired.' },
	{ status: 404, described: 'no text' },
	{ status: 400, code: 2300, message: 'This API endpoint is not recognized.' },
	{ status: 400, code: 300, message: 'Validation Failed.' },
	{
		status: 400,
		code: 300,
		refusesFields: true,
		described: 'with a list of the refused fields',
	},
	{
		status: 400,
		code: 300,
		described: 'any other text, in answer to an operation that sends settings or a destination',
		during: 'set',
	},
	{ status: 415, code: 300, message: 'Unsupported Content Type' },
	{ status: 400, code: 300, message: 'Request Body should be a valid JSON object.' },
	{ status: 400, code: 1010, message: 'User does not belong to this account: {accountId}.' },
	{ status: 404, code: 1001, message: 'User {userId} does not exist.' },
	{ status: 404, code: 1001, message: 'Meeting host does not exist: {userId}' },
	{
		status: 400,
		code: 1000,
		message: 'You can not access settings of users that are still in pending state.',
	},
	{
		status: 404,
		code: 1120,
		message: 'No valid invitation to join the Zoom account was found for this user.',
	},
	{ status: 400, code: 3000, message: 'Cannot access webinar info.' },
	{ status: 400, code: 3000, message: NOT_ALLOWED },
	{
		status: 400,
		code: 200,
		message: 'The current user has not enabled the custom live streaming feature of the webinar.',
	},
	{ status: 400, code: 3000, message: 'Live streaming is disabled or locked.', assumed: true },
	{
		status: 400,
		code: 3000,
		message: 'The current webinar is not configured with a custom streaming service.',
	},
	{ status: 400, code: 3161, message: NO_HOSTING },
	{ status: 400, code: 3003, message: 'Not meeting host.' },
	{
		status: 403,
		code: 3001,
		message: 'Authenticated user has not permitted access to the targeted resource.',
	},
	{ status: 403, code: 403, described: 'or any other code, with a text that says nothing else' },
	{ status: 400, code: 200, message: 'Webinar {webinarId} has not started.', during: 'start' },
	{
		status: 400,
		code: 4927,
		message: 'Meeting {meetingId} has not started.',
		during: 'start',
	},
	{ status: 400, code: 4927, message: 'Meeting {meetingId} has not started.', during: 'stop' },
	{ status: 400, code: 3000, message: 'This meeting is not in progress.', assumed: true },
	{
		status: 400,
		code: 4400,
		message: 'End-to-end encrypted meetings currently do not support the livestreaming feature.',
	},
	{
		status: 400,
		code: 3000,
		message: 'The live stream has not started.',
		during: 'changeLayout',
		assumed: true,
	},
	{
		status: 400,
		code: 3000,
		message: 'The live stream is already started.',
		during: 'start',
		assumed: true,
	},
	{ status: 400, code: 200, message: 'Webinar {webinarId} has not started.', during: 'stop' },
	{
		status: 400,
		code: 3000,
		message: 'The live stream has not started.',
		during: 'stop',
		assumed: true,
	},
	{
		status: 400,
		code: 3000,
		message: 'The live stream was already stopped.',
		during: 'stop',
		assumed: true,
	},
	{ status: 400, code: 200, message: 'Webinar plan is missing.' },
	{ status: 400, code: 200, message: 'Only available for Licensed users.' },
	{ status: 400, code: 200, message: 'Only available for paid users: {userId}.' },
	{
		status: 400,
		code: 300,
		message: 'This API is not available for this account. Please contact Zoom support.',
	},
	{ status: 400, code: 200, message: 'No permission.' },
	{ status: 400, code: 4711, message: NO_SCOPE },
	{ status: 401, code: 201, message: NO_SCOPE },
	{
		status: 403,
		code: 4711,
		message: 'Invalid access token, does not contain permissions:[…].',
	},
	{ status: 400, code: 104, message: NO_SCOPE },
	{ status: 400, code: 4700, message: NO_SCOPE },
	{ status: 401, code: 124, message: 'Invalid access token.' },
	{ status: 400, code: 124, message: 'Access token is expired.' },
	{ status: 401, code: 200, message: 'Invalid credentials.' },
	{ status: 400, code: 4735, message: 'The owner of the token does not exist.' },
	{ status: 401, code: 4738, message: 'The token is disabled by admin.' },
	{ status: 400, code: 4741, described: 'or any other code from 4700 to 4799' },
	{ status: 429, code: 429, message: 'You have reached the maximum per-second rate limit' },
	{
		status: 403,
		code: 403,
		message: 'Sorry, the maximum number of api requests are already reached. Please try later.',
	},
	{ status: 429, code: 429, message: 'You have reached the maximum daily rate limit' },
	{ status: 429, limitType: 'Daily-limit', described: 'the header X-RateLimit-Type says daily' },
	{ status: 429, message: THROTTLED },
	{ status: 503, described: 'or any other status from 500 to 599' },
	{ status: 200, unreadable: true, described: 'a web page, or truncated JSON' },
	{ status: 403, unreadable: true, described: 'a web page with a status from 301 to 499' },
	{ status: 302, described: 'or any other redirect' },
	{ status: 408, described: 'no text' },
	{ status: 400, described: 'anything else' },
];

/** The answer as the node reads it. */
export function answerOf(answer: ZoomAnswer): Answered {
	const { status, code, message, refusesFields, unreadable, limitType } = answer;
	return {
		kind: 'answered',
		status,
		headers: { 'x-ratelimit-type': limitType },
		body: undefined,
		code,
		text: message ?? '',
		refusesFields: refusesFields ?? false,
		unreadable: unreadable ?? false,
	};
}
