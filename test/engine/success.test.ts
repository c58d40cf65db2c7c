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
	test.each<[form: string, mode: string, value: string | number, id: string]>([
		['an ID that is a number', 'id', 82012345678, '82012345678'],
		['the ID of Zoom’s documentation', 'id', '68423085', '68423085'],
		['an ID from a sheet', 'id', '82,012,345,678', '82012345678'],
		[
			'a link where an ID is expected',
			'id',
			'https://us02web.zoom.us/j/82012345678?pwd=a',
			'82012345678',
		],
		['an ID where a link is expected', 'url', '820-1234-5678', '82012345678'],
		['a host’s start link', 'url', 'https://us02web.zoom.us/s/82012345678?zak=a', '82012345678'],
		['a link of Zoom X', 'url', 'https://tum-conf.zoom-x.de/j/82012345678', '82012345678'],
		['a link of Zoom in China', 'url', 'https://hku.zoom.com.cn/j/2640918958', '2640918958'],
	])('%s', async (_form, mode, value, id) => {
		zoom().addMeeting({ id, status: 'started', destination: exampleDestination });
		const { success } = await runLiveStream(zoom(), {
			operation: 'start',
			parameters: { meeting: { __rl: true, mode, value } },
		});
		expect(success[0]?.json).toMatchObject({ success: true, meetingId: id });
		expect(statusRequests(zoom())[0]?.path).toBe(`/v2/meetings/${id}/livestream/status`);
	});
});

describe('no stream is started', () => {
	test.each([
		[
			'of one of two meetings',
			'https://zoom.us/j/82012345678 Meeting ID: 830 1234 5678',
			/82012345678 and 83012345678/,
		],
		[
			'of an ID torn by a line break',
			'https://zoom.us/j/8201234567\n8?pwd=a',
			/no complete Zoom meeting ID/,
		],
		[
			'from a host that only ends like Zoom’s',
			'https://evilzoom.us/j/82012345678',
			/another product/,
		],
	])('%s', async (_what, event, message) => {
		const { error } = await runLiveStream(zoom(), {
			operation: 'start',
			event,
			onError: 'continueErrorOutput',
		});
		expect(error[0]?.json).toMatchObject({
			error: { reason: 'invalid_event_reference', message: expect.stringMatching(message) },
		});
		expect(zoom().requests).toEqual([]);
	});
});
