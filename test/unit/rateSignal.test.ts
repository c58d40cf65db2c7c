import { rateSignalOf, retryAfterIn } from '../../nodes/ZoomLiveStream/transport/rateSignal';
import { interpret } from '../../nodes/ZoomLiveStream/transport/interpret';
import type { RateCategory } from '../../nodes/zoom/endpoints';
import { BEGINNING, resetClock, uptime } from '../engine/harness/clock';

jest.mock('../../nodes/zoom/n8n/clock', () => jest.requireActual('../engine/harness/clock'));

beforeEach(resetClock);

const MEETING = { eventType: 'meeting', id: '82012345678' } as const;
const QPS = { 'x-ratelimit-limit': '30', 'x-ratelimit-remaining': '12' };
const ONE = { 'x-ratelimit-limit': '1', 'x-ratelimit-remaining': '1' };
const PER_SECOND = { message: 'You have reached the maximum per-second rate limit.' };
const PER_DAY = { message: 'You have reached the maximum daily rate limit.' };
const THROTTLED = { message: 'Too many requests submitted to start the live stream.' };

const answered = (status: number, headers: Record<string, unknown>, body: unknown = '') =>
	({ kind: 'answered', status, headers, body }) as const;

function signalOf(
	status: number,
	headers: Record<string, unknown>,
	body: unknown = '',
	category: RateCategory = 'Light',
) {
	const answer = answered(status, headers, body);
	return rateSignalOf(answer, interpret(answer, MEETING), category);
}

describe('what an answer says about the limit per second', () => {
	test.each<[string, Record<string, unknown>, object | undefined]>([
		['limit and rest', QPS, { limit: 30, remaining: 12 }],
		['the last one', { ...QPS, 'x-ratelimit-remaining': '0' }, { limit: 30, remaining: 0 }],
		['all of them left', { ...QPS, 'x-ratelimit-remaining': '30' }, { limit: 30, remaining: 30 }],
		['named as Light', { ...QPS, 'x-ratelimit-category': 'Light' }, { limit: 30, remaining: 12 }],
		['named as LIGHT', { ...QPS, 'x-ratelimit-category': 'LIGHT' }, { limit: 30, remaining: 12 }],
		['named as QPS', { ...QPS, 'x-ratelimit-type': 'qps' }, { limit: 30, remaining: 12 }],
		['with spaces', { ...QPS, 'x-ratelimit-limit': ' 30 ' }, { limit: 30, remaining: 12 }],
		['of one a second', ONE, { limit: 1, remaining: 1 }],
		['of none', { ...ONE, 'x-ratelimit-limit': '0', 'x-ratelimit-remaining': '0' }, undefined],
		['of a thousand', { ...QPS, 'x-ratelimit-limit': '1000' }, { limit: 1_000, remaining: 12 }],
		['of a different category', { ...QPS, 'x-ratelimit-category': 'Heavy' }, undefined],
		['of a day', { ...QPS, 'x-ratelimit-type': 'Daily-limit' }, undefined],
		['no limit', { 'x-ratelimit-remaining': '12' }, undefined],
		['no rest', { 'x-ratelimit-limit': '30' }, undefined],
		['a category alone', { 'x-ratelimit-category': 'Light' }, undefined],
		['nothing', {}, undefined],
	])('%s', (_what, headers, quota) => {
		expect(signalOf(204, headers)).toEqual({
			kind: 'accepted',
			at: uptime(),
			...(quota && { quota }),
		});
	});

	test.each([
		'0',
		'0.1',
		'-30',
		'1e9',
		'1000000000',
		'1001',
		'NaN',
		'Infinity',
		'many',
		'',
		'30, 30',
	])('nothing when the limit is the absurd %j', (limit) => {
		expect(signalOf(204, { ...QPS, 'x-ratelimit-limit': limit })).toEqual({
			kind: 'accepted',
			at: uptime(),
		});
	});

	test.each(['-1', '0.5', '31', 'NaN', 'few', ''])(
		'nothing when the rest is the absurd %j',
		(remaining) => {
			expect(signalOf(204, { ...QPS, 'x-ratelimit-remaining': remaining })).toEqual({
				kind: 'accepted',
				at: uptime(),
			});
		},
	);

	test.each([30, ['30'], { limit: 30 }, null])(
		'nothing when the limit is %j, not text',
		(limit) => {
			expect(signalOf(204, { ...QPS, 'x-ratelimit-limit': limit })).not.toHaveProperty('quota');
		},
	);

	test('of its own category for a request that is Medium', () => {
		const medium = { ...QPS, 'x-ratelimit-category': 'Medium' };
		expect(signalOf(200, medium, {}, 'Medium')).toMatchObject({
			quota: { limit: 30, remaining: 12 },
		});
		expect(signalOf(200, { ...QPS, 'x-ratelimit-category': 'Light' }, {}, 'Medium')).toEqual({
			kind: 'accepted',
			at: uptime(),
		});
	});
});

describe('a request that Zoom refused because of the rate', () => {
	test.each<[string, Record<string, unknown>, unknown]>([
		['says so', {}, PER_SECOND],
		['says nothing', {}, undefined],
		['says it with a different text', {}, { message: 'Slow down, please' }],
		['is a web page', {}, '<html>Too Many Requests</html>'],
	])('%s', (_what, headers, body) => {
		expect(signalOf(429, headers, body)).toEqual({ kind: 'refused', at: uptime() });
	});

	test('says how long to wait', () => {
		expect(signalOf(429, { ...QPS, 'retry-after': '7' }, PER_SECOND)).toEqual({
			kind: 'refused',
			at: uptime(),
			quota: { limit: 30, remaining: 12 },
			retryAfterMs: 7_000,
		});
	});

	test.each<[string, Record<string, unknown>, unknown]>([
		['about the start of one meeting', {}, THROTTLED],
		['about the day', { 'x-ratelimit-type': 'Daily-limit' }, undefined],
		['about the day, in words', {}, PER_DAY],
	])('is not the same as a 429 %s, which says nothing about the rate', (_what, headers, body) => {
		expect(signalOf(429, { ...QPS, ...headers }, body)).toEqual({ kind: 'answered', at: uptime() });
	});

	test('is not the same as any other refusal', () => {
		expect(signalOf(400, {}, PER_SECOND)).toMatchObject({ kind: 'accepted' });
	});
});

describe('how long Zoom asks to wait', () => {
	const retryAfter = (header: unknown) => retryAfterIn(answered(503, { 'retry-after': header }));

	test.each<[string, unknown, number | undefined]>([
		['seconds', '120', 120_000],
		['an ISO time', '2026-01-19T12:00:45Z', 45_000],
		['an HTTP date', 'Mon, 19 Jan 2026 12:01:00 GMT', 60_000],
		['nothing', undefined, undefined],
		['nothing written', '', undefined],
		['no time at all', 'soon', undefined],
		['now', '0', undefined],
		['a negative time', '-5', undefined],
		['a time that is past', '2026-01-19T11:00:00Z', undefined],
		['more than any clock', '1e300', undefined],
		['not a text', 120, undefined],
	])('%s', (_what, header, duration) => {
		expect(BEGINNING).toBe(Date.parse('2026-01-19T12:00:00Z'));
		expect(retryAfter(header)).toBe(duration);
	});
});

describe('a Zoom that cannot be reached', () => {
	test.each(['timed_out', 'network_unreachable'] as const)('is silent: %s', (reason) => {
		const silence = { kind: 'unanswered', reason, detail: '' } as const;
		expect(rateSignalOf(silence, interpret(silence, MEETING), 'Light')).toEqual({
			kind: 'unavailable',
			at: uptime(),
			obstacle: reason,
		});
		expect(retryAfterIn(silence)).toBeUndefined();
	});

	test.each<[number, unknown]>([
		[503, ''],
		[502, '<html>Bad Gateway</html>'],
		[500, ''],
	])('answers %i', (status, body) => {
		expect(signalOf(status, { ...QPS, 'retry-after': '20' }, body)).toEqual({
			kind: 'unavailable',
			at: uptime(),
			obstacle: 'zoom_unavailable',
			retryAfterMs: 20_000,
		});
	});

	test.each(['cancelled', 'token_rejected', 'unknown'] as const)(
		'is not the same as a request that never reached it: %s',
		(reason) => {
			const silence = { kind: 'unanswered', reason, detail: '' } as const;
			expect(rateSignalOf(silence, interpret(silence, MEETING), 'Light')).toBeUndefined();
		},
	);
});
