import { wait } from '../engine/harness/clock';
import { exitCodeOf } from './exit-code';
import { check, CHECKED, expectNoSecretIn, meetingForEachTest } from './harness/checking';
import { onAir, STATUS } from './harness/on-air';

jest.mock('../../nodes/zoom/n8n/clock', () => jest.requireActual('../engine/harness/clock'));

const zoom = meetingForEachTest();
const streamOf = () => zoom().meeting(CHECKED).stream;

test.each([
	['a 503', { status: 503, body: '' }],
	['a proxy’s page', { status: 502, body: '<html><body>Bad Gateway</body></html>' }],
])(
	'an outage while on air, with %s: the check stops the stream when Zoom is back',
	async (_case, outage) => {
		onAir(zoom(), () => {
			zoom().meeting(CHECKED).forcedAnswer = outage;
		});
		let tries = 0;
		const checked = await check(zoom(), {
			surroundings: {
				wait: async (duration, signal) => {
					tries += duration === 10_000 ? 1 : 0;
					if (tries === 3) {
						expect(streamOf()).toBe('live');
						zoom().meeting(CHECKED).forcedAnswer = undefined;
					}
					return await wait(duration, signal);
				},
			},
		});
		expect(tries).toBe(3);
		const { report, line } = checked;
		expect(line('nodeStart').answer).toMatchObject({ reading: 'accepted' });
		expect(line('startOnAir').meaning).toBe('not answered: Zoom was not available');
		expect(report).toMatchObject({ course: { kind: 'completed' }, ending: 'off' });
		expect(exitCodeOf(report)).toBe(0);
		expect(streamOf()).toBe('off');
		expectNoSecretIn(checked);
	},
);

test('connections that break while on air: the stream is off at the end', async () => {
	onAir(zoom(), () => zoom().injectFault({ kind: 'reset', match: STATUS, times: 20 }));
	const { report, line } = await check(zoom());
	expect(line('settingsOnAir').meaning).toBe('not answered: Zoom could not be reached');
	expect([report.ending, streamOf()]).toEqual(['off', 'off']);
});

test('a start that took effect and whose answers were all lost counts as on air', async () => {
	const { report, line } = await check(zoom(), {
		surroundings: {
			tell: (text) => {
				// The next request is the node's start, which the node sends again for as long as it may.
				if (!text.startsWith('The operation Update Settings')) return;
				zoom().injectFault({ kind: 'applied_then_reset', match: STATUS, times: 15 });
			},
		},
	});
	expect(line('nodeStart').answer).toMatchObject({ reading: 'network_unreachable' });
	expect(line('secondStart').answer).not.toBeNull();
	expect([report.ending, streamOf()]).toEqual(['off', 'off']);
});

test('an outage that does not end: the check asks you to look at the meeting', async () => {
	onAir(zoom(), () => {
		zoom().meeting(CHECKED).forcedAnswer = { status: 503, body: '' };
	});
	const { report, markdown } = await check(zoom());
	expect(report.ending).toBe('unclear');
	expect(exitCodeOf(report)).toBe(1);
	expect(markdown).toContain('look at the meeting in Zoom, and stop the stream there');
});

test('an exception while on air: the stream is off, and the report says what happened, without secrets', async () => {
	let broken = false;
	const checked = await check(zoom(), {
		surroundings: {
			wait: async (duration, signal) => {
				if (broken) return await wait(duration, signal);
				broken = true;
				throw new Error(`Something unforeseen about ${CHECKED}`);
			},
		},
	});
	expect(checked.report).toMatchObject({
		course: { kind: 'broken', why: expect.stringMatching(/^Something unforeseen about •+/) },
		ending: 'off',
	});
	expect(exitCodeOf(checked.report)).toBe(1);
	expect(streamOf()).toBe('off');
	expectNoSecretIn(checked);
});

describe('a Zoom whose words for a needless stop the node cannot read', () => {
	const words = { code: 3000, message: 'Some unknown words' };

	test('the same words at the end mean that the stream is off', async () => {
		const silent = { kind: 'status', status: 400, body: words, match: STATUS } as const;
		zoom().injectFault(silent);
		const { line, report } = await check(zoom(), {
			surroundings: {
				tell: (text) => {
					if (text.startsWith('An action that does not exist, as multipart')) return;
					if (text.startsWith('A display name of 51 characters, as multipart')) {
						zoom().injectFault(silent);
					}
					if (text.startsWith('Leaving')) zoom().injectFault(silent);
				},
			},
		});
		expect(line('needlessStopJson').answer).toMatchObject({ reading: 'unknown', ...words });
		expect(report.ending).toBe('off');
	});

	test('but not when Zoom said them to the stop of a live stream too', async () => {
		const { report } = await check(zoom(), {
			surroundings: {
				tell: (text) => {
					const isBeforeStop =
						/^(?:A display name of 51 characters, as multipart|The operation Change Layout|Leaving)/;
					if (isBeforeStop.test(text)) {
						zoom().injectFault({ kind: 'status', status: 400, body: words, match: STATUS });
					}
				},
			},
		});
		expect(report.ending).toBe('unclear');
		expect(streamOf()).toBe('live');
	});
});
