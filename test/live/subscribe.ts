import type { Answer } from '../../nodes/zoom/client/answer';
import type { ChallengeSighting } from '../../nodes/ZoomLiveStreamTrigger/trigger';
import { describeCreationRefusal } from '../../nodes/ZoomLiveStreamTrigger/subscription/refusals';
import type { Check } from './check';
import { CHECK_NAME, createdId, listedIn, type EventSubscriptions } from './event-subscriptions';
import { CREATION } from './look-at-subscriptions';
import { observeSubscription } from './observe-subscription';
import type { Observation } from './observation';
import { openReceiver, type Receiver } from './receiver';
import { appOf } from './settings';
import type { Webhook } from './webhook-settings';

/** The events about the live stream that the check starts. */
export const EVENTS = ['meeting.live_streaming_started', 'meeting.live_streaming_stopped'] as const;
const CHALLENGE = 'endpoint.url_validation';
/** Zoom accepts one creation a second on free plans (Zoom rate limits); in ms. */
const PAUSE_BETWEEN_CREATIONS = 1_100;

/** Creates an event subscription, and looks at it. `leaveUnsubscribed` deletes it, however the check ends. */
export async function subscribe(check: Check): Promise<void> {
	const { subscriptions, settings } = check;
	const { webhook } = settings;
	if (subscriptions === undefined) return;
	if (webhook === undefined) {
		check.skip('set ZOOM_WEBHOOK_URL to include it', ...CREATION);
		return;
	}
	if (webhook.secretToken !== undefined && !(await open(check, webhook))) return;
	await askAboutDeadUrl(check, subscriptions, webhook);
	await check.surroundings.wait(PAUSE_BETWEEN_CREATIONS, check.signal);
	const answer = await check.askAsApp(
		'subscription',
		async () => await subscriptions.create(webhook.url, EVENTS),
		(given) => observeCreation(check, webhook, given),
	);
	const id = createdId(answer);
	if (id === undefined) {
		check.skip('the event subscription was not created, as far as is known', ...CREATION);
		return;
	}
	check.secrets.add(id);
	await check.askAsApp(
		'subscriptionListed',
		async () => await subscriptions.list(),
		(given) => observeListed(given, id, webhook),
	);
}

/** Deletes the event subscription again. */
export async function unsubscribe(check: Check): Promise<void> {
	const { subscriptions } = check;
	const id = subscriptions?.ids.at(-1);
	if (subscriptions === undefined || id === undefined) return;
	await check.askAsApp('unsubscription', async () => await subscriptions.remove(id));
}

/** Starts the server that answers Zoom; false when it cannot listen. */
async function open(check: Check, { url, port, secretToken = '' }: Webhook): Promise<boolean> {
	try {
		check.receiver = await openReceiver({ port, path: new URL(url).pathname, secretToken });
		return true;
	} catch {
		check.skip(`the port ${port} of this computer is in use`, ...CREATION);
		return false;
	}
}

/** At a URL beside the real one, nothing answers. */
async function askAboutDeadUrl(
	check: Check,
	subscriptions: EventSubscriptions,
	{ url }: Webhook,
): Promise<void> {
	const dead = new URL(url);
	dead.pathname = `${dead.pathname.replace(/\/$/, '')}/nothing-answers-here`;
	const answer = await check.askAsApp(
		'deadUrl',
		async () => await subscriptions.create(dead.href, EVENTS),
	);
	const id = createdId(answer);
	if (id !== undefined) await subscriptions.remove(id);
}

function observeCreation(check: Check, webhook: Webhook, answer: Answer): Observation {
	const observation = observeSubscription(answer);
	const seen = check.receiver && whatZoomChecked(check.receiver);
	const said =
		observation.reading === 'accepted' ? undefined : refusalInWords(check, webhook, answer);
	const detail = [said, seen].filter((part) => part !== undefined).join('; ');
	return detail === '' ? observation : { ...observation, detail };
}

function whatZoomChecked({ arrivals }: Receiver): string {
	const challenges = arrivals.filter(({ event }) => event === CHALLENGE);
	if (challenges.length === 0) return 'Zoom did not check the URL before it answered';
	return challenges.every(({ isSigned }) => isSigned)
		? 'Zoom checked the URL before it answered'
		: 'the check of the URL was not signed with ZOOM_SECRET_TOKEN';
}

/** What n8n would show. */
function refusalInWords(check: Check, { url }: Webhook, answer: Answer): string | undefined {
	const { settings, subscriptions, receiver } = check;
	const keys = appOf(settings.access);
	if (keys === undefined || subscriptions === undefined) return undefined;
	const { message } = describeCreationRefusal(answer, {
		app: {
			kind: keys.accountId === undefined ? 'user' : 'account',
			hiddenTexts: () => [keys.clientSecret],
		},
		wanted: { url, events: EVENTS },
		challenge: sighting(receiver),
		existing: 0,
	});
	return `the trigger would say: ${message}`;
}

function sighting(receiver: Receiver | undefined): ChallengeSighting {
	const challenge = receiver?.arrivals.filter(({ event }) => event === CHALLENGE).at(-1);
	if (challenge === undefined) return 'nothing';
	return challenge.isSigned ? 'answered' : 'wrong_signature';
}

/** The trigger finds its subscription in the list by its name and URL, if Zoom keeps them as they were sent. */
function observeListed(answer: Answer, id: string, { url }: Webhook): Observation {
	const observation = observeSubscription(answer);
	const entries = listedIn(answer);
	if (entries === undefined) return observation;
	const entry = entries.find((each) => each.id === id);
	if (entry === undefined) return { ...observation, reading: 'unknown', detail: 'not in the list' };
	const asSent = entry.name === CHECK_NAME && entry.url === url && !entry.isAddedByHand;
	const detail = `created_source ${String(entry.source)}, name ${entry.name === CHECK_NAME ? 'as sent' : 'changed'}, URL ${entry.url === url ? 'as sent' : 'changed'}`;
	return { ...observation, reading: asSent ? 'accepted' : 'unknown', detail };
}
