import type { NoAnswerReason } from '../../nodes/ZoomLiveStream/transport/answer';
import { interpret } from '../../nodes/ZoomLiveStream/transport/interpret';

const MEETING = { eventType: 'meeting', id: '82012345678', operation: 'start' } as const;
const DAILY = { message: 'You have reached the maximum daily rate limit for this API.' };
const LATER = { 'retry-after': '2026-01-20T00:00:00Z' };

function outcomeOf(status: number, body: unknown, headers: Record<string, unknown> = {}) {
	return interpret({ kind: 'answered', status, headers, body }, MEETING);
}

describe('what counts as accepted', () => {
	test.each<[number, unknown]>([
		[204, ''],
		[204, undefined],
		[204, { code: 300, message: 'x' }],
		[200, ''],
		[200, { id: 1 }],
		[299, ''],
	])('%i with %j', (status, body) => {
		expect(outcomeOf(status, body)).toEqual({ kind: 'accepted', body });
	});

	test.each<[number, unknown]>([
		[199, ''],
		[200, { code: 300 }],
	])('not %i with %j', (status, body) => {
		expect(outcomeOf(status, body).kind).toBe('failure');
	});
});

describe('a refusal contains what Zoom said', () => {
	test('code, text, status and tracking ID', () => {
		const headers = { 'x-zm-trackingid': 'T1' };
		expect(outcomeOf(400, { code: 9999, message: 'No.' }, headers)).toMatchObject({
			answer: { httpStatus: 400, zoomCode: 9999, zoomMessage: 'No.', trackingId: 'T1' },
		});
	});

	test('null for what is missing or was sent twice', () => {
		expect(outcomeOf(400, '', { 'x-zm-trackingid': ['T1', 'T2'] })).toMatchObject({
			answer: { httpStatus: 400, zoomCode: null, zoomMessage: null, trackingId: null },
		});
	});

	test('the missing scopes if Zoom lists them, whatever the code', () => {
		const message = 'does not contain scopes:[a]';
		expect(outcomeOf(400, { code: 4711, message })).toMatchObject({ missingScopes: ['a'] });
		const unnamed = { code: 4711, message: 'no scope' };
		expect(outcomeOf(400, unnamed)).not.toHaveProperty('missingScopes');
		expect(outcomeOf(400, { code: 9999, message })).toMatchObject({ missingScopes: ['a'] });
		const other = { code: 300, message: 'Validation Failed. scope: [a]' };
		expect(outcomeOf(400, other)).not.toHaveProperty('missingScopes');
	});

	test('when to try again, only after the daily limit, and only if Zoom says so', () => {
		const retryAt = '2026-01-20T00:00:00.000Z';
		expect(outcomeOf(429, DAILY, LATER)).toMatchObject({ retryAt });
		expect(outcomeOf(429, DAILY)).not.toHaveProperty('retryAt');
		expect(outcomeOf(429, '', LATER)).not.toHaveProperty('retryAt');
	});
});

describe('silence contains what n8n reports', () => {
	function silence(reason: NoAnswerReason, detail: string) {
		return interpret({ kind: 'unanswered', reason, detail }, MEETING);
	}

	test('a refused sign-in: the field to check, and what the token endpoint said', () => {
		expect(silence('token_rejected', 'invalid_grant')).toMatchObject({
			reason: 'token_rejected',
			fix: expect.stringMatching(/^The sign-in has expired/),
			answer: { httpStatus: null, zoomCode: null, zoomMessage: 'invalid_grant', trackingId: null },
		});
		expect(silence('token_rejected', '')).toMatchObject({
			fix: expect.stringMatching(/^Open the credential in n8n and connect it again/),
			answer: { zoomMessage: null },
		});
	});

	test.each([
		['network_unreachable', 'ECONNRESET', /^Check the internet.* n8n reports: ECONNRESET$/],
		['address_invalid', 'Invalid URL', /credential.* n8n reports: Invalid URL$/],
		['certificate_refused', 'expired', /certificate.* n8n reports: expired$/],
	] as const)('%s', (reason, detail, fix) => {
		expect(silence(reason, detail)).toMatchObject({ fix: expect.stringMatching(fix) });
	});

	test('anything else', () => {
		expect(silence('unknown', 'oops')).toMatchObject({
			reason: 'unknown',
			message: 'n8n could not complete the request',
			fix: 'n8n reports: oops',
		});
	});

	test.each(['cancelled', 'timed_out'] as const)('%s', (reason) => {
		expect(silence(reason, 'x')).toMatchObject({ reason, answer: { zoomMessage: null } });
	});
});
