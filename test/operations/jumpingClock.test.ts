import { clock } from '../engine/harness/clock';
import { MEETING } from '../engine/harness/zoom';
import { timesSetBack } from './harness/jumpingClock';
import { runOperation } from './harness/operation';
import { eventsForEachTest } from './harness/world';

jest.mock('../../nodes/zoom/n8n/clock', () => jest.requireActual('./harness/jumpingClock'));

const zoom = eventsForEachTest();

describe('a clock that is set back by an hour again and again stalls nothing', () => {
	test('not the retries in an outage', async () => {
		zoom().injectFault({ kind: 'status', status: 503, times: 3 });
		const { success } = await runOperation(zoom(), { operation: 'start' });
		expect(success[0]?.json).toMatchObject({ success: true, attempts: 4, waitedMs: 3_500 });
		expect(clock.waits).toEqual([500, 1_000, 2_000]);
	});

	test('not the end of Maximum Wait', async () => {
		zoom().injectFault({ kind: 'status', status: 503, times: 1_000 });
		const options = { maxWait: 5 };
		const { error } = await runOperation(zoom(), { operation: 'start', options });
		expect(error[0]?.json).toMatchObject({ error: { reason: 'zoom_unavailable' } });
		expect(clock.waits.reduce((sum, wait) => sum + wait, 0)).toBeLessThanOrEqual(5_000);
	});

	test('not the start throttle', async () => {
		const body = { message: 'Too many requests submitted to start the live stream' };
		zoom().injectFault({ kind: 'status', status: 429, body });
		const { success } = await runOperation(zoom(), { operation: 'start' });
		expect(success[0]?.json).toMatchObject({ success: true, waitedMs: 30_000 });
	});

	test('not the wait for the event, nor its end', async () => {
		zoom().meeting(MEETING).status = 'waiting';
		const options = { waitForEvent: 2 };
		const { error } = await runOperation(zoom(), { operation: 'start', options });
		expect(error[0]?.json).toMatchObject({
			error: { reason: 'event_not_started', waitedMs: 120_000 },
		});
	});

	test('not the pace of many items', async () => {
		zoom().configure({ rateLimit: { perSecond: 10 } });
		const items = Array.from({ length: 15 }, (_, item) => ({ item }));
		const { success, error } = await runOperation(zoom(), { operation: 'start', items });
		expect(error).toEqual([]);
		expect(success).toHaveLength(15);
		for (const { json } of success) expect(json.waitedMs).toBeGreaterThanOrEqual(0);
	});

	test('and the clock was indeed set back', async () => {
		const before = timesSetBack();
		await runOperation(zoom(), { operation: 'getJoinToken' });
		expect(timesSetBack()).toBeGreaterThan(before);
	});
});
