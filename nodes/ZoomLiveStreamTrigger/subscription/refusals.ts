import { isRecord } from '../../zoom/guards';
import { scopesFor } from '../../zoom/scopes';
import { TRIGGER_EVENTS } from '../../zoom/webhook/events';
import type { ChallengeSighting } from '../challengeWatch';
import type { Refusal } from '../refusal';
import type { ZoomApp } from './app';
import type { WantedSubscription } from './eventSubscription';
import type { Reachability } from './publicUrl';
import type { Answer } from './request';

/** What is known when Zoom refuses to create a subscription. */
export interface CreationContext {
	app: ZoomApp;
	wanted: WantedSubscription;
	challenge: ChallengeSighting;
	/** How many subscriptions Zoom listed. */
	existing: number;
}

/** The most event subscriptions of one app (Zoom webhooks). */
const MAX_SUBSCRIPTIONS = 20;
const MAX_QUOTED = 200;

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
		message: `The Zoom credential is not connected: open it, click Connect my account, allow access and publish again, ${MANUAL}`,
		description: MANUAL_STEPS,
	};
}

/** Words for a refusal to say who signed in. */
export function describeSubscriberRefusal(answer: Answer, app: ZoomApp): Refusal {
	const text = textOf(answer, app);
	if (answer.kind === 'answered' && missingScopes(text) !== undefined) {
		return refusal(
			answer,
			app,
			`The Zoom app lacks the scope ${scopesFor(['automaticSubscription'], 'user').join(', ')}, without which n8n cannot see who signed in: add it under Scopes ${OF_THE_APP} and connect the credential again, ${MANUAL}`,
		);
	}
	if (answer.kind === 'answered' && answer.status === 401) {
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
	if (answer.kind === 'silent' || answer.status >= 500 || answer.status === 429) {
		return describeOther(answer, app);
	}
	if (answer.status === 401 || /invalid_client/.test(textOf(answer, app))) {
		const fields =
			app.kind === 'general'
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

/** Words for a refusal to delete what the node created before: a second subscription would hide the first. */
export function describeRemovalRefusal(answer: Answer, app: ZoomApp): Refusal {
	return refusal(
		answer,
		app,
		`Zoom did not delete the earlier event subscription of this node: ${LATER}`,
	);
}

/** Words for a refusal to create the subscription. */
export function describeCreationRefusal(answer: Answer, context: CreationContext): Refusal {
	const { app, existing } = context;
	if (answer.kind === 'silent' || answer.status >= 500 || answer.status === 429) {
		return describeOther(answer, app);
	}
	const text = textOf(answer, app);
	const code = codeOf(answer);
	const say = (message: string) => refusal(answer, app, message);
	const scopes = missingScopes(text);
	if (scopes !== undefined) {
		return say(
			`Zoom did not allow the app to manage event subscriptions (${scopes}): deactivate the app in the Zoom App Marketplace and activate it again, ${MANUAL}`,
		);
	}
	if (code === 1602 || /not allowed for the app/i.test(text)) {
		return say(describeMissingEventScopes(text, context));
	}
	if (code === 1701 || /webhook url validate failed/i.test(text)) {
		return say(describeFailedChallenge(context));
	}
	if (code === 1300 || code === 1002 || /(?:don't|not) authorized? the app/i.test(text)) {
		return say(
			app.kind === 'general'
				? `The Zoom user of the credential has not authorized the app: open the credential, click Connect my account, allow access and publish again, ${MANUAL}`
				: `The Zoom account has not authorized the app: activate it under Activation ${OF_THE_APP} and publish again, ${MANUAL}`,
		);
	}
	if (code === 1001 && app.kind === 'serverToServer') {
		return say(
			`Zoom cannot find the Account ID of the credential: copy it again from App Credentials ${OF_THE_APP}, ${MANUAL}`,
		);
	}
	if (code === 1003 || /missed permission/i.test(text)) {
		return say(
			`Zoom does not allow the user to subscribe to ${eventNames(text, context)}: ask a Zoom administrator to allow it in the user's role, ${MANUAL}`,
		);
	}
	if (
		existing >= MAX_SUBSCRIPTIONS ||
		/subscriptions?.*\b(?:limit|maximum|exceed)|\b(?:limit|maximum|exceed).*subscriptions?/i.test(
			text,
		)
	) {
		return say(
			`The Zoom app already has ${MAX_SUBSCRIPTIONS} event subscriptions, the maximum: delete one under Features > Access ${OF_THE_APP}, or unpublish another workflow with this trigger, ${MANUAL}`,
		);
	}
	return describeOther(answer, app);
}

function describeMissingEventScopes(text: string, { app, wanted }: CreationContext): string {
	const events = eventsIn(text, wanted);
	const scopes = scopesFor(
		events.map(({ value }) => value),
		app.kind === 'general' ? 'user' : 'account',
	);
	const again = app.kind === 'general' ? 'connect the credential again and publish' : 'publish';
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

function describeOther(answer: Answer, app: ZoomApp): Refusal {
	if (answer.kind === 'silent') {
		return refusal(answer, app, `Zoom did not answer: ${LATER}`);
	}
	if (answer.status === 429) {
		return refusal(answer, app, `Zoom received too many requests from this account: ${LATER}`);
	}
	if (answer.status >= 500) {
		return refusal(answer, app, `Zoom could not answer (HTTP ${answer.status}): ${LATER}`);
	}
	const said = textOf(answer, app);
	const quoted = said === '' ? `HTTP ${answer.status}` : `"${said}"`;
	return refusal(
		answer,
		app,
		`Zoom refused the event subscription: ${quoted}. Check the app and the credential, ${MANUAL}`,
	);
}

function refusal(answer: Answer, app: ZoomApp, message: string): Refusal {
	const code = codeOf(answer);
	const said = textOf(answer, app);
	const quoted =
		said === '' ? '' : ` Zoom answered${code === undefined ? '' : ` with code ${code}`}: "${said}"`;
	return {
		message,
		description: `${MANUAL_STEPS}${quoted}`,
	};
}

/** The events that Zoom's text is about; all of them when it says nothing about any. */
function eventsIn(text: string, { events }: WantedSubscription) {
	const chosen = TRIGGER_EVENTS.filter(({ value }) => events.includes(value));
	const mentioned = chosen.filter(({ value }) => text.includes(value));
	return mentioned.length > 0 ? mentioned : chosen;
}

function eventNames(text: string, { wanted }: CreationContext): string {
	return namesOf(eventsIn(text, wanted));
}

function namesOf(events: ReadonlyArray<{ name: string }>): string {
	return events.map(({ name }) => `'${name}'`).join(', ');
}

function missingScopes(text: string): string | undefined {
	return /does not contain scopes?:?\s*\[([^\]]*)\]/i.exec(text)?.[1];
}

function codeOf(answer: Answer): number | undefined {
	const code = answer.kind === 'answered' && isRecord(answer.body) ? answer.body.code : undefined;
	return typeof code === 'number' ? code : undefined;
}

/** What Zoom said, in one line, without what the request held in secret: a proxy may repeat it. */
function textOf(answer: Answer, { clientSecret }: ZoomApp): string {
	if (answer.kind === 'silent' || !isRecord(answer.body)) return '';
	const { message, reason, error } = answer.body;
	const said = [message, reason, error].find((part) => typeof part === 'string' && part !== '');
	const line = String(said ?? '').replace(/\s+/g, ' ');
	const hidden = clientSecret === '' ? line : line.replaceAll(clientSecret, '••••');
	return hidden.replace(/\b(Bearer|Basic)\s+\S+/gi, '$1 ••••').slice(0, MAX_QUOTED);
}
