import { CATALOGUE } from '../../nodes/ZoomLiveStream/errors/catalogue';
import { entryFor } from '../../nodes/ZoomLiveStream/errors/classify';
import { fail } from '../../nodes/ZoomLiveStream/errors/failure';
import type { Reason } from '../../nodes/ZoomLiveStream/errors/reasons';

/** design.md §1, in its order. */
const REASONS: Reason[] = [
	'invalid_event_reference',
	'invalid_settings',
	'event_not_found',
	'wrong_event_type',
	'wrong_account',
	'host_not_found',
	'event_not_started',
	'already_in_state',
	'streaming_not_configured',
	'streaming_disabled',
	'plan_required',
	'host_not_allowed',
	'missing_scope',
	'token_rejected',
	'validation_failed',
	'format_refused',
	'rate_limited',
	'daily_limit_reached',
	'start_throttled',
	'zoom_unavailable',
	'network_unreachable',
	'timed_out',
	'cancelled',
	'unknown',
];
const FORBIDDEN = /\b(?:errors?|problems?|failures?|mistakes?)\b/i;

test('the catalogue has the 24 reasons of the contract, and no other', () => {
	expect(REASONS).toHaveLength(24);
	expect([...new Set(CATALOGUE.map(({ reason }) => reason))].sort()).toEqual([...REASONS].sort());
});

describe.each(CATALOGUE.map((entry, place) => ({ ...entry, place })))(
	'the text of $reason (entry $place)',
	({ message, fix }) => {
		test('says what happened, in n8n’s style', () => {
			expect(message).toMatch(/^(?:[A-Z]|n8n)/);
			expect(message).not.toMatch(/[.!]$/);
			expect(message).not.toMatch(FORBIDDEN);
		});

		test('says what to do, in whole sentences', () => {
			expect(fix).toMatch(/^[A-Z].+\.$/s);
			expect(fix).not.toMatch(FORBIDDEN);
		});
	},
);

describe.each(['meeting', 'webinar'] as const)('about a %s', (eventType) => {
	test.each(REASONS)('%s leaves no gap in its texts', (reason) => {
		const { message, fix } = fail(reason, { eventType, id: '82012345678' });
		expect(`${message} ${fix}`).not.toMatch(/[{}]|undefined|null/);
	});

	test.each<Reason>(['event_not_found', 'wrong_account', 'already_in_state'])(
		'%s names the event it is about',
		(reason) => {
			const failure = fail(reason, { eventType, id: '82012345678' });
			expect(failure.message).toContain(`${eventType} 82012345678`);
			expect(failure.eventId).toBe('82012345678');
		},
	);
});

describe('whether another try can help', () => {
	test.each<[Reason, boolean]>([
		['rate_limited', true],
		['start_throttled', true],
		['zoom_unavailable', true],
		['network_unreachable', true],
		['timed_out', true],
		['event_not_started', true],
		['invalid_event_reference', false],
		['invalid_settings', false],
		['event_not_found', false],
		['wrong_event_type', false],
		['wrong_account', false],
		['host_not_found', false],
		['streaming_not_configured', false],
		['streaming_disabled', false],
		['plan_required', false],
		['host_not_allowed', false],
		['missing_scope', false],
		['token_rejected', false],
		['validation_failed', false],
		['format_refused', false],
	])('%s: %s', (reason, retryable) => {
		expect(entryFor(reason).retryable).toBe(retryable);
	});
});

test('what Zoom says cannot fill further gaps', () => {
	const answer = {
		httpStatus: 400,
		zoomCode: 9,
		zoomMessage: 'use {fix} and {event}',
		trackingId: null,
	};
	const { message } = fail('unknown', { eventType: 'meeting', id: '82012345678' }, { answer });
	expect(message).toContain('use {fix} and {event}');
});
