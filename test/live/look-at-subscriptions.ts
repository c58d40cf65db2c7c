import { userPath } from '../../nodes/zoom/endpoints';
import { isRecord } from '../../nodes/zoom/guards';
import type { Answer } from '../../nodes/zoom/client/answer';
import type { Subscriber } from '../../nodes/ZoomLiveStreamTrigger/subscription/plan';
import { askForAppToken } from './app-token';
import type { Check } from './check';
import { EventSubscriptions, listedIn } from './event-subscriptions';
import { observeSubscription } from './observe-subscription';
import type { Observation } from './observation';
import type { QuestionId } from './questions';
import { appOf } from './settings';
import { ZoomClient } from './zoom-client';

/** The questions that need an event subscription. */
export const CREATION: QuestionId[] = [
	'deadUrl',
	'subscription',
	'subscriptionListed',
	'announcement',
	'unsubscription',
];

/** Asks about event subscriptions what changes nothing: the tokens of the app, and the list. */
export async function lookAtSubscriptions(check: Check): Promise<EventSubscriptions | undefined> {
	const { surroundings, settings } = check;
	const app = appOf(settings.access);
	const [tokens, rest]: [QuestionId[], QuestionId[]] = [
		['accountToken', 'clientToken'],
		['subscriptionList', ...CREATION],
	];
	if (app === undefined) {
		check.skip('ZOOM_CLIENT_ID and ZOOM_CLIENT_SECRET are not set', ...tokens, ...rest);
		return undefined;
	}
	const subscriber = await findSubscriber(check, app.accountId);
	if (subscriber === undefined) {
		check.skip('Zoom did not say who signed in', ...tokens, ...rest);
		return undefined;
	}
	const token = await askForAppToken(check, app, subscriber.accountId);
	if (token === undefined) {
		check.skip('Zoom gave the app no token', ...rest);
		return undefined;
	}
	const client = new ZoomClient(surroundings.fetch, settings.apiBaseUrl, token);
	const subscriptions = new EventSubscriptions(client, subscriber);
	await check.askAsApp('subscriptionList', async () => await subscriptions.list(), observeList);
	return subscriptions;
}

/** The account of the app, or the user who signed in. */
async function findSubscriber(
	check: Check,
	accountId: string | undefined,
): Promise<Subscriber | undefined> {
	if (accountId !== undefined) return { scope: 'account', accountId };
	check.signal.throwIfAborted();
	const answer = await check.client.ask({ method: 'GET', path: userPath('me') });
	const user = answer.kind === 'answered' && isRecord(answer.body) ? answer.body : {};
	check.secrets.learnFrom(user);
	if (typeof user.id !== 'string' || typeof user.account_id !== 'string') return undefined;
	return { scope: 'user', userId: user.id, accountId: user.account_id };
}

/** Only how many there are: their names and URLs are private. */
function observeList(answer: Answer): Observation {
	const observation = observeSubscription(answer);
	const entries = listedIn(answer);
	if (entries === undefined) return observation;
	const byHand = entries.filter(({ isAddedByHand }) => isAddedByHand).length;
	return { ...observation, detail: `${entries.length} of the app, ${byHand} added by hand` };
}
