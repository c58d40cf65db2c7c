import { callApi } from './calls';
import type { Simulator } from './index';
import { defaultUserId, startSimulator } from './index';

let simulator: Simulator;
let token: string;

beforeEach(async () => {
	simulator = await startSimulator();
	token = simulator.issueTokens({ scopes: ['meeting:write:meeting'] }).access_token;
});
afterEach(async () => await simulator.close());

test('a user creates a scheduled meeting, which is waiting to begin', async () => {
	const body = { topic: 'Choir', start_time: '2026-12-24T19:30:00+01:00', duration: 90 };
	const answer = await callApi(simulator, 'POST', '/users/me/meetings', { token, body });
	expect(answer.status).toBe(201);
	const begins = '2026-12-24T18:30:00.000Z';
	expect(answer.json).toMatchObject({ topic: 'Choir', start_time: begins, duration: 90 });
	const [, id = ''] = /"id":(\d{11}),/.exec(answer.text) ?? [];
	const expected = { topic: 'Choir', status: 'waiting', stream: 'off', hostId: defaultUserId };
	expect(simulator.meeting(id)).toMatchObject(expected);
});

test('an invalid start time is refused', async () => {
	const body = { topic: 'Choir', start_time: 'Invalid date' };
	const answer = await callApi(simulator, 'POST', '/users/me/meetings', { token, body });
	expect(answer.status).toBe(400);
	expect(answer.json).toMatchObject({ code: 300, errors: [{ field: 'start_time' }] });
});

test('the scopes of this package cannot create anything', async () => {
	const answer = await callApi(simulator, 'POST', '/users/me/meetings', {
		body: { topic: 'Choir' },
	});
	expect(answer.json).toMatchObject({ code: 4711 });
});

test('a meeting is moved, and deleted', async () => {
	const scopes = ['meeting:update:meeting', 'meeting:delete:meeting'];
	token = simulator.issueTokens({ scopes }).access_token;
	simulator.addMeeting({ id: '85123456789', topic: 'Choir' });
	const path = '/meetings/85123456789';
	const body = { topic: 'Concert', start_time: '2026-12-24T19:30:00Z', duration: 45 };
	expect(await callApi(simulator, 'PATCH', path, { token, body })).toMatchObject({ status: 204 });
	const begins = '2026-12-24T19:30:00.000Z';
	expect(simulator.meeting('85123456789')).toMatchObject({
		topic: 'Concert',
		startTime: begins,
		duration: 45,
	});
	const never = { start_time: 'Invalid date' };
	const refused = await callApi(simulator, 'PATCH', path, { token, body: never });
	expect(refused.json).toMatchObject({ code: 300, errors: [{ field: 'start_time' }] });

	expect(await callApi(simulator, 'DELETE', path, { token })).toMatchObject({ status: 204 });
	const gone = await callApi(simulator, 'DELETE', path, { token });
	expect(gone).toMatchObject({ status: 404, json: { code: 3001 } });
});
