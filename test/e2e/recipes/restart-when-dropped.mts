import { changeStatus } from '../../simulator/calls.ts';
import { assert } from '../assertions.mts';
import type { Workflow } from '../n8n/api.mts';
import { outputOf, waitForExecutionsOf } from '../n8n/execution.mts';
import {
	beginMeeting,
	FOR_MEETING,
	clickRecipe,
	MEETING,
	nextMessage,
	type Step,
	whilePublished,
} from './walk.mts';
import type { RecipeStage } from './stage.mts';
import { whileNoNotesAreKept } from './tables.mts';

const FILE = 'restart-when-dropped.json';
const ENTRIES = { 'Live Stream Stopped': FOR_MEETING };
const TRIGGERS = { 'Live Stream Stopped': 'meeting.live_streaming_stopped' } as const;

/** Changes the stream without n8n, like Zoom or a user in Zoom. */
async function inZoom({ zoom }: RecipeStage, action: 'start' | 'stop'): Promise<void> {
	await changeStatus(zoom, `/meetings/${MEETING}`, { action });
}

/** Publishes the recipe for the meeting during `use`. */
async function whileUsed(stage: RecipeStage, use: (workflow: Workflow) => Promise<void>) {
	await whilePublished(stage, FILE, TRIGGERS, use, ENTRIES);
}

/** Recipe: a stream that drops starts again. */
export function restartWhenDropped(step: Step): void {
	step('a show that is over is left alone, without a message', async (stage) => {
		const { zoom, services, api } = stage;
		await whileUsed(stage, async ({ id }) => {
			beginMeeting(stage, MEETING);
			const meeting = zoom.meeting(MEETING);
			const { startTime } = meeting;
			await inZoom(stage, 'start');
			meeting.startTime = new Date(Date.now() - 56 * 60_000).toISOString();
			await inZoom(stage, 'stop');
			meeting.startTime = startTime;
			await inZoom(stage, 'start');
			zoom.endMeeting(MEETING);

			// Two simultaneous events may overtake each other.
			const executions = await waitForExecutionsOf(api.session, id, 2);
			const ways = executions.map((execution) =>
				['Not possible', 'On purpose', 'Twice already', 'Start again'].filter(
					(_way, output) => outputOf(execution, 'What Now?', output).length > 0,
				),
			);
			assert.deepEqual(ways.flat().sort(), ['On purpose', 'Start again']);
			assert.ok(executions.every(({ status }) => status === 'success'));
			assert.equal(meeting.stream, 'off');
			assert.deepEqual(services.chat.messages, []);
		});
	});

	step(
		'a dropped stream starts again, at most twice, and the team gets a message',
		async (stage) => {
			const { zoom, services } = stage;
			await whileUsed(stage, async () => {
				beginMeeting(stage, MEETING);
				await inZoom(stage, 'start');
				for (const time of ['first', 'second']) {
					await inZoom(stage, 'stop');
					assert.equal(zoom.meeting(MEETING).stream, 'off');
					const message = await nextMessage(stage);
					assert.match(message, /^Sunday service had dropped .* is starting again/, time);
					assert.equal(zoom.meeting(MEETING).stream, 'live', time);
				}
				await inZoom(stage, 'stop');
				assert.match(
					await nextMessage(stage),
					/^Sunday service is off the air and stays off: it was started again twice/,
				);
				assert.equal(zoom.meeting(MEETING).stream, 'off');
				assert.deepEqual(services.chat.messages, []);

				await whileNoNotesAreKept(stage.api, async () => {
					await inZoom(stage, 'start');
					await inZoom(stage, 'stop');
					assert.match(
						await nextMessage(stage),
						/ is starting again\. If someone stopped it on purpose, stop the meeting: this start could not be noted, so the next stop may be undone too\.$/,
					);
				});
			});
		},
	);

	step(
		'a dropped stream is left off while no meetings are entered, and the team is told',
		async (stage) => {
			await whilePublished(stage, FILE, TRIGGERS, async () => {
				beginMeeting(stage, MEETING);
				await inZoom(stage, 'start');
				await inZoom(stage, 'stop');
				assert.equal(
					await nextMessage(stage),
					'Sunday service dropped off the air and was not started again, because no meetings are entered in the step Live Stream Stopped, under Filters.\nStart the stream in Zoom.',
				);
				assert.equal(stage.zoom.meeting(MEETING).stream, 'off');
			});
		},
	);

	step('a stop by another recipe is not undone', async (stage) => {
		const { zoom, api } = stage;
		await whileUsed(stage, async ({ id }) => {
			await inZoom(stage, 'start');
			await clickRecipe(stage, 'stop-everything.json', 'Stop Everything');
			const [execution] = await waitForExecutionsOf(api.session, id, 1);
			assert.ok(execution);
			assert.equal(outputOf(execution, 'What Now?', 1).length, 1);
			assert.equal(zoom.meeting(MEETING).stream, 'off');
			const messages = stage.services.chat.messages.splice(0).map(({ text }) => text);
			assert.ok(messages.includes('Sunday service is off the air.'));
			assert.ok(
				messages.every((text) => text.endsWith(' is off the air.')),
				messages.join(),
			);
		});
	});
}
