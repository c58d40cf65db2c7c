import { callApi, changeStatus } from './calls';
import type { Simulator } from './index';
import { exampleDestination, startSimulator } from './index';
import { expectAnswersAsSpecified } from '../specification/judging';

const meeting = '/meetings/82012345678';

let simulator: Simulator;

beforeEach(async () => {
	simulator = await startSimulator();
	const destination = { ...exampleDestination };
	simulator.addMeeting({ id: '82012345678', status: 'started', destination });
});
afterEach(async () => {
	await simulator.close();
	expectAnswersAsSpecified(simulator);
});

describe('body formats', () => {
	const path = `${meeting}/livestream/status`;

	test.each([
		[
			'a urlencoded form',
			new URLSearchParams({ action: 'start' }),
			415,
			'Unsupported Content Type',
		],
		['plain text', 'action=start', 415, 'Unsupported Content Type'],
		['nothing', undefined, 400, 'Request Body should be a valid JSON object.'],
	])('%s is refused', async (_what, body, status, message) => {
		const answer = await callApi(simulator, 'PATCH', path, { body });
		expect([answer.status, answer.json]).toEqual([status, { code: 300, message }]);
	});

	test.each(['{"action":', '[]', '"start"'])('the JSON %s is refused', async (body) => {
		const headers = { 'content-type': 'application/json' };
		const answer = await callApi(simulator, 'PATCH', path, { body, headers });
		expect(answer.json).toEqual({
			code: 300,
			message: 'Request Body should be a valid JSON object.',
		});
	});

	test('multipart can be refused in both ways that Zoom does', async () => {
		simulator.configure({ requestFormats: 'json' });
		expect((await changeStatus(simulator, meeting, { action: 'start' })).status).toBe(415);
		simulator.configure({ formatRefusal: 'invalid_json_object' });
		const answer = await changeStatus(simulator, meeting, { action: 'start' });
		expect([answer.status, answer.json]).toEqual([
			400,
			{ code: 300, message: 'Request Body should be a valid JSON object.' },
		]);
		expect(simulator.meeting('82012345678').stream).toBe('off');
	});

	test('JSON can be refused too', async () => {
		simulator.configure({ requestFormats: 'multipart' });
		const answer = await callApi(simulator, 'PATCH', path, { body: { action: 'start' } });
		expect(answer.status).toBe(415);
	});

	test('truncated multipart is refused and recorded', async () => {
		const headers = { 'content-type': 'multipart/form-data; boundary=b' };
		const body = '--b\r\ncontent-disposition: form-data; name="action"\r\n\r\nsta';
		const answer = await callApi(simulator, 'PATCH', path, { body, headers });
		expect(answer.status).toBe(400);
		expect(simulator.requests[0]?.rawBody.toString('utf8')).toBe(body);
	});

	test('multipart without a boundary is refused', async () => {
		const headers = { 'content-type': 'multipart/form-data' };
		const answer = await callApi(simulator, 'PATCH', path, { body: 'x', headers });
		expect(answer.status).toBe(400);
	});
});
