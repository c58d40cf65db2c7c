import { fail } from '../../nodes/ZoomLiveStream/answers/failure';
import type { Reason } from '../../nodes/ZoomLiveStream/answers/reasons';
import {
	checkEvent,
	checkRunning,
	checkScopes,
	checkWith,
	scopesMissing,
} from '../../nodes/ZoomLiveStream/operations/readinessChecks';

const EVENT = { eventType: 'meeting', id: '82012345678' } as const;
const found = (fields: Record<string, unknown> = {}) => ({ kind: 'details', fields }) as const;
const refused = (reason: Reason, missingScopes?: string[]) =>
	fail(reason, EVENT, missingScopes && { missingScopes });
const NEEDED = 'meeting:update:livestream_status';

describe('the event', () => {
	test('is there', () => {
		expect(checkEvent(found(), 'Meeting')).toEqual({
			check: 'event',
			ok: true,
			detail: 'Meeting found',
			fix: null,
		});
	});

	test.each<[Reason, boolean | null]>([
		['event_not_found', false],
		['missing_scope', null],
	])('could not be read: %s', (reason, ok) => {
		const { message: detail, fix } = refused(reason);
		expect(checkEvent(refused(reason), 'Meeting')).toEqual({ check: 'event', ok, detail, fix });
	});
});

test.each([
	['runs', found({ status: 'started' }), true, 'The meeting is running', null],
	[
		'has not begun, which is no reason for an alarm',
		found({ status: 'waiting' }),
		null,
		'The meeting has not started yet',
		'Start the meeting in Zoom before you start the stream.',
	],
	['has no status', found(), null, 'Zoom does not say whether the meeting is running', null],
	[
		'could not be read',
		refused('event_not_found'),
		null,
		'Zoom does not say whether the meeting is running',
		null,
	],
] as const)('the event %s', (_state, look, ok, detail, fix) => {
	expect(checkRunning(look, 'meeting')).toEqual({ check: 'inProgress', ok, detail, fix });
});

describe.each([
	['encryption', 'end_to_end_encrypted', "The event's encryption allows streaming"],
	['plan', 'plan_required', "The host's plan includes live streaming"],
	['setting', 'streaming_disabled', 'Live streaming is switched on for the host'],
	['customService', 'streaming_disabled', 'The host may stream to a custom service'],
	['destination', 'streaming_not_configured', 'A destination is set'],
] as const)('the check %s', (check, reason, detail) => {
	test('is fine', () => {
		const made = checkWith(check, reason, EVENT, found(), () => 'yes');
		expect(made).toEqual({ check, ok: true, detail, fix: null });
	});

	test('is not fine, and says the same as the node would', () => {
		const { message, fix } = refused(reason);
		const made = checkWith(check, reason, EVENT, found(), () => 'no');
		expect(made).toEqual({ check, ok: false, detail: message, fix });
	});

	test('is unclear', () => {
		const none = { check, ok: null, detail: 'Not checked', fix: null };
		expect(checkWith(check, reason, EVENT, found(), () => 'unclear')).toEqual(none);
		expect(checkWith(check, reason, EVENT, undefined, () => 'yes')).toEqual(none);
	});

	test('could not be made, and says why', () => {
		const look = refused('missing_scope');
		expect(checkWith(check, reason, EVENT, look, () => 'yes')).toEqual({
			check,
			ok: null,
			detail: `Not checked: ${look.message}`,
			fix: look.fix,
		});
	});
});

describe('the scopes', () => {
	const lookAt = (...given: Parameters<typeof scopesMissing>) =>
		checkScopes(scopesMissing(...given));
	const fine = {
		check: 'scopes',
		ok: true,
		detail: 'No scope is known to be missing',
		fix: null,
	};
	const missing = (...scopes: string[]) => ({
		check: 'scopes',
		ok: false,
		detail: `The Zoom app is missing: ${scopes.join(', ')}`,
		fix: refused('missing_scope').fix,
	});

	test.each([
		['they are unknown', undefined],
		['the granular one', [NEEDED]],
		['the granular one of an administrator', [`${NEEDED}:admin`]],
		['the classic one', ['meeting:write']],
		['the classic one of an administrator', ['user:read', 'meeting:write:admin']],
	])('are sufficient: %s', (_which, granted) => {
		expect(lookAt([found(), undefined], granted, 'meeting')).toEqual(fine);
	});

	test('lack the one for a start', () => {
		expect(lookAt([found()], ['meeting:read'], 'meeting')).toEqual(missing(NEEDED));
		expect(lookAt([found()], ['meeting:write'], 'webinar')).toEqual(
			missing('webinar:update:livestream_status'),
		);
	});

	test('lack the ones that the checks needed, each listed once', () => {
		const looks = [refused('missing_scope', ['a', 'b']), refused('missing_scope', ['b'])];
		expect(lookAt(looks, undefined, 'meeting')).toEqual(missing('a', 'b'));
		expect(lookAt(looks, [], 'meeting')).toEqual(missing(NEEDED, 'a', 'b'));
	});

	test('are not affected by other refusals, or by one without a scope', () => {
		const looks = [refused('event_not_found', ['a']), refused('missing_scope')];
		expect(lookAt(looks, undefined, 'meeting')).toEqual(fine);
	});
});
