import {
	CATALOGUE,
	wordingOf,
	type Condition,
	canRecover,
	type Reason,
} from '../../../nodes/ZoomLiveStream/answers/catalogue';
import { fail } from '../../../nodes/ZoomLiveStream/answers/failure';
import { OPERATIONS } from '../../../nodes/ZoomLiveStream/operation';

/** The reasons that saved workflows depend on. */
const REASONS: Reason[] = [
	'invalid_event_reference',
	'invalid_settings',
	'event_not_found',
	'wrong_event_type',
	'wrong_account',
	'host_not_found',
	'event_not_started',
	'already_in_state',
	'end_to_end_encrypted',
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

const CONDITIONS = Object.keys(CATALOGUE) as Condition[];

test('the catalogue has the 25 reasons of the contract, and no others', () => {
	expect(REASONS).toHaveLength(25);
	const reasons = new Set(Object.values(CATALOGUE).map(({ reason }) => reason));
	expect([...reasons].sort()).toEqual([...REASONS].sort());
});

/** What you can read; most conditions say the same after every operation. */
const WORDINGS = new Map(
	CONDITIONS.flatMap((condition) =>
		OPERATIONS.map((operation) => wordingOf(condition, operation)),
	).map((wording) => [JSON.stringify(wording), wording]),
);

describe.each([...WORDINGS.values()])('the text “$message”', ({ message, fix }) => {
	test('says what happened, in n8n’s style', () => {
		expect(message).toMatch(/^(?:[A-Z]|n8n)/);
		expect(message).not.toMatch(/[.!]$/);
		expect(message).not.toMatch(FORBIDDEN);
	});

	test('says what to do, in whole sentences', () => {
		expect(fix).toMatch(/^[A-Z].+\.$/s);
		expect(fix).not.toMatch(FORBIDDEN);
	});
});

describe.each(['meeting', 'webinar'] as const)('about a %s', (eventType) => {
	test.each(REASONS)('%s leaves no placeholder in its texts', (reason) => {
		const { message, fix } = fail(reason, { eventType, id: '82012345678' });
		expect(`${message} ${fix}`).not.toMatch(/[{}]|undefined|null/);
	});

	test.each<Reason>(['event_not_found', 'wrong_account', 'already_in_state'])(
		'%s mentions its event',
		(reason) => {
			const failure = fail(reason, { eventType, id: '82012345678' });
			expect(failure.message).toContain(`${eventType} 82012345678`);
		},
	);
});

describe('whether a retry can help', () => {
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
		['end_to_end_encrypted', false],
		['plan_required', false],
		['host_not_allowed', false],
		['missing_scope', false],
		['token_rejected', false],
		['validation_failed', false],
		['format_refused', false],
		['daily_limit_reached', true],
		['already_in_state', false],
		['cancelled', true],
		['unknown', false],
	])('%s: %s', (reason, retryable) => {
		expect(canRecover(CATALOGUE[reason].recovery)).toBe(retryable);
	});
});

test.each(['redirected', 'answered_by_proxy'] as const)('%s stays as it is', (condition) => {
	expect(CATALOGUE[condition].reason).toBe('zoom_unavailable');
	expect(canRecover(CATALOGUE[condition].recovery)).toBe(false);
});

test('only Start can wait for the event, so only there the text offers it', () => {
	const offering = OPERATIONS.filter((operation) =>
		wordingOf('event_not_started', operation).fix.includes("'Wait for the Event'"),
	);
	expect(offering).toEqual(['start']);
	expect(wordingOf('event_not_started').fix).toMatch(/then run the node again\.$/);
});

test.each(['address_invalid', 'certificate_refused'] as const)(
	'%s does not go away by itself',
	(condition) => {
		expect(CATALOGUE[condition].reason).toBe('network_unreachable');
		expect(canRecover(CATALOGUE[condition].recovery)).toBe(false);
	},
);

test('Zoom’s text cannot fill other placeholders', () => {
	const answer = {
		httpStatus: 400,
		zoomCode: 9,
		zoomMessage: 'use {fix} and {event}',
		trackingId: null,
	};
	const { message } = fail('unknown', { eventType: 'meeting', id: '82012345678' }, { answer });
	expect(message).toContain('use {fix} and {event}');
});
