import { MEETING, startZoom } from '../engine/harness/zoom';
import { SUBSCRIPTIONS_ADDED_BY_HAND, type Simulator } from '../simulator';
import { expectAsSpecified } from '../specification/judging';
import { clock, resetClock } from './harness/clock';
import { startN8n, type TestN8n } from './harness/n8n';

jest.mock('../../nodes/zoom/n8n/clock', () => jest.requireActual('./harness/clock'));

let zoom: Simulator;
let n8n: TestN8n;
let opened: TestN8n[];

beforeEach(async () => {
	zoom = await startZoom();
	n8n = await startN8n(zoom);
	opened = [n8n];
});
afterEach(async () => {
	resetClock();
	for (const each of opened) await each.close();
	await zoom.close();
	expectAsSpecified(zoom);
});

/** An n8n with the credential of a server-to-server app. */
async function startAccount(): Promise<TestN8n> {
	const account = await startN8n(zoom, 'serverToServer');
	opened.push(account);
	return account;
}

/** The subscriptions in Zoom, as far as tests compare them. */
function inZoom() {
	return zoom.subscriptions.map(({ url, events, scope, userIds }) => ({
		url: url.replace(n8n.baseUrl, ''),
		events,
		scope,
		userIds,
	}));
}

function urlsInZoom(): string[] {
	return inZoom().map(({ url }) => url);
}

const ours = (url: string, ...events: string[]) => ({
	url,
	events,
	scope: 'user',
	userIds: ['simulator-host'],
});

const path = (workflow: ReturnType<TestN8n['create']>, trigger = 0, test = false) =>
	`/webhook${test ? '-test' : ''}/${workflow.nodes[trigger]?.webhookId}/webhook`;

describe('publishing', () => {
	test('subscribes to exactly the chosen events, and the meeting that starts then starts the workflow', async () => {
		const workflow = n8n.create({ parameters: { events: ['meeting.started', 'meeting.ended'] } });
		await n8n.publish(workflow);
		expect(inZoom()).toEqual([ours(path(workflow), 'meeting.started', 'meeting.ended')]);
		zoom.endMeeting(MEETING);
		await zoom.webhooks.settled();
		expect(n8n.items).toMatchObject([{ event: 'meeting.ended', meetingId: MEETING }]);
	});

	test('and unpublishing removes the subscription', async () => {
		const workflow = n8n.create();
		await n8n.publish(workflow);
		await n8n.unpublish(workflow);
		expect(inZoom()).toEqual([]);
		expect(n8n.log).toEqual([]);
		await n8n.publish(workflow);
		expect(inZoom()).toHaveLength(1);
	});

	test('again changes nothing in Zoom but what was changed', async () => {
		const workflow = n8n.create();
		await n8n.publish(workflow);
		const [trigger] = workflow.nodes;
		if (trigger) trigger.parameters.events = ['webinar.ended'];
		await n8n.publish(workflow);
		expect(inZoom()).toEqual([ours(path(workflow), 'webinar.ended')]);
	});

	test('with another node name, another workflow name or other filters keeps one subscription', async () => {
		const workflow = n8n.create();
		await n8n.publish(workflow);
		const [trigger] = workflow.nodes;
		if (trigger) {
			trigger.name = 'When the show begins';
			trigger.parameters.filters = { meeting: '820 1234 5678' };
		}
		await n8n.publish(workflow);
		expect(inZoom()).toEqual([ours(path(workflow), 'meeting.started')]);
	});

	test('a copy of a workflow adds a subscription of its own, and removes none', async () => {
		const workflow = n8n.create();
		await n8n.publish(workflow);
		const copy = n8n.duplicate(workflow);
		await n8n.publish(copy);
		expect(urlsInZoom()).toEqual([path(workflow), path(copy)]);
		await n8n.unpublish(copy);
		expect(urlsInZoom()).toEqual([path(workflow)]);
	});

	test('two triggers in one workflow have a subscription each, and go together', async () => {
		const workflow = n8n.create(
			{ name: 'Started', parameters: { events: ['meeting.started'] } },
			{ name: 'On air', parameters: { events: ['meeting.live_streaming_started'] } },
		);
		await n8n.publish(workflow);
		expect(inZoom()).toEqual([
			ours(path(workflow, 0), 'meeting.started'),
			ours(path(workflow, 1), 'meeting.live_streaming_started'),
		]);
		await n8n.unpublish(workflow);
		expect(inZoom()).toEqual([]);
	});

	test('for a server-to-server app subscribes for the whole account', async () => {
		const account = await startAccount();
		const workflow = account.create();
		await account.publish(workflow);
		expect(zoom.subscriptions).toMatchObject([
			{ scope: 'account', userIds: [], url: `${account.baseUrl}${path(workflow)}` },
		]);
		await account.unpublish(workflow);
		expect(zoom.subscriptions).toEqual([]);
	});

	test('with a renamed node still removes the subscription of an account that Zoom does not list', async () => {
		const account = await startAccount();
		const workflow = account.create();
		await account.publish(workflow);
		for (const node of [...workflow.nodes, ...(workflow.active ?? [])]) node.name = 'Renamed';
		await account.unpublish(workflow);
		expect(zoom.subscriptions).toEqual([]);
	});

	test.each(['client_credentials', 'account_credentials'] as const)(
		'works for both kinds of app when only %s gives a token for it',
		async (eventSubscriptionGrants) => {
			zoom.configure({ eventSubscriptionGrants });
			const account = await startAccount();
			for (const each of [n8n, account]) {
				const workflow = each.create();
				await each.publish(workflow);
				await each.unpublish(workflow);
				expect(each.log).toEqual([]);
			}
			expect(zoom.requests.filter(({ method }) => method === 'POST')).toMatchObject([
				{ status: 201 },
				{ status: 201 },
			]);
			expect(zoom.subscriptions).toEqual([]);
		},
	);

	test('works when the sign-in of the credential has to be renewed first', async () => {
		zoom.expireAccessTokens();
		await n8n.publish(n8n.create());
		expect(inZoom()).toHaveLength(1);
	});

	test('waits out the limit of one creation a second, as free plans have it', async () => {
		// Zoom counts on a real clock.
		clock.speed = 1;
		zoom.configure({ rateLimit: 'plan', plan: 'free' });
		await n8n.publish(n8n.create({ name: 'One' }, { name: 'Other' }));
		expect(inZoom()).toHaveLength(2);
	});
});

describe('after a restart of n8n', () => {
	test('everything is as before, without a new subscription', async () => {
		const workflow = n8n.create();
		await n8n.publish(workflow);
		const before = structuredClone(zoom.subscriptions);
		await n8n.restart();
		expect(zoom.subscriptions).toEqual(before);
		zoom.startMeeting(zoom.addMeeting({ id: '82012345678' }).id);
		await zoom.webhooks.settled();
		expect(n8n.items).toMatchObject([{ meetingId: '82012345678' }]);
		await n8n.unpublish(workflow);
		expect(zoom.subscriptions).toEqual([]);
	});

	test('a subscription that was deleted in Zoom is there again', async () => {
		const workflow = n8n.create();
		await n8n.publish(workflow);
		zoom.subscriptions.splice(0);
		await n8n.restart();
		expect(urlsInZoom()).toEqual([path(workflow)]);
	});

	test('a second subscription of ours is removed, and the first one stays', async () => {
		await n8n.publish(n8n.create());
		const [mine] = zoom.subscriptions;
		if (mine === undefined) throw new Error('Nothing was subscribed');
		zoom.subscriptions.unshift({ ...mine, id: 'second' });
		await n8n.restart();
		expect(zoom.subscriptions).toEqual([mine]);
	});

	test.each([
		['does not answer', 'init', { kind: 'reset' }],
		['answers with an outage', 'init', { kind: 'status', status: 503 }],
		['does not answer another main process', 'leadershipChange', { kind: 'reset' }],
	] as const)(
		'a trigger that worked goes on working while Zoom %s',
		async (_what, activation, fault) => {
			const workflow = n8n.create();
			await n8n.publish(workflow);
			zoom.injectFault({ ...fault, times: 20, match: { path: /users|oauth|marketplace/ } });
			await n8n.restart(activation);
			expect(urlsInZoom()).toEqual([path(workflow)]);
			zoom.startMeeting(zoom.addMeeting({ id: '82012345678' }).id);
			await zoom.webhooks.settled();
			expect(n8n.items).toHaveLength(1);
		},
		60_000,
	);

	test('a workflow that was never published in n8n is subscribed, and so it is after a subscription by hand', async () => {
		const workflow = n8n.create();
		n8n.deploy(workflow);
		const url = `${n8n.baseUrl}${path(workflow)}`;
		zoom.webhooks.subscribe({ url, events: ['meeting.started'] });
		await n8n.restart();
		expect(zoom.subscriptions.map(({ createdSource }) => createdSource)).toEqual([
			'default',
			'openapi',
		]);
		zoom.startMeeting(zoom.addMeeting({ id: '82012345678' }).id);
		await zoom.webhooks.settled();
		expect(n8n.items).toMatchObject([{ meetingId: '82012345678' }]);
	});

	test('a workflow that was never published in n8n, and cannot be subscribed, says why not', async () => {
		n8n.deploy(n8n.create());
		zoom.app.authorizedUsers.clear();
		await n8n.restart();
		expect(n8n.problems).toEqual([expect.stringContaining('has not authorized the app')]);
		zoom.app.authorizedUsers.add('simulator-host');
		await n8n.restart();
		expect(inZoom()).toHaveLength(1);
	});

	test('a crash during the first publication is no matter, even if Zoom does not answer at a later start', async () => {
		const workflow = n8n.create();
		await n8n.publish(workflow);
		workflow.staticData = '{}';
		await n8n.restart();
		const remembered = workflow.staticData;
		await n8n.restart();
		expect(workflow.staticData).toBe(remembered);
		zoom.injectFault({ kind: 'reset', times: 99, match: { path: /./ } });
		await n8n.restart();
		expect(n8n.isListening(workflow)).toBe(true);
		expect(inZoom()).toHaveLength(1);
	});

	test('under another address there is a subscription for it, and the log mentions the earlier one', async () => {
		const workflow = n8n.create();
		await n8n.publish(workflow);
		const earlier = `${n8n.baseUrl}${path(workflow)}`;
		n8n.baseUrl = n8n.baseUrl.replace('127.0.0.1', 'localhost');
		await n8n.restart();
		await n8n.restart();
		expect(zoom.subscriptions.map(({ url }) => url)).toEqual([
			earlier,
			`${n8n.baseUrl}${path(workflow)}`,
		]);
		expect(n8n.log).toEqual([
			`Zoom may have another event subscription for this workflow: it leads to ${earlier}. If no n8n uses that address any more, delete it under Features > Access of the app in the Zoom App Marketplace.`,
		]);
	});
});

describe('what is not ours', () => {
	const events = ['meeting.started'] as const;

	test('a subscription that was added by hand stays, even at the same URL', async () => {
		const workflow = n8n.create();
		const url = `${n8n.baseUrl}${path(workflow)}`;
		zoom.webhooks.subscribe({ url, events });
		await n8n.publish(workflow);
		expect(zoom.subscriptions).toHaveLength(2);
		await n8n.publish(workflow);
		await n8n.unpublish(workflow);
		expect(zoom.subscriptions).toMatchObject([{ name: SUBSCRIPTIONS_ADDED_BY_HAND, url }]);
	});

	test('nor does a subscription change that was added by hand under our name, or that has another name', async () => {
		zoom.configure({ accountSubscriptionsNeedUser: false });
		const account = await startAccount();
		const workflow = account.create();
		await account.publish(workflow);
		const [mine] = zoom.subscriptions;
		if (mine === undefined) throw new Error('Nothing was subscribed');
		const orphan = { ...mine, id: 'orphan' };
		const added = { ...mine, id: 'added', createdSource: 'default' } as const;
		const named = { ...mine, id: 'named', name: 'Another name' };
		zoom.subscriptions.push(orphan, added, named);
		await account.publish(workflow);
		expect(zoom.subscriptions.map(({ id }) => id)).toEqual(['added', 'named', expect.anything()]);
		await account.unpublish(workflow);
		expect(zoom.subscriptions).toEqual([added, named]);
	});

	test('an event that both subscriptions announce starts the workflow once', async () => {
		const workflow = n8n.create();
		zoom.webhooks.subscribe({ url: `${n8n.baseUrl}${path(workflow)}`, events });
		await n8n.publish(workflow);
		zoom.startMeeting(zoom.addMeeting({ id: '82012345678' }).id);
		await zoom.webhooks.settled();
		expect(zoom.webhooks.deliveries).toHaveLength(2);
		expect(n8n.items).toHaveLength(1);
	});

	test('a subscription of another program stays, whatever its name or URL', async () => {
		const workflow = n8n.create();
		await n8n.publish(workflow);
		const [mine] = zoom.subscriptions;
		if (mine === undefined) throw new Error('Nothing was subscribed');
		const others = [
			{ ...mine, id: 'other-1', name: 'Another program' },
			{ ...mine, id: 'other-2', url: 'https://elsewhere.example.com/webhook' },
		];
		zoom.subscriptions.push(...others);
		await n8n.publish(workflow);
		await n8n.unpublish(workflow);
		expect(zoom.subscriptions).toEqual(others);
	});
});

describe('none of our subscriptions is left behind', () => {
	test('an orphan with our name and URL goes with the next publication', async () => {
		const workflow = n8n.create();
		await n8n.publish(workflow);
		const orphan = { ...structuredClone(zoom.subscriptions[0]), id: 'orphan' };
		Object.assign(workflow, { staticData: '{}' });
		zoom.subscriptions.push(orphan as (typeof zoom.subscriptions)[number]);
		await n8n.publish(workflow);
		expect(urlsInZoom()).toEqual([path(workflow)]);
	});

	test('a creation whose answer was lost is undone when publishing fails', async () => {
		zoom.injectFault({
			kind: 'applied_then_reset',
			match: { method: 'POST', path: /event_subscription/ },
		});
		await expect(n8n.publish(n8n.create())).rejects.toThrow('Zoom did not answer');
		expect(inZoom()).toEqual([]);
	});

	test('what could not be removed is logged without a secret, and removed with the next publication', async () => {
		const workflow = n8n.create();
		await n8n.publish(workflow);
		zoom.injectFault({ kind: 'status', status: 400, match: { method: 'DELETE' } });
		await n8n.unpublish(workflow);
		const [left] = zoom.subscriptions.map(({ id }) => id);
		expect(n8n.log).toEqual([
			`An event subscription was not removed from Zoom: ${left}, for ${n8n.baseUrl}${path(workflow)}. Zoom answered with HTTP 400. To remove it, publish the workflow again, or delete it under Features > Access of the app in the Zoom App Marketplace.`,
		]);
		await n8n.publish(workflow);
		expect(zoom.subscriptions).toHaveLength(1);
		await n8n.unpublish(workflow);
		expect(zoom.subscriptions.map(({ id }) => id)).not.toContain(left);
		expect(inZoom()).toEqual([]);
	});

	test('the log says so, too, when Zoom refuses the sign-in', async () => {
		const workflow = n8n.create();
		await n8n.publish(workflow);
		n8n.credential.clientSecret = 'another-secret';
		await n8n.unpublish(workflow);
		expect(n8n.log).toEqual([
			expect.stringMatching(
				/was not removed from Zoom: \S+, for \S+ Zoom does not accept the Client ID and Client Secret of the credential/,
			),
		]);
		expect(inZoom()).toHaveLength(1);
	});

	test('nor is one forgotten while Zoom refuses to delete it, for an account whose subscriptions Zoom does not list', async () => {
		const account = await startAccount();
		const workflow = account.create();
		await account.publish(workflow);
		const [earlier] = zoom.subscriptions.map(({ id }) => id);
		zoom.injectFault({ kind: 'status', status: 400, times: 2, match: { method: 'DELETE' } });
		await account.unpublish(workflow);
		const [trigger] = workflow.nodes;
		if (trigger) trigger.parameters.events = ['webinar.ended'];
		await account.publish(workflow);
		expect(zoom.subscriptions).toMatchObject([{ id: earlier }, { events: ['webinar.ended'] }]);
		expect(account.log).toEqual([
			expect.stringContaining(`not removed from Zoom: ${earlier}, for`),
			expect.stringContaining(`not removed from Zoom: ${earlier}, for`),
		]);
	});

	test('nor one for a test event, for an account whose subscriptions Zoom does not list', async () => {
		const account = await startAccount();
		const { stop } = await account.listen(account.create());
		expect(zoom.subscriptions).toHaveLength(1);
		await stop();
		expect(zoom.subscriptions).toEqual([]);
	});

	test('nor one on the last of several pages of the list', async () => {
		const workflow = n8n.create();
		await n8n.publish(workflow);
		const [mine] = zoom.subscriptions.splice(0);
		if (mine === undefined) throw new Error('Nothing was subscribed');
		for (let index = 0; index < 65; index += 1) {
			zoom.subscriptions.push({ ...mine, id: `other-${index}`, name: 'Another program' });
		}
		zoom.subscriptions.push(mine);
		await n8n.unpublish(workflow);
		expect(zoom.subscriptions).toHaveLength(65);
	});
});

describe('Subscription set to Manual', () => {
	const manual = { subscription: 'manual' };

	test('sends Zoom nothing', async () => {
		const workflow = n8n.create({ parameters: manual });
		await n8n.publish(workflow);
		await n8n.restart();
		await n8n.unpublish(workflow);
		expect([zoom.requests, zoom.tokenRequests]).toEqual([[], []]);
	});

	test('sends Zoom nothing in a copy of a workflow either', async () => {
		const workflow = n8n.create();
		await n8n.publish(workflow);
		const before = zoom.requests.length;
		const copy = n8n.duplicate(workflow);
		const [original, trigger] = [workflow.nodes[0], copy.nodes[0]];
		if (original && trigger) Object.assign(trigger, { id: original.id });
		Object.assign(trigger?.parameters ?? {}, manual);
		copy.staticData = workflow.staticData;
		await n8n.publish(copy);
		await n8n.unpublish(copy);
		expect(zoom.requests).toHaveLength(before);
		expect(inZoom()).toHaveLength(1);
	});

	test('chosen later, removes what Automatic created', async () => {
		const workflow = n8n.create();
		await n8n.publish(workflow);
		const [trigger] = workflow.nodes;
		Object.assign(trigger?.parameters ?? {}, manual);
		await n8n.publish(workflow);
		expect(inZoom()).toEqual([]);
	});
});

describe('listening for a test event', () => {
	test('subscribes the test URL, and removes it after the first event', async () => {
		const workflow = n8n.create();
		await n8n.listen(workflow);
		expect(inZoom()).toEqual([ours(path(workflow, 0, true), 'meeting.started')]);
		zoom.startMeeting(zoom.addMeeting({ id: '82012345678' }).id);
		await zoom.webhooks.settled();
		await n8n.settled();
		expect(n8n.items).toMatchObject([{ meetingId: '82012345678' }]);
		expect(inZoom()).toEqual([]);
	});

	test('beside a published workflow leaves its subscription alone', async () => {
		const workflow = n8n.create();
		await n8n.publish(workflow);
		const { stop } = await n8n.listen(workflow);
		expect(urlsInZoom()).toEqual([path(workflow), path(workflow, 0, true)]);
		await stop();
		expect(urlsInZoom()).toEqual([path(workflow)]);
	});

	test('again after n8n ended in the middle leaves one subscription, then none', async () => {
		const workflow = n8n.create();
		await n8n.listen(workflow);
		await n8n.restart();
		const { stop } = await n8n.listen(workflow);
		expect(urlsInZoom()).toEqual([path(workflow, 0, true)]);
		await stop();
		expect(inZoom()).toEqual([]);
	});
});
