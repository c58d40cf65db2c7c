import { runLiveStream } from './harness/liveStream';
import { MEETING } from './harness/zoom';
import { zoomForEachTest } from './harness/zoomForEachTest';

jest.mock('../../nodes/zoom/n8n/clock', () => jest.requireActual('./harness/clock'));

const zoom = zoomForEachTest({ startOnLiveStream: 'error_3000' });
const onError = 'continueErrorOutput';

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
