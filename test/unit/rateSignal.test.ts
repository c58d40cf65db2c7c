import { rateSignalOf } from '../../nodes/ZoomLiveStream/transport/rateSignal';

const QPS = { 'x-ratelimit-limit': '30', 'x-ratelimit-remaining': '12' };
const PER_SECOND = { message: 'You have reached the maximum per-second rate limit.' };

function signOf(status: number, headers: Record<string, unknown>, body: unknown = '') {
	return rateSignalOf({ kind: 'answered', status, headers, body }, 5);
}

describe('what an answer tells of the limit per second', () => {
	test.each<[string, Record<string, unknown>, object | undefined]>([
		['limit and rest', QPS, { limit: 30, remaining: 12 }],
		['the last one', { ...QPS, 'x-ratelimit-remaining': '0' }, { limit: 30, remaining: 0 }],
		['named as Light', { ...QPS, 'x-ratelimit-category': 'Light' }, { limit: 30, remaining: 12 }],
		['named as light', { ...QPS, 'x-ratelimit-category': 'light' }, { limit: 30, remaining: 12 }],
		['named as QPS', { ...QPS, 'x-ratelimit-type': 'qps' }, { limit: 30, remaining: 12 }],
		['of another category', { ...QPS, 'x-ratelimit-category': 'Heavy' }, undefined],
		['of a day', { ...QPS, 'x-ratelimit-type': 'Daily-limit' }, undefined],
		['no limit', { 'x-ratelimit-remaining': '12' }, undefined],
		['a limit of nothing', { ...QPS, 'x-ratelimit-limit': '0' }, undefined],
		['no rest', { 'x-ratelimit-limit': '30' }, undefined],
		['a rest below nothing', { ...QPS, 'x-ratelimit-remaining': '-1' }, undefined],
		['nothing', {}, undefined],
	])('%s', (_what, headers, quota) => {
		expect(signOf(204, headers)).toEqual({ at: 5, refused: false, ...(quota && { quota }) });
	});
});

describe('whether Zoom refused the request for its rate', () => {
	test.each<[string, number, Record<string, unknown>, unknown, boolean]>([
		['429 that says so', 429, {}, PER_SECOND, true],
		['429 that says so in text', 429, {}, 'Per second limit: persecond', true],
		['429 about the start of one meeting', 429, {}, { message: 'Too many requests' }, false],
		['429 about the day', 429, { 'x-ratelimit-type': 'Daily-limit' }, PER_SECOND, false],
		['429 that says nothing', 429, {}, undefined, false],
		['another refusal', 400, {}, PER_SECOND, false],
	])('%s: %#', (_what, status, headers, body, refused) => {
		expect(signOf(status, headers, body)).toEqual({ at: 5, refused });
	});
});

test('silence tells nothing', () => {
	const silence = { kind: 'unanswered', reason: 'timed_out', detail: '' } as const;
	expect(rateSignalOf(silence, 5)).toBeUndefined();
});
