import { changeStatus } from './calls';
import type { Simulator } from './index';
import { defaultUserId, exampleDestination, startSimulator } from './index';

const meeting = '/meetings/82012345678';
const webinar = '/webinars/82929473321';

let simulator: Simulator;

beforeEach(async () => {
	simulator = await startSimulator();
	const given = { status: 'started', destination: { ...exampleDestination } } as const;
	simulator.addMeeting({ id: '82012345678', ...given });
	simulator.addWebinar({ id: '82929473321', ...given });
});
afterEach(async () => await simulator.close());

async function start(path: string): Promise<[number, unknown]> {
	const { status, json } = await changeStatus(simulator, path, { action: 'start' });
	return [status, json];
}

describe('which event', () => {
	test.each([
		['/meetings/abc', 300, 300, 'Invalid meetingId'],
		['/meetings/12345678', 300, 300, 'Invalid meetingId'],
		['/meetings/', 300, 300, 'Missing meetingId'],
		['/webinars/abc', 400, 300, 'Invalid Webinar ID.'],
		['/meetings/99999999999', 404, 3001, 'Meeting does not exist: 99999999999.'],
		['/webinars/99999999999', 400, 3001, 'Webinar does not exist: 99999999999.'],
		['/meetings/82929473321', 400, 3000, 'Cannot access webinar info.'],
	])('%s answers %i code %i', async (path, status, code, message) => {
		expect(await start(path)).toEqual([status, { code, message }]);
	});

	test.each([
		[meeting, 404],
		[webinar, 400],
	])('a missing host of %s', async (path, status) => {
		simulator.meeting('82012345678').hostId = 'gone';
		simulator.webinar('82929473321').hostId = 'gone';
		const message = 'User gone does not exist.';
		expect(await start(path)).toEqual([status, { code: 1001, message }]);
	});

	test("another account's meeting", async () => {
		simulator.meeting('82012345678').accountId = 'elsewhere';
		const message = 'User does not belong to this account: simulator-account-id.';
		expect(await start(meeting)).toEqual([400, { code: 1010, message }]);
	});

	test('an answer on demand', async () => {
		simulator.meeting('82012345678').forcedAnswer = { status: 503, body: '<html>down</html>' };
		const answer = await changeStatus(simulator, meeting, { action: 'start' });
		expect([answer.status, answer.text]).toEqual([503, '<html>down</html>']);
	});
});

describe('what stands in the way of a start', () => {
	test.each([
		[
			meeting,
			{ allowLiveStreaming: false },
			3000,
			'Not allowed to start live streaming. To use this feature, enable the "Allow livestreaming of meetings" setting in the "Settings" page of the Zoom web portal.',
		],
		[
			webinar,
			{ webinarLiveStreaming: false },
			3000,
			'Not allowed to start live streaming. To use this feature, enable the "Allow livestreaming of webinars" setting in the "Settings" page of the Zoom web portal.',
		],
		[
			webinar,
			{ customLiveStreamingService: false },
			200,
			'The current user has not enabled the custom live streaming feature of the webinar.',
		],
		[
			webinar,
			{ hasWebinarPlan: false },
			200,
			'Webinar plan is missing. You must subscribe to the webinar plan and enable webinars for this user in order to perform this action: simulator-host.',
		],
		[
			meeting,
			{ canHost: false },
			3161,
			'Meeting hosting and scheduling capabilities are not allowed for your user account.',
		],
		[meeting, { type: 1 }, 200, 'Only available for Paid account: simulator-account-id.'],
	] as const)('%s with %j', async (path, user, code, message) => {
		Object.assign(simulator.user(defaultUserId), user);
		expect(await start(path)).toEqual([400, { code, message }]);
	});

	test('a free plan', async () => {
		simulator.configure({ plan: 'free' });
		expect(await start(meeting)).toMatchObject([400, { code: 200 }]);
	});

	test.each([
		[meeting, 'The current meeting is not configured with a custom streaming service.'],
		[webinar, 'The current webinar is not configured with a custom streaming service.'],
	])('no destination for %s', async (path, message) => {
		simulator.meeting('82012345678').destination = undefined;
		simulator.webinar('82929473321').destination = undefined;
		expect(await start(path)).toEqual([400, { code: 3000, message }]);
	});

	test('a meeting that has not begun, in a text of choice', async () => {
		simulator.meeting('82012345678').status = 'waiting';
		const message = 'This meeting is not in progress.';
		expect(await start(meeting)).toEqual([400, { code: 3000, message }]);
		simulator.configure({ notStartedMessage: 'Not yet.' });
		expect(await start(meeting)).toEqual([400, { code: 3000, message: 'Not yet.' }]);
	});

	test('a webinar that has not begun, with thousands commas', async () => {
		simulator.webinar('82929473321').status = 'waiting';
		const message = 'Webinar 82,929,473,321 has not started.';
		expect(await start(webinar)).toEqual([400, { code: 200, message }]);
		const stop = await changeStatus(simulator, webinar, { action: 'stop' });
		expect([stop.status, stop.json]).toEqual([400, { code: 200, message }]);
	});
});

describe('a stream that is already as asked', () => {
	test('start on a running stream answers as chosen', async () => {
		simulator.meeting('82012345678').stream = 'live';
		expect((await start(meeting))[0]).toBe(204);
		simulator.configure({ startOnLiveStream: 'error_3000' });
		const message = 'The live stream of this meeting is already started.';
		expect(await start(meeting)).toEqual([400, { code: 3000, message }]);
		simulator.configure({ startOnLiveStream: 'throttled' });
		expect((await start(meeting))[0]).toBe(429);
	});

	test('stop on a silent stream answers as chosen', async () => {
		const answer = await changeStatus(simulator, meeting, { action: 'stop' });
		const message = 'The live stream of this meeting has not started.';
		expect([answer.status, answer.json]).toEqual([400, { code: 3000, message }]);
		simulator.configure({ stopOnSilentStream: 'accepted' });
		expect((await changeStatus(simulator, meeting, { action: 'stop' })).status).toBe(204);
	});
});
