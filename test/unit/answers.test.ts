import { readResponse } from '../../nodes/zoom/client/answer';
import { interpret } from '../../nodes/ZoomLiveStream/answers/interpret';

type Operation = 'start' | 'stop' | 'updateSettings';

function reasonOf(
	[status, body, headers = {}]: [number, unknown, Record<string, string>?],
	operation: Operation = 'start',
): string {
	const subject = { eventType: 'meeting' as const, id: '82012345678', operation };
	const outcome = interpret(readResponse({ statusCode: status, headers, body }), subject);
	return outcome.kind === 'failure' ? outcome.reason : outcome.kind;
}

const zoom = (status: number, code: number, message: string): [number, object] => [
	status,
	{ code, message },
];
const NO_SCOPE = 'Invalid access token, does not contain scopes:[a, b:admin].';
const THROTTLED =
	'Too many requests submitted to start the live stream of this meeting: 82012345678. If the live stream has not already started, retry making a new request after 30 seconds.';

describe('every answer documented by Zoom has a reason', () => {
	test.each<[string, [number, unknown, Record<string, string>?]]>([
		['event_not_found', zoom(300, 300, 'Missing meetingId')],
		['event_not_found', zoom(300, 300, 'Invalid meetingId')],
		['event_not_found', zoom(400, 300, 'Missing meetingId')],
		['event_not_found', zoom(400, 300, 'Invalid meetingId.')],
		['event_not_found', zoom(400, 300, 'INVALID MEETINGID')],
		['event_not_found', zoom(300, 300, 'Invalid Webinar ID.')],
		['event_not_found', zoom(400, 300, 'Invalid Webinar ID.')],
		['event_not_found', zoom(400, 300, 'Webinar ID does not exist.')],
		['validation_failed', zoom(400, 300, 'Validation Failed.')],
		['format_refused', zoom(400, 300, 'Request Body should be a valid JSON object.')],
		['format_refused', zoom(415, 300, 'Unsupported Content Type')],
		['format_refused', zoom(400, 300, 'Unsupported Content Type')],
		['format_refused', [415, '']],
		['wrong_account', zoom(400, 1010, 'User does not belong to this account: abc.')],
		['host_not_found', zoom(404, 1001, 'User abc does not exist.')],
		['host_not_found', zoom(400, 1001, 'User abc does not exist.')],
		['event_not_found', zoom(404, 3001, 'Meeting does not exist: 82012345678.')],
		['event_not_found', zoom(400, 3001, 'Webinar does not exist: 82012345678.')],
		['wrong_event_type', zoom(400, 3000, 'Cannot access webinar info.')],
		['unknown', zoom(400, 3000, 'This text was never seen before.')],
		[
			'streaming_disabled',
			zoom(
				400,
				3000,
				'Not allowed to start live streaming. To use this feature, enable the "Allow livestreaming of meetings" setting in the "Settings" page of the Zoom web portal.',
			),
		],
		[
			'streaming_not_configured',
			zoom(400, 3000, 'The current webinar is not configured with a custom streaming service.'),
		],
		[
			'host_not_allowed',
			zoom(
				400,
				3161,
				'Meeting hosting and scheduling capabilities are not allowed for your user account.',
			),
		],
		['event_not_started', zoom(400, 200, 'Webinar 82,929,473,321 has not started.')],
		[
			'plan_required',
			zoom(400, 200, 'Webinar plan is missing. You must subscribe to the webinar plan.'),
		],
		[
			'streaming_disabled',
			zoom(
				400,
				200,
				'The current user has not enabled the custom live streaming feature of the webinar.',
			),
		],
		['missing_scope', zoom(400, 4711, NO_SCOPE)],
		['missing_scope', zoom(401, 4711, NO_SCOPE)],
		['missing_scope', zoom(400, 104, NO_SCOPE)],
		['missing_scope', zoom(401, 104, NO_SCOPE)],
		['missing_scope', zoom(400, 4700, NO_SCOPE)],
		['missing_scope', zoom(401, 4700, NO_SCOPE)],
		['token_rejected', zoom(401, 124, 'Invalid access token.')],
		['token_rejected', zoom(401, 124, 'Access token is expired.')],
		['token_rejected', zoom(400, 124, 'Invalid access token.')],
		[
			'rate_limited',
			zoom(
				429,
				429,
				'You have reached the maximum per-second rate limit for this API. Try again later.',
			),
		],
		[
			'daily_limit_reached',
			zoom(429, 429, 'You have reached the maximum daily rate limit for this API.'),
		],
		['daily_limit_reached', [429, '', { 'x-ratelimit-type': 'Daily-limit' }]],
		['rate_limited', [429, '', { 'x-ratelimit-type': 'QPS' }]],
		['start_throttled', [429, { message: THROTTLED }]],
		['start_throttled', zoom(429, 429, THROTTLED)],
		['start_throttled', zoom(429, 429, 'Too many requests to start the livestream.')],
		['event_not_found', zoom(200, 3001, 'Meeting does not exist: 82012345678.')],
		['event_not_found', zoom(200, 300, 'Invalid meetingId')],
		['token_rejected', zoom(200, 124, 'Invalid access token.')],
		['missing_scope', zoom(200, 4711, NO_SCOPE)],
		['unknown', zoom(200, 9999, 'Something new.')],
		['zoom_unavailable', [500, '']],
		['zoom_unavailable', zoom(500, 500, 'Internal Server Error')],
		['zoom_unavailable', [502, '<html><body>Bad Gateway</body></html>']],
		['zoom_unavailable', [503, 'Service Unavailable']],
		['zoom_unavailable', [504, '']],
		['zoom_unavailable', [200, '<html><body>Sign in to the proxy</body></html>']],
		['zoom_unavailable', [401, '<html></html>']],
		['zoom_unavailable', [403, '<!DOCTYPE html><html></html>']],
		['event_not_found', [300, '']],
		['zoom_unavailable', [302, '']],
		['event_not_found', [404, '']],
		['timed_out', [408, '']],
		['missing_scope', zoom(400, 104, 'A new text.')],
		['token_rejected', zoom(400, 124, 'A new text.')],
		['host_not_found', zoom(400, 1001, 'A new text.')],
		['wrong_account', zoom(400, 1010, 'A new text.')],
		['event_not_found', zoom(400, 3001, 'A new text.')],
		['host_not_allowed', zoom(400, 3161, 'A new text.')],
		['end_to_end_encrypted', zoom(400, 4400, 'A new text.')],
		['token_rejected', zoom(400, 4700, 'A new text.')],
		['missing_scope', zoom(400, 4711, 'A new text.')],
		['event_not_started', zoom(400, 4927, 'A new text.')],
		['missing_scope', zoom(400, 9999, 'It does not contain scope meeting:write.')],
		['missing_scope', zoom(400, 9999, 'Missing scope.')],
		['missing_scope', zoom(400, 9999, 'Needs scope: [meeting:write]')],
		['missing_scope', zoom(400, 9999, 'Needs scopes[meeting:write]')],
		['unknown', zoom(400, 9999, 'Invalid access token: it needs another scope.')],
		['unknown', zoom(400, 9999, 'Guests have no permission to chat.')],
		['token_rejected', [401, '']],
	])('%s: %j', (reason, answer) => {
		expect(reasonOf(answer)).toBe(reason);
	});

	test('the code decides where the text says two things', () => {
		const answer = zoom(400, 3001, 'Validation failed: the meeting is end-to-end encrypted.');
		expect(reasonOf(answer)).toBe('event_not_found');
	});

	test.each<[Operation, string]>([
		['updateSettings', 'event_not_started'],
		['stop', 'already_in_state'],
	])('an event that has not started means for %s: %s', (operation, reason) => {
		const answer = zoom(400, 200, 'Webinar 82,929,473,321 has not started.');
		expect(reasonOf(answer, operation)).toBe(reason);
	});

	test.each([
		['truncated JSON', 200, '{"code":3000,"mess'],
		['truncated JSON', 400, '{"code":3000,"mess'],
		['text', 400, 'Bad Request'],
		['nothing', 400, ''],
		['nothing', 418, ''],
	])('%s with status %i is not a success', (_body, status, body) => {
		expect(['unknown', 'zoom_unavailable']).toContain(reasonOf([status, body]));
	});
});
