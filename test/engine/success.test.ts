import { exampleDestination } from '../simulator';
import { runLiveStream } from './harness/liveStream';
import { MEETING } from './harness/zoom';
import { zoomForEachTest } from './harness/zoomForEachTest';
import { statusRequests } from './harness/zoomRequests';

jest.mock('../../nodes/zoom/n8n/clock', () => jest.requireActual('./harness/clock'));

const zoom = zoomForEachTest();

const COMMON = {
	success: true,
	requestedAt: '2026-01-19T12:00:00.000Z',
	attempts: 1,
	waitedMs: 0,
	requestFormat: 'multipart',
};

describe.each(['stopWorkflow', 'continueErrorOutput', 'continueRegularOutput'] as const)(
	'204 is a success with onError %s',
	(onError) => {
		test('a started stream says that Zoom accepted it, never that it is live', async () => {
			const { success, error, thrown } = await runLiveStream(zoom(), {
				operation: 'start',
				onError,
			});
			const item = { ...COMMON, operation: 'start', eventType: 'meeting', meetingId: MEETING };
			expect(success).toEqual([
				{ json: { ...item, note: expect.stringMatching(/accepted/) }, pairedItem: { item: 0 } },
			]);
			expect(JSON.stringify(success)).not.toMatch(/is live|on air now/i);
			expect([error, thrown]).toEqual([[], undefined]);
			expect(zoom().meeting(MEETING).stream).toBe('live');
		});
	},
);

describe('the meeting is found in any value of the parameter', () => {
	const id = '82012345678';

	test.each<[string, string, string | number]>([
		['an ID that is a number', 'id', 82012345678],
		['a link where an ID is expected', 'id', 'https://us02web.zoom.us/j/82012345678?pwd=a'],
		['an ID where a link is expected', 'url', '820-1234-5678'],
	])('%s', async (_form, mode, value) => {
		zoom().addMeeting({ id, status: 'started', destination: exampleDestination });
		const { success } = await runLiveStream(zoom(), {
			operation: 'start',
			parameters: { meeting: { __rl: true, mode, value } },
		});
		expect(success[0]?.json).toMatchObject({ success: true, meetingId: id });
		expect(statusRequests(zoom())[0]?.path).toBe(`/v2/meetings/${id}/livestream/status`);
	});
});
