import { exampleDestination, type WebhookEventName } from '../../simulator/index.ts';
import { webhookEvent } from '../../simulator/webhook-events.ts';
import type { Workflow } from '../n8n/api.mts';
import { assert } from '../assertions.mts';
import { listExecutions } from '../n8n/execution.mts';
import { webhookUrl } from '../zoom/trigger-workflows.mts';
import { until } from '../until.mts';
import { letter, send } from '../zoom/zoom-letter.mts';
import { buttonHeader } from './credentials.mts';
import type { RecipeStage } from './stage.mts';
import { spoilTable, tableRows } from './tables.mts';
import { importRecipe, nextMessage, type Step, whilePublished } from './walk.mts';

const FILE = 'show-report.json';
const ID = '85700000001';
const LINK = `https://zoom.us/rec/share/${ID}`;
const TABLE = 'Show reports';
const TRIGGERS = {
	'From Zoom': [
		'meeting.started',
		'meeting.live_streaming_started',
		'meeting.live_streaming_stopped',
		'meeting.ended',
		'recording.completed',
	],
} as const;
/** A second instead of an hour until the report is sent without a recording. */
const SOONER = { 'Wait for the Recording': { unit: 'seconds' } };

/** Sends what Zoom reports about the meeting at a time of today, e.g. `10:03:20`. */
async function report(
	{ n8n, api, zoom }: RecipeStage,
	workflow: Workflow,
	name: WebhookEventName,
	time: string,
): Promise<void> {
	const before = (await listExecutions(api.session, workflow.id)).length;
	const at = Date.parse(`${new Date().toISOString().slice(0, 10)}T${time}Z`);
	const event = webhookEvent(name, zoom.meeting(ID), 'host@example.com', at);
	const url = webhookUrl(n8n.baseUrl, workflow, 'From Zoom');
	const { status } = await send(url, letter(event, zoom.app.secretToken));
	assert.equal(status, 200);
	await until('the event is in the log', async () => {
		const executions = await listExecutions(api.session, workflow.id);
		return executions.length > before && executions[0]?.status !== 'running';
	});
}

/** Presses the show button for the meeting, which Zoom refuses because it does not run. */
async function notePress(stage: RecipeStage): Promise<void> {
	const press = async ({ n8n }: RecipeStage) => {
		const answer = await fetch(`${n8n.baseUrl}/webhook/show-button`, {
			method: 'POST',
			headers: {
				'content-type': 'application/json',
				[buttonHeader.name]: buttonHeader.value,
			},
			body: JSON.stringify({ action: 'start' }),
		});
		assert.equal(answer.status, 200);
	};
	const { id } = await importRecipe(stage, 'show-button.json', { 'Your Show': { meeting: ID } });
	await stage.api.activateWorkflow(id);
	await press(stage);
	await stage.api.deactivateWorkflow(id);
}

const today = () =>
	new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date());

/** Recipe: what happened during a show, after it. */
export function showReport(step: Step): void {
	step(
		'show report: beginning, interruptions, presses and recording, in one message and one row',
		async (stage) => {
			const { zoom, api, services } = stage;
			zoom.addMeeting({
				id: ID,
				topic: 'Vespers <live> & more',
				destination: { ...exampleDestination },
			});
			const show = async (workflow: Workflow) => {
				const tell = async (name: WebhookEventName, time: string) =>
					await report(stage, workflow, name, time);
				await tell('meeting.started', '10:00:00');
				await tell('meeting.live_streaming_started', '10:03:00');
				await tell('meeting.live_streaming_stopped', '10:41:10');
				await tell('meeting.live_streaming_started', '10:43:15');
				await tell('meeting.live_streaming_stopped', '11:10:00');
				await tell('meeting.live_streaming_started', '11:10:45');
				await tell('meeting.live_streaming_stopped', '11:30:00');
				await tell('meeting.ended', '11:32:00');
				assert.deepEqual(services.chat.messages, []);
				await tell('recording.completed', '12:00:00');
				const who = '(Zoom reports: host@example.com)';
				assert.deepEqual((await nextMessage(stage)).split('\n'), [
					`Report: Vespers &lt;live&gt; &amp; more, ${today()}`,
					'The meeting began at 10:00 and ended at 11:32.',
					'Viewers could see it from 10:03 to 11:30, as Zoom reported it.',
					'Interruptions: 10:41 to 10:43 (2 min 5 s), 11:10 to 11:10 (45 s).',
					'Who did what:',
					`10:03 live stream started ${who}`,
					`10:41 live stream stopped ${who}`,
					`10:43 live stream started ${who}`,
					`11:10 live stream stopped ${who}`,
					`11:10 live stream started ${who}`,
					`11:30 live stream stopped ${who}`,
					`Recording: ${LINK}`,
				]);
				const [row, ...others] = await tableRows(api, TABLE);
				assert.deepEqual(others, []);
				assert.equal(row?.show, 'Vespers <live> & more');
				assert.equal(row?.interruptions, '10:41 to 10:43 (2 min 5 s), 11:10 to 11:10 (45 s)');
				assert.equal(row?.recording, LINK);

				await tell('recording.completed', '12:10:00');
				assert.equal((await tableRows(api, TABLE)).length, 1);
				assert.deepEqual(services.chat.messages, []);
			};
			await whilePublished(stage, FILE, TRIGGERS, show);
		},
	);

	step(
		'show report: without a recording, never on air, or a meeting that is no show',
		async (stage) => {
			const { zoom, api, services } = stage;
			const meeting = zoom.meeting(ID);
			meeting.topic = 'Vespers';
			const show = async (workflow: Workflow) => {
				const tell = async (name: WebhookEventName, time: string) =>
					await report(stage, workflow, name, time);
				meeting.uuid = 'without-a-recording==';
				await tell('meeting.live_streaming_started', '10:03:00');
				await tell('meeting.ended', '11:32:00');
				assert.deepEqual((await nextMessage(stage)).split('\n'), [
					`Report: Vespers, ${today()}`,
					'The meeting ended at 11:32. Zoom did not report when it began.',
					'Viewers could see it from 10:03 to 11:32, as Zoom reported it.',
					'Interruptions: none.',
					'Who did what:',
					'10:03 live stream started (Zoom reports: host@example.com)',
					'Zoom has reported no recording yet. If one comes, its link is in the table Show reports.',
				]);
				await tell('recording.completed', '13:00:00');
				await until('the link is in the table', async () =>
					(await tableRows(api, TABLE)).some(
						(row) => row.uuid === meeting.uuid && row.recording === LINK,
					),
				);

				meeting.uuid = 'only-a-meeting==';
				await tell('meeting.started', '14:00:00');
				await tell('meeting.ended', '15:00:00');
				await tell('recording.completed', '15:10:00');
				assert.equal((await tableRows(api, TABLE)).length, 2);
				assert.deepEqual(services.chat.messages, []);

				await spoilTable(api, TABLE);
				meeting.uuid = 'never-on-air==';
				await notePress(stage);
				await tell('meeting.started', '00:00:01');
				await tell('meeting.ended', '23:59:00');
				const [title, ...lines] = (await nextMessage(stage)).split('\n');
				assert.equal(title, `Report: Vespers, ${today()}`);
				const [lasted, never, heading, press = '', none, unwritten = ''] = lines;
				assert.deepEqual(
					[lasted, never, heading, none],
					[
						'The meeting began at 00:00 and ended at 23:59.',
						'Zoom never reported the stream on air.',
						'Who did what:',
						'Zoom has reported no recording yet. If one comes, its link is in the table Show reports.',
					],
				);
				assert.match(press, /^\d\d:\d\d the show button was pressed to start$/);
				assert.equal(unwritten, 'This report could not be added to the table Show reports.');

				await spoilTable(api, 'Show log');
				meeting.uuid = 'without-a-log==';
				await tell('meeting.ended', '11:00:00');
				assert.equal(
					await nextMessage(stage),
					'There is no report on Vespers, because the table Show log cannot be read.\nIt needs n8n 2.3 or newer.',
				);
			};
			await whilePublished(stage, FILE, TRIGGERS, show, SOONER);
		},
	);
}
