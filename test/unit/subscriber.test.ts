import { findSubscriber } from '../../nodes/ZoomLiveStreamTrigger/subscription/subscriber';
import { hookFunctions, type ZoomResponse } from './harness/hookFunctions';
import { ACCOUNT_APP, GENERAL_APP } from './harness/zoomApp';

jest.mock('../../nodes/ZoomLiveStreamTrigger/pause', () => ({ pause: async () => undefined }));

const USER: ZoomResponse = { statusCode: 200, body: { id: 'user-1', account_id: 'account-7' } };
const FOUND = {
	kind: 'found',
	subscriber: { scope: 'user', userId: 'user-1', accountId: 'account-7' },
};

async function find(...answers: ZoomResponse[]) {
	const { functions, sent } = hookFunctions(...answers);
	return { outcome: await findSubscriber(functions, GENERAL_APP), sent };
}

test('is the user who signed in to a General App', async () => {
	const { outcome, sent } = await find(USER);
	expect(outcome).toEqual(FOUND);
	expect(sent).toEqual([
		expect.objectContaining({
			method: 'GET',
			url: 'https://api.zoom.us/v2/users/me',
			headers: { Accept: 'application/json' },
			ignoreHttpStatusErrors: true,
		}),
	]);
});

test('is the account of a server-to-server app, without a request', async () => {
	const { functions, sent } = hookFunctions();
	expect(await findSubscriber(functions, ACCOUNT_APP)).toEqual({
		kind: 'found',
		subscriber: { scope: 'account', accountId: 'account-7' },
	});
	expect(sent).toEqual([]);
});

describe('a sign-in that has expired', () => {
	test('is renewed by n8n, which has to see the refusal', async () => {
		const { outcome, sent } = await find({ statusCode: 401 }, USER);
		expect(outcome).toEqual(FOUND);
		expect(sent.map(({ ignoreHttpStatusErrors }) => ignoreHttpStatusErrors)).toEqual([true, false]);
	});

	test('and cannot be renewed, is the first refusal', async () => {
		const { outcome, sent } = await find({ statusCode: 401, body: { code: 124 } }, 'refused');
		expect(outcome).toMatchObject({
			kind: 'refused',
			answer: { status: 401, body: { code: 124 } },
		});
		expect(sent).toHaveLength(2);
	});
});

test.each<[string, ZoomResponse, object]>([
	['a refusal', { statusCode: 400, body: { id: 'user-1', account_id: 'a' } }, { status: 400 }],
	['another status', { statusCode: 201, body: USER }, { status: 201 }],
	['a page', { statusCode: 200, body: '<html>' }, { body: '<html>' }],
	['no user', { statusCode: 200, body: { account_id: 'account-7' } }, { status: 200 }],
	['no account', { statusCode: 200, body: { id: 'user-1' } }, { status: 200 }],
	['silence', 'ECONNRESET', { kind: 'silent' }],
])('is unknown after %s', async (_what, response, answer) => {
	const { outcome, sent } = await find(response);
	expect(outcome).toMatchObject({ kind: 'refused', answer });
	expect(sent).toHaveLength(1);
});

test.each([429, 500, 503])('is asked for again after %i', async (statusCode) => {
	const { outcome, sent } = await find({ statusCode }, { statusCode }, USER);
	expect(outcome).toEqual(FOUND);
	expect(sent).toHaveLength(3);
});

test('JSON that n8n left as text is read', async () => {
	const body = JSON.stringify({ id: 'user-1', account_id: 'account-7' });
	expect((await find({ statusCode: 200, body })).outcome).toEqual(FOUND);
});
