import type { Condition } from '../../../nodes/ZoomLiveStream/answers/catalogue';
import type { Operation } from '../../../nodes/ZoomLiveStream/operation';
import { conditionOf } from './conditionOf';
import { TRANSLATIONS, type Translation } from './translations';

/** Each text with a status and code that do not decide, in answer to an operation. */
const MEANINGS: Array<
	[text: keyof Translation, status: number, code: number | undefined, Operation, Condition]
> = [
	['notStarted', 400, 200, 'start', 'event_not_started'],
	['notStarted', 400, 3000, 'stop', 'already_in_state'],
	['streamNotStarted', 400, 3000, 'changeLayout', 'stream_not_live'],
	['streamNotStarted', 400, 3000, 'stop', 'already_in_state'],
	['alreadyStarted', 400, 3000, 'start', 'already_in_state'],
	['alreadyStarted', 400, 3000, 'stop', 'unknown'],
	['alreadyStopped', 400, 3000, 'stop', 'already_in_state'],
	['alreadyStopped', 400, 3000, 'start', 'unknown'],
	['switchedOff', 400, 3000, 'start', 'streaming_disabled'],
	['switchedOff', 400, 3000, 'stop', 'streaming_disabled'],
	['customServiceOff', 400, 200, 'start', 'streaming_disabled'],
	['notConfigured', 400, 3000, 'start', 'streaming_not_configured'],
	['planMissing', 400, 200, 'start', 'plan_required'],
	['planMissing', 401, 200, 'get', 'plan_required'],
	['licensedOnly', 400, 200, 'start', 'plan_required'],
	['noPermission', 400, 200, 'stop', 'host_not_allowed'],
	['webinarId', 400, 3000, 'start', 'wrong_event_type'],
	['invalidId', 400, 300, 'start', 'event_not_found'],
	['tooManyRequests', 403, 403, 'start', 'rate_limited'],
	['dailyLimit', 429, 429, 'start', 'daily_limit_reached'],
	['throttled', 429, undefined, 'start', 'start_throttled'],
	['notAllowed', 400, 200, 'start', 'host_not_allowed'],
	['paidOnly', 400, 200, 'start', 'plan_required'],
	['tooMany', 403, 403, 'start', 'rate_limited'],
	['perDay', 429, 429, 'start', 'daily_limit_reached'],
	['disabled', 400, 3000, 'start', 'streaming_disabled'],
	['ended', 400, 3000, 'stop', 'already_in_state'],
];

describe.each(Object.entries(TRANSLATIONS))('in %s', (_language, texts) => {
	test.each(MEANINGS)(
		'%s with %i/%s, in answer to %s: %s',
		(text, status, code, operation, condition) => {
			const message = texts[text];
			expect([message, conditionOf(status, { code, message }, operation)]).toEqual([
				message,
				condition,
			]);
		},
	);

	test('“if it has not already started” does not mean that it has', () => {
		const condition = conditionOf(400, { code: 3000, message: texts.ifNotAlready }, 'start');
		expect(['unknown', 'event_not_started']).toContain(condition);
	});
});
