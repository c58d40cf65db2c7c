import { exampleDestination } from '../simulator';
import { runLiveStream } from './harness/liveStream';
import { MEETING } from './harness/zoom';
import { WEBINAR } from './harness/webinarAnswers';
import { zoomForEachTest } from './harness/zoomForEachTest';
import { statusRequests } from './harness/zoomRequests';

jest.mock('../../nodes/ZoomLiveStream/clock', () => jest.requireActual('./harness/clock'));

const zoom = zoomForEachTest();

beforeEach(() => {
	zoom().addWebinar({ id: WEBINAR, status: 'started', destination: exampleDestination });
});

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

		test('a stopped stream', async () => {
			zoom().meeting(MEETING).stream = 'live';
			const { success, error } = await runLiveStream(zoom(), { operation: 'stop', onError });
			expect(success[0]?.json).toEqual({
				...COMMON,
				operation: 'stop',
				eventType: 'meeting',
				meetingId: MEETING,
			});
			expect(error).toEqual([]);
			expect(zoom().meeting(MEETING).stream).toBe('off');
		});

		test('updated settings', async () => {
			const settings = { displayName: 'My show', showActiveSpeakerName: false };
			const { success, error } = await runLiveStream(zoom(), {
				operation: 'updateSettings',
				settings,
				onError,
			});
			const sent = { display_name: 'My show', active_speaker_name: false };
			expect(success[0]?.json).toEqual({
				...COMMON,
				operation: 'updateSettings',
				eventType: 'meeting',
				meetingId: MEETING,
				settings: sent,
			});
			expect(error).toEqual([]);
			expect(zoom().meeting(MEETING).settings).toEqual(sent);
		});

		test('a started webinar', async () => {
			const { success } = await runLiveStream(zoom(), {
				operation: 'start',
				eventType: 'webinar',
				event: WEBINAR,
				onError,
			});
			const json = { ...COMMON, operation: 'start', eventType: 'webinar', webinarId: WEBINAR };
			expect(success[0]?.json).toEqual({ ...json, note: expect.any(String) });
			expect(statusRequests(zoom())[0]?.path).toBe(`/v2/webinars/${WEBINAR}/livestream/status`);
			expect(zoom().webinar(WEBINAR).stream).toBe('live');
		});
	},
);

test('a start succeeds despite bytes after a 204', async () => {
	zoom().injectFault({ kind: 'no_content_with_body' });
	const { success, thrown } = await runLiveStream(zoom(), { operation: 'start' });
	expect(thrown).toBeUndefined();
	expect(success[0]?.json).toMatchObject({ success: true });
});

describe('the meeting is found in any value of the parameter', () => {
	const id = '82012345678';

	test.each<[string, string, string | number]>([
		['an ID with spaces', 'id', '820 1234 5678'],
		['an ID that is a number', 'id', 82012345678],
		['a link where an ID is expected', 'id', 'https://us02web.zoom.us/j/82012345678?pwd=a'],
		['a link', 'url', 'https://acme.zoom.us/j/82012345678'],
		['an ID where a link is expected', 'url', '820-1234-5678'],
		['a calendar text', 'url', 'Sunday\nhttps://zoom.us/j/82012345678\nPasscode: 123456'],
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
