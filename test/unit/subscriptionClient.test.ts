import { createClient } from '../../nodes/ZoomLiveStreamTrigger/subscription/client';
import { hookFunctions, type ZoomResponse } from './harness/hookFunctions';
import { listedSubscription, SUBSCRIPTIONS, URL_OF_N8N } from './harness/subscriptions';

jest.mock('../../nodes/ZoomLiveStreamTrigger/pause', () => ({ pause: async () => undefined }));

const USER = { scope: 'user', userId: 'user-1', accountId: 'account-7' } as const;
const ACCOUNT = { scope: 'account', accountId: 'account-7' } as const;

function client(...answers: ZoomResponse[]) {
	const { functions, sent } = hookFunctions(...answers);
	const address = { apiBaseUrl: 'https://api.zoom.us/v2', accessToken: 'a-token' };
	return { ...createClient(functions, address), sent };
}

const page = (ids: string[], next_page_token?: unknown): ZoomResponse => ({
	statusCode: 200,
	body: { event_subscriptions: ids.map(listedSubscription), next_page_token },
});
const idsIn = (outcome: Awaited<ReturnType<ReturnType<typeof client>['list']>>) =>
	outcome.kind === 'listed' ? outcome.subscriptions.map(({ id }) => id) : outcome;

describe('the list', () => {
	test('is asked for with the token, for the user or the account', async () => {
		const { list, sent } = client(page([]), page([]));
		await list(USER);
		await list(ACCOUNT);
		const headers = { Accept: 'application/json', Authorization: 'Bearer a-token' };
		const common = { account_id: 'account-7', page_size: 100 };
		expect(sent).toEqual([
			expect.objectContaining({
				method: 'GET',
				url: SUBSCRIPTIONS,
				headers,
				qs: { ...common, user_id: 'user-1', subscription_scope: 'user' },
			}),
			expect.objectContaining({ qs: { ...common, subscription_scope: 'account' } }),
		]);
	});

	test('goes over all pages', async () => {
		const { list, sent } = client(page(['a', 'b'], 'second'), page(['c'], ''), page(['never']));
		expect(idsIn(await list(USER))).toEqual(['a', 'b', 'c']);
		expect(sent.map(({ qs }) => qs?.next_page_token)).toEqual([undefined, 'second']);
	});

	test('ends after 20 pages, whatever Zoom says', async () => {
		const pages = Array.from({ length: 30 }, (_, index) => page([`${index}`], `page-${index}`));
		const { list, sent } = client(...pages);
		expect(idsIn(await list(USER))).toHaveLength(20);
		expect(sent).toHaveLength(20);
	});

	test.each<[string, unknown]>([
		['no entries', {}],
		['entries that no one can read', { event_subscriptions: [7, {}], next_page_token: 7 }],
	])('with %s is empty', async (_what, body) => {
		expect(await client({ statusCode: 200, body }).list(USER)).toEqual({
			kind: 'listed',
			subscriptions: [],
		});
	});

	test.each<[string, ZoomResponse, object]>([
		['a refusal', { statusCode: 400, body: page([]) }, { kind: 'answered', status: 400 }],
		['another status', { statusCode: 201, body: {} }, { kind: 'answered', status: 201 }],
		['a page', { statusCode: 200, body: '<html>' }, { kind: 'answered', body: '<html>' }],
		['no list', { statusCode: 200, body: { event_subscriptions: 7 } }, { status: 200 }],
		['silence', 'ECONNRESET', { kind: 'silent' }],
	])('is not read from %s', async (_what, response, answer) => {
		expect(await client(response).list(USER)).toMatchObject({ kind: 'refused', answer });
	});
});

describe('a creation', () => {
	const wanted = (subscriber: typeof USER | typeof ACCOUNT) => ({
		url: URL_OF_N8N,
		events: ['meeting.started'],
		subscriber,
	});
	const CREATED = { statusCode: 201, body: { event_subscription_id: 'new' } };

	test('names the subscription, the URL, the events and the user or account', async () => {
		const { create, sent } = client(CREATED, {
			statusCode: 200,
			body: { event_subscription_id: 'other' },
		});
		expect(await create(wanted(USER))).toEqual({ kind: 'created', id: 'new' });
		expect(await create(wanted(ACCOUNT))).toEqual({ kind: 'created', id: 'other' });
		const common = {
			events: ['meeting.started'],
			event_subscription_name: 'n8n Zoom Live Stream Trigger',
			event_webhook_url: URL_OF_N8N,
			account_id: 'account-7',
		};
		expect(sent).toMatchObject([
			{ method: 'POST', url: SUBSCRIPTIONS, json: true },
			{ method: 'POST' },
		]);
		expect(sent.map(({ body }) => body)).toEqual([
			{ ...common, subscription_scope: 'user', user_ids: ['user-1'] },
			{ ...common, subscription_scope: 'account' },
		]);
	});

	test.each<[string, ZoomResponse[], number]>([
		['a rate limit', [{ statusCode: 429 }, CREATED], 2],
		['two', [{ statusCode: 429 }, { statusCode: 429 }, CREATED], 3],
	])('is sent again after %s', async (_why, answers, times) => {
		const { create, sent } = client(...answers);
		expect(await create(wanted(USER))).toEqual({ kind: 'created', id: 'new' });
		expect(sent).toHaveLength(times);
	});

	test.each<[string, ZoomResponse]>([
		['an outage', { statusCode: 503 }],
		['silence', 'ECONNRESET'],
		['a refusal', { statusCode: 300, body: CREATED.body }],
		['a strange status', { statusCode: 199, body: CREATED.body }],
		['an answer without an id', { statusCode: 201, body: {} }],
		['an empty id', { statusCode: 200, body: { event_subscription_id: '' } }],
		['an id that is no text', { statusCode: 200, body: { event_subscription_id: 7 } }],
		['a page', { statusCode: 200, body: '<html>' }],
	])('is not sent again after %s, because there could be two', async (_why, response) => {
		const { create, sent } = client(response, CREATED);
		expect(await create(wanted(USER))).toMatchObject({ kind: 'refused' });
		expect(sent).toHaveLength(1);
	});
});

describe('a deletion', () => {
	test.each([200, 204, 299, 404])('is done with %i', async (statusCode) => {
		const { remove, sent } = client({ statusCode });
		expect(await remove('an-id')).toEqual({ kind: 'removed' });
		expect(sent).toMatchObject([{ method: 'DELETE', url: `${SUBSCRIPTIONS}/an-id` }]);
	});

	test.each([199, 300, 400, 403])('is not done with %i', async (statusCode) => {
		expect(await client({ statusCode }).remove('an-id')).toMatchObject({ kind: 'refused' });
	});

	test.each<[string, ZoomResponse]>([
		['a rate limit', { statusCode: 429 }],
		['an outage', { statusCode: 500 }],
		['silence', 'ECONNRESET'],
	])('is sent again after %s', async (_why, response) => {
		const { remove, sent } = client(response, response, { statusCode: 204 });
		expect(await remove('an-id')).toEqual({ kind: 'removed' });
		expect(sent).toHaveLength(3);
	});

	test('gives up after three times', async () => {
		const { remove, sent } = client();
		expect(await remove('an-id')).toEqual({ kind: 'refused', answer: { kind: 'silent' } });
		expect(sent).toHaveLength(3);
	});
});
