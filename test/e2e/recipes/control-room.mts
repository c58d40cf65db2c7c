import { exampleDestination } from '../../simulator/index.ts';
import { assert } from '../assertions.mts';
import { type FormPage, pageAddress, radio, sendPage, SIGNED_IN } from './form-page.mts';
import { whileNoNotesAreKept } from './tables.mts';
import { importRecipe, type Step } from './walk.mts';

/** A placeholder for the first field, which only shows the meetings. */
const SHOWN = '';

const DAY_MS = 86_400_000;

/** A minute of today or of a later day, in the time zone of the station. */
function at(time: string, days = 0): string {
	const day = new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);
	return `${day}T${time}:00Z`;
}

/** Recipe: a page with today's meetings. */
export function controlRoom(step: Step): void {
	step(
		'control room: it shows today’s meetings and what they lack, starts one, and stops it',
		async (stage) => {
			const { zoom, api } = stage;
			const workflow = await importRecipe(stage, 'control-room.json');
			await api.activateWorkflow(workflow.id);
			const first = pageAddress(stage, workflow, 'Control Room');
			assert.equal((await fetch(first)).status, 401);
			assert.equal((await fetch(first, { headers: SIGNED_IN })).status, 200);

			const destination = { ...exampleDestination };
			const concert = zoom.addMeeting({
				id: '85200000001',
				topic: 'Concert <live>',
				status: 'started',
				destination,
			});
			zoom.addMeeting({ id: '85200000002', topic: 'Lecture & talk', startTime: at('23:59') });
			zoom.addMeeting({ id: '85200000003', topic: 'Matinee', startTime: at('12:00', 1) });
			const show = async (): Promise<FormPage> => await sendPage(first, [radio('Today')]);
			const choose = async (page: FormPage, id: string, toDo: string): Promise<string> => {
				const meeting = page.choices.find((choice) => choice.includes(id)) ?? '';
				return (
					await sendPage(page.url, [
						SHOWN,
						meeting.replace('&lt;', '<').replace('&gt;', '>').replace('&amp;', '&'),
						radio(toDo),
					])
				).text;
			};

			const page = await show();
			assert.match(page.text, /Concert &lt;live&gt; \(85200000001\) Running, ready/);
			assert.match(
				page.text,
				/23:59 Lecture &amp; talk \(85200000002\) Not started, not ready: No destination is set/,
			);
			const started = await choose(page, '85200000001', 'Start the stream');
			assert.match(started, /The stream is starting/);
			assert.equal(concert.stream, 'live');

			const stopped = await choose(await show(), '85200000001', 'Stop the stream');
			assert.match(stopped, /The stream is off/);
			assert.equal(concert.stream, 'off');
			assert.equal(concert.status, 'started');

			await whileNoNotesAreKept(api, async () => {
				assert.match(
					await choose(await show(), '85200000001', 'Stop the stream'),
					/The stream is off .* goes on\. If the stream comes back on by itself, stop it again\./,
				);
			});

			const ready = await choose(await show(), '85200000002', 'Is it ready?');
			assert.match(
				ready,
				/It is not ready .*no destination is set\. To fix it: set where it streams to/,
			);
			const early = await choose(await show(), '85200000002', 'Start the stream');
			assert.match(
				early,
				/The stream could not start 23:59 .*\(85200000002\) The meeting has not started yet\. Start it in Zoom/,
			);

			assert.match(
				await choose(await show(), '85200000001', 'Is it ready?'),
				/It is ready "Concert &lt;live&gt;" \(meeting 85200000001\) is ready to stream/,
			);
			assert.match(started, /Concert &lt;live&gt; \(85200000001\): Zoom has accepted the start\./);
			assert.match(stopped, /Concert &lt;live&gt; \(85200000001\): the meeting itself goes on\./);
			assert.match(early, /23:59 Lecture &amp; talk \(85200000002\) The meeting has not started/);

			zoom.injectFault({ kind: 'status', status: 403, match: { path: /\/users\/me\/meetings$/ } });
			assert.match((await show()).text, /Zoom did not list your meetings .+\. .+\./);
			assert.match(
				(await sendPage(first, [radio('Tomorrow')])).text,
				/12:00 Matinee \(85200000003\) Not started, not ready: No destination is set/,
			);
			zoom.endMeeting('85200000001');
			zoom.endMeeting('85200000002');
			zoom.endMeeting('85200000003');
			await api.deactivateWorkflow(workflow.id);
		},
	);
}
