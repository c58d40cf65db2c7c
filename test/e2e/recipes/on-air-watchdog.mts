import { webhookEvent } from '../../simulator/webhook-events.ts';
import { exampleDestination, type WebhookEventName } from '../../simulator/index.ts';
import type { Workflow } from '../n8n/api.mts';
import { assert } from '../assertions.mts';
import { type Execution, listExecutions, outputOf, waitForExecution } from '../n8n/execution.mts';
import { webhookUrl } from '../zoom/trigger-workflows.mts';
import { until } from '../until.mts';
import { connect, node } from '../n8n/workflow.mts';
import { letter, send } from '../zoom/zoom-letter.mts';
import { meetingBy, zoomNode } from '../zoom/zoom-node.mts';
import type { RecipeStage } from './stage.mts';
import { FOR_MEETING, MEETING, nextMessage, type Step, whilePublished } from './walk.mts';

const FILE = 'on-air-watchdog.json';
const HEARD = [
	'meeting.started',
	'meeting.live_streaming_started',
	'meeting.live_streaming_stopped',
	'meeting.ended',
] as const;
const TRIGGERS = { 'From Zoom': HEARD };
const ENTRIES = { 'From Zoom': FOR_MEETING };
const CLOCK = 'Every Minute';
const MINUTE = 60_000;

function minutesAgo(minutes: number): number {
	return Date.now() - minutes * MINUTE;
}

/** Sets the meeting's scheduled start to some minutes ago during a step. */
function planned(minutes: number, walk: (stage: RecipeStage) => Promise<void>) {
	return async (stage: RecipeStage): Promise<void> => {
		const meeting = stage.zoom.meeting(MEETING);
		const { startTime } = meeting;
		meeting.startTime = new Date(minutesAgo(minutes)).toISOString();
		await walk(stage).finally(() => {
			meeting.startTime = startTime;
		});
	};
}

/** Publishes the recipe for the meeting during `use`. */
async function whileWatching(stage: RecipeStage, use: (workflow: Workflow) => Promise<void>) {
	await whilePublished(stage, FILE, TRIGGERS, use, ENTRIES);
}

/** How many events the recipe has stored. */
async function remembered({ api }: RecipeStage, id: string): Promise<number> {
	const executions = await listExecutions(api.session, id);
	return executions.filter(({ mode, status }) => mode === 'webhook' && status === 'success').length;
}

/** Makes Zoom report something that happened some minutes ago, and waits until the recipe has stored it. */
async function report(
	stage: RecipeStage,
	workflow: Workflow,
	name: WebhookEventName,
	minutes: number,
): Promise<void> {
	const { n8n, zoom } = stage;
	const before = await remembered(stage, workflow.id);
	const at = minutesAgo(minutes);
	const event = webhookEvent(name, zoom.meeting(MEETING), 'host@example.com', at);
	const url = webhookUrl(n8n.baseUrl, workflow, 'From Zoom');
	const { status } = await send(url, letter(event, zoom.app.secretToken));
	assert.equal(status, 200);
	await until(`${name} is remembered`, async () => {
		return (await remembered(stage, workflow.id)) > before;
	});
}

/** Runs the watchdog once, like its schedule does every minute. */
async function look({ api }: RecipeStage, id: string): Promise<Execution> {
	const execution = await waitForExecution(api.session, await api.runWorkflow(id, CLOCK));
	assert.equal(execution.status, 'success', JSON.stringify(execution.error));
	return execution;
}

function offTheAir(execution: Execution): number {
	return outputOf(execution, 'Who Is Off the Air?').length;
}

/** Begins a start that waits for its meeting, and ends it like a restart of n8n would. */
async function killAStart({ api, zoom, credentials }: RecipeStage): Promise<void> {
	const [credential] = credentials;
	assert.ok(credential);
	const { id } = await api.createWorkflow({
		name: 'A start that waits',
		nodes: [
			node('By Hand', 'n8n-nodes-base.manualTrigger', 1, 0),
			zoomNode('Start', 1, credential, {
				resource: 'liveStream',
				operation: 'start',
				eventType: 'meeting',
				meeting: meetingBy('id', MEETING),
				settings: {},
				options: { waitForEvent: 10 },
			}),
		],
		connections: connect({ 'By Hand': [['Start']] }),
	});
	const asked = zoom.requests.length;
	const execution = await api.runWorkflow(id, 'By Hand');
	await until('the start waits', () => zoom.requests.length > asked);
	await api.stopExecution(execution);
	assert.equal((await waitForExecution(api.session, execution)).status, 'canceled');
}

/** Recipe: an alarm and one more try if Zoom does not report that a meeting is on air. */
export function onAirWatchdog(step: Step): void {
	step(
		'watchdog: a start was killed, so the stream starts once more; the second drop stays off',
		planned(60, async (stage) => {
			const { zoom, services } = stage;
			const meeting = zoom.meeting(MEETING);
			const destination = { ...exampleDestination };
			zoom.endMeeting(MEETING);
			meeting.status = 'waiting';
			await killAStart(stage);

			Object.assign(meeting, { status: 'started', startAcceptedAt: undefined, destination });
			// So that what Zoom reports on its own is in the past, too.
			zoom.configure({ clock: () => minutesAgo(4.5) });
			const published = whileWatching(stage, async (workflow) => {
				const { id } = workflow;
				await report(stage, workflow, 'meeting.started', 5);
				await look(stage, id);
				const alarm = await nextMessage(stage);
				assert.match(
					alarm,
					/^Sunday service is not on air\. Zoom has reported no live stream since \d\d:\d\d\. It was started once more\.\n/,
				);
				assert.equal(meeting.stream, 'live');
				await until(
					'the stream is known to be on air',
					async () => (await remembered(stage, id)) > 1,
				);
				assert.equal(offTheAir(await look(stage, id)), 0);

				meeting.stream = 'off';
				await report(stage, workflow, 'meeting.live_streaming_stopped', 4.3);
				await report(stage, workflow, 'meeting.live_streaming_started', 4.1);
				await report(stage, workflow, 'meeting.live_streaming_stopped', 3.7);
				await look(stage, id);
				assert.match(
					await nextMessage(stage),
					/^Sunday service has been off the air since \d\d:\d\d, and it is not started again\.\nCheck the stream key/,
				);
				assert.equal(meeting.stream, 'off');

				// The same alarm sounds once, however often the clock ticks.
				assert.equal(offTheAir(await look(stage, id)), 1);
				const before = await remembered(stage, id);
				zoom.endMeeting(MEETING);
				await until('the end is remembered', async () => (await remembered(stage, id)) > before);
				assert.equal(offTheAir(await look(stage, id)), 0);
				assert.deepEqual(services.chat.messages, []);
			});
			await published.finally(() => zoom.configure({ clock: Date.now }));
		}),
	);

	step(
		'watchdog: while no meetings are entered, it starts nothing and says so once',
		planned(60, async (stage) => {
			const { zoom, services } = stage;
			zoom.meeting(MEETING).status = 'started';
			await whilePublished(stage, FILE, TRIGGERS, async (workflow) => {
				await report(stage, workflow, 'meeting.started', 5);
				await look(stage, workflow.id);
				assert.equal(
					await nextMessage(stage),
					'The watchdog watches nothing. No meetings are entered in the step From Zoom, under Filters.\nYou get this message once a day at most.',
				);
				await look(stage, workflow.id);
				assert.deepEqual(services.chat.messages, []);
				assert.equal(zoom.meeting(MEETING).stream, 'off');
			});
		}),
	);

	step(
		'watchdog: it says why if the stream cannot start, and nothing while all is well',
		planned(-5, async (stage) => {
			const { zoom, services } = stage;
			const meeting = zoom.meeting(MEETING);
			meeting.status = 'started';
			await whileWatching(stage, async (workflow) => {
				const { id } = workflow;
				await report(stage, workflow, 'meeting.started', 4);
				// The host is early.
				assert.equal(offTheAir(await look(stage, id)), 0);

				meeting.startTime = new Date(minutesAgo(60)).toISOString();
				await report(stage, workflow, 'meeting.live_streaming_started', 3.5);
				assert.equal(offTheAir(await look(stage, id)), 0);
				assert.deepEqual(services.chat.messages, []);

				zoom.user('simulator-host').allowLiveStreaming = false;
				await report(stage, workflow, 'meeting.live_streaming_stopped', 3.2);
				await look(stage, id);
				const message = await nextMessage(stage);
				assert.match(
					message,
					/^Sunday service has been off the air since \d\d:\d\d, and it cannot be started again\. .*switched off.*\.\n.+/,
				);
				zoom.user('simulator-host').allowLiveStreaming = true;
			});
		}),
	);
}

/** The same recipe, after another one has left a note. */
export function onAirWatchdogWithNotes(step: Step): void {
	step(
		'watchdog: a stop by another recipe is left alone',
		planned(60, async (stage) => {
			const { zoom, services } = stage;
			const meeting = zoom.meeting(MEETING);
			meeting.status = 'started';
			await whileWatching(stage, async (workflow) => {
				await report(stage, workflow, 'meeting.started', 20);
				assert.equal(offTheAir(await look(stage, workflow.id)), 1);
				await nextMessage(stage);
				meeting.stream = 'off';
				await report(stage, workflow, 'meeting.live_streaming_stopped', 4);
				assert.equal(offTheAir(await look(stage, workflow.id)), 0);
				assert.deepEqual(services.chat.messages, []);
				assert.equal(meeting.stream, 'off');
			});
		}),
	);
}
