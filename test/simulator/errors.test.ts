import { callApi, changeStatus } from './calls';
import type { Simulator, Specification } from './index';
import { defaultUserId, exampleDestination, startSimulator } from './index';
import { expectAnswersAsSpecified } from '../specification/judging';

const meeting = '/meetings/82012345678';
const webinar = '/webinars/82929473321';

let simulator: Simulator;

beforeEach(async () => {
	simulator = await startSimulator();
	const given = { status: 'started', destination: { ...exampleDestination } } as const;
	simulator.addMeeting({ id: '82012345678', ...given });
	simulator.addWebinar({ id: '82929473321', ...given });
});
afterEach(async () => {
	await simulator.close();
	expectAnswersAsSpecified(simulator);
});

type Outcome = [status: number, body: unknown];

async function change(path: string, action: string): Promise<Outcome> {
	const { status, json } = await changeStatus(simulator, path, { action });
	return [status, json];
}

async function start(path: string): Promise<Outcome> {
	return await change(path, 'start');
}

async function read(path: string): Promise<Outcome> {
	const { status, json } = await callApi(simulator, 'GET', path);
	return [status, json];
}

type Row = [path: string, status: number, code: number, message: string];

const events: Record<Specification, Row[]> = {
	'2026': [
		['/meetings/abc', 400, 300, 'Invalid meeting ID.'],
		['/meetings/12345678', 400, 300, 'Invalid meeting ID.'],
		['/meetings/', 400, 300, 'Invalid meeting ID.'],
		['/webinars/abc', 400, 300, 'Invalid webinar ID.'],
		['/meetings/99999999999', 404, 3001, 'Meeting does not exist: 99999999999.'],
		['/webinars/99999999999', 404, 3001, 'Webinar does not exist: 99999999999.'],
		['/meetings/82929473321', 400, 3000, 'Cannot access webinar info.'],
	],
	'2024': [
		['/meetings/abc', 300, 300, 'Invalid meetingId'],
		['/meetings/12345678', 300, 300, 'Invalid meetingId'],
		['/meetings/', 300, 300, 'Missing meetingId'],
		['/webinars/abc', 400, 300, 'Invalid Webinar ID.'],
		['/meetings/99999999999', 404, 3001, 'Meeting does not exist: 99999999999.'],
		['/webinars/99999999999', 400, 3001, 'Webinar does not exist: 99999999999.'],
		['/meetings/82929473321', 400, 3000, 'Cannot access webinar info.'],
	],
};

const hosts: Record<Specification, Row[]> = {
	'2026': [
		[meeting, 404, 3001, 'Meeting does not exist: 82012345678.'],
		[webinar, 400, 1001, 'User does not exist: gone.'],
	],
	'2024': [
		[meeting, 404, 1001, 'User gone does not exist.'],
		[webinar, 400, 1001, 'User gone does not exist.'],
	],
};

const others: Record<Specification, Row[]> = {
	'2026': [
		[meeting, 404, 3001, 'Meeting does not exist: 82012345678.'],
		[webinar, 400, 200, 'No permission.'],
	],
	'2024': [meeting, webinar].map((path) => [
		path,
		400,
		1010,
		'User does not belong to this account: simulator-account-id.',
	]),
};

const waiting: Record<Specification, Row[]> = {
	'2026': [
		[meeting, 400, 4927, 'Meeting 82012345678 has not started.'],
		[webinar, 400, 200, 'Webinar 82929473321 has not started.'],
	],
	'2024': [
		[meeting, 400, 3000, 'This meeting is not in progress.'],
		[webinar, 400, 200, 'Webinar 82,929,473,321 has not started.'],
	],
};

describe.each(['2026', '2024'] as const)('which event, in the texts of %s', (specification) => {
	beforeEach(() => simulator.configure({ specification }));

	test.each(events[specification])('%s answers %i code %i', async (path, status, code, message) => {
		expect(await start(path)).toEqual([status, { code, message }]);
	});

	test.each(hosts[specification])('a missing host of %s', async (path, status, code, message) => {
		simulator.meeting('82012345678').hostId = 'gone';
		simulator.webinar('82929473321').hostId = 'gone';
		expect(await start(path)).toEqual([status, { code, message }]);
	});

	test.each(others[specification])("another account's %s", async (path, status, code, message) => {
		simulator.meeting('82012345678').accountId = 'elsewhere';
		simulator.webinar('82929473321').accountId = 'elsewhere';
		expect(await start(path)).toEqual([status, { code, message }]);
	});

	test.each(waiting[specification])(
		'%s has not begun: %i code %i',
		async (path, status, code, message) => {
			simulator.meeting('82012345678').status = 'waiting';
			simulator.webinar('82929473321').status = 'waiting';
			expect(await start(path)).toEqual([status, { code, message }]);
		},
	);
});

describe('which event', () => {
	test.each([
		['/meetings/abc/livestream', 400, 300, 'Invalid meeting id.'],
		['/meetings/abc/jointoken/live_streaming', 400, 300, 'Invalid meeting ID.'],
		[
			'/meetings/99999999999/jointoken/live_streaming',
			404,
			3001,
			'Meeting does not exist: 99999999999',
		],
		[
			'/meetings/82929473321/jointoken/live_streaming',
			400,
			3000,
			'Cannot access webinar information.',
		],
	])('%s has its own text', async (path, status, code, message) => {
		expect(await read(path)).toEqual([status, { code, message }]);
	});

	test('an answer on demand', async () => {
		simulator.meeting('82012345678').forcedAnswer = { status: 503, body: '<html>down</html>' };
		const answer = await changeStatus(simulator, meeting, { action: 'start' });
		expect([answer.status, answer.text]).toEqual([503, '<html>down</html>']);
	});
});

const noPlan =
	'Webinar plan is missing. You must subscribe to the webinar plan and enable webinars for this user in order to perform this action.';
const noHosting = 'Your user account is not allowed meeting hosting and scheduling capabilities.';

describe('what is in the way of a start', () => {
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
			3000,
			'The current webinar is not configured with a custom streaming service.',
		],
		[webinar, { hasWebinarPlan: false }, 200, noPlan],
		[webinar, { type: 4 }, 200, noPlan],
		[meeting, { canHost: false }, 3161, noHosting],
		[meeting, { type: 4 }, 3161, noHosting],
		[meeting, { type: 99 }, 3161, noHosting],
		[meeting, { type: 1 }, 200, 'Only available for Paid account: simulator-account-id.'],
	] as const)('%s with %j', async (path, user, code, message) => {
		Object.assign(simulator.user(defaultUserId), user);
		expect(await start(path)).toEqual([400, { code, message }]);
	});

	test('the custom service is off, in the text of 2024', async () => {
		simulator.configure({ specification: '2024' });
		simulator.user(defaultUserId).customLiveStreamingService = false;
		const message =
			'The current user has not enabled the custom live streaming feature of the webinar.';
		expect(await start(webinar)).toEqual([400, { code: 200, message }]);
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

	test.each(['start', 'stop', 'mode'])('%s of an end-to-end encrypted meeting', async (action) => {
		simulator.meeting('82012345678').encryption = 'e2ee';
		const message =
			'End-to-end encrypted meetings currently do not support the livestreaming feature.';
		expect(await change(meeting, action)).toEqual([400, { code: 4400, message }]);
	});

	test.each(['stop', 'mode'])('%s of a meeting that has not begun', async (action) => {
		simulator.meeting('82012345678').status = 'waiting';
		const message = 'Meeting 82012345678 has not started.';
		expect(await change(meeting, action)).toEqual([400, { code: 4927, message }]);
	});

	test('a stop of a webinar that has not begun', async () => {
		simulator.webinar('82929473321').status = 'waiting';
		const message = 'Webinar 82929473321 has not started.';
		expect(await change(webinar, 'stop')).toEqual([400, { code: 200, message }]);
	});

	test('a meeting that has not begun, with a chosen text', async () => {
		simulator.meeting('82012345678').status = 'waiting';
		simulator.configure({ notStartedMessage: 'Not yet.' });
		expect(await start(meeting)).toEqual([400, { code: 3000, message: 'Not yet.' }]);
	});
});

describe('a stream that is already in the requested state', () => {
	test('start on a running stream answers as chosen', async () => {
		simulator.meeting('82012345678').stream = 'live';
		expect((await start(meeting))[0]).toBe(204);
		simulator.configure({ startOnLiveStream: 'error_3000' });
		const message = 'The live stream of this meeting is already started.';
		expect(await start(meeting)).toEqual([400, { code: 3000, message }]);
		simulator.configure({ startOnLiveStream: 'throttled' });
		expect((await start(meeting))[0]).toBe(429);
	});

	test('stop on a stream that is off answers as chosen', async () => {
		const message = 'The live stream of this meeting has not started.';
		expect(await change(meeting, 'stop')).toEqual([400, { code: 3000, message }]);
		simulator.configure({ stopOnSilentStream: 'accepted' });
		expect((await change(meeting, 'stop'))[0]).toBe(204);
	});
});
