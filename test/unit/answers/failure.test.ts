import {
	fail,
	type FailureParts,
	type Subject,
} from '../../../nodes/ZoomLiveStream/answers/failure';

const MEETING = { eventType: 'meeting', id: '82012345678' } as const;
const ANSWER = { httpStatus: 400, zoomCode: 9, zoomMessage: 'No.', trackingId: 'T1' };

/** A failure with the same template as its message and its fix. */
function failWith(template: string, subject: Subject = MEETING, parts: FailureParts = {}) {
	return fail('unknown', subject, { ...parts, message: template, fix: `Fix ${template}.` });
}

describe('a sentence mentions its event', () => {
	test.each([
		['meeting', 'meeting 82012345678, Meeting and not Webinar'],
		['webinar', 'webinar 82012345678, Webinar and not Meeting'],
	] as const)('a %s', (eventType, words) => {
		const template = '{event}, {label} and not {otherLabel}';
		const failure = failWith(template, { eventType, id: '82012345678' });
		expect(failure).toMatchObject({ message: words, fix: `Fix ${words}.` });
	});

	test('whose ID could not be read', () => {
		expect(failWith('{event}', { eventType: 'meeting' }).message).toBe('the meeting');
	});
});

describe('a sentence includes what Zoom said', () => {
	test.each([
		['its text', ANSWER, 'Zoom: No.'],
		[
			'its status, when there was no text',
			{ ...ANSWER, zoomMessage: null },
			'Zoom: HTTP status 400, no text',
		],
		[
			'nothing, when there was no answer',
			{ ...ANSWER, zoomMessage: null, httpStatus: null },
			'Zoom: no text',
		],
	])('%s', (_what, answer, message) => {
		expect(failWith('Zoom: {zoomMessage}', MEETING, { answer })).toMatchObject({
			message,
			answer,
		});
	});

	test('without any answer', () => {
		const failure = failWith('Zoom: {zoomMessage}');
		expect(failure.message).toBe('Zoom: no text');
		expect(failure.answer).toEqual({
			httpStatus: null,
			zoomCode: null,
			zoomMessage: null,
			trackingId: null,
		});
	});

	test('the missing scopes, or that Zoom does not say which', () => {
		const template = '{scopes}';
		expect(failWith(template, MEETING, { missingScopes: ['a', 'b'] }).message).toBe('a, b');
		expect(failWith(template, MEETING).message).toBe('Zoom does not say which');
	});

	test('when to try again, or otherwise when Zoom’s day ends', () => {
		const template = '{retryAt}';
		const retryAt = '2026-01-20T00:00:00.000Z';
		expect(failWith(template, MEETING, { retryAt }).message).toBe(retryAt);
		expect(failWith(template, MEETING).message).toBe('midnight UTC');
	});
});

test('a custom text replaces the catalogue’s, with its placeholders filled in', () => {
	const failure = fail('unknown', MEETING, { message: 'Not {event}', fix: 'Use {noun}s.' });
	expect(failure).toMatchObject({
		kind: 'failure',
		reason: 'unknown',
		message: 'Not meeting 82012345678',
		fix: 'Use meetings.',
	});
});

test('a placeholder without a value stays visible', () => {
	expect(failWith('{weather}').message).toBe('{weather}');
});
