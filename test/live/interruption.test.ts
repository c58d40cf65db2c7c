import { clock } from '../engine/harness/clock';
import { exitCodeOf } from './exit-code';
import { check, CHECKED, expectNoSecretIn, meetingForEachTest } from './harness/checking';
import { onAir, STATUS } from './harness/on-air';

jest.mock('../../nodes/zoom/n8n/clock', () => jest.requireActual('../engine/harness/clock'));

const zoom = meetingForEachTest();
const streamOf = () => zoom().meeting(CHECKED).stream;

test('Ctrl+C while on air: the check goes no further, stops the stream, and reports what it has', async () => {
	const interruption = new AbortController();
	onAir(zoom(), () => interruption.abort());
	const checked = await check(zoom(), { signal: interruption.signal });
	const { report, line } = checked;
	expect(report).toMatchObject({ course: { kind: 'interrupted' }, ending: 'off' });
	expect(exitCodeOf(report)).toBe(130);
	expect(line('secondStart').answer).toMatchObject({ status: 204 });
	expect(line('startOnAir').meaning).toBe('not asked: the check ended before');
	expect(streamOf()).toBe('off');
	expectNoSecretIn(checked);
});

test('Ctrl+C while the node starts the stream: a late start is stopped too', async () => {
	const interruption = new AbortController();
	const told: string[] = [];
	const { report } = await check(zoom(), {
		signal: interruption.signal,
		surroundings: {
			tell: (line) => {
				told.push(line);
				// The next request is the node's start: it meets an outage, and waits.
				if (!line.startsWith('The operation Update Settings')) return;
				zoom().injectFault({ kind: 'status', status: 503, match: STATUS });
				clock.onWait = () => interruption.abort();
			},
			wait: async () => {
				zoom().meeting(CHECKED).stream = 'live';
				return true;
			},
		},
	});
	expect(told).toContainEqual(expect.stringMatching(/^Stopping it once more in 10 seconds/));
	expect(report).toMatchObject({ course: { kind: 'interrupted' }, ending: 'off' });
	expect(streamOf()).toBe('off');
});

test('Ctrl+C before anything was changed: nothing is stopped either', async () => {
	const interruption = new AbortController();
	const { report } = await check(zoom(), {
		signal: interruption.signal,
		surroundings: { tell: () => interruption.abort() },
	});
	expect(report).toMatchObject({ course: { kind: 'interrupted' }, ending: 'untouched' });
	expect(zoom().requests.map(({ method }) => method)).toEqual(['GET']);
});
