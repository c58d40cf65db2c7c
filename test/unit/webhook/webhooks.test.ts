import { createHmac } from 'node:crypto';
import { eventIdOf, readWebhookEvent } from '../../../nodes/zoom/webhook/events';
import { answerValidation, isSignedWith } from '../../../nodes/zoom/webhook/signature';
import { isFresh } from '../../../nodes/zoom/webhook/timing';

const SECRET = 'test_secret';
const TIME = '1768824000';
const body = new TextEncoder().encode('{}');

function sign(timestamp: string, secret = SECRET): string {
	return `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:`).update(body).digest('hex')}`;
}

describe('a signature', () => {
	test('over exactly these bytes is accepted', () => {
		expect(isSignedWith(SECRET, { timestamp: TIME, signature: sign(TIME), body })).toBe(true);
	});

	test.each([
		['with something before it', `x${sign(TIME)}`],
		['with something after it', `${sign(TIME)}0`],
		['in capitals', sign(TIME).toUpperCase()],
		['with its digits in capitals', `v0=${sign(TIME).slice(3).toUpperCase()}`],
		['of another version', sign(TIME).replace('v0', 'v1')],
		['without its version', sign(TIME).slice(3)],
		['cut off', sign(TIME).slice(0, -1)],
		['empty', ''],
	])('that is right but %s is refused', (_how, signature) => {
		expect(isSignedWith(SECRET, { timestamp: TIME, signature, body })).toBe(false);
	});

	test.each([
		['with something before it', ` ${TIME}`],
		['with something after it', `${TIME}000`],
		['of one digit', '1'],
		['in words', 'now'],
	])('of a time %s is refused, even though it matches', (_how, timestamp) => {
		expect(isSignedWith(SECRET, { timestamp, signature: sign(timestamp), body })).toBe(false);
	});

	test('created with an empty secret is refused if no secret is set', () => {
		const request = { timestamp: TIME, signature: sign(TIME, ''), body };
		expect(isSignedWith('', request)).toBe(false);
	});
});

describe('a request is fresh', () => {
	const now = Number(TIME) * 1_000;

	test.each([
		[300, true],
		[-300, true],
		[301, false],
		[-301, false],
	])('with a time %i s from now: %s', (shift, fresh) => {
		expect(isFresh(String(Number(TIME) + shift), 300, now)).toBe(fresh);
	});
});

describe('an event', () => {
	test.each(['user.created', 'recordings.completed', 'meeting', ''])(
		'named "%s" is not about a meeting, webinar or recording',
		(event) => {
			expect(readWebhookEvent({ event, payload: {} })).toBeUndefined();
		},
	);

	test.each<[unknown, number | undefined]>([
		[1_768_824_000_000, 1_768_824_000_000],
		['1768824000000', 1_768_824_000_000],
		['999999999999999', 999_999_999_999_999],
		['1000000000000000', undefined],
		['x1768824000000', undefined],
		['1768824000000x', undefined],
		['', undefined],
		[['1768824000000'], undefined],
		[null, undefined],
	])('of the time %j happened at %p', (event_ts, occurredAt) => {
		expect(readWebhookEvent({ event: 'meeting.started', event_ts })).toMatchObject({ occurredAt });
	});

	test.each<[unknown, string | undefined]>([
		['82012345678', '82012345678'],
		[82_012_345_678, '82012345678'],
		['', undefined],
		[2 ** 53, undefined],
		[null, undefined],
	])('with the ID %j is about %p', (id, about) => {
		const event = readWebhookEvent({ event: 'meeting.started', payload: { object: { id } } });
		expect(event && eventIdOf(event)).toBe(about);
	});
});

describe('Zoom’s URL validation', () => {
	const event = 'endpoint.url_validation';

	test('is answered with its token and the proof of the secret', () => {
		expect(answerValidation({ event, payload: { plainToken: 'a' } }, SECRET)).toEqual({
			plainToken: 'a',
			encryptedToken: createHmac('sha256', SECRET).update('a').digest('hex'),
		});
	});

	test.each<[string, unknown]>([
		['another event with a token', { event: 'meeting.started', payload: { plainToken: 'a' } }],
		['a token that is not text', { event, payload: { plainToken: 7 } }],
		['no payload', { event }],
		['text', event],
		['nothing', undefined],
	])('is not recognized in %s', (_what, content) => {
		expect(answerValidation(content, SECRET)).toBeUndefined();
	});
});
