import { clock } from '../engine/harness/clock';
import { MEETING } from '../engine/harness/zoom';
import { runOperation } from './harness/operation';
import { eventsForEachTest, statusRequestsTo, WEBINAR } from './harness/world';

jest.mock('../../nodes/zoom/n8n/clock', () => jest.requireActual('../engine/harness/clock'));

const zoom = eventsForEachTest({ startThrottle: 30_000 });
const MAY_START = { scopes: ['meeting:update:livestream_status'] };

/** The time between starts, on Zoom's clock. */
const gaps = () =>
	statusRequestsTo(zoom()).flatMap(({ at }, index, all) => {
		const before = all[index - 1];
		return before === undefined ? [] : [at - before.at];
	});

describe('Start that waits for a meeting whose status it may not read', () => {
	const waitAndStart = async (waitForEvent = 15) =>
		await runOperation(zoom(), {
			operation: 'start',
			options: { waitForEvent },
			tokens: MAY_START,
		});

	beforeEach(() => {
		zoom().meeting(MEETING).status = 'waiting';
	});

	test('tries to start every 35 seconds, and says so', async () => {
		clock.onWait = () => {
			if (clock.waits.length === 4) zoom().startMeeting(MEETING);
		};
		const { success } = await waitAndStart();
		expect(success[0]?.json).toMatchObject({
			success: true,
			note: expect.stringMatching(/status .*could not be read.*every 35 seconds/),
			waitedMs: 140_000,
		});
		expect(gaps()).toEqual([35_000, 35_000, 35_000, 35_000]);
		expect(zoom().meeting(MEETING).stream).toBe('live');
	});

	test('never trips the start throttle, to the end of the wait', async () => {
		const { error } = await waitAndStart(10);
		expect(error[0]?.json).toMatchObject({
			error: {
				message: expect.stringContaining('10 minutes'),
				reason: 'event_not_started',
				fix: expect.stringMatching(/status .*could not be read/),
				waitedMs: 600_000,
			},
		});
		expect(Math.min(...gaps())).toBeGreaterThanOrEqual(30_000);
	});

	test('goes on even if Zoom’s text for a meeting that has not begun is unknown', async () => {
		zoom().configure({ notStartedMessage: 'Some unknown text' });
		clock.onWait = () => {
			if (clock.waits.length === 2) zoom().startMeeting(MEETING);
		};
		const { success, error } = await waitAndStart();
		expect(error.map(({ json }) => json.error)).toEqual([]);
		expect(success[0]?.json).toMatchObject({ success: true });
	});

	test('fails immediately if it may not even start', async () => {
		const { error } = await runOperation(zoom(), {
			operation: 'start',
			options: { waitForEvent: 15 },
			tokens: { scopes: ['meeting:read:livestream'] },
		});
		expect(error[0]?.json).toMatchObject({ error: { reason: 'missing_scope', waitedMs: 0 } });
	});
});

describe('Start that waits for a webinar, whose status Zoom does not return', () => {
	beforeEach(() => {
		zoom().webinar(WEBINAR).status = 'waiting';
	});
	const run = { operation: 'start', eventType: 'webinar' } as const;

	test('relies on the answer that it has not started', async () => {
		clock.onWait = () => {
			if (clock.waits.length === 3) zoom().startWebinar(WEBINAR);
		};
		const { success } = await runOperation(zoom(), { ...run, options: { waitForEvent: 15 } });
		expect(success[0]?.json).toMatchObject({
			success: true,
			webinarId: WEBINAR,
			note: expect.stringMatching(/every 35 seconds/),
		});
		expect(Math.min(...gaps())).toBeGreaterThanOrEqual(30_000);
		expect(zoom().webinar(WEBINAR).stream).toBe('live');
	});

	test('gives up after the set minutes', async () => {
		const { error } = await runOperation(zoom(), { ...run, options: { waitForEvent: 5 } });
		expect(error[0]?.json).toMatchObject({
			error: {
				message: expect.stringMatching(/webinar had not started after 5 minutes/),
				reason: 'event_not_started',
				webinarId: WEBINAR,
				waitedMs: 300_000,
			},
		});
		expect(Math.min(...gaps())).toBeGreaterThanOrEqual(30_000);
	});

	test('ends immediately if it was deleted', async () => {
		const { error } = await runOperation(zoom(), {
			...run,
			event: '82000000000',
			options: { waitForEvent: 5 },
		});
		expect(error[0]?.json).toMatchObject({ error: { reason: 'event_not_found', waitedMs: 0 } });
	});
});

test.each([
	['the user', 404, 1001, 'User does not exist: abc.'],
	['something new', 400, 9999, 'A new reason.'],
])(
	'Start that waits tries to start a running meeting whose status Zoom hides because of %s',
	async (_what, status, code, message) => {
		const body = { code, message };
		zoom().injectFault({ kind: 'status', status, body, match: { method: 'GET' }, times: 100 });
		const { success } = await runOperation(zoom(), {
			operation: 'start',
			options: { waitForEvent: 15 },
		});
		expect(success[0]?.json).toMatchObject({ success: true, waitedMs: 0 });
		expect(zoom().meeting(MEETING).stream).toBe('live');
	},
);
