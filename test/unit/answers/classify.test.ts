import fc from 'fast-check';
import type { Condition } from '../../../nodes/ZoomLiveStream/answers/catalogue';
import type { Operation } from '../../../nodes/ZoomLiveStream/operation';
import { ZOOM_ANSWERS } from '../../docs/zoom-answers';
import { conditionOf } from './conditionOf';

const NEW_TEXT = 'Ein neuer Text.';

describe('a code with one meaning decides, whatever the text says', () => {
	test.each<[number, number, Condition]>([
		[400, 104, 'missing_scope'],
		[400, 124, 'token_rejected'],
		[400, 1000, 'host_inactive'],
		[400, 1001, 'host_not_found'],
		[404, 1001, 'host_not_found'],
		[400, 1010, 'wrong_account'],
		[401, 1010, 'wrong_account'],
		[404, 1120, 'host_inactive'],
		[400, 2300, 'address_not_found'],
		[400, 3001, 'event_not_found'],
		[404, 3001, 'event_not_found'],
		[400, 3003, 'host_not_allowed'],
		[400, 3161, 'host_not_allowed'],
		[400, 4400, 'end_to_end_encrypted'],
		[400, 4700, 'token_rejected'],
		[403, 4711, 'missing_scope'],
		[400, 4735, 'token_rejected'],
		[400, 4799, 'token_rejected'],
		[400, 4800, 'unknown'],
		[400, 4699, 'unknown'],
		[400, 4927, 'event_not_started'],
		[200, 3001, 'event_not_found'],
		[200, 9999, 'unknown'],
	])('%i/%i: %s', (status, code, condition) => {
		expect(conditionOf(status, { code, message: NEW_TEXT })).toBe(condition);
		const message = 'No permission: the webinar plan is missing, and it is end-to-end encrypted.';
		if (condition !== 'unknown' && ![1001, 3001].includes(code)) {
			expect(conditionOf(status, { code, message })).toBe(condition);
		}
	});

	test.each<[number, string, Condition]>([
		[3001, 'User does not exist: gone.', 'host_not_found'],
		[1001, 'Meeting host does not exist: gone', 'host_not_found'],
		[1001, 'Meeting does not exist: 82012345678.', 'event_not_found'],
	])('%i “%s”: the text says who or what is missing', (code, message, condition) => {
		expect(conditionOf(404, { code, message })).toBe(condition);
	});

	test.each([1001, 3001, 12_703, 403])('status 403 with code %i: it may not be used', (code) => {
		expect(conditionOf(403, { code, message: NEW_TEXT })).toBe('host_not_allowed');
	});
});

describe('without a code that decides, the status does', () => {
	test.each<[number, unknown, Condition]>([
		[300, '', 'event_not_found'],
		[302, '', 'redirected'],
		[400, '', 'unknown'],
		[400, 'Bad Request', 'unknown'],
		[400, { code: 401, message: NEW_TEXT }, 'token_rejected'],
		[401, '', 'token_rejected'],
		[401, { code: 201, message: NEW_TEXT }, 'token_rejected'],
		[403, '', 'unknown'],
		[403, { message: 'Forbidden by the firewall' }, 'unknown'],
		[503, 'The application is not started', 'zoom_unavailable'],
		[404, '', 'address_not_found'],
		[404, { code: 300, message: NEW_TEXT }, 'event_not_found'],
		[408, '', 'timed_out'],
		[415, '', 'format_refused'],
		[418, '', 'unknown'],
		[50, '', 'unknown'],
		[500, '', 'zoom_unavailable'],
		[503, 'Service Unavailable', 'zoom_unavailable'],
		[200, '<html>Sign in</html>', 'zoom_unavailable'],
		[200, '{"code":3000,"mess', 'zoom_unavailable'],
		[400, '{"code":3000,"mess', 'answered_by_proxy'],
		[401, '<html></html>', 'answered_by_proxy'],
		[502, '<html></html>', 'zoom_unavailable'],
	])('%i with %j: %s', (status, body, condition) => {
		expect(conditionOf(status, body)).toBe(condition);
	});

	test.each<[Operation, Condition]>([
		['start', 'validation_failed'],
		['updateSettings', 'validation_failed'],
		['changeLayout', 'validation_failed'],
		['set', 'validation_failed'],
		['stop', 'unknown'],
		['get', 'unknown'],
		['getJoinToken', 'unknown'],
		['enable', 'unknown'],
	])('code 300 in answer to %s, which sends a value or not: %s', (operation, condition) => {
		expect(conditionOf(400, { code: 300, message: NEW_TEXT }, operation)).toBe(condition);
	});

	test('code 3000 stays open, because it means several things', () => {
		expect(conditionOf(400, { code: 3000, message: NEW_TEXT })).toBe('unknown');
		expect(conditionOf(400, { code: 200, message: NEW_TEXT })).toBe('unknown');
	});
});

describe('what Zoom lists by name decides before code and text', () => {
	test.each([
		[4700, 'Invalid access token, does not contain scopes.'],
		[200, 'No privilege. Invalid access token. Does not contain permissions [User:Edit].'],
		[201, 'Das Token enthält nicht: [meeting:write:admin, meeting:write]'],
		[124, 'Invalid access token: it needs another scope.'],
	])('a missing scope: %i “%s”', (code, message) => {
		expect(conditionOf(400, { code, message })).toBe('missing_scope');
	});

	test('a refused field, even if its value reads like a state', () => {
		const errors = [{ field: 'settings.display_name', message: '“Already live!” is not valid.' }];
		expect(conditionOf(400, { code: 300, message: NEW_TEXT, errors }, 'stop')).toBe(
			'validation_failed',
		);
	});
});

describe('a limit is a limit whatever its code', () => {
	const PER_SECOND = 'You have reached the maximum per-second rate limit for this API.';
	test.each<[number, unknown, string, Condition]>([
		[429, { code: 200, message: PER_SECOND }, '', 'rate_limited'],
		[429, { code: 4001, message: PER_SECOND }, 'QPS', 'rate_limited'],
		[400, { code: 429, message: PER_SECOND }, '', 'rate_limited'],
		[429, '', 'Daily-limit', 'daily_limit_reached'],
		[429, '', 'QPS', 'rate_limited'],
		[429, { code: 3001, message: NEW_TEXT }, '', 'rate_limited'],
		[
			429,
			{ message: 'Too many requests submitted to start the livestream.' },
			'',
			'start_throttled',
		],
		[
			403,
			{ message: 'The maximum number of user report api requests every day are already reached' },
			'',
			'daily_limit_reached',
		],
	])('%i with %j and header “%s”: %s', (status, body, limitType, condition) => {
		expect(conditionOf(status, body, 'start', limitType)).toBe(condition);
	});
});

describe('the words decide where code and status do not', () => {
	test.each<[string, Operation, Condition]>([
		['The meeting has not been started.', 'start', 'event_not_started'],
		["The meeting hasn't started.", 'set', 'event_not_started'],
		['The meeting is NOT CURRENTLY IN PROGRESS.', 'updateSettings', 'event_not_started'],
		['The meeting is not currently live.', 'start', 'event_not_started'],
		['The livestream has not been started.', 'changeLayout', 'stream_not_live'],
		['This meeting is not streaming.', 'changeLayout', 'stream_not_live'],
		['The live stream is not active.', 'stop', 'already_in_state'],
		['There is no livestream to stop.', 'stop', 'already_in_state'],
		['It has already been stopped.', 'stop', 'already_in_state'],
		['It has already been stopped.', 'changeLayout', 'stream_not_live'],
		['The meeting is ALREADY LIVE.', 'start', 'already_in_state'],
		['The recording is already in progress.', 'start', 'already_in_state'],
		['You are not allowed to start livestreams.', 'start', 'streaming_disabled'],
		['Live streaming was locked by the account.', 'stop', 'streaming_disabled'],
		['No live stream configuration.', 'stop', 'streaming_not_configured'],
		['There is no destination configured.', 'start', 'streaming_not_configured'],
		['This needs a Pro plan.', 'start', 'plan_required'],
		['This API is not available for this account.', 'start', 'plan_required'],
		['Live streaming is for paid accounts only. Enable it.', 'start', 'plan_required'],
		['The meeting is end-to-end encrypted.', 'start', 'end_to_end_encrypted'],
		['You do not have permission to access the targeted resource.', 'get', 'host_not_allowed'],
		['No permission to access this information.', 'get', 'host_not_allowed'],
		['User not found on this account.', 'start', 'wrong_account'],
		['User abc does not exist.', 'start', 'host_not_found'],
		['Meeting 82012345678 is not found or has expired.', 'start', 'event_not_found'],
		['Invalid field: webinarId.', 'start', 'event_not_found'],
		['Invalid access token.', 'start', 'token_rejected'],
		['Validation Failed.', 'get', 'validation_failed'],
		['Request Body should be a valid JSON object.', 'start', 'format_refused'],
	])('“%s” in answer to %s: %s', (message, operation, condition) => {
		expect(conditionOf(400, { code: 9999, message }, operation)).toBe(condition);
	});

	test.each<[string, Operation]>([
		['Meeting 82012345678 has started.', 'start'],
		['The meeting is already in progress.', 'start'],
		['The meeting has already started.', 'start'],
		['La reunión ya ha comenzado.', 'start'],
		['Wait: the stream has not already started.', 'start'],
		['The stream is not already live.', 'start'],
		['The stream was not already stopped.', 'stop'],
		['The stream has already started.', 'stop'],
		['The stream was already stopped.', 'start'],
		['No live streaming channel is free.', 'stop'],
		['No ha iniciado sesión.', 'stop'],
		['The live stream. Something else is turned off.', 'start'],
		['This account is unpaidable.', 'start'],
	])('“%s” says nothing certain in answer to %s', (message, operation) => {
		expect(conditionOf(400, { code: 3000, message }, operation)).toBe('unknown');
	});

	test('words without a code are not Zoom’s, so a stop is no success', () => {
		expect(conditionOf(400, { message: 'The stream was already stopped.' }, 'stop')).toBe(
			'unknown',
		);
	});
});

test('capitals and an ID with thousands commas change nothing (500 texts, seed 2026)', () => {
	const texts = ZOOM_ANSWERS.filter(({ message }) => message !== undefined);
	fc.assert(
		fc.property(
			fc.constantFrom(...texts),
			fc.boolean(),
			fc.constantFrom('', ' (82,012,345,678)'),
			({ status, code, message = '', during }, capitals, id) => {
				const varied = `${capitals ? message.toUpperCase() : message}${id}`;
				expect(conditionOf(status, { code, message: varied }, during)).toBe(
					conditionOf(status, { code, message }, during),
				);
			},
		),
		{ seed: 2026, numRuns: 500 },
	);
});
