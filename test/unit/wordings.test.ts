import type { Operation } from '../../nodes/ZoomLiveStream/operation';
import { readResponse } from '../../nodes/zoom/client/answer';
import { interpret } from '../../nodes/ZoomLiveStream/answers/interpret';

function reasonFor(code: number, message: string, operation: Operation): string {
	const answer = readResponse({ statusCode: 400, headers: {}, body: { code, message } });
	const outcome = interpret(answer, { eventType: 'meeting', id: '82012345678', operation });
	return outcome.kind === 'failure' ? outcome.reason : outcome.kind;
}

describe('Zoom’s text may vary, and still has its reason', () => {
	test.each<[reason: string, code: number, message: string, operation: Operation]>([
		['event_not_started', 3000, 'The meeting has not started.', 'start'],
		['event_not_started', 3000, 'The meeting has not been started.', 'start'],
		['event_not_started', 3000, 'The meeting is not in progress.', 'updateSettings'],
		['event_not_started', 3000, 'The meeting is not currently live.', 'start'],
		['event_not_started', 200, 'The meeting is NOT CURRENTLY IN PROGRESS.', 'start'],
		['event_not_started', 3000, 'The livestream has not started.', 'changeLayout'],
		['event_not_started', 3000, 'The live stream has not been started.', 'changeLayout'],
		['event_not_started', 3000, 'This meeting is not streaming.', 'changeLayout'],
		['already_in_state', 3000, 'The stream has already started.', 'start'],
		['already_in_state', 200, 'The stream has already been started.', 'start'],
		['already_in_state', 3000, 'The meeting is ALREADY LIVE.', 'start'],
		['already_in_state', 3000, 'The meeting is already in progress.', 'start'],
		['already_in_state', 3000, 'There is no live stream to stop.', 'stop'],
		['already_in_state', 200, 'There is no livestream to stop.', 'stop'],
		['already_in_state', 3000, 'The meeting is not live.', 'stop'],
		['already_in_state', 3000, 'The meeting is not currently streaming.', 'stop'],
		['already_in_state', 3000, 'The stream was already stopped.', 'stop'],
		['already_in_state', 3000, 'The stream has already been stopped.', 'stop'],
		['already_in_state', 200, 'The meeting has not started.', 'stop'],
		['streaming_disabled', 3000, 'You are not allowed to start livestreams.', 'start'],
		['streaming_disabled', 3000, 'You are not allowed to start live streams.', 'start'],
		['streaming_disabled', 3000, 'Please allow livestreams first.', 'start'],
		['streaming_disabled', 3000, 'Please allow live streams first.', 'start'],
		['streaming_disabled', 200, 'You have not enabled the custom livestream.', 'start'],
		['streaming_disabled', 3000, 'You have not enabled the custom live stream.', 'start'],
		['streaming_disabled', 200, 'Livestreaming is disabled.', 'start'],
		['streaming_disabled', 3000, 'Live streaming was locked by the account.', 'start'],
		['streaming_disabled', 3000, 'Live stream: not enabled.', 'start'],
		['streaming_not_configured', 3000, 'No livestreaming configuration.', 'start'],
		['streaming_not_configured', 3000, 'No live stream configuration.', 'start'],
		['streaming_not_configured', 200, 'There is no destination configured.', 'start'],
		['streaming_not_configured', 200, 'The stream is not configured.', 'start'],
		['plan_required', 200, 'This needs a paid account.', 'start'],
		['plan_required', 200, 'This needs a Pro plan.', 'start'],
		['missing_scope', 4700, 'Invalid scope.', 'start'],
		['token_rejected', 4700, 'Invalid access token.', 'start'],
		['event_not_found', 300, 'Invalid meeting ID.', 'start'],
		['event_not_found', 300, 'Invalid webinarId', 'start'],
	])('%s: %i %s (%s)', (reason, code, message, operation) => {
		expect(reasonFor(code, message, operation)).toBe(reason);
	});
});

describe('an unambiguous text decides, whatever its code', () => {
	test.each<[reason: string, message: string, operation: Operation]>([
		['event_not_started', 'Meeting 82012345678 has not started.', 'start'],
		['already_in_state', 'The stream was already stopped.', 'stop'],
		['validation_failed', 'Validation Failed.', 'start'],
		['streaming_disabled', 'Livestreaming is disabled.', 'start'],
		['missing_scope', 'Invalid scope.', 'start'],
		['host_not_allowed', 'No permission.', 'start'],
		['end_to_end_encrypted', 'The meeting is end-to-end encrypted.', 'start'],
		['host_not_found', 'User abc does not exist.', 'start'],
		['event_not_found', 'Meeting does not exist: 82012345678.', 'start'],
	])('%s: %s (%s)', (reason, message, operation) => {
		expect(reasonFor(99_999, message, operation)).toBe(reason);
	});
});

describe('a text that only resembles another does not count as it', () => {
	test.each<[code: number, message: string, operation: Operation]>([
		[3000, 'Wait: the stream has not already started.', 'start'],
		[3000, 'The live stream. Something else is disabled.', 'start'],
		[200, 'This account is unpaidable.', 'start'],
		[300, 'Invalid meetingIdentity.', 'start'],
		[3000, 'Nothing is configured to your taste.', 'start'],
	])('%i %s (%s)', (code, message, operation) => {
		expect(reasonFor(code, message, operation)).toBe('unknown');
	});

	test('“already” means something different for a stop than for a start', () => {
		expect(reasonFor(3000, 'The stream was already stopped.', 'start')).toBe('unknown');
		expect(reasonFor(3000, 'The stream has already started.', 'stop')).toBe('unknown');
		expect(reasonFor(3000, 'The stream has already started.', 'changeLayout')).toBe('unknown');
	});
});
