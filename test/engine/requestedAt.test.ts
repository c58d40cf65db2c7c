import { runOperation, type OperationRun } from '../operations/harness/operation';
import { BEGINNING, clock, now } from './harness/clock';
import { MEETING } from './harness/zoom';
import { zoomForEachTest } from './harness/zoomForEachTest';

jest.mock('../../nodes/zoom/n8n/clock', () => jest.requireActual('./harness/clock'));

const zoom = zoomForEachTest();

const WAITS: Array<[what: string, arrange: () => void, run: OperationRun]> = [
	[
		'an outage',
		() => zoom().injectFault({ kind: 'status', status: 503, times: 3 }),
		{ operation: 'start' },
	],
	[
		'the limit per second',
		() => zoom().injectFault({ kind: 'status', status: 429, times: 2 }),
		{ operation: 'stop' },
	],
	[
		'an outage, with a destination',
		() => zoom().injectFault({ kind: 'status', status: 503, times: 3 }),
		{ operation: 'set' },
	],
	[
		'the event',
		() => {
			zoom().meeting(MEETING).status = 'waiting';
			clock.onWait = () => {
				if (clock.waits.length === 3) zoom().startMeeting(MEETING);
			};
		},
		{ operation: 'start', options: { waitForEvent: 15 } },
	],
];

test.each(WAITS)('after a wait for %s, requestedAt is when the item began', async (...row) => {
	const [, arrange, run] = row;
	zoom().meeting(MEETING).stream = run.operation === 'stop' ? 'live' : 'off';
	arrange();
	const { success } = await runOperation(zoom(), run);
	expect(success[0]?.json.requestedAt).toBe(new Date(BEGINNING).toISOString());
	expect(now()).toBeGreaterThan(BEGINNING + 500);
	expect(success[0]?.json.waitedMs).toBe(Math.round(now() - BEGINNING));
});
