import { startZoom } from '../engine/harness/zoom';
import type { Simulator } from '../simulator';
import { expectAsSpecified } from '../specification/judging';
import { resetClock } from './harness/clock';
import { startN8n, type StoredWorkflow, type TestN8n } from './harness/n8n';

jest.mock('../../nodes/zoom/n8n/clock', () => jest.requireActual('./harness/clock'));

const DELETION = { method: 'DELETE', path: /event_subscription/ };
const LIST = { method: 'GET', path: /event_subscription/ };

let zoom: Simulator;
let n8n: TestN8n;

beforeEach(async () => {
	zoom = await startZoom();
	n8n = await startN8n(zoom, 'serverToServer');
});
afterEach(async () => {
	resetClock();
	await n8n.close();
	await zoom.close();
	expectAsSpecified(zoom);
});

/** A workflow that is unpublished, but whose subscription Zoom has not deleted. */
async function leftBehind(): Promise<{ workflow: StoredWorkflow; id: string }> {
	const workflow = n8n.create();
	await n8n.publish(workflow);
	zoom.injectFault({ kind: 'status', status: 400, match: DELETION });
	await n8n.unpublish(workflow);
	const [subscription] = zoom.subscriptions;
	if (subscription === undefined) throw new Error('Zoom has deleted the subscription');
	return { workflow, id: subscription.id };
}

const idsInZoom = () => zoom.subscriptions.map(({ id }) => id);

describe('a subscription that Zoom did not delete', () => {
	test.each([
		['lists none of an account', () => {}],
		['cannot say', () => zoom.injectFault({ kind: 'status', status: 503, times: 9, match: LIST })],
	])('is replaced by the next publication while Zoom %s', async (_what, prepare) => {
		const { workflow, id } = await leftBehind();
		prepare();
		await n8n.publish(workflow);
		expect(idsInZoom()).toEqual([expect.any(String)]);
		expect(idsInZoom()).not.toContain(id);
	});

	test.each([400, 401, 403, 404])(
		'and that is gone by now, so that Zoom answers its deletion with %i, is in no one’s way',
		async (status) => {
			const { workflow, id } = await leftBehind();
			zoom.subscriptions.splice(0);
			zoom.injectFault({ kind: 'status', status, times: 9, match: DELETION });
			await n8n.publish(workflow);
			expect(idsInZoom()).toHaveLength(1);
			await n8n.restart();
			expect(idsInZoom()).toHaveLength(1);
			expect(n8n.log.filter((line) => line.includes(id))).toHaveLength(status === 404 ? 1 : 2);
		},
	);

	test('is deleted when you set Subscription to Manual and publish', async () => {
		const { workflow } = await leftBehind();
		const [trigger] = workflow.nodes;
		if (trigger) trigger.parameters.subscription = 'manual';
		await n8n.publish(workflow);
		expect(idsInZoom()).toEqual([]);
		expect(workflow.active).toBeDefined();
	});
});

test.each([
	// Publishing goes on without the list.
	['the list of subscriptions', 'GET', true],
	['a new subscription', 'POST', false],
])('a redirect of %s never passes on the token', async (_what, method, isPublished) => {
	const stranger = await startZoom();
	try {
		const location = `${stranger.apiBaseUrl}/steal`;
		const match = { method, path: /event_subscription/ };
		zoom.injectFault({ kind: 'redirect', status: 307, location, match, times: 9 });
		const workflow = n8n.create();
		await n8n.publish(workflow).catch(() => undefined);
		expect(stranger.requests).toEqual([]);
		expect(workflow.active !== undefined).toBe(isPublished);
	} finally {
		await stranger.close();
	}
});

test('unpublishing without the credential leaves the subscription, and the log says so', async () => {
	const workflow = n8n.create();
	await n8n.publish(workflow);
	for (const node of workflow.active ?? []) delete node.credentials;
	await n8n.unpublish(workflow);
	expect(idsInZoom()).toHaveLength(1);
	expect(n8n.log).toEqual([
		expect.stringMatching(
			/^An event subscription was not removed from Zoom: .* n8n could not read the credential\./,
		),
	]);
});

describe('a token that Zoom gives', () => {
	test.each([
		['without any scope', { access_token: 'of-no-use', token_type: 'bearer' }],
		['with other scopes', { access_token: 'of-no-use', scope: 'meeting:read:meeting' }],
	])('%s is used only if the other grant gives no better one', async (_what, body) => {
		zoom.injectFault({ kind: 'token_error', status: 200, body });
		await n8n.publish(n8n.create());
		expect(idsInZoom()).toHaveLength(1);
	});

	test('for both grants without the scopes is used nevertheless, and Zoom’s refusal is shown', async () => {
		const body = { access_token: 'of-no-use', scope: '' };
		zoom.injectFault({ kind: 'token_error', status: 200, body, times: 2 });
		await expect(n8n.publish(n8n.create())).rejects.toMatchObject({
			description: expect.stringContaining('Invalid access token'),
		});
	});

	test('that is empty is none', async () => {
		const body = { access_token: '', scope: '' };
		zoom.injectFault({ kind: 'token_error', status: 200, body, times: 4 });
		await expect(n8n.publish(n8n.create())).rejects.toThrow('gave the app no token');
	});
});

test('a list without entries, or with entries that no one can read, has none of ours', async () => {
	zoom.configure({ accountSubscriptionsNeedUser: false });
	const entries = [{ event_subscription_name: 'without an id' }, 7];
	zoom.injectFault({ kind: 'status', status: 200, body: {}, match: LIST });
	const workflow = n8n.create();
	await n8n.publish(workflow);
	await n8n.unpublish(workflow);
	zoom.injectFault({
		kind: 'status',
		status: 200,
		body: { event_subscriptions: entries, next_page_token: 7 },
		match: LIST,
	});
	await n8n.publish(workflow);
	expect(idsInZoom()).toHaveLength(1);
});

describe('an orphan that Zoom does not delete, beside the right subscription', () => {
	test.each<[string, (workflow: StoredWorkflow) => Promise<void>]>([
		['a restart', async () => await n8n.restart()],
		['another main process', async () => await n8n.restart('leadershipChange')],
		['a publication', async (workflow) => await n8n.publish(workflow)],
	])('is a warning at %s, and the right one stays', async (_when, act) => {
		zoom.configure({ accountSubscriptionsNeedUser: false });
		const workflow = n8n.create();
		await n8n.publish(workflow);
		const [right] = zoom.subscriptions;
		if (right === undefined) throw new Error('Nothing was subscribed');
		zoom.subscriptions.push({ ...right, id: 'orphan' });
		zoom.injectFault({ kind: 'status', status: 403, times: 9, match: DELETION });
		await act(workflow);
		expect(idsInZoom()).toEqual([right.id, 'orphan']);
		expect(n8n.isListening(workflow)).toBe(true);
		expect(n8n.log.at(-1)).toContain('not removed from Zoom: orphan, for');
	});
});
