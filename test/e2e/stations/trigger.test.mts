import { after, before, describe } from 'node:test';
import { changeStatus } from '../../simulator/calls.ts';
import { exampleDestination } from '../../simulator/index.ts';
import type { Credential, N8nApi, Workflow } from '../n8n/api.mts';
import { assert } from '../assertions.mts';
import type { Camera } from '../editor/camera.mts';
import { importExample } from '../recipes/example-workflows.mts';
import { outputOf, waitForExecutionsOf } from '../n8n/execution.mts';
import { liveItem } from './live-item.mts';
import { journey } from './journey.mts';
import type { NodeView } from '../editor/node-view.mts';
import type { Page } from '../editor/playwright.mts';
import { executionsKept, filesKept, placesOf } from '../n8n/secret-search.mts';
import type { Stage } from './stage.mts';
import { startStation, type Station } from './station.mts';
import { connectTrigger, findTrigger, OFFERED_EVENTS } from '../editor/trigger-set-up.mts';
import { TriggerPanel } from '../editor/trigger-panel.mts';
import { hearing, webhookUrl } from '../zoom/trigger-workflows.mts';
import { until } from '../until.mts';
import { unwelcomeLetters } from '../zoom/unwelcome-letters.mts';
import { connectZoom } from '../zoom/zoom-credential.mts';
import { enterInZoom, eventOf, letter, type Reply, send } from '../zoom/zoom-letter.mts';

const LIVE = 'meeting.live_streaming_started';
const ISO_TIME = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;
const NO_SECRET = /The Zoom credential has no Secret Token.*Features > Access/;

describe('a workflow that Zoom starts', () => {
	let station: Station | undefined;
	let stage: Stage;
	let page: Page;
	let camera: Camera;
	let view: NodeView;
	let api: N8nApi;
	let credential: Credential;
	let heard: Workflow;
	let url: string;
	const replies: Reply[] = [];

	const step = journey(async () => await camera.shoot('failure'));
	const deliver = async (...sent: Parameters<typeof send>): Promise<Reply> => {
		const reply = await send(...sent);
		replies.push(reply);
		return reply;
	};

	before(async () => {
		station = await startStation('trigger');
		({ stage, api, page, camera, view } = station);
	});

	after(async () => await station?.close());

	step('is found by typing "zoom live stream trigger", with what can start it', async () => {
		await page.goto(`${stage.baseUrl}/workflow/new`);
		assert.deepEqual(await findTrigger(page, camera), OFFERED_EVENTS);
		assert.deepEqual(await view.labels(), ['Subscription', 'Trigger On', 'Filters', 'Options']);
	});

	step('has the secret token in its credential', async () => {
		const made = await connectTrigger(page, camera, stage.zoom, api);
		assert.ok(made);
		credential = made;
	});

	step('shows beside the node how to connect it, step by step', async () => {
		const panel = new TriggerPanel(page);
		const steps = await panel.unfoldSteps();
		await camera.shoot('panel');
		const places = TriggerPanel.WORDS.map((words) => steps.indexOf(words));
		assert.ok(!places.includes(-1), steps);
		const sorted = [...places].sort((one, other) => one - other);
		assert.deepEqual(places, sorted);
		assert.ok(
			steps.includes('Scope in your Zoom app for Live Stream Started: meeting:read:livestream'),
		);
		await panel.foldSteps();
	});

	step('subscribes the test URL while you listen, and shows a test event', async () => {
		const { zoom } = stage;
		const panel = new TriggerPanel(page);
		const testUrl = await panel.testUrl();
		await camera.shoot('urls');
		await panel.listen();
		assert.equal(await panel.listening.isVisible(), true);
		await camera.shoot('listening');
		assert.deepEqual(
			zoom.subscriptions.map(({ url, events }) => ({ url, events })),
			[{ url: testUrl, events: [LIVE] }],
		);
		await changeStatus(zoom, '/meetings/68423085210', { action: 'start' });
		await zoom.webhooks.settled();
		await view.output.getByTestId('node-run-status-success').waitFor();
		await view.showOutputAs('json');
		await view.output.getByText('"68423085210"').first().waitFor();
		await camera.shoot('test-event');
		assert.ok(!(await view.output.innerText()).includes(exampleDestination.stream_key));
		await until('the test URL is gone from Zoom', () => zoom.subscriptions.length === 0);
		await changeStatus(zoom, '/meetings/68423085210', { action: 'stop' });
		zoom.webhooks.deliveries.splice(0);
	});

	step('says what is missing when it is activated or tried without a secret token', async () => {
		const bare = await connectZoom(api, stage.zoom);
		const workflow = await api.createWorkflow(hearing('No secret', bare, [LIVE]));
		await assert.rejects(api.activateWorkflow(workflow.id), NO_SECRET);
		await page.goto(`${stage.baseUrl}/workflow/${workflow.id}`);
		await view.open('Zoom');
		await new TriggerPanel(page).press();
		const refusal = page.getByText(NO_SECRET).first();
		await refusal.waitFor();
		assert.match(await refusal.innerText(), /your app in the Zoom App Marketplace/);
		await camera.shoot('no-secret');
	});

	step('proves its URL to Zoom and starts when the stream is on air', async () => {
		const { zoom } = stage;
		heard = await api.createWorkflow(hearing('On air', credential, [LIVE]));
		await api.activateWorkflow(heard.id);
		url = webhookUrl(stage.baseUrl, heard, 'Zoom');
		assert.equal(await enterInZoom(zoom, url, LIVE), true);
		await changeStatus(zoom, '/meetings/68423085210', { action: 'start' });
		const [execution] = await waitForExecutionsOf(api.session, heard.id, 1);
		assert.ok(execution);
		assert.equal(execution.status, 'success');
		assert.equal(execution.mode, 'webhook');
		const [item, ...others] = outputOf(execution, 'Heard');
		assert.equal(others.length, 0);
		assert.ok(item);
		const { occurredAt, startTime, streamingAt, ...rest } = item.json;
		assert.deepEqual(rest, liveItem(zoom, '68423085210'));
		for (const time of [occurredAt, startTime, streamingAt]) assert.match(String(time), ISO_TIME);
		await zoom.webhooks.settled();
		assert.equal(zoom.webhooks.deliveries[0]?.attempts.length, 1);
		assert.equal(zoom.webhooks.deliveries[0].delivered, true);
	});

	step('starts for nothing that is forged, stale, repeated or not asked for', async () => {
		const { zoom } = stage;
		const { secretToken } = zoom.app;
		const dropped = { status: 200, text: '' };
		for (const { what, letter: unwelcome, status } of unwelcomeLetters(zoom, '82012345678')) {
			assert.deepEqual(await deliver(url, unwelcome), { status, text: '' }, what);
		}
		const event = eventOf(zoom, LIVE, '82012345678');
		const genuine = letter(event, secretToken);
		assert.deepEqual(await deliver(url, genuine), dropped);
		assert.deepEqual(await deliver(url, genuine), dropped, 'played back');
		const again = letter(event, secretToken, Date.now() + 1_000);
		assert.deepEqual(await deliver(url, again), dropped, 'signed again');
		// What comes last shows that nothing before it is still on its way.
		const last = eventOf(zoom, LIVE, '85550001111');
		assert.deepEqual(await deliver(url, letter(last, secretToken)), dropped);
		const executions = await waitForExecutionsOf(api.session, heard.id, 3);
		assert.deepEqual(
			executions.map((execution) => outputOf(execution, 'Heard')[0]?.json.meetingId),
			['85550001111', '82012345678', '68423085210'],
		);
		await api.deactivateWorkflow(heard.id);
	});

	step(
		'as in the example before a meeting is entered: nothing starts, and the run says why',
		async () => {
			const example = await importExample(api, 'on-air-message.json', [credential]);
			await api.activateWorkflow(example.id);
			stage.zoom.startMeeting('85550001111');
			const [run] = await waitForExecutionsOf(api.session, example.id, 1);
			assert.equal(run?.status, 'error');
			assert.match(
				JSON.stringify(run),
				/is not on air\. No meetings are entered in the step Meeting Started, under Filters\./,
			);
			assert.equal(stage.zoom.meeting('85550001111').stream, 'off');
			await api.deactivateWorkflow(example.id);
		},
	);

	step('as in the example: meeting started → Start → on air → the team is told', async () => {
		const { zoom } = stage;
		const entries = { 'Meeting Started': { filters: { meeting: '82012345678' } } };
		const example = await importExample(api, 'on-air-message.json', [credential], entries);
		await api.activateWorkflow(example.id);
		const addressOf = (name: string) => webhookUrl(stage.baseUrl, example, name);
		const byNode = () =>
			zoom.subscriptions.filter(({ createdSource }) => createdSource === 'openapi');
		assert.deepEqual(
			// n8n publishes the triggers of a workflow in parallel, so their order means nothing.
			new Map(byNode().map(({ url, events }) => [url, events])),
			new Map([
				[addressOf('Meeting Started'), ['meeting.started']],
				[addressOf('Live Stream Started'), [LIVE]],
			]),
		);
		zoom.startMeeting('82012345678');
		const [told, started] = await waitForExecutionsOf(api.session, example.id, 2);
		assert.ok(told && started);
		assert.deepEqual([started.status, told.status], ['success', 'success']);
		const [accepted] = outputOf(started, 'Start the Live Stream');
		assert.equal(accepted?.json.success, true);
		assert.equal(accepted.json.meetingId, '82012345678');
		const [message] = outputOf(told, 'Tell the Team');
		assert.equal(message?.json.topic, 'Town hall');
		assert.equal(message.json.pageUrl, exampleDestination.page_url);
		assert.equal(zoom.meeting('82012345678').stream, 'live');
		await api.deactivateWorkflow(example.id);
		assert.deepEqual(byNode(), []);
	});

	step('keeps the secret token and the stream key to itself', async () => {
		const { secretToken } = stage.zoom.app;
		const kept = [
			...(await executionsKept(api.session)),
			...(await filesKept(stage.n8n)),
			['the answers', JSON.stringify(replies)] as [string, string],
		];
		assert.ok(kept.length >= 8, String(kept.length));
		assert.ok(placesOf('82012345678', kept).length > 0);
		for (const secret of [secretToken, exampleDestination.stream_key]) {
			assert.deepEqual(placesOf(secret, kept), []);
		}
	});
});
