import fc from 'fast-check';
import { OPERATIONS } from '../../nodes/ZoomLiveStream/operation';
import { readResponse, type Answer } from '../../nodes/zoom/client/answer';

/** Texts that Zoom sends, or that could mislead a careless parser. */
export const message = fc.oneof(
	fc.string({ unit: 'binary' }),
	fc.constantFrom(
		'has not started',
		'scopes:[',
		'Invalid access token, does not contain scopes:[a, b:admin].',
		'Validation Failed.',
		'You have reached the maximum per-second rate limit for this API.',
		'daily',
		'{event} {zoomMessage} {fix}',
		'<html>',
		'{"code":300',
	),
);

export const body = fc.oneof(
	fc.record(
		{
			code: fc.oneof(
				fc.integer(),
				fc.constantFrom(124, 200, 300, 1001, 1010, 3000, 3001, 3161, 4700, 4711),
				fc.string(),
				fc.constant(null),
			),
			message,
			reason: message,
			error: message,
			errors: fc.oneof(fc.array(fc.record({ field: message, message })), fc.anything()),
		},
		{ requiredKeys: [] },
	),
	message,
	fc.anything(),
);

export const headers = fc.dictionary(
	fc.constantFrom(
		'retry-after',
		'x-ratelimit-type',
		'x-ratelimit-limit',
		'x-ratelimit-remaining',
		'x-ratelimit-category',
		'x-zm-trackingid',
		'content-type',
	),
	fc.oneof(
		fc.string(),
		fc.constantFrom('Daily-limit', 'QPS', 'Light', '30', '0', '9e99', '-1', '2026-01-20T00:00:00Z'),
		fc.array(fc.string()),
	),
);

export const status = fc.oneof(
	fc.integer({ min: 100, max: 599 }),
	fc.constantFrom(200, 204, 300, 302, 400, 401, 404, 408, 415, 429, 500),
);

/** Any answer, or the reason there is none. */
export const answer: fc.Arbitrary<Answer> = fc.oneof(
	{
		weight: 4,
		arbitrary: fc
			.record({ statusCode: status, headers, body })
			.map((response) => readResponse(response)),
	},
	{
		weight: 1,
		arbitrary: fc.record({
			kind: fc.constant('unanswered' as const),
			reason: fc.constantFrom(
				'cancelled' as const,
				'network_unreachable' as const,
				'timed_out' as const,
				'token_rejected' as const,
				'unknown' as const,
			),
			detail: message,
			maybeReceived: fc.boolean(),
		}),
	},
);

export const subject = fc.record({
	eventType: fc.constantFrom('meeting' as const, 'webinar' as const),
	id: fc.constant('82012345678'),
});

export const operation = fc.constantFrom(...OPERATIONS);
