import { sleep } from 'n8n-workflow';
import { clock, REAL_TIME } from './harness/clock';
import { startLiveStream } from './harness/liveStream';
import { zoomForEachTest } from './harness/zoomForEachTest';
import { statusRequests } from './harness/zoomRequests';

jest.mock('../../nodes/ZoomLiveStream/clock', () => jest.requireActual('./harness/clock'));

const zoom = zoomForEachTest();

async function until(condition: () => boolean): Promise<void> {
	for (let tries = 0; !condition(); tries += 1) {
		if (tries > 500) throw new Error('It never came to that');
		await sleep(5);
	}
}

describe('cancelling the execution ends a wait immediately', () => {
	test.each([
		[
			'the start throttle',
			{
				kind: 'status',
				status: 429,
				body: {
					message:
						'Too many requests submitted to start the live stream of this meeting: 68423085210.',
				},
			},
		],
		[
			'the limit per second',
			{
				kind: 'status',
				status: 429,
				body: {
					code: 429,
					message: 'You have reached the maximum per-second rate limit for this API.',
				},
			},
		],
		['an outage', { kind: 'status', status: 503 }],
	] as const)('for %s', async (_wait, fault) => {
		clock.speed = REAL_TIME;
		clock.jitter = 1;
		zoom().injectFault({ ...fault, times: 100 });
		const running = startLiveStream(zoom(), { operation: 'start', onError: 'continueErrorOutput' });
		await until(() => clock.waits.length > 0);
		const begun = performance.now();
		running.cancel();
		const { run, success } = await running.result;
		await until(() => clock.interrupted > 0);
		expect(performance.now() - begun).toBeLessThan(500);
		expect(run.status).toBe('canceled');
		expect(success).toEqual([]);
		const sent = statusRequests(zoom()).length;
		await sleep(50);
		expect(statusRequests(zoom())).toHaveLength(sent);
	});
});

test('cancelling ends a request that Zoom does not answer, and sends no more', async () => {
	zoom().injectFault({ kind: 'hang', times: 100 });
	const running = startLiveStream(zoom(), { operation: 'start', onError: 'continueErrorOutput' });
	await until(() => zoom().requests.length === 1);
	const begun = performance.now();
	running.cancel();
	const { run } = await running.result;
	expect(performance.now() - begun).toBeLessThan(500);
	expect(run.status).toBe('canceled');
	await sleep(50);
	expect(statusRequests(zoom())).toHaveLength(1);
	expect(clock.waits).toEqual([]);
});
