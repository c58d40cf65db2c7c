import { runLiveStream, type LiveStreamRun } from './harness/liveStream';
import { WEBINAR } from './harness/webinarAnswers';
import { MEETING } from './harness/zoom';
import { zoomForEachTest } from './harness/zoomForEachTest';

jest.mock('../../nodes/ZoomLiveStream/clock', () => jest.requireActual('./harness/clock'));

const zoom = zoomForEachTest({ startOnLiveStream: 'error_3000', stopOnSilentStream: 'error_3000' });
const onError = 'continueErrorOutput';

beforeEach(() => {
	zoom().addWebinar({ id: WEBINAR, status: 'waiting' });
});

const CASES: Array<[string, LiveStreamRun, boolean]> = [
	['start of a live stream', { operation: 'start' }, true],
	['stop of a stream that is off', { operation: 'stop' }, false],
	[
		'stop of a webinar that has not started',
		{ operation: 'stop', eventType: 'webinar', event: WEBINAR },
		false,
	],
];

describe.each(CASES)('%s', (_case, run, live) => {
	beforeEach(() => {
		if (live) zoom().meeting(MEETING).stream = 'live';
	});

	test('succeeds, and says that nothing had to change', async () => {
		const { success, error } = await runLiveStream(zoom(), { ...run, onError });
		expect(error).toEqual([]);
		expect(success[0]?.json).toMatchObject({
			success: true,
			operation: run.operation,
			alreadyInState: true,
			attempts: 1,
		});
	});

	test('goes to the error branch if the user chose Fail', async () => {
		const options = { onAlreadyInState: 'fail' };
		const { success, error } = await runLiveStream(zoom(), { ...run, options, onError });
		expect(success).toEqual([]);
		expect(error[0]?.json).toMatchObject({
			error: { reason: 'already_in_state', retryable: false },
		});
	});
});

test.each(['start', 'stop'] as const)(
	'%s that Zoom accepts although nothing changes is a success',
	async (operation) => {
		zoom().configure({ startOnLiveStream: 'accepted', stopOnSilentStream: 'accepted' });
		if (operation === 'start') zoom().meeting(MEETING).stream = 'live';
		const { success } = await runLiveStream(zoom(), { operation, onError });
		expect(success[0]?.json).toMatchObject({ success: true, attempts: 1 });
	},
);

describe('Retry On Fail runs all items again and does no harm', () => {
	test('started streams stay live, and failed ones are started', async () => {
		const second = '82012345678';
		zoom().addMeeting({ ...zoom().meeting(MEETING), id: second, stream: 'off' });
		zoom().injectFault({ kind: 'status', status: 503, match: { path: new RegExp(second) } });
		const { success, thrown } = await runLiveStream(zoom(), {
			operation: 'start',
			event: '={{ $json.meeting }}',
			items: [{ meeting: MEETING }, { meeting: second }],
			options: { maxWait: 0 },
			node: { retryOnFail: true, maxTries: 2, waitBetweenTries: 1 },
		});
		expect(thrown).toBeUndefined();
		expect(success.map(({ json }) => [json.meetingId, json.success, json.alreadyInState])).toEqual([
			[MEETING, true, true],
			[second, true, undefined],
		]);
		expect([zoom().meeting(MEETING).stream, zoom().meeting(second).stream]).toEqual([
			'live',
			'live',
		]);
	});

	test('with the error output, failing items still go there', async () => {
		const { success, error } = await runLiveStream(zoom(), {
			operation: 'start',
			event: '={{ $json.meeting }}',
			items: [{ meeting: '82000000000' }, { meeting: MEETING }],
			onError,
			node: { retryOnFail: true, maxTries: 2, waitBetweenTries: 1 },
		});
		expect(error.map(({ json }) => json.meeting)).toEqual(['82000000000']);
		expect(success.map(({ json }) => json.meetingId)).toEqual([MEETING]);
		expect(zoom().meeting(MEETING).stream).toBe('live');
	});
});
