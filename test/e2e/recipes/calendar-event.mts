import { exampleDestination } from '../../simulator/index.ts';
import { assert } from '../assertions.mts';
import { outputOf, waitForExecutionsOf } from '../n8n/execution.mts';
import type { CalendarEvent } from '../stand-ins/calendar.mts';
import { until } from '../until.mts';
import type { RecipeStage } from './stage.mts';
import { whileNoNotesAreKept } from './tables.mts';
import { importRecipe, nextMessage, type Step } from './walk.mts';

/** n8n polls Google once a minute. */
const POLLS_WITHIN_MS = 150_000;
const HOUR = 60 * 60_000;

function event(summary: string, begins: number, ends: number, place: object): CalendarEvent {
	const at = (time: number) => ({ dateTime: new Date(time).toISOString() });
	return { summary, start: at(begins), end: at(ends), ...place };
}

/**
 * Publishes the recipe with a calendar in which two events begin and one ends soon; the result takes a
 * minute.
 */
export async function publishCalendar(stage: RecipeStage): Promise<string> {
	const { zoom, services, api } = stage;
	// Not in any list, so that no other recipe uses them.
	const unlisted = { instant: true, destination: { ...exampleDestination } };
	zoom.addMeeting({ id: '86000000001', ...unlisted });
	zoom.addMeeting({ id: '86000000002', status: 'started', stream: 'live', ...unlisted });
	const { id } = await importRecipe(stage, 'calendar-event.json');
	await api.activateWorkflow(id);
	const soon = Date.now() + 2_000;
	const link = 'HTTPS://TUM-CONF.ZOOM-X.DE/J/86000000001?pwd=abc';
	const invitation = `Join Zoom Meeting\n<a href="${link}">${link}</a>\nMeeting ID: 860 0000 0001`;
	services.calendar.events.push(
		event('Morning prayer', soon, soon + HOUR, { description: invitation }),
		event('Gone', soon, soon + HOUR, { location: 'https://zoom.us/j/86000000009' }),
		event('Dentist', soon, soon + HOUR, { location: 'High Street 5' }),
		event('Vespers <live>', soon, soon + HOUR, { description: 'On Zoom, the link follows' }),
		event('Night watch', soon - HOUR, soon, { location: 'https://zoom.us/j/86000000002' }),
	);
	return id;
}

/** Recipe: a calendar event begins and ends. */
export function calendarEvent(step: Step, published: () => string): void {
	step(
		'calendar: the stream ends with its event, and starts when the meeting of a new one begins',
		async (stage) => {
			const { zoom, services, api } = stage;
			const begun = zoom.meeting('86000000001');
			const ended = zoom.meeting('86000000002');
			await until('the stream has stopped', () => ended.stream === 'off', POLLS_WITHIN_MS);
			assert.equal(ended.status, 'started');
			const isAsked = () =>
				zoom.requests.some(({ path }) => path.endsWith('/meetings/86000000001'));
			await until('the start waits for the meeting', isAsked, POLLS_WITHIN_MS);
			assert.equal(begun.stream, 'off');

			zoom.startMeeting('86000000001');
			await until('the stream is live', () => begun.stream === 'live');
			assert.equal(begun.settings.display_name, 'Morning prayer');

			const { messages } = services.chat;
			await until('the messages about the events without a meeting', () => messages.length > 1);
			const [gone = '', unnamed = '', ...others] = messages
				.splice(0)
				.map(({ text }) => text)
				.sort();
			assert.deepEqual(others, []);
			assert.match(gone, /^Gone is not on air\. Zoom cannot find meeting 86000000009\.\n.+/);
			assert.match(
				unnamed,
				/^Vespers &lt;live&gt; is not on air\. Its calendar event mentions Zoom, but no single meeting can be read from it\.\n.+/,
			);
			assert.ok(services.calendar.looks >= 4);
			const executions = await waitForExecutionsOf(api.session, published(), 2);
			assert.ok(executions.every((execution) => execution.status === 'success'));
			assert.deepEqual(
				executions
					.flatMap((execution) => outputOf(execution, 'Leave a Note'))
					.map(({ json }) => [json.meetingId, json.note]),
				[['86000000002', 'leave off']],
			);

			await whileNoNotesAreKept(api, async () => {
				zoom.addMeeting({ id: '86000000003', status: 'started', stream: 'live', instant: true });
				const soon = Date.now() + 2_000;
				const place = { location: 'https://zoom.us/j/86000000003' };
				services.calendar.events.push(event('Matins', soon - HOUR, soon, place));
				await until('the team is told', () => messages.length > 0, POLLS_WITHIN_MS);
				assert.equal(
					await nextMessage(stage),
					'Matins is off the air. If it comes back on by itself, stop it again.',
				);
			});
			await api.deactivateWorkflow(published());
		},
	);
}
