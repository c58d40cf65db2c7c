import type { AnswerRule, EndpointRule } from './rule';
import * as schemas from './schemas';
import { SUBSCRIPTION_RULES } from './subscription-rules';

const SPECIFICATION = 'Zoom OpenAPI, Meetings, August 2026';
const OLDER_LISTS = 'Zoom OpenAPI, Meetings, 2024: the file of August 2026 was read without it';
const USERS = 'Zoom API reference, Users, February 2026; fields of the settings, August 2026';
const COLLECTION =
	'Zoom’s Postman collection, "Update Live Stream Status", documents multipart/form-data';

const answer = (status: number, code: number, text: string): AnswerRule => ({ status, code, text });

const NO_MEETING = answer(404, 3001, 'Meeting does not exist: {meetingId}.');
const NO_WEBINAR = answer(404, 3001, 'Webinar does not exist: {webinarId}.');
const NO_HOSTING = answer(
	400,
	3161,
	'Meeting hosting and scheduling capabilities are not allowed for your user account.',
);
const NO_HOSTING_EITHER = answer(
	400,
	3161,
	'Your user account is not allowed meeting hosting and scheduling capabilities.',
);
const IS_WEBINAR = answer(400, 3000, 'Cannot access webinar info.');
const BAD_WEBINAR = answer(400, 300, 'Invalid webinar ID.');
const NO_PERMISSION = answer(400, 200, 'No permission.');
const NO_WEBINAR_PLAN = answer(
	400,
	200,
	'Webinar plan is missing. You must subscribe to the webinar plan and enable webinars for this user in order to perform this action.',
);
const NO_CUSTOM_STREAMING = answer(
	400,
	200,
	'The current user has not enabled the custom live streaming feature of the webinar.',
);
const OAUTH_ONLY = answer(400, 124, 'This API only supports OAuth2 authorization.');
const switchedOff = (events: 'meetings' | 'webinars') =>
	answer(
		400,
		3000,
		`Not allowed to start live streaming. To use this feature, enable the "Allow livestreaming of ${events}" setting in the "Settings" page of the Zoom web portal.`,
	);

const EMPTY = { kind: 'empty' } as const;

const meetings = { classicScopes: ['meeting:write', 'meeting:write:admin'] };
const readMeetings = { classicScopes: ['meeting:read', 'meeting:read:admin'] };
const webinars = { classicScopes: ['webinar:write', 'webinar:write:admin'] };
const readWebinars = { classicScopes: ['webinar:read', 'webinar:read:admin'] };
const light = { label: 'LIGHT', source: SPECIFICATION } as const;

/** The eight live stream endpoints. */
export const LIVE_STREAM_RULES: readonly EndpointRule[] = [
	{
		...light,
		...meetings,
		method: 'PATCH',
		path: '/meetings/{meetingId}/livestream/status',
		scope: 'meeting:update:livestream_status',
		body: schemas.meetingStatusBody,
		multipart: COLLECTION,
		success: { status: 204, body: EMPTY },
		answers: [
			IS_WEBINAR,
			NO_HOSTING_EITHER,
			answer(
				400,
				4400,
				'End-to-end encrypted meetings currently do not support the livestreaming feature.',
			),
			answer(400, 300, 'Invalid meeting ID.'),
			answer(400, 4927, 'Meeting {meetingId} has not started.'),
			NO_MEETING,
		],
	},
	{
		...light,
		...meetings,
		method: 'PATCH',
		path: '/meetings/{meetingId}/livestream',
		scope: 'meeting:update:livestream',
		body: schemas.destinationBody,
		success: { status: 204, body: EMPTY },
		answers: [IS_WEBINAR, NO_HOSTING, NO_MEETING],
	},
	{
		...light,
		...readMeetings,
		method: 'GET',
		path: '/meetings/{meetingId}/livestream',
		scope: 'meeting:read:livestream',
		success: { status: 200, body: { kind: 'json', schema: schemas.destination } },
		answers: [answer(400, 300, 'Invalid meeting id.'), NO_HOSTING, NO_MEETING],
	},
	{
		...light,
		method: 'GET',
		path: '/meetings/{meetingId}/jointoken/live_streaming',
		scope: 'meeting:read:live_streaming_token',
		classicScopes: ['meeting_token:read:live_streaming', 'meeting_token:read:admin:live_streaming'],
		success: { status: 200, body: { kind: 'json', schema: schemas.joinToken } },
		answers: [
			answer(400, 300, 'Invalid meeting ID.'),
			answer(400, 3000, 'Cannot access webinar information.'),
			OAUTH_ONLY,
			switchedOff('meetings'),
			NO_HOSTING,
			answer(404, 300, 'Meeting ID does not exist.'),
			answer(404, 3001, 'Meeting does not exist: {meetingId}'),
		],
	},
	{
		...light,
		...webinars,
		method: 'PATCH',
		path: '/webinars/{webinarId}/livestream/status',
		scope: 'webinar:update:livestream_status',
		body: schemas.webinarStatusBody,
		multipart: COLLECTION,
		success: { status: 204, body: EMPTY },
		answers: [
			BAD_WEBINAR,
			answer(400, 1001, 'User does not exist: {userId}.'),
			NO_PERMISSION,
			answer(400, 3000, 'The current webinar is not configured with a custom streaming service.'),
			NO_WEBINAR_PLAN,
			answer(400, 200, 'Webinar {webinarId} has not started.'),
			NO_WEBINAR,
		],
	},
	{
		...light,
		...webinars,
		method: 'PATCH',
		path: '/webinars/{webinarId}/livestream',
		scope: 'webinar:update:livestream',
		body: schemas.destinationBody,
		success: { status: 204, body: EMPTY },
		answers: [BAD_WEBINAR, NO_CUSTOM_STREAMING, NO_PERMISSION, NO_WEBINAR_PLAN, NO_WEBINAR],
	},
	{
		...light,
		...readWebinars,
		method: 'GET',
		path: '/webinars/{webinarId}/livestream',
		scope: 'webinar:read:livestream',
		success: { status: 200, body: { kind: 'json', schema: schemas.destination } },
		answers: [BAD_WEBINAR, NO_WEBINAR_PLAN, NO_PERMISSION, NO_CUSTOM_STREAMING, NO_WEBINAR],
	},
	{
		...light,
		method: 'GET',
		path: '/webinars/{webinarId}/jointoken/live_streaming',
		scope: 'webinar:read:live_streaming_token',
		classicScopes: ['webinar_token:read:live_streaming', 'webinar_token:read:admin:live_streaming'],
		success: { status: 200, body: { kind: 'json', schema: schemas.joinToken } },
		answers: [
			BAD_WEBINAR,
			OAUTH_ONLY,
			switchedOff('webinars'),
			NO_PERMISSION,
			NO_WEBINAR_PLAN,
			NO_WEBINAR,
		],
	},
];

const CONTROL_REFUSALS = [
	'Meeting ID does not exist.',
	'Invalid meeting ID.',
	'Meeting does not exist.',
	'No permission.',
	'This API is not available for this account. Please contact Zoom support.',
	'No valid contacts were found. Make sure the contacts can be resolved and belong to the same account as the meeting host.',
].map((text) => answer(400, 300, text));

const NO_USER = answer(404, 1001, 'User does not exist: {userId}.');
const NO_USER_HERE = answer(404, 1001, 'User {userId} not exist or not belong to this account.');
const older = { ...light, source: OLDER_LISTS };
const users = { classicScopes: ['user:read', 'user:read:admin', 'user:write', 'user:write:admin'] };

/** What else the package reads, and what changes an event or a host. */
export const OTHER_RULES: readonly EndpointRule[] = [
	{
		...older,
		...readMeetings,
		method: 'GET',
		path: '/meetings/{meetingId}',
		scope: 'meeting:read:meeting',
		success: { status: 200, body: { kind: 'json', schema: schemas.meeting } },
		answers: [IS_WEBINAR, NO_HOSTING_EITHER, NO_MEETING],
	},
	{
		...older,
		...readWebinars,
		method: 'GET',
		path: '/webinars/{webinarId}',
		scope: 'webinar:read:webinar',
		success: { status: 200, body: { kind: 'json', schema: schemas.webinar } },
		answers: [BAD_WEBINAR, NO_WEBINAR_PLAN, NO_WEBINAR],
	},
	{
		...older,
		...readMeetings,
		method: 'GET',
		path: '/users/{userId}/meetings',
		scope: 'meeting:read:list_meetings',
		label: 'MEDIUM',
		query: schemas.listQuery([
			'scheduled',
			'live',
			'upcoming',
			'upcoming_meetings',
			'previous_meetings',
		]),
		success: { status: 200, body: { kind: 'json', schema: schemas.listPage('meetings') } },
		answers: [NO_HOSTING, NO_USER_HERE],
	},
	{
		...older,
		...readWebinars,
		method: 'GET',
		path: '/users/{userId}/webinars',
		scope: 'webinar:read:list_webinars',
		label: 'MEDIUM',
		query: schemas.listQuery(['scheduled', 'upcoming']),
		success: { status: 200, body: { kind: 'json', schema: schemas.listPage('webinars') } },
		answers: [NO_USER_HERE],
	},
	{
		...users,
		method: 'GET',
		path: '/users/{userId}',
		scope: 'user:read:user',
		label: 'LIGHT',
		source: USERS,
		success: { status: 200, body: { kind: 'json', schema: schemas.user } },
		answers: [NO_USER],
	},
	{
		...users,
		method: 'GET',
		path: '/users/{userId}/settings',
		scope: 'user:read:settings',
		label: 'MEDIUM',
		source: USERS,
		success: { status: 200, body: { kind: 'json', schema: schemas.settings } },
		answers: [NO_USER],
	},
	{
		method: 'PATCH',
		path: '/users/{userId}/settings',
		scope: 'user:update:settings',
		classicScopes: ['user:write', 'user:write:admin'],
		label: 'MEDIUM',
		source: USERS,
		body: schemas.settingsBody,
		success: { status: 204, body: EMPTY },
		answers: [NO_USER],
	},
	{
		...meetings,
		method: 'PATCH',
		path: '/live_meetings/{meetingId}/events',
		scope: 'meeting:update:in_meeting_controls',
		label: 'MEDIUM',
		source: SPECIFICATION,
		body: schemas.controlBody,
		success: { status: 202, body: EMPTY },
		answers: [
			...CONTROL_REFUSALS,
			answer(
				400,
				3309,
				'Not enough cloud storage available. Either purchase additional storage or delete cloud recordings to free up storage.',
			),
			answer(403, 2314, 'Not allowed to manage the AI Companion{more}'),
			answer(404, 3001, 'Meeting {meetingId} is not found or has expired.'),
		],
	},
	{
		...light,
		...meetings,
		method: 'PUT',
		path: '/meetings/{meetingId}/status',
		scope: 'meeting:update:status',
		body: schemas.endBody(['end', 'recover']),
		success: { status: 204, body: EMPTY },
		answers: [
			IS_WEBINAR,
			answer(400, 3063, "Can not end on-premise user's meeting: {meetingId}."),
			NO_HOSTING,
			NO_MEETING,
		],
	},
	{
		...light,
		...webinars,
		method: 'PUT',
		path: '/webinars/{webinarId}/status',
		scope: 'webinar:update:status',
		body: schemas.endBody(['end']),
		// The only success in the specification is a 200 with a refusal as its text; a 204 is assumed.
		success: { status: 204, body: EMPTY },
		answers: [
			{
				status: 200,
				text: 'Webinar plan subscription is missing. Enable webinar for this user once the subscription is added: {userId}.',
			},
			answer(
				400,
				3063,
				"You can not end an on-premise user's meeting: {webinarId} using this API.",
			),
			BAD_WEBINAR,
			NO_PERMISSION,
			NO_WEBINAR_PLAN,
			NO_WEBINAR,
		],
	},
];

/** Every endpoint that the judge knows. */
export const RULES: readonly EndpointRule[] = [
	...LIVE_STREAM_RULES,
	...OTHER_RULES,
	...SUBSCRIPTION_RULES,
];

/** Answers shared by all endpoints (Zoom error definitions, Zoom rate limits, and reports from the field). */
export const GENERAL_ANSWERS: readonly AnswerRule[] = [
	answer(400, 300, 'Validation Failed.'),
	answer(400, 300, 'Request Body should be a valid JSON object.'),
	answer(415, 300, 'Unsupported Content Type'),
	answer(401, 124, 'Invalid access token.'),
	answer(401, 124, 'Access token is expired.'),
	answer(400, 4711, 'Invalid access token, does not contain scopes:[{scopes}].'),
	answer(
		429,
		429,
		'You have reached the maximum per-second rate limit for this API. Try again later.',
	),
	answer(
		429,
		429,
		'You have reached the maximum daily rate limit for this API. Refer to the response header for details on when you can make another request.',
	),
	{
		status: 429,
		text: 'Too many requests submitted to start the live stream of this meeting: {meetingId}. If the live stream has not already started, retry making a new request after 30 seconds.',
	},
];

/** Undocumented answers that the simulator uses anyway: open questions (docs/internals/unverified.md). */
export const ASSUMED_ANSWERS: readonly AnswerRule[] = [
	answer(400, 200, 'Only available for Paid account: {accountId}.'),
	answer(
		400,
		200,
		'The current user has not enabled the custom live streaming feature of the meeting.',
	),
	answer(400, 3000, 'The current meeting is not configured with a custom streaming service.'),
	switchedOff('meetings'),
	switchedOff('webinars'),
	answer(400, 3000, 'The live stream of this {kind} is already started.'),
	answer(400, 3000, 'The live stream of this {kind} has not started.'),
	answer(400, 3000, 'Settings cannot be changed while the live stream is on.'),
	answer(400, 300, 'The next page token is invalid or expired.'),
	answer(400, 1500, 'The number of event subscriptions exceeds the limit of {limit}.'),
];

/** The answers of 2024 that the specification of August 2026 no longer has. */
export const OLDER_ANSWERS: readonly AnswerRule[] = [
	answer(300, 300, 'Missing meetingId'),
	answer(300, 300, 'Invalid meetingId'),
	answer(400, 300, 'Invalid Webinar ID.'),
	answer(400, 1010, 'User does not belong to this account: {accountId}.'),
	answer(404, 1001, 'User {userId} does not exist.'),
	answer(400, 1001, 'User {userId} does not exist.'),
	answer(400, 3001, 'Webinar does not exist: {webinarId}.'),
	answer(400, 3000, 'Cannot access webinar info.'),
	NO_HOSTING,
	NO_CUSTOM_STREAMING,
	answer(
		400,
		200,
		'Webinar plan is missing. You must subscribe to the webinar plan and enable webinars for this user in order to perform this action: {userId}.',
	),
	// Code 3000 with an undocumented text.
	answer(400, 3000, 'This meeting is not in progress.'),
];
