import { BEGINNING, clock, now } from '../engine/harness/clock';
import { MEETING } from '../engine/harness/zoom';
import { runOperation } from './harness/operation';
import { eventsForEachTest, statusRequestsTo } from './harness/world';

jest.mock('../../nodes/zoom/n8n/clock', () => jest.requireActual('../engine/harness/clock'));

const zoom = eventsForEachTest();
const waited = () => clock.waits.reduce((sum, wait) => sum + wait, 0);
const waitAndStart = async (waitForEvent: number, run: object = {}) =>
	await runOperation(zoom(), { operation: 'start', options: { waitForEvent }, ...run });

/** Starts the meeting during the given wait. */
function beginDuring(wait: number): void {
	clock.onWait = () => {
		if (clock.waits.length === wait) zoom().startMeeting(MEETING);
	};
}

describe('Start with Wait for the Event', () => {
	beforeEach(() => {
		zoom().meeting(MEETING).status = 'waiting';
	});

	test('starts as soon as the meeting is running', async () => {
		beginDuring(5);
		const { success, error } = await waitAndStart(15);
		expect(error).toEqual([]);
		expect(success[0]?.json).toMatchObject({ success: true, meetingId: MEETING, attempts: 1 });
		expect(clock.waits).toHaveLength(5);
		expect(success[0]?.json.waitedMs).toBe(Math.round(waited()));
		expect(statusRequestsTo(zoom()).map(({ action }) => action)).toEqual(['start']);
		expect(zoom().meeting(MEETING).stream).toBe('live');
	});

	test('polls less and less often, but at least every half minute', async () => {
		await waitAndStart(4);
		const whole = clock.waits.slice(0, -1);
		expect(whole).toEqual([...whole].sort((one, other) => one - other));
		expect(whole[0]).toBeLessThanOrEqual(5_000);
		expect(whole.at(-1)).toBeGreaterThan(whole[0] ?? 0);
		expect(Math.max(...whole)).toBeLessThanOrEqual(30_000);
	});

	test('gives up after half a minute, and says how long it waited', async () => {
		const { success, error } = await waitAndStart(0.5);
		expect(success).toEqual([]);
		expect(error[0]?.json).toMatchObject({
			error: {
				message: expect.stringContaining('0.5 minutes'),
				reason: 'event_not_started',
				retryable: true,
				meetingId: MEETING,
				waitedMs: 30_000,
			},
		});
		expect(now() - BEGINNING).toBe(30_000);
		expect(statusRequestsTo(zoom())).toEqual([]);
	});

	test('starts a meeting that begins at the very last moment', async () => {
		clock.onWait = () => {
			if (waited() >= 60_000) zoom().startMeeting(MEETING);
		};
		const { success } = await waitAndStart(1);
		expect(success[0]?.json).toMatchObject({ success: true, waitedMs: 60_000 });
	});

	test('ends if the meeting is deleted during the wait', async () => {
		clock.onWait = () => {
			if (clock.waits.length !== 3) return;
			const body = { code: 3001, message: `Meeting does not exist: ${MEETING}.` };
			zoom().meeting(MEETING).forcedAnswer = { status: 404, body };
		};
		const { error } = await waitAndStart(15);
		expect(error[0]?.json).toMatchObject({ error: { reason: 'event_not_found' } });
		expect(clock.waits).toHaveLength(3);
	});

	test.each([
		['wrong_account', 400, 1010, 'User does not belong to this account: abc.'],
		['wrong_event_type', 400, 3000, 'Cannot access webinar info.'],
		['token_rejected', 401, 124, 'Invalid access token.'],
		['daily_limit_reached', 429, 429, 'You have reached the maximum daily rate limit.'],
	])(
		'ends without a start if the status already shows that it cannot help: %s',
		async (reason, status, code, message) => {
			const body = { code, message };
			zoom().injectFault({ kind: 'status', status, body, match: { method: 'GET' }, times: 100 });
			const { error } = await waitAndStart(15);
			expect(error[0]?.json).toMatchObject({ error: { reason } });
			expect(statusRequestsTo(zoom())).toEqual([]);
		},
	);

	test('keeps waiting if Zoom is down when it looks, and starts after that', async () => {
		zoom().injectFault({ kind: 'status', status: 503, times: 12, match: { method: 'GET' } });
		beginDuring(12);
		const { success, error } = await waitAndStart(15, {
			options: { waitForEvent: 15, maxWait: 0 },
		});
		expect(error).toEqual([]);
		expect(success[0]?.json).toMatchObject({ success: true, attempts: 1 });
		expect(clock.waits).toHaveLength(12);
	});

	test('reports the outage if it lasts to the end', async () => {
		zoom().injectFault({ kind: 'status', status: 503, times: 1_000 });
		const { error } = await waitAndStart(2, { options: { waitForEvent: 2, maxWait: 0 } });
		expect(error[0]?.json).toMatchObject({
			error: { reason: 'zoom_unavailable', waitedMs: 120_000 },
		});
	});

	test('keeps waiting if Zoom is down when the stream should start, for longer than Maximum Wait', async () => {
		zoom().meeting(MEETING).status = 'started';
		zoom().injectFault({ kind: 'status', status: 503, times: 12, match: { method: 'PATCH' } });
		const { success, error } = await waitAndStart(15);
		expect(error).toEqual([]);
		expect(success[0]?.json).toMatchObject({ success: true, attempts: 13 });
		expect(statusRequestsTo(zoom())).toHaveLength(13);
	});

	test.each([
		['the status', 'GET', [204]],
		['the start', 'PATCH', [429, 429, 429, 204]],
	] as const)(
		'keeps waiting if the limit per second refuses %s, without Maximum Wait',
		async (_what, method, answers) => {
			const body = { code: 429, message: 'You have reached the maximum per-second rate limit.' };
			const match = { method, path: /\/meetings\// };
			zoom().injectFault({ kind: 'status', status: 429, body, match, times: 3 });
			beginDuring(4);
			const options = { waitForEvent: 15, maxWait: 0 };
			// The limit that this account seems to have must not slow down the other tests.
			const account = { zoomLiveStreamOAuth2Api: { id: zoom().origin, name: 'Zoom' } };
			const { error } = await waitAndStart(15, { options, node: { credentials: account } });
			expect(error).toEqual([]);
			expect(statusRequestsTo(zoom()).map(({ status }) => status)).toEqual(answers);
			expect(zoom().meeting(MEETING).stream).toBe('live');
		},
	);

	test('keeps waiting while Zoom throttles starts, without Maximum Wait', async () => {
		zoom().meeting(MEETING).status = 'started';
		const body = { code: 429, message: 'Too many requests submitted to start the live stream.' };
		zoom().injectFault({ kind: 'status', status: 429, body, match: { method: 'PATCH' } });
		const { success } = await waitAndStart(15, { options: { waitForEvent: 15, maxWait: 0 } });
		expect(success[0]?.json).toMatchObject({ success: true, attempts: 2 });
		expect(waited()).toBeGreaterThanOrEqual(30_000);
	});

	test('ends if Zoom refuses to start a running meeting for a reason that no one knows', async () => {
		zoom().meeting(MEETING).status = 'started';
		const body = { code: 3000, message: 'A new reason.' };
		zoom().injectFault({ kind: 'status', status: 400, body, times: 9, match: { method: 'PATCH' } });
		const { error } = await waitAndStart(15);
		expect(error[0]?.json.error).toMatchObject({ zoomMessage: 'A new reason.', waitedMs: 0 });
	});

	test('waits for each of several items, and starts each one when it is running', async () => {
		const second = '82012345678';
		zoom().addMeeting({ ...zoom().meeting(MEETING), id: second, status: 'started' });
		beginDuring(4);
		const { success } = await waitAndStart(15, {
			event: '={{ $json.meeting }}',
			items: [{ meeting: MEETING }, { meeting: second }],
		});
		expect(success.map(({ json, pairedItem }) => [json.meetingId, pairedItem])).toEqual([
			[MEETING, { item: 0 }],
			[second, { item: 1 }],
		]);
	});
});
