import { obstacleIn, refusesToken, type Answer } from '../../zoom/client/answer';
import { scopesFor, type AppKind } from '../../zoom/scopes';
import { hideSecrets } from '../../zoom/text/hideSecrets';
import { TRIGGER_EVENTS } from '../../zoom/webhook/events';
import type { ChallengeSighting } from '../trigger';
import type { WantedSubscription } from './plan';
import type { Reachability } from './publicUrl';

/** Why the trigger cannot be published, and what to do. */
export interface Refusal {
	message: string;
	description: string;
}

/** The Zoom app of a credential, as far as words about it go. */
export interface ZoomApp {
	kind: AppKind;
	/** Everything that must not appear in any text, even if Zoom repeats it. */
	hiddenTexts(): string[];
}

/** What is known when Zoom refuses to create a subscription. */
interface CreationContext {
	app: ZoomApp;
	wanted: WantedSubscription;
	challenge: ChallengeSighting;
	/** How many subscriptions Zoom listed. */
	existing: number;
}

/** The maximum number of event subscriptions of one app (Zoom webhooks). */
const MAX_SUBSCRIPTIONS = 20;
const MAX_QUOTED = 200;
/** Zoom calls them scopes or permissions (Zoom error definitions). */
const MISSING_SCOPES = /does not contain (?:scopes?|permissions?):?\s*\[([^\]]*)\]/i;

const OF_THE_APP = 'of the app in the Zoom App Marketplace';
const MANUAL = 'or set Subscription to Manual';
const LATER = `publish again in a few minutes, ${MANUAL}`;
const MANUAL_STEPS =
	'With Subscription set to Manual, you add the event subscription in the Zoom App Marketplace yourself. The panel beside the node has the steps.';

/** Words for a URL that Zoom could never reach; this needs no request. */
export function describeUnreachableUrl(
	url: string,
	{ kind }: Exclude<Reachability, { kind: 'public' }>,
): Refusal {
	const origin = URL.canParse(url) ? new URL(url).origin : url;
	const why =
		kind === 'private'
			? `Zoom cannot send events to ${origin}, because that address exists only on this computer or in its network`
			: `Zoom cannot send events to ${origin}, because it sends them to https addresses only`;
	return {
		message: `${why}: start n8n with WEBHOOK_URL set to a public https address, which a tunnel such as cloudflared gives it, ${MANUAL}`,
		description: `A tunnel, such as cloudflared or ngrok, gives a computer at home or in an office a public https address and passes on what arrives there. Set the environment variable WEBHOOK_URL to that address, restart n8n and publish again. ${MANUAL_STEPS}`,
	};
}

/** Words for a credential that was never connected. */
export function describeNotConnected(): Refusal {
	return {
		message: `The Zoom credential is not connected: open it, click Connect, allow access and publish again, ${MANUAL}`,
		description: MANUAL_STEPS,
	};
}

/** Words for a refusal to say who signed in. */
export function describeSubscriberRefusal(answer: Answer, app: ZoomApp): Refusal {
	const isRejected = answer.kind === 'unanswered' && answer.reason === 'token_rejected';
	const scopes = missingScopes(textOf(answer, app));
	if (scopes !== undefined) {
		return refusal(
			answer,
			app,
			`The Zoom app lacks the scope ${scopesFor(['automaticSubscription'], 'user').join(', ')}, without which n8n cannot see who signed in: add it under Scopes ${OF_THE_APP} and connect the credential again, ${MANUAL}`,
		);
	}
	if (isRejected || refusesToken(answer)) {
		return refusal(
			answer,
			app,
			`Zoom no longer accepts the sign-in of the credential: open the credential, connect it again and publish again, ${MANUAL}`,
		);
	}
	return describeOther(answer, app);
}

/** Words for a refusal to give the app a token. */
export function describeTokenRefusal(answer: Answer, app: ZoomApp): Refusal {
	if (answer.kind === 'unanswered' || obstacleIn(answer) !== undefined) {
		return describeOther(answer, app);
	}
	if (answer.status === 401 || /invalid_client/.test(textOf(answer, app))) {
		const fields =
			app.kind === 'user'
				? 'Client ID and Client Secret'
				: 'Account ID, Client ID and Client Secret';
		return refusal(
			answer,
			app,
			`Zoom does not accept the ${fields} of the credential: copy them again from App Credentials ${OF_THE_APP}, and check that the app is activated, ${MANUAL}`,
		);
	}
	return refusal(
		answer,
		app,
		`Zoom gave the app no token for event subscriptions: check in the Zoom App Marketplace that the app is activated and fits the type of the credential, ${MANUAL}`,
	);
}

/** Words for a refusal to delete a subscription, for the log. */
export function describeRemovalRefusal(answer: Answer, app: ZoomApp): string {
	if (answer.kind === 'unanswered') return 'Zoom did not answer';
	const said = textOf(answer, app);
	return `Zoom answered with HTTP ${answer.status}${said === '' ? '' : `: "${said}"`}`;
}

/** Words for a refusal to create the subscription. */
export function describeCreationRefusal(answer: Answer, context: CreationContext): Refusal {
	const { app } = context;
	if (answer.kind === 'unanswered' || obstacleIn(answer) !== undefined) {
		return describeOther(answer, app);
	}
	const text = textOf(answer, app);
	const rule = CREATION_RULES.find(
		({ codes, pattern }) => codes.includes(answer.code ?? NaN) || pattern.test(text),
	);
	const isFull = context.existing >= MAX_SUBSCRIPTIONS;
	const words = rule?.words(text, context) ?? (isFull ? TOO_MANY : undefined);
	return words === undefined ? describeOther(answer, app) : refusal(answer, app, words);
}

const TOO_MANY = `The Zoom app already has ${MAX_SUBSCRIPTIONS} event subscriptions, the maximum: delete one under Features > Access ${OF_THE_APP}, or unpublish another workflow with this trigger, ${MANUAL}`;

interface CreationRule {
	/** Zoom's codes, which are documented, and its texts, which may come with other codes (Zoom OpenAPI). */
	codes: readonly number[];
	pattern: RegExp;
	/** Undefined if something else is in the way of this kind of app. */
	words(text: string, context: CreationContext): string | undefined;
}

/** The first that applies has the words. */
const CREATION_RULES: readonly CreationRule[] = [
	{
		codes: [],
		pattern: MISSING_SCOPES,
		words: (text) =>
			`Zoom did not allow the app to manage event subscriptions (${missingScopes(text)}): deactivate the app in the Zoom App Marketplace and activate it again, ${MANUAL}`,
	},
	{ codes: [1602], pattern: /not allowed for the app/i, words: describeMissingEventScopes },
	{
		codes: [1701],
		pattern: /webhook url validate failed/i,
		words: (_text, context) => describeFailedChallenge(context),
	},
	{
		codes: [1300, 1002],
		pattern: /(?:don't|not) authorized? the app/i,
		words: (_text, { app }) =>
			app.kind === 'user'
				? `The Zoom user of the credential has not authorized the app: open the credential, click Connect, allow access and publish again, ${MANUAL}`
				: `The Zoom account has not authorized the app: activate it under Activation ${OF_THE_APP} and publish again, ${MANUAL}`,
	},
	{
		codes: [1001],
		pattern: /(?!)/,
		words: (_text, { app }) =>
			app.kind === 'user'
				? undefined
				: `Zoom cannot find the Account ID of the credential: copy it again from App Credentials ${OF_THE_APP}, ${MANUAL}`,
	},
	{
		codes: [1003],
		pattern: /missed permission/i,
		words: (text, { wanted }) =>
			`Zoom does not allow the user to subscribe to ${namesOf(eventsIn(text, wanted))}: ask a Zoom administrator to allow it in the user's role, ${MANUAL}`,
	},
	{
		codes: [],
		pattern:
			/subscriptions?.*\b(?:limit|maximum|exceed)|\b(?:limit|maximum|exceed).*subscriptions?/i,
		words: () => TOO_MANY,
	},
];

function describeMissingEventScopes(text: string, { app, wanted }: CreationContext): string {
	const events = eventsIn(text, wanted);
	const scopes = scopesFor(
		events.map(({ value }) => value),
		app.kind,
	);
	const again = app.kind === 'user' ? 'connect the credential again and publish' : 'publish';
	return `The Zoom app lacks the scope ${scopes.join(', ')} for ${namesOf(events)}: add it under Scopes ${OF_THE_APP}, ${again} again, ${MANUAL}`;
}

function describeFailedChallenge({ wanted, challenge }: CreationContext): string {
	switch (challenge) {
		case 'wrong_signature':
			return `The Secret Token in the credential does not match the Zoom app: copy it again from the top of Features > Access ${OF_THE_APP}, ${MANUAL}`;
		case 'answered':
			return `Zoom did not accept the answer from ${wanted.url}: check that no proxy in front of n8n changes answers or delays them by more than 3 seconds, ${MANUAL}`;
		case 'nothing':
			return `Zoom could not check ${wanted.url}: check that this address can be reached from the internet and leads to n8n, and that the Secret Token in the credential matches the Zoom app, ${MANUAL}`;
	}
}

/** What is the same for every request. */
function describeOther(answer: Answer, app: ZoomApp): Refusal {
	const say = (message: string) => refusal(answer, app, message);
	const obstacle = obstacleIn(answer);
	if (obstacle === 'rate_limited' || obstacle === 'daily_limit_reached') {
		return say(`Zoom received too many requests from this account: ${LATER}`);
	}
	if (answer.kind === 'unanswered') {
		return obstacle === undefined
			? say(
					`n8n cannot connect to Zoom: check the Environment and the addresses in the credential, ${MANUAL}`,
				)
			: say(`Zoom did not answer: ${LATER}`);
	}
	if (answer.status < 300) return say(`n8n could not read Zoom's answer: ${LATER}`);
	if (obstacle !== undefined) return say(`Zoom could not answer (HTTP ${answer.status}): ${LATER}`);
	const said = textOf(answer, app);
	const quoted = said === '' ? `HTTP ${answer.status}` : `"${said}"`;
	return say(
		`Zoom refused the event subscription: ${quoted}. Check the app and the credential, ${MANUAL}`,
	);
}

/** The words with what Zoom said. */
function refusal(answer: Answer, app: ZoomApp, message: string): Refusal {
	const said = textOf(answer, app);
	const code = answer.kind === 'answered' ? answer.code : undefined;
	const withCode = code === undefined ? '' : ` with code ${code}`;
	const quoted = said === '' ? '' : ` Zoom answered${withCode}: "${said}"`;
	return { message, description: `${MANUAL_STEPS}${quoted}` };
}

/** The events that Zoom's text is about; all of them when it says nothing about any. */
function eventsIn(text: string, { events }: WantedSubscription) {
	const chosen = TRIGGER_EVENTS.filter(({ value }) => events.includes(value));
	const mentioned = chosen.filter(({ value }) => text.includes(value));
	return mentioned.length > 0 ? mentioned : chosen;
}

function namesOf(events: ReadonlyArray<{ name: string }>): string {
	return events.map(({ name }) => `'${name}'`).join(', ');
}

function missingScopes(text: string): string | undefined {
	return MISSING_SCOPES.exec(text)?.[1];
}

/** What Zoom said, without what the requests held in secret: a proxy may repeat it. */
function textOf(answer: Answer, app: ZoomApp): string {
	if (answer.kind === 'unanswered') return '';
	return hideSecrets(answer.text, app.hiddenTexts()).slice(0, MAX_QUOTED);
}
