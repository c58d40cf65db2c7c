import { callApi, type Received } from './calls';
import type { Simulator } from './index';
import { defaultUserId, exampleDestination, startSimulator } from './index';
import { expectAnswersAsSpecified } from '../specification/judging';

let simulator: Simulator;

beforeEach(async () => {
	simulator = await startSimulator();
	const given = { status: 'started', stream: 'live', destination: exampleDestination } as const;
	simulator.addMeeting({ id: '82012345678', ...given });
	simulator.addWebinar({ id: '82929473321', ...given });
});
afterEach(async () => {
	await simulator.close();
	expectAnswersAsSpecified(simulator);
});

async function send(
	method: 'PATCH' | 'PUT',
	path: string,
	body: object,
	scope = 'meeting:update:in_meeting_controls',
): Promise<Received> {
	const { access_token: token } = simulator.issueTokens({ scopes: [scope] });
	return await callApi(simulator, method, path, { token, body });
}

describe('controls of a running meeting', () => {
	const path = '/live_meetings/82012345678/events';

	test.each([
		['recording.start', 'on'],
		['recording.pause', 'paused'],
		['recording.resume', 'on'],
		['recording.stop', 'off'],
		['waiting_room.update', 'off'],
	])('%s is accepted with 202: the recording is %s', async (method, recording) => {
		const answer = await send('PATCH', path, { method });
		expect([answer.status, answer.text]).toEqual([202, '']);
		expect(answer.headers.get('x-ratelimit-category')).toBe('Medium');
		expect(simulator.meeting('82012345678').recording).toBe(recording);
	});

	test('a meeting that is not running is not found', async () => {
		simulator.meeting('82012345678').status = 'waiting';
		const answer = await send('PATCH', path, { method: 'recording.start' });
		const message = 'Meeting 82012345678 is not found or has expired.';
		expect([answer.status, answer.json]).toEqual([404, { code: 3001, message }]);
	});

	test('there is no recording if the cloud storage is full', async () => {
		simulator.user(defaultUserId).hasCloudStorage = false;
		const answer = await send('PATCH', path, { method: 'recording.start' });
		expect([answer.status, answer.json]).toMatchObject([400, { code: 3309 }]);
		expect(simulator.meeting('82012345678').recording).toBe('off');
	});

	test('there is no control for streams', async () => {
		const answer = await send('PATCH', path, { method: 'livestream.start' });
		expect([answer.status, answer.json]).toMatchObject([400, { errors: [{ field: 'method' }] }]);
	});
});

describe('the end of an event', () => {
	test.each([
		['/meetings/82012345678/status', 'meeting:update:status'],
		['/webinars/82929473321/status', 'webinar:update:status'],
	])('%s ends it, and its stream', async (path, scope) => {
		const answer = await send('PUT', path, { action: 'end' }, scope);
		expect([answer.status, answer.text]).toEqual([204, '']);
		const event = path.startsWith('/meetings')
			? simulator.meeting('82012345678')
			: simulator.webinar('82929473321');
		expect(event).toMatchObject({ status: 'ended', stream: 'off' });
	});

	test('webinars are not recovered', async () => {
		const path = '/webinars/82929473321/status';
		const answer = await send('PUT', path, { action: 'recover' }, 'webinar:update:status');
		expect([answer.status, answer.json]).toMatchObject([400, { errors: [{ field: 'action' }] }]);
	});

	test('it needs its own scope', async () => {
		const path = '/meetings/82012345678/status';
		const answer = await send('PUT', path, { action: 'end' }, 'meeting:update:livestream_status');
		expect(answer.json).toMatchObject({
			message: expect.stringContaining(
				'scopes:[meeting:update:status, meeting:update:status:admin]',
			),
		});
	});
});
