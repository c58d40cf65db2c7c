import {
	createSubscription,
	deleteSubscription,
	subscriptionExists,
} from '../../nodes/ZoomLiveStreamTrigger/subscription/lifecycle';
import { listedSubscription, SCOPES, SUBSCRIPTIONS } from './harness/subscriptions';
import { triggerFunctions } from './harness/triggerFunctions';

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
