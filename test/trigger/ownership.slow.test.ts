import type { Simulator } from '../simulator';
import { type StoredWorkflow, type TestN8n } from './harness/n8n';
import { productionAndCopyForEachTest } from './harness/productionAndCopy';

jest.mock('../../nodes/zoom/n8n/clock', () => jest.requireActual('./harness/clock'));

type InZoom = Simulator['subscriptions'][number];

let zoom: Simulator;
let production: TestN8n;
let copy: TestN8n;

productionAndCopyForEachTest((both) => ({ zoom, production, copy } = both));

async function published(): Promise<{ workflow: StoredWorkflow; mine: InZoom }> {
	const workflow = production.create();
	await production.publish(workflow);
	const [mine] = zoom.subscriptions;
	if (mine === undefined) throw new Error('Nothing was subscribed');
	return { workflow, mine };
}

/** The paths of the deletions that Zoom was asked for. */
function deletions(): string[] {
	return zoom.requests.filter(({ method }) => method === 'DELETE').map(({ path }) => path);
}

/** Everything that n8n ever does with a workflow. */
async function liveThrough(n8n: TestN8n, workflow: StoredWorkflow): Promise<void> {
	await n8n.restart();
	await n8n.publish(workflow).catch(() => undefined);
	await n8n.restart('leadershipChange');
	await n8n.unpublish(workflow);
}

describe('a copy of n8n at an address that Zoom refuses leaves production its subscription', () => {
	const ADDRESSES = [
		'http://localhost:5678',
		'http://192.168.1.20:5678',
		'http://n8n.example.com',
		'https://staging.invalid',
	];
	const ACTIONS = [
		['when it starts', async () => await copy.restart()],
		['when you publish there', async (workflow) => await copy.publish(workflow)],
		['when you unpublish there', async (workflow) => await copy.unpublish(workflow)],
	] satisfies Array<[string, (workflow: StoredWorkflow) => Promise<void>]>;

	test.each(ADDRESSES.flatMap((address) => ACTIONS.map(([when, act]) => ({ address, when, act }))))(
		'$address, $when',
		async ({ address, act }) => {
			const { workflow, mine } = await published();
			copy.baseUrl = address;
			await act(copy.adopt(workflow)).catch(() => undefined);
			expect(zoom.subscriptions).toEqual([mine]);
			zoom.startMeeting(zoom.addMeeting({ id: '82012345678' }).id);
			await zoom.webhooks.settled();
			expect(production.items).toMatchObject([{ meetingId: '82012345678' }]);
		},
	);
});

test('a workflow that was imported with all that it remembers has its own subscription, and only removes that', async () => {
	const { workflow, mine } = await published();
	const twin = production.duplicate(workflow);
	const [original, imported] = [workflow.nodes[0], twin.nodes[0]];
	if (original && imported) imported.id = original.id;
	twin.staticData = workflow.staticData;
	await production.publish(twin);
	expect(zoom.subscriptions).toMatchObject([mine, { events: ['meeting.started'] }]);
	await production.unpublish(twin);
	expect(zoom.subscriptions).toEqual([mine]);
});

describe('a subscription that you made by hand stays', () => {
	test.each<[string, Partial<InZoom>]>([
		['with our name, at the URL of the trigger', { createdSource: 'default' }],
		['with another name, at the URL of the trigger', { name: 'Our events' }],
		['with our name, at another URL', { url: 'https://elsewhere.example.com/webhook' }],
	])('%s', async (_what, change) => {
		const { workflow, mine } = await published();
		const theirs: InZoom = { ...mine, id: 'theirs', ...change };
		zoom.subscriptions.push(theirs);
		await liveThrough(production, workflow);
		expect(zoom.subscriptions).toEqual([theirs]);
	});

	test.each<[string, Partial<InZoom>]>([
		['its name', { name: 'Our events' }],
		['its URL', { url: 'https://elsewhere.example.com/webhook' }],
	])('that n8n created once, but someone changed %s', async (_what, change) => {
		const { workflow, mine } = await published();
		Object.assign(mine, change);
		await liveThrough(production, workflow);
		expect(zoom.subscriptions).toEqual([mine]);
	});

	test('also where Zoom does not say who created it', async () => {
		const { workflow, mine } = await published();
		const theirs: InZoom = { ...mine, id: 'theirs', createdSource: 'default' };
		zoom.subscriptions.push(theirs);
		const entries = zoom.subscriptions.map(({ id, name, url, events, scope }) => ({
			event_subscription_id: id,
			event_subscription_name: name,
			event_webhook_url: url,
			events,
			subscription_scope: scope,
		}));
		const match = { method: 'GET', path: /event_subscription/ };
		const body = { event_subscriptions: entries };
		zoom.injectFault({ kind: 'status', status: 200, body, match });
		await production.unpublish(workflow);
		expect(zoom.subscriptions).toEqual([theirs]);
		expect(deletions()).toEqual([expect.stringContaining(mine.id)]);
	});
});

describe('an ID from Zoom', () => {
	test.each(['.', '..', '', '../../users/me', 'a/../..', 'a\\..\\..', 'a b'])(
		'such as "%s" in the list leads no deletion anywhere',
		async (id) => {
			const { workflow, mine } = await published();
			const odd: InZoom = { ...mine, id };
			zoom.subscriptions.push(odd);
			await production.unpublish(workflow);
			expect(deletions()).toEqual([expect.stringContaining(`/event_subscription/${mine.id}`)]);
		},
	);

	test.each(['.', '..', '../../users/me'])('such as "%s" of a new one is none', async (id) => {
		const match = { method: 'POST', path: /event_subscription/ };
		const body = { event_subscription_id: id };
		zoom.injectFault({ kind: 'status', status: 201, body, match });
		await expect(production.publish(production.create())).rejects.toThrow(
			"could not read Zoom's answer",
		);
		expect(deletions()).toEqual([]);
	});

	test.each(['?x=1', '#', '%2e%2e', 'a%2Fb', 'ü'])(
		'such as "%s" is one segment of the path',
		async (id) => {
			const { workflow, mine } = await published();
			Object.assign(mine, { id });
			workflow.staticData = '{}';
			await production.unpublish(workflow);
			expect(zoom.subscriptions).toEqual([]);
		},
	);
});
