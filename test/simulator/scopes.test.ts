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

describe('tokens and scopes', () => {
	async function startWith(token: string): Promise<[number, unknown]> {
		const answer = await changeStatus(simulator, meeting, { action: 'start' }, { token });
		return [answer.status, answer.json];
	}

	test('an unknown, an expired and a revoked token', async () => {
		const invalid = [401, { code: 124, message: 'Invalid access token.' }];
		const { access_token: token } = simulator.issueTokens();
		expect(await startWith('nonsense')).toEqual(invalid);
		simulator.expireAccessTokens();
		const message = 'Access token is expired.';
		expect(await startWith(token)).toEqual([401, { code: 124, message }]);
		simulator.revokeTokens();
		expect(await startWith(token)).toEqual(invalid);
	});

	test('missing scopes are listed', async () => {
		const { access_token: token } = simulator.issueTokens({ scopes: ['meeting:read'] });
		const message =
			'Invalid access token, does not contain scopes:[meeting:update:livestream_status, meeting:update:livestream_status:admin].';
		expect(await startWith(token)).toEqual([400, { code: 4711, message }]);
	});

	test.each([
		'meeting:write',
		'meeting:write:admin',
		'meeting:update:livestream_status',
		'meeting:update:livestream_status:admin',
	])('%s is enough', async (scope) => {
		const { access_token: token } = simulator.issueTokens({ scopes: [scope] });
		expect((await startWith(token))[0]).toBe(204);
	});

	test('an account token needs the admin form', async () => {
		const scopes = ['meeting:update:livestream_status'];
		const { access_token: token } = simulator.issueTokens({ kind: 'account', scopes });
		expect(await startWith(token)).toMatchObject([400, { code: 4711 }]);
		const { access_token: admin } = simulator.issueTokens({ kind: 'account' });
		expect((await startWith(admin))[0]).toBe(204);
	});

	test("a user token only works for other users' meetings with the admin form", async () => {
		simulator.addUser({ id: 'someone' });
		const { access_token: own } = simulator.issueTokens({ userId: 'someone' });
		const message =
			'Invalid access token, does not contain scopes:[meeting:update:livestream_status:admin].';
		expect(await startWith(own)).toEqual([400, { code: 4711, message }]);
		const scopes = ['meeting:update:livestream_status:admin'];
		const { access_token: admin } = simulator.issueTokens({ userId: 'someone', scopes });
		expect((await startWith(admin))[0]).toBe(204);
	});

	test('a path that Zoom does not have', async () => {
		expect((await callApi(simulator, 'GET', '/nowhere')).json).toMatchObject({ code: 2300 });
	});
});
