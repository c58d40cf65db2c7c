import fastify from 'fastify';
import { wait } from '../engine/harness/clock';
import type { EventSubscription, Simulator } from '../simulator';
import { startN8n } from '../trigger/harness/n8n';
import { exitCodeOf } from './exit-code';
import { check, expectNoSecretIn, meetingForEachTest, type Checking } from './harness/checking';
import { onAir } from './harness/on-air';
import { freePort, tunnelTo } from './harness/tunnel';
import { QUESTIONS, type QuestionId } from './questions';

jest.mock('../../nodes/zoom/n8n/clock', () => jest.requireActual('../engine/harness/clock'));

const zoom = meetingForEachTest();
const CREATION = { method: 'POST', path: /event_subscription$/ };
const DELETION = { method: 'DELETE', path: /event_subscription/ };

/** Does something when a question is answered. */
function after(id: QuestionId, act: () => void): Checking['surroundings'] {
	return {
		tell: (line) => {
			if (line.startsWith(`${QUESTIONS[id].text} →`)) act();
		},
	};
}

/** What else is in Zoom: added by hand, by a trigger, and by another check. */
function others(url: string): EventSubscription[] {
	zoom().webhooks.subscribe({ url, events: ['meeting.started'] });
	const [byHand] = zoom().subscriptions;
	if (byHand === undefined) throw new Error('Nothing was subscribed');
	const named = { ...byHand, id: 'by-hand-with-our-name', name: 'n8n live check' };
	const triggers: EventSubscription = {
		...byHand,
		id: 'of-a-trigger',
		name: 'n8n Zoom Live Stream Trigger',
		createdSource: 'openapi',
	};
	const elsewhere: EventSubscription = {
		...triggers,
		id: 'of-another-check',
		name: 'n8n live check',
		url: 'https://elsewhere.example.com/',
	};
	zoom().subscriptions.push(named, triggers, elsewhere);
	return structuredClone(zoom().subscriptions);
}

describe('with a tunnel to this computer', () => {
	test.each([
		['an app that a user signed in to', { keys: {} }, 'user'],
		['a server-to-server app', { app: {} }, 'account'],
	] as const)('%s subscribes, gets the events, and deletes it', async (_what, access, scope) => {
		zoom().configure({ accountSubscriptionsNeedUser: false });
		let created: object[] = [];
		const checked = await check(zoom(), {
			...access,
			webhook: await tunnelTo(zoom()),
			surroundings: after('subscription', () => {
				created = structuredClone(zoom().subscriptions);
			}),
		});
		const { report, line } = checked;
		expect(created).toMatchObject([{ name: 'n8n live check', scope, createdSource: 'openapi' }]);
		expect(report).toMatchObject({ course: { kind: 'completed' }, subscription: 'deleted' });
		expect(exitCodeOf(report)).toBe(0);
		expect(zoom().subscriptions).toEqual([]);
		expect(line('accountToken').answer?.detail).toBe('with all scopes it needs');
		expect(line('subscriptionList').answer?.detail).toBe('0 of the app, 0 added by hand');
		expect(line('deadUrl')).toMatchObject({
			answer: { status: 404, code: 1701 },
			meaning: 'as documented',
		});
		expect(line('subscription')).toMatchObject({
			answer: { status: 201, detail: 'Zoom checked the URL before it answered' },
			meaning: 'as documented',
		});
		expect(line('subscriptionListed').answer?.detail).toBe(
			'created_source openapi, name as sent, URL as sent',
		);
		expect(line('announcement')).toMatchObject({
			answer: {
				by: 'event',
				detail: 'Live Stream Started, Live Stream Stopped; signed; with a request ID',
			},
			meaning: 'as documented',
		});
		expect(line('unsubscription').answer).toMatchObject({ status: 204 });
		expectNoSecretIn(checked);
	});

	test('what others have in Zoom stays as it was', async () => {
		zoom().configure({ accountSubscriptionsNeedUser: false });
		const webhook = await tunnelTo(zoom());
		const before = others(webhook.url);
		// The answer to the creation is lost, so the check has to look for its own in the list.
		const { report, line } = await check(zoom(), {
			app: {},
			webhook,
			surroundings: after('deadUrl', () =>
				zoom().injectFault({ kind: 'applied_then_reset', match: CREATION }),
			),
		});
		expect(line('subscriptionList').answer?.detail).toBe('4 of the app, 2 added by hand');
		expect(line('subscription').answer).toMatchObject({ reading: 'network_unreachable' });
		expect(report.subscription).toBe('deleted');
		expect(zoom().subscriptions).toEqual(before);
	});

	test('a Secret Token of another app', async () => {
		const webhook = { ...(await tunnelTo(zoom())), secretToken: 'another-secret-token' };
		const checked = await check(zoom(), { app: {}, webhook });
		expect(checked.line('subscription')).toMatchObject({
			answer: {
				code: 1701,
				detail: expect.stringMatching(
					/^the trigger would say: The Secret Token .*; the check of the URL was not signed with ZOOM_SECRET_TOKEN$/,
				),
			},
			meaning: 'other than documented: Zoom could not check the URL',
		});
		expect(checked.line('unsubscription').meaning).toBe(
			'not asked: the event subscription was not created, as far as is known',
		);
		expect(checked.report.subscription).toBe('none');
		expectNoSecretIn(checked);
	});

	test('a scope that the app lacks is in the words of the trigger', async () => {
		zoom().app.scopes = zoom().app.scopes.filter((scope) => !scope.includes('read:livestream'));
		const { line } = await check(zoom(), { app: {}, webhook: await tunnelTo(zoom()) });
		expect(line('subscription')).toMatchObject({
			answer: { code: 1602, detail: expect.stringContaining('meeting:read:livestream:admin') },
			meaning: 'other than documented: the trigger could not be published',
		});
	});

	test('a Zoom that announces nothing, and has nothing to delete any more', async () => {
		const { report, line } = await check(zoom(), {
			app: {},
			webhook: await tunnelTo(zoom()),
			surroundings: after('subscriptionListed', () => zoom().subscriptions.splice(0)),
		});
		expect(line('announcement')).toMatchObject({
			answer: { detail: 'nothing arrived within 20 seconds' },
			meaning: 'other than documented: the trigger would not start',
		});
		expect(line('unsubscription').meaning).toBe('other than documented: Zoom refuses to delete it');
		expect(report.subscription).toBe('deleted');
	});

	test('a port that is in use: the rest is asked', async () => {
		const webhook = await tunnelTo(zoom());
		const server = fastify();
		await server.listen({ port: webhook.port, host: '127.0.0.1' });
		const { line, report } = await check(zoom(), { app: {}, webhook });
		await server.close();
		expect(line('subscription').meaning).toBe(
			`not asked: the port ${webhook.port} of this computer is in use`,
		);
		expect(line('nodeStop').answer).toMatchObject({ reading: 'accepted' });
		expect(report.subscription).toBe('none');
	});
});

test('with the Production URL of a trigger, n8n answers Zoom, and its own subscription stays', async () => {
	zoom().configure({ clock: Date.now });
	const n8n = await startN8n(zoom(), 'serverToServer');
	const workflow = n8n.create({ parameters: { events: ['meeting.live_streaming_started'] } });
	await n8n.publish(workflow);
	const before = structuredClone(zoom().subscriptions);
	const url = `${n8n.baseUrl}/webhook/${workflow.nodes[0]?.webhookId}/webhook`;
	const checked = await check(zoom(), {
		app: {},
		webhook: { url, secretToken: undefined, port: await freePort() },
	});
	const { report, line } = checked;
	expect(line('subscription').answer).toMatchObject({ status: 201 });
	expect(line('announcement').meaning).toBe(
		'not asked: Zoom sends them to n8n: look at its executions',
	);
	expect(report.subscription).toBe('deleted');
	expect(zoom().subscriptions).toEqual(before);
	await zoom().webhooks.settled();
	expect(n8n.items).toMatchObject([{ event: 'meeting.live_streaming_started' }]);
	expectNoSecretIn(checked);
	await n8n.close();
});

describe('without a URL', () => {
	test('the tokens and the list are asked about, and nothing is created', async () => {
		const { report, line } = await check(zoom(), { app: {} });
		expect(line('clientToken').answer).toMatchObject({ status: 200 });
		expect(line('subscriptionList')).toMatchObject({
			answer: { status: 404, code: 1001 },
			meaning:
				'other than assumed: the trigger does not find its subscription, and goes by what it remembers',
		});
		for (const id of ['deadUrl', 'subscription', 'announcement', 'unsubscription'] as const) {
			expect(line(id).meaning).toBe('not asked: set ZOOM_WEBHOOK_URL to include it');
		}
		expect(report.subscription).toBe('none');
		const asked = zoom().requests.filter(({ path }) => path.includes('event_subscription'));
		expect(asked.map(({ method }) => method)).toEqual(['GET']);
	});

	test('and without the keys of an app, nothing of it is asked', async () => {
		const { line } = await check(zoom());
		expect(line('accountToken').meaning).toBe(
			'not asked: ZOOM_CLIENT_ID and ZOOM_CLIENT_SECRET are not set',
		);
		expect(zoom().tokenRequests).toEqual([]);
	});
});

describe('the tokens', () => {
	test.each([
		['client_credentials', 'accountToken', 'the trigger uses client credentials'],
		['account_credentials', 'clientToken', 'the trigger uses account credentials'],
	] as const)('only %s opens event subscriptions', async (grants, closed, meaning) => {
		zoom().configure({ eventSubscriptionGrants: grants });
		const { line, report } = await check(zoom(), { app: {}, webhook: await tunnelTo(zoom()) });
		expect(line(closed)).toMatchObject({
			answer: { detail: expect.stringContaining('without marketplace:write:event_subscription') },
			meaning: `other than assumed: ${meaning}`,
		});
		expect(line('subscription').answer).toMatchObject({ status: 201 });
		expect(report.subscription).toBe('deleted');
	});

	test('a sign-in that does not say who signed in', async () => {
		const tokens = { scopes: ['meeting:read:meeting'] };
		const { line } = await check(zoom(), { tokens, keys: {} });
		expect(line('subscriptionList').meaning).toBe('not asked: Zoom did not say who signed in');
	});
});

describe('nothing is left in Zoom', () => {
	const subscribed = async (): Promise<Checking> => ({
		app: {},
		webhook: await tunnelTo(zoom()),
	});

	test('after Ctrl+C while on air', async () => {
		const interruption = new AbortController();
		onAir(zoom(), () => {
			expect(zoom().subscriptions).toHaveLength(1);
			interruption.abort();
		});
		const checked = await check(zoom(), { ...(await subscribed()), signal: interruption.signal });
		expect(checked.report).toMatchObject({
			course: { kind: 'interrupted' },
			ending: 'off',
			subscription: 'deleted',
		});
		expect(exitCodeOf(checked.report)).toBe(130);
		expect(zoom().subscriptions).toEqual([]);
		expectNoSecretIn(checked);
	});

	test('after an exception', async () => {
		const checking = await subscribed();
		const { report } = await check(zoom(), {
			...checking,
			surroundings: after('subscriptionListed', () => {
				throw new Error('Something unforeseen');
			}),
		});
		expect(report).toMatchObject({ course: { kind: 'broken' }, subscription: 'deleted' });
		expect(zoom().subscriptions).toEqual([]);
	});

	test('after an outage when it should be deleted', async () => {
		let pauses = 0;
		onAir(zoom(), () =>
			zoom().injectFault({ kind: 'status', status: 503, times: 3, match: DELETION }),
		);
		const { report } = await check(zoom(), {
			...(await subscribed()),
			surroundings: {
				wait: async (duration, signal) => {
					pauses += duration === 10_000 ? 1 : 0;
					return await wait(duration, signal);
				},
			},
		});
		expect(pauses).toBe(2);
		expect(report).toMatchObject({ course: { kind: 'completed' }, subscription: 'deleted' });
		expect(zoom().subscriptions).toEqual([]);
	});

	test('of a URL that Zoom did not check', async () => {
		const body = { event_subscription_id: 'created-without-a-check' };
		zoom().injectFault({ kind: 'status', status: 201, body, match: CREATION });
		const checked = await check(zoom(), await subscribed());
		expect(checked.line('deadUrl').meaning).toMatch(
			/^other than documented: Zoom does not check the URL/,
		);
		expect(pathsOf(zoom(), 'DELETE')).toContainEqual(
			expect.stringMatching(/created-without-a-check$/),
		);
		expect(checked.report.subscription).toBe('deleted');
	});

	test('or the report says what to do: the answer was lost, and Zoom does not list an account', async () => {
		const { report, markdown } = await check(zoom(), {
			...(await subscribed()),
			surroundings: after('deadUrl', () =>
				zoom().injectFault({ kind: 'applied_then_reset', match: CREATION }),
			),
		});
		expect(report.subscription).toBe('unclear');
		expect(exitCodeOf(report)).toBe(1);
		expect(markdown).toContain('delete “n8n live check” under Features > Access of the app');
	});
});

test('Zoom repeats every secret in its refusal', async () => {
	const webhook = await tunnelTo(zoom());
	const { accountId, clientId, clientSecret, secretToken } = zoom().app;
	const message = [webhook.url, accountId, clientId, clientSecret, secretToken].join(' and ');
	zoom().injectFault({
		kind: 'status',
		status: 400,
		body: { code: 1, message },
		match: CREATION,
		times: 2,
	});
	const checked = await check(zoom(), { app: {}, webhook });
	expect(checked.line('subscription').answer?.message).toMatch(/^•••• and ••••/);
	expectNoSecretIn(checked);
});

function pathsOf({ requests }: Simulator, method: string): string[] {
	return requests.filter((request) => request.method === method).map(({ path }) => path);
}
