import {
	createSubscription,
	deleteSubscription,
	subscriptionExists,
} from '../../nodes/ZoomLiveStreamTrigger/subscription/lifecycle';
import { listedSubscription, SCOPES, SUBSCRIPTIONS, URL_OF_N8N } from './harness/subscriptions';
import { triggerFunctions } from './harness/triggerFunctions';
import { GENERAL_APP } from './harness/zoomApp';

jest.mock('../../nodes/ZoomLiveStreamTrigger/pause', () => ({ pause: async () => undefined }));

const USER = { statusCode: 200, body: { id: 'user-1', account_id: 'account-7' } };
const TOKEN = { statusCode: 200, body: { access_token: 'a-token', scope: SCOPES.join(' ') } };
const EMPTY_LIST = { statusCode: 200, body: { event_subscriptions: [] } };
const CREATED = { statusCode: 201, body: { event_subscription_id: 'new' } };
const LIST = { statusCode: 200, body: { event_subscriptions: [listedSubscription('new')] } };
const SIGN_IN = [USER, TOKEN];

test('a trigger at a public address is subscribed at Zoom, found again and removed', async () => {
	const { functions, sent, warnings } = triggerFunctions(
		...[...SIGN_IN, EMPTY_LIST, CREATED],
		...[...SIGN_IN, LIST],
		...[...SIGN_IN, LIST, { statusCode: 204 }],
	);
	await createSubscription(functions);
	expect(sent.at(-1)).toMatchObject({ method: 'POST', url: SUBSCRIPTIONS });
	expect(await subscriptionExists(functions)).toBe(true);
	await deleteSubscription(functions);
	expect(sent.at(-1)).toMatchObject({ method: 'DELETE', url: `${SUBSCRIPTIONS}/new` });
	expect(sent).toHaveLength(11);
	expect(warnings).toEqual([]);
});

describe('at a start of n8n, while Zoom does not answer', () => {
	const startOfN8n = async (getNodeWebhookUrl: () => string) => {
		const { functions } = triggerFunctions(...SIGN_IN, EMPTY_LIST, CREATED);
		await createSubscription(functions);
		Object.assign(functions, { getActivationMode: () => 'init', getNodeWebhookUrl });
		return await subscriptionExists(functions);
	};

	test('the subscription of the same address counts', async () => {
		expect(await startOfN8n(() => URL_OF_N8N)).toBe(true);
	});

	test('a subscription of another address does not, because its events would not arrive', async () => {
		expect(await startOfN8n(() => 'https://moved.example.com/webhook/1')).toBe(false);
	});
});

test('white space that pasting brings around the keys of the app is left out', async () => {
	const { functions, sent } = triggerFunctions(...SIGN_IN, EMPTY_LIST, CREATED);
	const { clientId, clientSecret, tokenUrl } = GENERAL_APP;
	const getCredentials = async () => ({
		clientId: ` ${clientId}\n`,
		clientSecret: `\t${clientSecret} `,
		accessTokenUrl: tokenUrl,
		oauthTokenData: {},
	});
	Object.assign(functions, { getCredentials });
	await createSubscription(functions);
	expect(sent.find(({ url }) => url === tokenUrl)).toMatchObject({
		auth: { username: clientId, password: clientSecret },
	});
});
