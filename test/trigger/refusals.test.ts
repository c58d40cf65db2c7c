import type { INodeParameters } from 'n8n-workflow';
import { isRecord } from '../../nodes/zoom/guards';

import { startZoom } from '../engine/harness/zoom';
import type { Simulator } from '../simulator';
import { resetClock } from './harness/clock';
import { startN8n, type TestN8n } from './harness/n8n';
import { openProxy, post } from './harness/proxy';
import { streamEvent, urlValidation, zoomRequest } from './harness/zoomRequest';
import { expectAsSpecified } from '../specification/judging';

jest.mock('../../nodes/zoom/n8n/clock', () => jest.requireActual('./harness/clock'));

let zoom: Simulator;
let n8n: TestN8n;

beforeEach(async () => {
	zoom = await startZoom({ webhookTimeout: 300 });
	n8n = await startN8n(zoom);
});
afterEach(async () => {
	resetClock();
	await n8n.close();
	await zoom.close();
	expectAsSpecified(zoom);
});

/** The message when a workflow cannot be published. Checks that nothing is left of the attempt. */
async function refusal(parameters: INodeParameters = {}, on = n8n): Promise<string> {
	const workflow = on.create({ parameters });
	const before = zoom.subscriptions.length;
	const thrown: unknown = await on.publish(workflow).catch((error: unknown) => error);
	if (!isRecord(thrown)) throw new Error('The workflow was published');
	const message = String(thrown.message);
	expect(workflow.active).toBeUndefined();
	expect(zoom.subscriptions).toHaveLength(before);
	const shown = JSON.stringify([thrown, message, thrown.description, on.log]);
	for (const secret of [zoom.app.clientSecret, zoom.app.secretToken, 'simulator-access-']) {
		expect(shown).not.toContain(secret);
	}
	expect(shown).not.toMatch(/\b(?:error|problem|failure|mistake)\b(?!s?")/i);
	expect(message).toMatch(/set Subscription to Manual$/);
	return message;
}

async function withAccount(use: (account: TestN8n) => Promise<void>): Promise<void> {
	const account = await startN8n(zoom, 'serverToServer');
	try {
		await use(account);
	} finally {
		await account.close();
	}
}

describe('a scope is missing', () => {
	const without = (scope: RegExp) => {
		zoom.app.scopes = zoom.app.scopes.filter((each) => !scope.test(each));
	};

	test.each([
		['meeting.live_streaming_started', 'Live Stream Started', 'meeting:read:livestream'],
		['meeting.started', 'Meeting Started', 'meeting:read:meeting'],
		['webinar.ended', 'Webinar Ended', 'webinar:read:webinar'],
		['recording.completed', 'Recording Completed', 'cloud_recording:read:recording'],
	])('for %s: the message says which', async (event, name, scope) => {
		without(new RegExp(`^${scope}(:|$)`));
		const needed = `lacks the scope ${scope} for '${name}': add it under Scopes`;
		expect(await refusal({ events: [event] })).toContain(needed);
		await withAccount(async (account) => {
			const admin = `lacks the scope ${scope}:admin for '${name}'`;
			expect(await refusal({ events: [event] }, account)).toContain(admin);
		});
	});

	test('the message mentions only the event without its scope', async () => {
		without(/^cloud_recording/);
		const message = await refusal({ events: ['meeting.started', 'recording.completed'] });
		expect(message).toContain("'Recording Completed'");
		expect(message).not.toContain("'Meeting Started'");
	});

	test.each([
		['lists them', 'The event is not allowed for the app: webinar.ended, recording.completed'],
		['does not say which', 'The event is not allowed for the app.'],
	])('for two events, and Zoom %s: the message says both', async (_what, message) => {
		const match = { method: 'POST', path: /event_subscription/ };
		zoom.injectFault({ kind: 'status', status: 400, body: { code: 1602, message }, match });
		const shown = await refusal({ events: ['webinar.ended', 'recording.completed'] });
		for (const each of ['webinar:read:webinar', 'cloud_recording:read:recording']) {
			expect(shown).toContain(each);
		}
		for (const each of ['Webinar Ended', 'Recording Completed']) expect(shown).toContain(each);
	});

	test('to learn who signed in', async () => {
		const { access_token, refresh_token } = zoom.issueTokens({ scopes: ['meeting:read:meeting'] });
		n8n.credential.oauthTokenData = { access_token, refresh_token };
		expect(await refusal()).toContain('lacks the scope user:read:user');
	});
});

describe('the secret token', () => {
	test('is that of another app', async () => {
		n8n.credential.webhookSecretToken = 'another-secret-token';
		expect(await refusal()).toMatch(
			/^The Secret Token in the credential does not match the Zoom app/,
		);
	});

	test('or an address that does not lead to n8n: the message mentions both', async () => {
		n8n.baseUrl = 'http://127.0.0.1:1';
		expect(await refusal()).toMatch(
			/^Zoom could not check http:\/\/127\.0\.0\.1:1\/\S+: check that this address can be reached .* and that the Secret Token/,
		);
	});
});

describe('a stranger who knows the URL, and has no secret token', () => {
	test.each([
		['an event', streamEvent()],
		['a text', '"endpoint.url_validation"'],
	])('sends %s during the publication: the secret token is not blamed', async (_what, content) => {
		const proxy = await openProxy(n8n, async (url) => await post(url, stranger(content)));
		expect(await refusal()).toMatch(/^Zoom could not check /);
		await proxy.close();
	});

	test('sends a check of the URL after Zoom’s own was answered: the secret token is not blamed', async () => {
		const proxy = await openProxy(n8n, async (url, arrived) => {
			await post(url, arrived);
			await post(url, stranger(urlValidation()));
		});
		expect(await refusal()).toMatch(/^Zoom did not accept the answer from /);
		await proxy.close();
	});

	const stranger = (content: unknown) => zoomRequest(content, { secret: 'guess' });
});

describe('the app', () => {
	test('was not authorized by the user', async () => {
		zoom.app.authorizedUsers.clear();
		expect(await refusal()).toContain('has not authorized the app: open the credential');
	});

	test('was never connected', async () => {
		delete n8n.credential.oauthTokenData;
		expect(await refusal()).toContain('is not connected: open it, click Connect,');
	});

	test('was removed by the user', async () => {
		zoom.revokeTokens();
		expect(await refusal()).toContain('no longer accepts the sign-in of the credential');
	});

	test('has other keys', async () => {
		n8n.credential.clientSecret = 'outdated';
		expect(await refusal()).toContain('does not accept the Client ID and Client Secret');
	});

	test('is not active, or has another account', async () => {
		await withAccount(async (account) => {
			account.credential.accountId = 'another';
			expect(await refusal({}, account)).toContain('cannot find the Account ID');
			zoom.app.active = false;
			expect(await refusal({}, account)).toContain('that the app is activated');
		});
	});

	test('has 20 subscriptions', async () => {
		const url = 'https://elsewhere.example.com';
		for (let index = 0; index < 20; index += 1) {
			zoom.webhooks.subscribe({ url, events: ['meeting.ended'] });
		}
		expect(await refusal()).toContain('already has 20 event subscriptions, the maximum');
	});

	test('may not manage event subscriptions', async () => {
		zoom.injectFault({
			kind: 'status',
			status: 400,
			body: {
				code: 4711,
				message:
					'Invalid access token, does not contain scopes:[marketplace:write:event_subscription].',
			},
			match: { method: 'POST', path: /event_subscription/ },
		});
		expect(await refusal()).toContain('(marketplace:write:event_subscription)');
	});
});

describe('Zoom refuses in other words, or with a code alone', () => {
	const cannotManage = 'did not allow the app to manage event subscriptions (marketplace:write:x)';
	const notAuthorized = 'The Zoom user of the credential has not authorized the app';
	const mayNot = "does not allow the user to subscribe to 'Recording Completed'";
	const full = 'already has 20 event subscriptions, the maximum';

	test.each<[code: number, text: string, words: string]>([
		[4711, 'Invalid access token, does not contain scopes:[marketplace:write:x].', cannotManage],
		[1, 'The token does not contain permissions [marketplace:write:x]', cannotManage],
		[1300, 'The app has no consent.', notAuthorized],
		[1, "The user don't authorize the app.", notAuthorized],
		[1, 'The user has not authorized the app.', notAuthorized],
		[1, 'Missed permission for recording.completed', mayNot],
		[1003, 'Ask your administrator about recording.completed.', mayNot],
		[1, 'The subscriptions of this app exceed 20.', full],
		[1, 'You have reached the maximum of event subscriptions', full],
		[1, 'Event subscription limit', full],
		[1001, 'User does not exist.', 'Zoom refused the event subscription: "User does not exist.".'],
		[1, 'No.\n\tNever.', 'Zoom refused the event subscription: "No. Never.".'],
	])('%i %j', async (code, message, words) => {
		const match = { method: 'POST', path: /event_subscription/ };
		zoom.injectFault({ kind: 'status', status: 400, body: { code, message }, match });
		expect(await refusal({ events: ['meeting.started', 'recording.completed'] })).toContain(words);
	});

	test.each<[error: string, words: string]>([
		['invalid_client', 'does not accept the Account ID, Client ID and Client Secret'],
		['unsupported_grant_type', 'that the app is activated and fits the type of the credential'],
	])('the token endpoint: %s', async (error, words) => {
		await withAccount(async (account) => {
			zoom.injectFault({ kind: 'token_error', status: 400, body: { error }, times: 2 });
			expect(await refusal({}, account)).toContain(words);
		});
	});

	test('the account has not authorized the app', async () => {
		await withAccount(async (account) => {
			const match = { method: 'POST', path: /event_subscription/ };
			const body = { code: 1002, message: 'The account is unknown.' };
			zoom.injectFault({ kind: 'status', status: 400, body, match });
			expect(await refusal({}, account)).toContain('Zoom account has not authorized the app');
		});
	});
});

test('the user may not subscribe', async () => {
	zoom.user('simulator-host').maySubscribe = false;
	expect(await refusal()).toContain(
		"does not allow the user to subscribe to 'Meeting Started': ask a Zoom administrator",
	);
});

describe('Zoom is not at its best', () => {
	const creation = { method: 'POST', path: /event_subscription/ };

	test('an outage', async () => {
		zoom.injectFault({ kind: 'status', status: 503, times: 3, match: creation });
		expect(await refusal()).toContain(
			'could not answer (HTTP 503): publish again in a few minutes',
		);
	});

	test('too many requests', async () => {
		zoom.injectFault({ kind: 'status', status: 429, times: 99, match: creation });
		expect(await refusal()).toContain('too many requests');
	});

	test('no answer', async () => {
		zoom.injectFault({ kind: 'reset', times: 9, match: { path: /event_subscription/ } });
		expect(await refusal()).toContain('did not answer');
	});

	test.each([
		['a web page', { kind: 'html', status: 403 }, 'Zoom refused the event subscription: HTTP 403'],
		['half an answer', { kind: 'truncated_json', status: 201 }, "could not read Zoom's answer"],
		['an answer without an id', { kind: 'status', status: 201, body: {} }, 'could not read'],
	] as const)('%s instead of an answer', async (_what, fault, words) => {
		zoom.injectFault({ ...fault, match: creation });
		expect(await refusal()).toContain(words);
	});

	test('the address in the credential leads nowhere', async () => {
		n8n.credential.apiBaseUrl = 'zoom';
		n8n.baseUrl = 'https://n8n.example.com';
		expect(await refusal()).toContain('check the Environment and the addresses in the credential');
	});

	test('a long text is shortened', async () => {
		const body = { code: 1, message: 'x'.repeat(999) };
		zoom.injectFault({ kind: 'status', status: 400, body, match: creation });
		expect(await refusal()).toMatch(/"x{200}"/);
	});
});

describe('a refusal repeats secrets, and n8n shows none of them', () => {
	const WRITTEN: Array<[string, (secret: string) => string]> = [
		['as they are', (secret) => secret],
		['encoded for a URL', encodeURIComponent],
		['in capitals', (secret) => secret.toUpperCase()],
		['in JSON', (secret) => JSON.stringify({ token: secret })],
	];
	const STEPS = [
		{ step: 'who signed in', match: { method: 'GET', path: /users/ }, times: 1 },
		// In both ways in which Zoom may give one.
		{ step: 'a token', match: { method: 'POST', path: /oauth/ }, times: 2 },
		{ step: 'a new subscription', match: { method: 'POST', path: /event_subscription/ }, times: 1 },
	];

	test.each(STEPS.flatMap((step) => WRITTEN.map(([how, write]) => ({ ...step, how, write }))))(
		'asked for $step, Zoom repeats them $how',
		async ({ match, times, write }) => {
			for (const secret of secretsOfCredential()) {
				const message = `No: ${write(secret)}.`;
				const body = { code: 1, message, reason: message };
				zoom.injectFault({ kind: 'status', status: 400, body, match, times });
				const thrown: unknown = await n8n.publish(n8n.create()).catch((error: unknown) => error);
				if (!isRecord(thrown)) throw new Error('The workflow was published');
				expect(thrown.description).toContain('No: ');
				const shown = [thrown.message, thrown.description, JSON.stringify(thrown)].join('\n');
				expect(shown.toLowerCase()).not.toContain(secret.toLowerCase());
			}
		},
	);

	test('nor a token of the app itself, while it subscribes', async () => {
		const access_token = 'app-token-that-no-one-may-see';
		zoom.injectFault({ kind: 'token_error', status: 200, body: { access_token }, times: 2 });
		const body = { code: 1, message: `No: ${access_token}` };
		const match = { path: /event_subscription/ };
		zoom.injectFault({ kind: 'status', status: 400, body, times: 9, match });
		await expect(n8n.publish(n8n.create())).rejects.toMatchObject({
			description: expect.stringMatching(/"No: ••••"$/),
		});
	});

	test('nor does the log, when Zoom does not delete a subscription', async () => {
		const workflow = n8n.create();
		await n8n.publish(workflow);
		const secrets = secretsOfCredential();
		const body = { code: 1, message: `No: ${secrets.join(' ')}` };
		zoom.injectFault({ kind: 'status', status: 400, body, match: { method: 'DELETE' } });
		await n8n.unpublish(workflow);
		expect(n8n.log).toEqual([expect.stringContaining('No: ••••')]);
		for (const secret of secrets) expect(n8n.log.join()).not.toContain(secret);
	});
});

/** What n8n keeps in the credential, and never shows. */
function secretsOfCredential(): string[] {
	const { clientSecret, webhookSecretToken, oauthTokenData } = n8n.credential;
	const tokens = isRecord(oauthTokenData) ? oauthTokenData : {};
	return [clientSecret, webhookSecretToken, tokens.access_token, tokens.refresh_token].map(String);
}

test('Zoom’s own text and code are in the description', async () => {
	zoom.app.authorizedUsers.clear();
	await expect(n8n.publish(n8n.create())).rejects.toMatchObject({
		description: expect.stringContaining(
			'with code 1300: "The user don\'t authorize the app: simulator-host."',
		),
	});
});

describe('an address that Zoom can never reach is refused before Zoom is asked', () => {
	test.each([
		['http://localhost:5678', 'exists only on this computer or in its network'],
		['http://n8n.example.com', 'it sends them to https addresses only'],
	])('%s', async (baseUrl, why) => {
		// A Zoom that is not on this computer.
		n8n.credential.environment = 'zoom';
		n8n.baseUrl = baseUrl;
		const message = await refusal();
		expect(message).toContain(`Zoom cannot send events to ${baseUrl}, because`);
		expect(message).toContain(why);
		expect(message).toContain(
			'start n8n with WEBHOOK_URL set to a public https address, which a tunnel such as cloudflared gives it',
		);
		expect(zoom.requests).toEqual([]);
	});
});

test('listening for a test event is refused in the same words', async () => {
	zoom.app.authorizedUsers.clear();
	await expect(n8n.listen(n8n.create())).rejects.toThrow('has not authorized the app');
	expect(zoom.subscriptions).toEqual([]);
});
