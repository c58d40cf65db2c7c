import { BEGINNING, clock, now } from '../engine/harness/clock';
import { MEETING } from '../engine/harness/zoom';
import { runOperation } from './harness/operation';
import { eventsForEachTest, looksAt, sentTo, statusRequestsTo } from './harness/world';

jest.mock('../../nodes/ZoomLiveStream/clock', () => jest.requireActual('../engine/harness/clock'));

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

	test('starts a running meeting immediately', async () => {
		zoom().meeting(MEETING).status = 'started';
		const { success } = await waitAndStart(15);
		expect(success[0]?.json).toMatchObject({ success: true, attempts: 1, waitedMs: 0 });
		expect(String(success[0]?.json.note)).not.toMatch(/35 seconds/);
		expect(clock.waits).toEqual([]);
	});

	test.each([1, 5, 12])('starts as soon as the meeting is running, in wait %i', async (wait) => {
		beginDuring(wait);
		const { success, error } = await waitAndStart(15);
		expect(error).toEqual([]);
		expect(success[0]?.json).toMatchObject({ success: true, meetingId: MEETING, attempts: 1 });
		expect(clock.waits).toHaveLength(wait);
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

	test.each([
		[0.5, '0.5 minutes'],
		[2, '2 minutes'],
		[6, '6 minutes'],
	])('gives up after %d minutes, and says how long it waited', async (minutes, text) => {
		const { success, error } = await waitAndStart(minutes);
		expect(success).toEqual([]);
		expect(error[0]?.json).toMatchObject({
			error: {
				message: expect.stringContaining(text),
				reason: 'event_not_started',
				retryable: true,
				meetingId: MEETING,
				waitedMs: minutes * 60_000,
			},
		});
		expect(now() - BEGINNING).toBe(minutes * 60_000);
		expect(statusRequestsTo(zoom())).toEqual([]);
	});

	test('writes one minute in the singular', async () => {
		const { error } = await waitAndStart(1);
		expect(error[0]?.json.error).toMatchObject({ message: expect.stringMatching(/\b1 minute\b/) });
	});

	test('starts a meeting that begins at the very last moment', async () => {
		clock.onWait = () => {
			if (waited() >= 60_000) zoom().startMeeting(MEETING);
		};
		const { success } = await waitAndStart(1);
		expect(success[0]?.json).toMatchObject({ success: true, waitedMs: 60_000 });
	});

	test('ends immediately for a deleted meeting', async () => {
		const { error } = await waitAndStart(15, { event: '82000000000' });
		expect(error[0]?.json).toMatchObject({ error: { reason: 'event_not_found', waitedMs: 0 } });
		expect(sentTo(zoom())).toEqual(['GET /meetings/82000000000']);
		expect(clock.waits).toEqual([]);
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
		['Zoom is down', { kind: 'status', status: 503, times: 3 }],
		['a connection breaks', { kind: 'reset', times: 3 }],
		[
			'Zoom limits requests',
			{
				kind: 'status',
				status: 429,
				body: { code: 429, message: 'You have reached the maximum per-second rate limit.' },
				times: 3,
			},
		],
	] as const)('keeps waiting if %s in the meantime', async (_case, fault) => {
		clock.onWait = () => {
			if (clock.waits.length === 2) zoom().injectFault(fault);
			if (clock.waits.length === 12) zoom().startMeeting(MEETING);
		};
		const { success } = await waitAndStart(15);
		expect(success[0]?.json).toMatchObject({ success: true });
		expect(statusRequestsTo(zoom())).toHaveLength(1);
	});

	test('keeps waiting if Zoom is down when the stream should start, for longer than Maximum Wait', async () => {
		zoom().meeting(MEETING).status = 'started';
		zoom().injectFault({ kind: 'status', status: 503, times: 12, match: { method: 'PATCH' } });
		const { success, error } = await waitAndStart(15);
		expect(error).toEqual([]);
		expect(success[0]?.json).toMatchObject({ success: true, attempts: 13 });
		expect(statusRequestsTo(zoom())).toHaveLength(13);
	});

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

	test('set to 0 minutes does not wait', async () => {
		const { error } = await waitAndStart(0);
		expect(error[0]?.json).toMatchObject({ error: { reason: 'event_not_started', waitedMs: 0 } });
		expect(looksAt(zoom())).toEqual([]);
	});
});
