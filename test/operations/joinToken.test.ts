import { BEGINNING } from '../engine/harness/clock';
import { runOperation } from './harness/operation';
import { eventOf, eventsForEachTest } from './harness/world';

jest.mock('../../nodes/zoom/n8n/clock', () => jest.requireActual('../engine/harness/clock'));

const zoom = eventsForEachTest();

describe.each(['meeting', 'webinar'] as const)('the join token of a %s', (eventType) => {
	test('is fetched for each item', async () => {
		const { success } = await runOperation(zoom(), {
			operation: 'getJoinToken',
			eventType,
			items: [{ bot: 1 }, { bot: 2 }],
		});
		expect(new Set(success.map(({ json }) => json.token)).size).toBe(2);
		expect(success.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 1 }]);
	});

	test.each([
		['an empty body', ''],
		['no token', { expire_in: 120 }],
		['an empty token', { token: '', expire_in: 120 }],
	])('that Zoom answers with %s is not a success', async (_case, body) => {
		zoom().injectFault({ kind: 'status', status: 200, body, times: 100 });
		const { success, error } = await runOperation(zoom(), {
			operation: 'getJoinToken',
			eventType,
			options: { maxWait: 0 },
		});
		expect(success).toEqual([]);
		expect(error[0]?.json).toMatchObject({ error: { message: expect.any(String) } });
	});

	test.each([
		['as long as Zoom says', 60, 60],
		['for a day at most', 86_400, 86_400],
		['for two minutes if Zoom says more than a day', 86_401, 120],
		['for two minutes if Zoom says no time at all', 0, 120],
		['for two minutes if Zoom says a negative time', -60, 120],
		['for two minutes if Zoom says it as text', '60', 120],
		['for two minutes if Zoom does not say', undefined, 120],
	])('is valid %s', async (_howLong, expire_in, expiresIn) => {
		zoom().injectFault({
			kind: 'status',
			status: 200,
			body: { token: 'example-token', expire_in },
		});
		const { success } = await runOperation(zoom(), { operation: 'getJoinToken', eventType });
		expect(success[0]?.json).toMatchObject({
			token: 'example-token',
			expiresIn,
			expiresAt: new Date(BEGINNING + expiresIn * 1_000).toISOString(),
		});
	});

	test('that Zoom does not give says what to do', async () => {
		zoom().injectFault({ kind: 'status', status: 200, body: { expire_in: 120 } });
		const { error } = await runOperation(zoom(), { operation: 'getJoinToken', eventType });
		expect(error[0]?.json).toMatchObject({
			error: {
				message: `Zoom returned no join token for ${eventType} ${eventOf(zoom(), eventType).id}`,
				fix: 'Run the node again. If nothing changes, ask Zoom support whether the account can use join tokens for live streaming.',
				reason: 'unknown',
			},
		});
	});

	test('without its scope says which scope is missing', async () => {
		const { error } = await runOperation(zoom(), {
			operation: 'getJoinToken',
			eventType,
			tokens: { scopes: [`${eventType}:update:livestream_status`] },
		});
		expect(error[0]?.json).toMatchObject({
			error: {
				message: expect.stringContaining(`${eventType}:read:live_streaming_token`),
				reason: 'missing_scope',
			},
		});
	});
});
