import { exampleDestination } from '../../simulator/index.ts';
import { assert } from '../assertions.mts';
import { fitsPhone } from './phone-screen.mts';
import { pageAddress, radio, sendPage, SIGNED_IN } from './form-page.mts';
import { whileNoNotesAreKept } from './tables.mts';
import { importRecipe, type Step } from './walk.mts';

/** Recipe: a button for a host who only has a phone. */
export function phoneButton(step: Step): void {
	step(
		'a phone puts a meeting on air and takes it off, and shows what to do if it cannot',
		async (stage) => {
			const { zoom, api } = stage;
			const workflow = await importRecipe(stage, 'phone-button.json');
			await api.activateWorkflow(workflow.id);
			const url = pageAddress(stage, workflow, 'Phone Page');
			const press = async (toDo: string, meeting: string) =>
				await sendPage(url, [radio(toDo), meeting]);
			const destination = { ...exampleDestination };
			const meeting = zoom.addMeeting({
				id: '85000000001',
				topic: 'Sunday <live> & more',
				destination,
			});

			assert.equal((await fetch(url)).status, 401);
			const stranger = await fetch(url, { method: 'POST', body: new FormData() });
			assert.equal(stranger.status, 401);
			const shown = await fetch(`${url}?Meeting=85000000001`, { headers: SIGNED_IN });
			assert.match(await shown.text(), /value="85000000001"/);

			const early = await press('Put it on air', '850 0000 0001');
			assert.match(early.text, /The stream could not start/);
			assert.match(
				early.text,
				/The meeting has not started yet\. Start it in Zoom, then try again\./,
			);
			assert.equal(meeting.stream, 'off');

			zoom.startMeeting('85000000001');
			const started = await press('Put it on air', 'https://us02web.zoom.us/j/85000000001');
			assert.match(
				started.text,
				/The stream is starting "Sunday &lt;live&gt; &amp; more" \(meeting 85000000001\): Zoom has accepted the start\./,
			);
			assert.equal(meeting.stream, 'live');

			const stopped = await press('Take it off the air', '85000000001');
			assert.match(
				stopped.text,
				/The stream is off "Sunday &lt;live&gt; &amp; more" \(meeting 85000000001\) itself goes on\./,
			);
			assert.doesNotMatch(stopped.text, /by itself/);
			assert.equal(meeting.stream, 'off');
			assert.equal(meeting.status, 'started');

			await whileNoNotesAreKept(api, async () => {
				assert.match(
					(await press('Take it off the air', '85000000001')).text,
					/ itself goes on\. If the stream comes back on by itself, stop it again\./,
				);
			});
			assert.match(
				(await press('Take it off the air', 'the usual one')).text,
				/could not be stopped This is not a Zoom meeting\. Enter its ID, or the link to join\./,
			);
			const form = await (await fetch(url, { headers: SIGNED_IN })).text();
			await fitsPhone(stage, {
				'phone-page': form,
				'phone-answer': started.html,
				'phone-refusal': early.html,
			});
			await api.deactivateWorkflow(workflow.id);
		},
	);
}
