import { describe as describeFailure, fail } from '../../nodes/ZoomLiveStream/errors/failure';
import type { CatalogueEntry } from '../../nodes/ZoomLiveStream/errors/reasons';
import { entryFor } from '../../nodes/ZoomLiveStream/errors/classify';

const MEETING = { eventType: 'meeting', id: '82012345678' } as const;
const ANSWER = { httpStatus: 400, zoomCode: 9, zoomMessage: 'No.', trackingId: 'T1' };

function entry(message: string): CatalogueEntry {
	return { reason: 'unknown', answers: [], message, fix: `Fix ${message}.`, retryable: true };
}

describe('a sentence speaks of the event it is about', () => {
	test.each([
		['meeting', 'meeting 82012345678, Meeting and not Webinar'],
		['webinar', 'webinar 82012345678, Webinar and not Meeting'],
	] as const)('a %s', (eventType, words) => {
		const template = entry('{event}, {label} and not {otherLabel}');
		const failure = describeFailure(template, { eventType, id: '82012345678' });
		expect(failure).toMatchObject({ message: words, fix: `Fix ${words}.` });
	});

	test('of which nobody could read the ID', () => {
		const failure = describeFailure(entry('{event}'), { eventType: 'meeting' });
		expect(failure).toMatchObject({ message: 'the meeting', eventId: null });
	});
});

describe('a sentence repeats what Zoom said', () => {
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
		expect(describeFailure(entry('Zoom: {zoomMessage}'), MEETING, { answer })).toMatchObject({
			message,
			answer,
		});
	});

	test('without any answer', () => {
		const failure = describeFailure(entry('Zoom: {zoomMessage}'), MEETING);
		expect(failure.message).toBe('Zoom: no text');
		expect(failure.answer).toEqual({
			httpStatus: null,
			zoomCode: null,
			zoomMessage: null,
			trackingId: null,
		});
	});

	test('the scopes that are missing, and that it does not say which', () => {
		const template = entry('{scopes}');
		expect(describeFailure(template, MEETING, { missingScopes: ['a', 'b'] }).message).toBe('a, b');
		expect(describeFailure(template, MEETING).message).toBe('Zoom does not say which');
	});

	test('when to come back, or else when Zoom’s day ends', () => {
		const template = entry('{retryAt}');
		const retryAt = '2026-01-20T00:00:00.000Z';
		expect(describeFailure(template, MEETING, { retryAt }).message).toBe(retryAt);
		expect(describeFailure(template, MEETING).message).toBe('midnight UTC');
	});
});

test('words of its own replace those of the catalogue, with their gaps filled', () => {
	const failure = fail('unknown', MEETING, { message: 'Not {event}', fix: 'Use {noun}s.' });
	expect(failure).toMatchObject({
		kind: 'failure',
		reason: 'unknown',
		message: 'Not meeting 82012345678',
		fix: 'Use meetings.',
		eventId: '82012345678',
	});
});

test('a gap that nobody can fill stays visible', () => {
	expect(describeFailure(entry('{weather}'), MEETING).message).toBe('{weather}');
});

test('a reason without words in the catalogue is told at once', () => {
	expect(() => entryFor(JSON.parse('"no_such_reason"'))).toThrow('no entry for no_such_reason');
});
