import { assert } from '../assertions.mts';
import { pageAddress, radio, sendPage } from './form-page.mts';
import type { RecipeStage } from './stage.mts';
import { importRecipe, type Step } from './walk.mts';

const ID = '85100000001';
const ENTRIES = {
	'Your Streams': {
		rehearsalUrl: 'rtmps://ingest.example.com:443/live',
		rehearsalKey: 'example-private-key',
		rehearsalPage: 'https://watch.example.com/rehearsal',
		showUrl: 'rtmps://ingest.example.com:443/live',
		showKey: 'example-public-key',
		showPage: 'https://watch.example.com/show',
	},
};

/** As shipped, no destination is overwritten. */
async function refuseToRehearse(stage: RecipeStage): Promise<void> {
	const { zoom, api } = stage;
	const workflow = await importRecipe(stage, 'rehearsal.json');
	await api.activateWorkflow(workflow.id);
	const { text } = await sendPage(pageAddress(stage, workflow, 'Rehearsal Page'), [ID]);
	assert.match(text, /The rehearsal is not set up yet Enter .+ in the step Your Streams\./);
	assert.ok(zoom.requests.every(({ path }) => !path.includes(ID)));
	await api.deactivateWorkflow(workflow.id);
}

/** Recipe: a private destination first, then the public one. */
export function rehearsal(step: Step): void {
	step(
		'rehearsal: the stream is private first, then public; what is in the way is on the page',
		async (stage) => {
			const { zoom, api } = stage;
			await refuseToRehearse(stage);
			const workflow = await importRecipe(stage, 'rehearsal.json', ENTRIES);
			await api.activateWorkflow(workflow.id);
			const first = pageAddress(stage, workflow, 'Rehearsal Page');
			const meeting = zoom.addMeeting({ id: ID });

			const early = await sendPage(first, ['851 0000 0001']);
			assert.match(
				early.text,
				/The rehearsal could not start The meeting has not started yet\. Start it in Zoom, then try again\./,
			);
			assert.equal(meeting.stream, 'off');

			zoom.startMeeting(ID);
			const second = await sendPage(first, [`https://us02web.zoom.us/j/${ID}`]);
			assert.match(
				second.text,
				/The rehearsal is starting Watch it in a minute: https:\/\/watch\.example\.com\/rehearsal/,
			);
			assert.deepEqual(second.choices, ['Go public', 'End the rehearsal']);
			assert.equal(meeting.stream, 'live');
			assert.equal(meeting.destination?.page_url, 'https://watch.example.com/rehearsal');
			const shown = await sendPage(second.url, [radio('Go public')]);
			assert.match(
				shown.text,
				/The show is starting Viewers can see it within a minute: https:\/\/watch\.example\.com\/show/,
			);
			assert.equal(meeting.stream, 'live');
			assert.equal(meeting.destination?.page_url, 'https://watch.example.com/show');
			assert.equal(meeting.destination?.stream_key, 'example-public-key');

			const again = await sendPage(first, [ID]);
			const over = await sendPage(again.url, [radio('End the rehearsal')]);
			assert.match(over.text, /The rehearsal is over Nothing was public/);
			assert.equal(meeting.stream, 'off');

			const third = await sendPage(first, [ID]);
			zoom.injectFault({
				kind: 'status',
				status: 400,
				body: {
					code: 3161,
					message:
						'Meeting hosting and scheduling capabilities are not allowed for your user account.',
				},
				match: { method: 'PATCH', path: /85100000001\/livestream$/ },
			});
			const refused = await sendPage(third.url, [radio('Go public')]);
			assert.match(refused.text, /The show is not public .+\. .+/);
			assert.equal(meeting.stream, 'off');
			assert.equal(meeting.destination?.page_url, 'https://watch.example.com/rehearsal');
			zoom.endMeeting(ID);
			await api.deactivateWorkflow(workflow.id);
		},
	);
}
