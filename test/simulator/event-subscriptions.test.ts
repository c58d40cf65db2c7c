import { askForTokens, callApi } from './calls';
import { startSimulator, SUBSCRIPTIONS_ADDED_BY_HAND, type Simulator } from './index';
import { isRecord } from './is-record';
import { prove } from './url-proof';
import { startReceiver, type WebhookReceiver } from './webhook-receiver';

const path = '/marketplace/app/event_subscription';
const host = 'simulator-host';

let simulator: Simulator;
let receiver: WebhookReceiver;
let token: string;

beforeEach(async () => {
	receiver = await startReceiver();
	receiver.prove = prove;
	simulator = await startSimulator({ retryScale: 0.000_01 });
	simulator.issueTokens();
	simulator.addMeeting({ id: '82012345678' });
	token = await appToken('client_credentials');
});
afterEach(async () => {
	await simulator.close();
	await receiver.close();
});

async function appToken(grant_type: string): Promise<string> {
	const fields = { grant_type, account_id: simulator.app.accountId };
	const { json } = await askForTokens(simulator, fields);
	return isRecord(json) ? String(json.access_token) : '';
}

const wanted = (changes: object = {}) => ({
	events: ['meeting.started'],
	event_subscription_name: 'Example',
	event_webhook_url: receiver.url,
	subscription_scope: 'user',
	user_ids: [host],
	account_id: simulator.app.accountId,
	...changes,
});

async function create(changes: object = {}) {
	const { status, json } = await callApi(simulator, 'POST', path, { token, body: wanted(changes) });
	const fields = isRecord(json) ? json : {};
	return { status, code: fields.code, message: fields.message, id: fields.event_subscription_id };
}

async function list(query: Record<string, string> = {}) {
	const fields = {
		user_id: host,
		account_id: simulator.app.accountId,
		subscription_scope: 'user',
		...query,
	};
	const { status, json } = await callApi(
		simulator,
		'GET',
		`${path}?${String(new URLSearchParams(fields))}`,
		{
			token,
		},
	);
	return { status, json };
}

describe('creation', () => {
	test('checks the URL, then announces the events of the user', async () => {
		expect(await create()).toMatchObject({ status: 201, id: expect.stringMatching(/.{20}/) });
		expect(receiver.names()).toEqual(['endpoint.url_validation']);
		simulator.addUser({ id: 'colleague' });
		simulator.addMeeting({ id: '85550001111', hostId: 'colleague' });
		simulator.startMeeting('82012345678');
		simulator.startMeeting('85550001111');
		await simulator.webhooks.settled();
		expect(receiver.names()).toEqual(['endpoint.url_validation', 'meeting.started']);
	});

	test('for an account announces the events of everyone', async () => {
		await create({ subscription_scope: 'account', user_ids: undefined });
		simulator.addUser({ id: 'colleague' });
		simulator.addMeeting({ id: '85550001111', hostId: 'colleague' });
		simulator.startMeeting('85550001111');
		await simulator.webhooks.settled();
		expect(receiver.names()).toEqual(['endpoint.url_validation', 'meeting.started']);
	});

	test('of a URL that does not prove itself is refused, and so is one without https elsewhere', async () => {
		receiver.prove = undefined;
		const message = `The event webhook url validate failed: ${receiver.url}.`;
		expect(await create()).toMatchObject({ status: 404, code: 1701, message });
		const elsewhere = { event_webhook_url: 'http://n8n.example.com' };
		expect(await create(elsewhere)).toMatchObject({ status: 404, code: 1701 });
		expect(simulator.subscriptions).toEqual([]);
	});

	test.each<[string, object, object]>([
		['no events', { events: [] }, { status: 400, code: 1500 }],
		['no URL', { event_webhook_url: '' }, { status: 400, code: 1500 }],
		['another scope', { subscription_scope: 'planet' }, { status: 400, code: 1500 }],
		['an unknown event', { events: ['meeting.exploded'] }, { status: 404, code: 1601 }],
		['an unknown user', { user_ids: ['unknown'] }, { status: 404, code: 1001 }],
		['another account', { account_id: 'another' }, { status: 404, code: 1001 }],
	])('with %s is refused', async (_what, changes, refusal) => {
		expect(await create(changes)).toMatchObject(refusal);
	});

	test('needs the scope of each event, the consent of the user and their permission', async () => {
		simulator.app.scopes = simulator.app.scopes.filter(
			(scope) => !/^meeting:read:meeting/.test(scope),
		);
		expect(await create()).toMatchObject({
			status: 400,
			code: 1602,
			message: 'The event is not allowed for the app: meeting.started',
		});
		simulator.user(host).maySubscribe = false;
		expect(await create()).toMatchObject({ status: 400, code: 1003 });
		simulator.app.authorizedUsers.clear();
		expect(await create()).toMatchObject({ status: 400, code: 1300 });
	});

	test('ends at twenty', async () => {
		for (let count = 0; count < 20; count += 1) expect((await create()).status).toBe(201);
		expect(await create()).toMatchObject({ status: 400 });
	});
});

describe('tokens', () => {
	test('of a user open nothing here', async () => {
		token = simulator.issueTokens().access_token;
		expect(await create()).toMatchObject({ status: 400, code: 4711 });
	});

	test.each(['client_credentials', 'account_credentials'] as const)(
		'only %s have the scopes if Zoom is set up that way',
		async (eventSubscriptionGrants) => {
			simulator.configure({ eventSubscriptionGrants });
			const answers = [];
			for (const grant of ['client_credentials', 'account_credentials']) {
				token = await appToken(grant);
				answers.push((await create()).status);
			}
			const first = eventSubscriptionGrants === 'client_credentials';
			expect(answers).toEqual(first ? [201, 400] : [400, 201]);
		},
	);
});

describe('the list', () => {
	test('shows which ones a program added, and which ones were added by hand', async () => {
		const { id } = await create();
		simulator.webhooks.subscribe({ url: receiver.url, events: ['meeting.ended'] });
		expect(await list()).toMatchObject({
			status: 200,
			json: {
				event_subscriptions: [
					{
						event_subscription_id: id,
						event_subscription_name: 'Example',
						event_webhook_url: receiver.url,
						events: ['meeting.started'],
						created_source: 'openapi',
					},
				],
			},
		});
		simulator.configure({ accountSubscriptionsNeedUser: false });
		const account = await list({ subscription_scope: 'account', user_id: '' });
		expect(account.json).toMatchObject({
			event_subscriptions: [
				{ event_subscription_name: SUBSCRIPTIONS_ADDED_BY_HAND, created_source: 'default' },
			],
		});
	});

	test('has pages, and needs a user', async () => {
		for (let count = 0; count < 3; count += 1) await create();
		const { json } = await list({ page_size: '2' });
		expect(json).toMatchObject({ next_page_token: '2', event_subscriptions: { length: 2 } });
		expect((await list({ page_size: '2', next_page_token: '2' })).json).toMatchObject({
			next_page_token: '',
			event_subscriptions: { length: 1 },
		});
		expect((await list({ user_id: '' })).status).toBe(404);
		expect((await list({ subscription_scope: 'account', user_id: '' })).status).toBe(404);
		expect((await list({ subscription_scope: 'planet' })).status).toBe(400);
	});
});

describe('deletion', () => {
	const remove = async (id: unknown) =>
		(await callApi(simulator, 'DELETE', `${path}/${String(id)}`, { token })).status;

	test('ends the announcements, and is answered with 404 from then on', async () => {
		const { id } = await create();
		expect(await remove(id)).toBe(204);
		expect(await remove(id)).toBe(404);
		simulator.startMeeting('82012345678');
		await simulator.webhooks.settled();
		expect(receiver.names()).toEqual(['endpoint.url_validation']);
	});

	test('of one that was added by hand is refused', async () => {
		simulator.webhooks.subscribe({ url: receiver.url, events: ['meeting.ended'] });
		expect(await remove(simulator.subscriptions[0]?.id)).toBe(404);
		expect(simulator.subscriptions).toHaveLength(1);
	});
});

test('users take part and leave; the subscription stays', async () => {
	const { id } = await create();
	simulator.addUser({ id: 'colleague' });
	const join = async (user: string) => {
		const body = { account_id: simulator.app.accountId, user_ids: [user] };
		return await callApi(simulator, 'PATCH', `${path}/${String(id)}`, { token, body });
	};
	expect((await join('colleague')).json).toMatchObject({ code: 1002 });
	simulator.issueTokens({ userId: 'colleague' });
	expect((await join('colleague')).status).toBe(204);
	expect((await join('unknown')).status).toBe(404);
	const query = new URLSearchParams({
		event_subscription_id: String(id),
		account_id: simulator.app.accountId,
		user_ids: host,
	});
	const left = await callApi(simulator, 'DELETE', `${path}?${String(query)}`, { token });
	expect(left.status).toBe(204);
	expect(simulator.subscriptions).toMatchObject([{ id, userIds: ['colleague'] }]);
});

test('the control page shows how each subscription was added', async () => {
	await create();
	simulator.webhooks.subscribe({ url: receiver.url, events: ['meeting.ended'] });
	const page = await (await fetch(simulator.origin)).text();
	for (const shown of ['Example', receiver.url, 'meeting.started', 'by a program', 'by hand']) {
		expect(page).toContain(shown);
	}
});
