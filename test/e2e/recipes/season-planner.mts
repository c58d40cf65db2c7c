import { assert } from '../assertions.mts';
import type { Workflow } from '../n8n/api.mts';
import { type Execution, listExecutions, waitForExecution } from '../n8n/execution.mts';
import type { CalendarEvent } from '../stand-ins/calendar.mts';
import { PICTURE } from '../stand-ins/services.mts';
import type { Broadcast } from '../stand-ins/youtube.mts';
import { until } from '../until.mts';
import type { RecipeStage } from './stage.mts';
import { spoilTable, tableRows } from './tables.mts';
import { importRecipe, nextMessage, type Step } from './walk.mts';

const FILE = 'season-planner.json';
const TABLE = 'Season plan';
const HOUR = 60 * 60_000;
/** Enough to plan two shows before they begin. */
const SOON_MS = 10_000;
/** In Slack, an answer is a visit to a link; n8n ignores visits by programs. */
const BROWSER = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0' };

function event(id: string, summary: string, inHours: number): CalendarEvent {
	const begins = Math.floor(Date.now() / 60_000) * 60_000 + inHours * HOUR;
	const at = (time: number) => ({ dateTime: new Date(time).toISOString() });
	return { id, summary, start: at(begins), end: at(begins + HOUR) };
}

/** Runs the planner once to its end, or until it waits. */
async function plan({ api }: RecipeStage, { id }: Workflow): Promise<Execution> {
	const execution = await api.runWorkflow(id, 'Plan Now');
	return await waitForExecution(api.session, execution);
}

/** Runs the planner until it waits for an answer, and returns its question. */
async function planUntilAsked(stage: RecipeStage, { id }: Workflow) {
	const { api, services } = stage;
	const execution = await api.runWorkflow(id, 'Plan Now');
	await until('the question', () => services.chat.messages.length > 0);
	await until('the planner waits', async () =>
		(await listExecutions(api.session, id)).some(
			(one) => one.id === execution && one.status === 'waiting',
		),
	);
	const [question] = services.chat.messages.splice(0);
	if (question === undefined) throw new Error('There is no question');
	const answer = async (label: string) => {
		const address = question.buttons[label];
		if (address === undefined) throw new Error(`There is no button ${label}`);
		await fetch(address, { headers: BROWSER });
		await waitForExecution(api.session, execution);
	};
	return { text: question.text, answer };
}

/** What a message says about the time of an event. */
function timeOf({ start }: CalendarEvent): string {
	const shown = new Date(start.dateTime);
	const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' });
	return `${day.format(shown)}, ${shown.toISOString().slice(11, 16)}`;
}

/** Recipe: a season of shows, from a calendar. */
export function seasonPlanner(step: Step): void {
	step(
		'season planner: a meeting and a broadcast for each event, and nothing twice',
		async (stage) => {
			const { zoom, services, api } = stage;
			const { youTube: channel, calendar } = services;
			const known = new Set(channel.broadcasts.map(({ id }) => id));
			const planned = (): Broadcast[] => channel.broadcasts.filter(({ id }) => !known.has(id));
			const others = calendar.events.splice(0);
			const [first, second] = [
				event('first', 'Advent <live> & carols', 30),
				event('second', 'Christmas', 60),
			];
			calendar.events.push(first, second);
			const workflow = await importRecipe(stage, FILE, { 'Your Season': { thumbnail: PICTURE } });
			assert.equal((await plan(stage, workflow)).status, 'success');

			const [one, two, ...more] = await tableRows(api, TABLE);
			assert.deepEqual(more, []);
			const meetings = [one, two].map((row) => zoom.meeting(String(row?.meetingId)));
			assert.deepEqual(
				meetings.map(({ topic, startTime, duration }) => ({ topic, startTime, duration })),
				[
					{ topic: 'Advent live & carols', startTime: first.start.dateTime, duration: 60 },
					{ topic: 'Christmas', startTime: second.start.dateTime, duration: 60 },
				],
			);
			const [stream, ...otherStreams] = channel.streams.filter(
				({ title }) => title === 'Zoom season',
			);
			assert.deepEqual(otherStreams, []);
			assert.deepEqual(
				meetings.map(({ destination }) => destination),
				planned().map(({ id }) => ({
					stream_url: channel.ingestionAddress,
					stream_key: stream?.key,
					page_url: `https://www.youtube.com/watch?v=${id}`,
				})),
			);
			assert.deepEqual(
				planned().map(({ title, startsAt, thumbnail, privacy, streamId }) => ({
					title,
					begins: Date.parse(startsAt),
					thumbnail,
					privacy,
					isBound: streamId === stream?.id,
				})),
				[
					{
						title: 'Advent live & carols',
						begins: Date.parse(first.start.dateTime),
						thumbnail: 8,
						privacy: 'unlisted',
						// Only the next one: YouTube goes live in what is bound.
						isBound: true,
					},
					{
						title: 'Christmas',
						begins: Date.parse(second.start.dateTime),
						thumbnail: 8,
						privacy: 'unlisted',
						isBound: false,
					},
				],
			);
			assert.deepEqual(
				[await nextMessage(stage), await nextMessage(stage)],
				[
					`Planned: Advent live &amp; carols, ${timeOf(first)}\nJoin: ${one?.joinUrl}\nWatch: https://www.youtube.com/watch?v=${one?.broadcastId}`,
					`Planned: Christmas, ${timeOf(second)}\nJoin: ${two?.joinUrl}\nWatch: https://www.youtube.com/watch?v=${two?.broadcastId}`,
				],
			);

			assert.equal((await plan(stage, workflow)).status, 'success');
			assert.equal(planned().length, 2);
			assert.equal((await tableRows(api, TABLE)).length, 2);
			assert.deepEqual(services.chat.messages, []);

			const { start, end } = event('first', '', 90);
			Object.assign(first, { start, end });
			await plan(stage, workflow);
			assert.equal(
				await nextMessage(stage),
				`Moved, in Zoom and on YouTube: Advent live &amp; carols, now ${timeOf(first)}`,
			);
			assert.equal(meetings[0]?.startTime, first.start.dateTime);
			assert.equal(Date.parse(planned()[0]?.startsAt ?? ''), Date.parse(first.start.dateTime));
			assert.deepEqual(
				planned().map(({ streamId }) => streamId),
				[undefined, stream?.id],
			);

			first.isCancelled = true;
			services.chat.hasChannel = false;
			await plan(stage, workflow);
			services.chat.hasChannel = true;
			const { text, answer } = await planUntilAsked(stage, workflow);
			assert.equal(
				text,
				`Cancelled in the calendar:\nAdvent live & carols, ${timeOf(first)}\nCancel the Zoom meeting and the YouTube broadcast, too?`,
			);
			await plan(stage, workflow);
			assert.deepEqual(services.chat.messages, []);
			assert.equal(planned().length, 2);
			await answer('Cancel both');
			assert.equal(
				await nextMessage(stage),
				`Cancelled, in Zoom and on YouTube: Advent live &amp; carols, ${timeOf(first)}`,
			);
			assert.deepEqual(
				planned().map(({ title }) => title),
				['Christmas'],
			);
			assert.throws(() => zoom.meeting(String(one?.meetingId)));

			second.isCancelled = true;
			const asked = await planUntilAsked(stage, workflow);
			await asked.answer('Keep both');
			await plan(stage, workflow);
			assert.deepEqual(services.chat.messages, []);
			assert.equal(planned().length, 1);
			assert.equal(zoom.meeting(String(two?.meetingId)).topic, 'Christmas');
			calendar.events.splice(0, calendar.events.length, ...others);
		},
	);

	step(
		'season planner: a broadcast is completed when its time is over and its meeting has ended',
		async (stage) => {
			const { services, api, zoom } = stage;
			const { youTube: channel, calendar } = services;
			const others = calendar.events.splice(0);
			const begins = Date.now() + SOON_MS;
			const soon = (id: string): CalendarEvent => {
				const at = (time: number) => ({ dateTime: new Date(time).toISOString() });
				return { id, summary: id, start: at(begins), end: at(begins + 1_000) };
			};
			calendar.events.push(soon('Matins'), soon('Lauds'));
			const workflow = await importRecipe(stage, FILE);
			await plan(stage, workflow);
			services.chat.messages.length = 0;
			const rows = (await tableRows(api, TABLE)).slice(-2);
			const broadcasts = rows.map(({ broadcastId }) =>
				channel.broadcasts.find(({ id }) => id === broadcastId),
			);
			zoom.startMeeting(String(rows[0]?.meetingId));
			await until('both are over', () => Date.now() > begins + 1_000);
			await plan(stage, workflow);
			// YouTube does not complete what never had a stream.
			assert.equal(
				await nextMessage(stage),
				`Lauds is over, but its broadcast on YouTube could not be completed: Invalid transition\nLook at it in YouTube Studio: https://www.youtube.com/watch?v=${rows[1]?.broadcastId}`,
			);
			assert.equal(broadcasts[0]?.status, 'created');
			zoom.endMeeting(String(rows[0]?.meetingId));
			await plan(stage, workflow);
			assert.equal(broadcasts[0]?.status, 'complete');
			await plan(stage, workflow);
			assert.deepEqual(services.chat.messages, []);
			calendar.events.splice(0, calendar.events.length, ...others);
		},
	);

	step(
		'season planner: what is in the way is said once, and the next run goes on from there',
		async (stage) => {
			const { services, api, zoom } = stage;
			const { youTube: channel, calendar } = services;
			const others = calendar.events.splice(0);
			const third = event('third', 'Epiphany', 200);
			calendar.events.push(third);
			const workflow = await importRecipe(stage, FILE, { 'Your Season': { thumbnail: PICTURE } });
			channel.liveStreamingEnabled = false;
			await plan(stage, workflow);
			assert.equal(
				await nextMessage(stage),
				`Epiphany, ${timeOf(third)}, is not planned completely. The user is not enabled for live streaming.\nThe planner tries again every 15 minutes, and says so once.`,
			);
			await plan(stage, workflow);
			assert.deepEqual(services.chat.messages, []);
			const unfinished = (await tableRows(api, TABLE)).at(-1);
			assert.equal(unfinished?.broadcastId, '');

			channel.liveStreamingEnabled = true;
			channel.mayHaveThumbnails = false;
			await plan(stage, workflow);
			const finished = (await tableRows(api, TABLE)).at(-1);
			assert.equal(finished?.meetingId, unfinished?.meetingId);
			const page = `https://www.youtube.com/watch?v=${finished?.broadcastId}`;
			assert.deepEqual([await nextMessage(stage), await nextMessage(stage)].sort(), [
				`Epiphany has no thumbnail on YouTube. The authenticated user doesn't have permissions to upload and set custom video thumbnails.\nCheck the picture in the step Your Season, and set this one in YouTube Studio: ${page}`,
				`Planned: Epiphany, ${timeOf(third)}\nJoin: ${finished?.joinUrl}\nWatch: ${page}`,
			]);
			channel.mayHaveThumbnails = true;
			await plan(stage, workflow);
			assert.deepEqual(services.chat.messages, []);
			assert.equal(zoom.meeting(String(finished?.meetingId)).topic, 'Epiphany');

			const nothing = (reason: string) =>
				`The season planner could not run, and nothing was changed. ${reason}\nIt tries again in 15 minutes. In n8n, Executions shows the step.`;
			calendar.answers = false;
			await plan(stage, workflow);
			assert.equal(
				await nextMessage(stage),
				nothing('The resource you are requesting could not be found'),
			);
			calendar.answers = true;

			third.isCancelled = true;
			const { answer } = await planUntilAsked(stage, workflow);
			channel.answers = false;
			await answer('Cancel both');
			channel.answers = true;
			assert.equal(
				await nextMessage(stage),
				`Epiphany, ${timeOf(third)}, could not be cancelled completely. The service is currently unavailable.\nDelete what is left of it in Zoom and in YouTube Studio: the planner does not try again.`,
			);
			assert.throws(() => zoom.meeting(String(finished?.meetingId)));
			await plan(stage, workflow);
			assert.deepEqual(services.chat.messages, []);

			const broadcasts = channel.broadcasts.length;
			await spoilTable(api, TABLE);
			await plan(stage, workflow);
			await nextMessage(stage);
			assert.equal(channel.broadcasts.length, broadcasts);
			calendar.events.splice(0, calendar.events.length, ...others);
		},
	);
}
