import {
	describeCreationRefusal,
	describeRemovalRefusal,
	describeNotConnected,
	describeSubscriberRefusal,
	describeTokenRefusal,
	describeUnreachableUrl,
	type ZoomApp,
} from '../../../nodes/ZoomLiveStreamTrigger/subscription/refusals';
import { readResponse, unanswered, type Answer } from '../../../nodes/zoom/client/answer';

const GENERAL_APP: ZoomApp = { kind: 'user', hiddenTexts: () => ['a-secret'] };
const ACCOUNT_APP: ZoomApp = { kind: 'account', hiddenTexts: () => ['a-secret'] };

const SILENCE = unanswered('timed_out');
const says = (statusCode: number, body?: unknown) => readResponse({ statusCode, body });
const refuses = (code: number, message: string): Answer => says(400, { code, message });

const URL_OF_N8N = 'https://n8n.example.com/webhook/1/webhook';
const MANUAL_STEPS =
	'With Subscription set to Manual, you add the event subscription in the Zoom App Marketplace yourself. The panel beside the node has the steps.';
const LATER = 'publish again in a few minutes, or set Subscription to Manual';

function created(
	answer: Answer,
	{
		app = GENERAL_APP,
		events = ['meeting.started', 'recording.completed'],
		challenge = 'nothing',
		existing = 0,
	}: {
		app?: ZoomApp;
		events?: string[];
		challenge?: 'nothing' | 'answered' | 'wrong_signature';
		existing?: number;
	} = {},
) {
	const wanted = { url: URL_OF_N8N, events };
	return describeCreationRefusal(answer, { app, wanted, challenge, existing });
}

describe('Zoom refuses to create the event subscription', () => {
	test.each<[string, Parameters<typeof created>, string]>([
		[
			'the app may not manage them',
			[refuses(4711, 'Invalid access token, does not contain scopes:[marketplace:write:x].')],
			'Zoom did not allow the app to manage event subscriptions (marketplace:write:x): deactivate the app in the Zoom App Marketplace and activate it again, or set Subscription to Manual',
		],
		[
			'one event has no scope',
			[refuses(1602, 'The events are not allowed: recording.completed')],
			"The Zoom app lacks the scope cloud_recording:read:recording for 'Recording Completed': add it under Scopes of the app in the Zoom App Marketplace, connect the credential again and publish again, or set Subscription to Manual",
		],
		[
			'events have no scope, of an account, and Zoom does not say which',
			[refuses(1, 'Not allowed for the app.'), { app: ACCOUNT_APP }],
			"The Zoom app lacks the scope meeting:read:meeting:admin, cloud_recording:read:recording:admin for 'Meeting Started', 'Recording Completed': add it under Scopes of the app in the Zoom App Marketplace, publish again, or set Subscription to Manual",
		],
		[
			'two events share a scope',
			[refuses(1602, ''), { events: ['meeting.started', 'meeting.ended'] }],
			"The Zoom app lacks the scope meeting:read:meeting for 'Meeting Ended', 'Meeting Started': add it under Scopes of the app in the Zoom App Marketplace, connect the credential again and publish again, or set Subscription to Manual",
		],
		[
			'the secret token is wrong',
			[refuses(1701, 'URL validation failed'), { challenge: 'wrong_signature' }],
			'The Secret Token in the credential does not match the Zoom app: copy it again from the top of Features > Access of the app in the Zoom App Marketplace, or set Subscription to Manual',
		],
		[
			'a proxy changes the answers of n8n',
			[refuses(1, 'Webhook URL validate failed.'), { challenge: 'answered' }],
			`Zoom did not accept the answer from ${URL_OF_N8N}: check that no proxy in front of n8n changes answers or delays them by more than 3 seconds, or set Subscription to Manual`,
		],
		[
			'no request from Zoom arrived',
			[refuses(1701, 'Webhook URL validate failed.')],
			`Zoom could not check ${URL_OF_N8N}: check that this address can be reached from the internet and leads to n8n, and that the Secret Token in the credential matches the Zoom app, or set Subscription to Manual`,
		],
		[
			'the user has not authorized the app',
			[refuses(1300, "The user don't authorize the app: simulator-host.")],
			'The Zoom user of the credential has not authorized the app: open the credential, click Connect, allow access and publish again, or set Subscription to Manual',
		],
		[
			'the account has not authorized the app',
			[refuses(1002, 'The account is unknown.'), { app: ACCOUNT_APP }],
			'The Zoom account has not authorized the app: activate it under Activation of the app in the Zoom App Marketplace and publish again, or set Subscription to Manual',
		],
		[
			'the user has not authorized the app, in words only',
			[refuses(1, 'The user has not authorized the app.')],
			'The Zoom user of the credential has not authorized the app: open the credential, click Connect, allow access and publish again, or set Subscription to Manual',
		],
		...[
			refuses(1300, 'The app has no consent.'),
			refuses(1, "The user don't authorize the app."),
		].map((answer): [string, Parameters<typeof created>, string] => [
			`the user has not authorized the app: ${JSON.stringify(answer)}`,
			[answer],
			'The Zoom user of the credential has not authorized the app: open the credential, click Connect, allow access and publish again, or set Subscription to Manual',
		]),
		[
			'the app may not manage them, in other words',
			[refuses(1, 'The token does not contain scopes [marketplace:write:x]')],
			'Zoom did not allow the app to manage event subscriptions (marketplace:write:x): deactivate the app in the Zoom App Marketplace and activate it again, or set Subscription to Manual',
		],
		[
			'there is no such account',
			[refuses(1001, 'Account does not exist.'), { app: ACCOUNT_APP }],
			'Zoom cannot find the Account ID of the credential: copy it again from App Credentials of the app in the Zoom App Marketplace, or set Subscription to Manual',
		],
		[
			'the role of the user does not allow it',
			[refuses(1003, 'Missed permission'), { events: ['meeting.started'] }],
			"Zoom does not allow the user to subscribe to 'Meeting Started': ask a Zoom administrator to allow it in the user's role, or set Subscription to Manual",
		],
		[
			'the role of the user does not allow one event, in words only',
			[refuses(1, 'Missed permission for recording.completed')],
			"Zoom does not allow the user to subscribe to 'Recording Completed': ask a Zoom administrator to allow it in the user's role, or set Subscription to Manual",
		],
		[
			'the role of the user does not allow it, with the code only',
			[refuses(1003, 'Ask your administrator.'), { events: ['meeting.started'] }],
			"Zoom does not allow the user to subscribe to 'Meeting Started': ask a Zoom administrator to allow it in the user's role, or set Subscription to Manual",
		],
		...[
			[refuses(1, 'No.'), { existing: 20 }] as const,
			[refuses(1, 'The subscriptions exceed 20.')] as const,
			[refuses(1, 'The subscriptions of this app exceed 20.')] as const,
			[refuses(1, 'The limit is one subscription')] as const,
			[refuses(1, 'You have reached the maximum of event subscriptions')] as const,
			[refuses(1, 'Event subscription limit')] as const,
		].map(([answer, context]): [string, Parameters<typeof created>, string] => [
			`there are 20 already: ${JSON.stringify(answer)}`,
			[answer, context],
			'The Zoom app already has 20 event subscriptions, the maximum: delete one under Features > Access of the app in the Zoom App Marketplace, or unpublish another workflow with this trigger, or set Subscription to Manual',
		]),
		[
			'for another reason',
			[refuses(1, 'No.'), { existing: 19 }],
			'Zoom refused the event subscription: "No.". Check the app and the credential, or set Subscription to Manual',
		],
		[
			'of an account for another reason',
			[refuses(1, 'No.'), { app: ACCOUNT_APP }],
			'Zoom refused the event subscription: "No.". Check the app and the credential, or set Subscription to Manual',
		],
		[
			'there is no such user',
			[refuses(1001, 'User does not exist.')],
			'Zoom refused the event subscription: "User does not exist.". Check the app and the credential, or set Subscription to Manual',
		],
		[
			'without a reason',
			[says(403, '<html>')],
			'Zoom refused the event subscription: HTTP 403. Check the app and the credential, or set Subscription to Manual',
		],
		['silence', [SILENCE], `Zoom did not answer: ${LATER}`],
		[
			'too many requests',
			[says(429, { code: 1701, message: 'Slow down.' })],
			`Zoom received too many requests from this account: ${LATER}`,
		],
		['an outage', [says(500)], `Zoom could not answer (HTTP 500): ${LATER}`],
		['silence to an app with 20', [SILENCE, { existing: 20 }], `Zoom did not answer: ${LATER}`],
		[
			'an outage for an app with 20',
			[says(500, { code: 1701 }), { existing: 20 }],
			`Zoom could not answer (HTTP 500): ${LATER}`,
		],
	])('%s', (_why, [answer, context], message) => {
		expect(created(answer, context).message).toBe(message);
	});
});

describe('Zoom does not say who signed in', () => {
	test.each<[string, Answer, string]>([
		[
			'a scope is missing',
			refuses(4711, 'Invalid access token, does not contain scope: [user:read:user].'),
			'The Zoom app lacks the scope user:read:user, without which n8n cannot see who signed in: add it under Scopes of the app in the Zoom App Marketplace and connect the credential again, or set Subscription to Manual',
		],
		[
			'the sign-in has ended',
			says(401, { code: 124, message: 'Invalid access token.' }),
			'Zoom no longer accepts the sign-in of the credential: open the credential, connect it again and publish again, or set Subscription to Manual',
		],
		['silence', SILENCE, `Zoom did not answer: ${LATER}`],
		[
			'another reason',
			refuses(1, 'No.'),
			'Zoom refused the event subscription: "No.". Check the app and the credential, or set Subscription to Manual',
		],
	])('%s', (_why, answer, message) => {
		const refusal = describeSubscriberRefusal(answer, GENERAL_APP);
		expect(refusal.message).toBe(message);
	});
});

describe('Zoom gives the app no token', () => {
	const copyAgain = (fields: string) =>
		`Zoom does not accept the ${fields} of the credential: copy them again from App Credentials of the app in the Zoom App Marketplace, and check that the app is activated, or set Subscription to Manual`;
	const noToken =
		'Zoom gave the app no token for event subscriptions: check in the Zoom App Marketplace that the app is activated and fits the type of the credential, or set Subscription to Manual';

	test.each<[string, Answer, ZoomApp, string]>([
		['wrong keys', says(401, {}), GENERAL_APP, copyAgain('Client ID and Client Secret')],
		[
			'wrong keys of an account',
			says(400, { reason: 'Bad', error: 'invalid_client' }),
			ACCOUNT_APP,
			noToken,
		],
		[
			'wrong keys of an account, in words only',
			says(400, { error: 'invalid_client' }),
			ACCOUNT_APP,
			copyAgain('Account ID, Client ID and Client Secret'),
		],
		['another grant', says(400, { error: 'unsupported_grant_type' }), GENERAL_APP, noToken],
		['silence', SILENCE, GENERAL_APP, `Zoom did not answer: ${LATER}`],
		['an outage', says(503), GENERAL_APP, `Zoom could not answer (HTTP 503): ${LATER}`],
		['the first of outages', says(500), GENERAL_APP, `Zoom could not answer (HTTP 500): ${LATER}`],
		[
			'too many requests',
			says(429),
			GENERAL_APP,
			`Zoom received too many requests from this account: ${LATER}`,
		],
	])('%s', (_why, answer, app, message) => {
		expect(describeTokenRefusal(answer, app).message).toBe(message);
	});
});

test.each<[Answer, string]>([
	[SILENCE, 'Zoom did not answer'],
	[says(403), 'Zoom answered with HTTP 403'],
	[refuses(1, 'No, a-secret'), 'Zoom answered with HTTP 400: "No, ••••"'],
])('Zoom does not delete a subscription: %j', (answer, words) => {
	expect(describeRemovalRefusal(answer, GENERAL_APP)).toBe(words);
});

test('the credential was never connected', () => {
	expect(describeNotConnected()).toEqual({
		message:
			'The Zoom credential is not connected: open it, click Connect, allow access and publish again, or set Subscription to Manual',
		description: MANUAL_STEPS,
	});
});

describe('Zoom can never reach the address', () => {
	const how =
		'start n8n with WEBHOOK_URL set to a public https address, which a tunnel such as cloudflared gives it, or set Subscription to Manual';

	test.each<[string, 'private' | 'notHttps', string]>([
		[
			'https://localhost/webhook/1',
			'private',
			'Zoom cannot send events to https://localhost, because that address exists only on this computer or in its network',
		],
		[
			'http://n8n.example.com/webhook/1',
			'notHttps',
			'Zoom cannot send events to http://n8n.example.com, because it sends them to https addresses only',
		],
		[
			'not an address',
			'notHttps',
			'Zoom cannot send events to not an address, because it sends them to https addresses only',
		],
	])('%s', (url, kind, why) => {
		expect(describeUnreachableUrl(url, { kind })).toEqual({
			message: `${why}: ${how}`,
			description: `A tunnel, such as cloudflared or ngrok, gives a computer at home or in an office a public https address and passes on what arrives there. Set the environment variable WEBHOOK_URL to that address, restart n8n and publish again. ${MANUAL_STEPS}`,
		});
	});
});

describe('the description ends with what Zoom said', () => {
	test.each<[string, Answer, string]>([
		['with a code', refuses(1300, 'No.'), ' Zoom answered with code 1300: "No."'],
		['without a code', says(400, { message: 'No.' }), ' Zoom answered: "No."'],
		['a code in words', says(400, { code: 'one', message: 'No.' }), ' Zoom answered: "No."'],
		['in the field of a token', says(400, { reason: 'No.' }), ' Zoom answered: "No."'],
		['in the other field', says(400, { error: 'no' }), ' Zoom answered: "no"'],
		['in one line', refuses(1, 'No.\n\tNever.'), ' Zoom answered with code 1: "No. Never."'],
		['nothing', refuses(1, ''), ''],
		['no text', says(400, { code: 1, message: 7 }), ''],
		['a page', says(400, '<html>'), ''],
		['silence', SILENCE, ''],
		['without secrets', refuses(1, 'No, a-secret.'), ' Zoom answered with code 1: "No, ••••."'],
		['shortened', refuses(1, 'x'.repeat(201)), ` Zoom answered with code 1: "${'x'.repeat(200)}"`],
	])('%s', (_what, answer, said) => {
		expect(created(answer).description).toBe(`${MANUAL_STEPS}${said}`);
	});
});
