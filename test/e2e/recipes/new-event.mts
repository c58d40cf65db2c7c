import { assert } from '../assertions.mts';
import { pageAddress, sendPage } from './form-page.mts';
import type { RecipeStage } from './stage.mts';
import { importRecipe, nextMessage, type Step } from './walk.mts';

const CHANNEL = {
	'Your Channel': {
		streamUrl: 'rtmps://ingest.example.com:443/live',
		streamKey: 'example-key',
		pageUrl: 'https://watch.example.com/show',
	},
};
const ENTRIES = ['Advent concert', '2030-12-01', '19:30', '90'];

/** As shipped, no meeting is created. */
async function refuseToCreate(stage: RecipeStage): Promise<void> {
	const { zoom, api } = stage;
	const workflow = await importRecipe(stage, 'new-event.json');
	await api.activateWorkflow(workflow.id);
	const created = () => zoom.requests.filter(({ method }) => method === 'POST').length;
	const before = created();
	const { text } = await sendPage(pageAddress(stage, workflow, 'New Event'), ENTRIES);
	assert.match(text, /This page is not set up yet Enter .+ in the step Your Channel\./);
	assert.equal(created(), before);
	await api.deactivateWorkflow(workflow.id);
}

/** Recipe: one page creates a meeting that is ready to stream. */
export function newEvent(step: Step): void {
	step(
		'new event: the meeting is created with its destination, and the team gets the links',
		async (stage) => {
			const { zoom, api, services } = stage;
			const workflow = await importRecipe(stage, 'new-event.json', CHANNEL);
			await api.activateWorkflow(workflow.id);
			const page = pageAddress(stage, workflow, 'New Event');

			const made = await sendPage(page, ENTRIES);
			const [, id = ''] =
				/The event is ready Join: \S+\/j\/(\d{11}) Watch: https:/.exec(made.text) ?? [];
			assert.ok(id, made.text);
			const { topic, startTime, duration, destination } = zoom.meeting(id);
			assert.deepEqual(
				{ topic, startTime, duration, page: destination?.page_url },
				{
					topic: 'Advent concert',
					startTime: '2030-12-01T19:30:00.000Z',
					duration: 90,
					page: 'https://watch.example.com/show',
				},
			);
			assert.equal(
				await nextMessage(stage),
				`New event: Advent concert, 1 December, 19:30\nJoin: https://us02web.zoom.us/j/${id}\nWatch: https://watch.example.com/show`,
			);

			const wrong = await sendPage(page, ['Advent concert', '2030-12-01', 'half past', '90']);
			assert.match(
				wrong.text,
				/The meeting was not created (?:"|&quot;)half past(?:"|&quot;) is not a time\. Enter it like 19:30 or 7:30 pm\./,
			);
			const evening = await sendPage(page, ['Matins', '2030-12-01', '7:30 pm', '90']);
			assert.match(evening.text, /The event is ready/);
			assert.match(await nextMessage(stage), /^New event: Matins, 1 December, 19:30\n/);

			zoom.injectFault({
				kind: 'status',
				status: 400,
				match: { method: 'POST', path: /\/meetings$/ },
			});
			assert.match(
				(await sendPage(page, ENTRIES)).text,
				/The meeting was not created .+ Check the date and time, .+ Your entries: 2030-12-01, 19:30, 90 minutes\./,
			);

			zoom.user('simulator-host').customLiveStreamingService = false;
			const half = await sendPage(page, ENTRIES);
			assert.match(half.text, /The meeting exists, but has no destination .+ Join: https:/);
			zoom.user('simulator-host').customLiveStreamingService = true;
			assert.deepEqual(services.chat.messages, []);
			await api.deactivateWorkflow(workflow.id);
			await refuseToCreate(stage);
		},
	);
}
