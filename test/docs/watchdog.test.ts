import execa from 'execa';
import { readExamples } from './exampleReads';

const MEETING = '82012345678';
const MINUTE = 60_000;
/** A Sunday in November, 10:00 UTC. */
const BEGINNING = Date.UTC(2026, 10, 22, 10);

/**
 * What happens at a minute: Zoom reports an event, or the watchdog looks, Zoom lists what is running, and n8n gives
 * what it read from the table of notes.
 */
type Happening = { at: number; event: object } | { at: number; listed: object[]; read: object[] };

const minutes = (minute: number) => BEGINNING + minute * MINUTE;

const hear = (minute: number, event: string): Happening => ({
	at: minutes(minute),
	event: { meetingId: MEETING, event, occurredAt: new Date(minutes(minute)).toISOString() },
});

const look = (minute: number, ...listed: object[]): Happening => ({
	at: minutes(minute),
	listed,
	read: [{}],
});

/** What each look finds. */
async function watch(filter: string, ...story: Happening[]): Promise<object[][]> {
	const example = (await readExamples()).find(({ file }) => file === 'on-air-watchdog.json');
	const codeOf = (step: string) =>
		example?.nodes.find(({ name }) => name === step)?.parameters.jsCode;
	const input = JSON.stringify({
		remember: codeOf('Remember'),
		decide: codeOf('Who Is Off the Air?'),
		filter,
		story,
	});
	const { stdout } = await execa('node', ['test/docs/watchdog.mjs'], { input });
	return JSON.parse(stdout);
}

const running = { meetingId: MEETING, topic: 'Q&A <live> 😀', startTime: null, duration: null };

test('the watchdog counts from Zoom’s list if Zoom did not report that the meeting began', async () => {
	const found = await watch(
		'820 1234 5678',
		look(0, running),
		look(2, running),
		look(3, running),
		look(6, running),
	);
	const alarm = {
		meetingId: MEETING,
		alarm: 'start once more',
		offSince: new Date(BEGINNING).toISOString(),
		dropped: false,
		what: 'Q&A <live> 😀 is not on air. Zoom has reported no live stream since',
	};
	expect(found).toEqual([[], [], [alarm], [{ ...alarm, alarm: 'stays off' }]]);
});

test('the watchdog is silent once the meeting is on air, and counts again for the next one', async () => {
	const found = await watch(
		MEETING,
		look(0, running),
		hear(1, 'meeting.live_streaming_started'),
		look(5, running),
		hear(60, 'meeting.ended'),
		look(61),
		look(120, running),
		look(124, running),
	);
	expect(found).toEqual([[], [], [], [], [expect.objectContaining({ alarm: 'start once more' })]]);
});

test('reports that arrive late count from when it happened, not from when the meeting was seen', async () => {
	const found = await watch(
		MEETING,
		look(1, running),
		hear(0, 'meeting.started'),
		hear(0.5, 'meeting.live_streaming_started'),
		look(5, running),
		hear(6, 'meeting.live_streaming_stopped'),
		look(9, running),
	);
	expect(found).toEqual([[], [], [expect.objectContaining({ dropped: true })]]);
});

test('the watchdog ignores what its filter leaves out, and gives a meeting without a topic a name', async () => {
	const listed = [{ meetingId: '83000000001' }, { meetingId: MEETING, topic: '   ' }];
	const found = await watch(MEETING, look(0, ...listed), look(3, ...listed));
	expect(found[1]).toMatchObject([{ what: expect.stringMatching(/^Meeting 82012345678 is not/) }]);
});

test('if Zoom does not list the running meetings, the watchdog says why, and still acts on events', async () => {
	const error = { message: 'Zoom could not answer the request', fix: 'Run it again.' };
	const [found] = await watch(MEETING, hear(0, 'meeting.started'), look(3, { error }));
	expect(found).toMatchObject([
		{ meetingId: MEETING, alarm: 'start once more' },
		{
			alarm: 'cannot look',
			offSince: '2026-11-22',
			what: 'The watchdog could not see which meetings are running. Zoom could not answer the request. Run it again.\nIt still notices what Zoom reports on its own.',
		},
	]);
});

test('while no meetings are entered, the watchdog starts nothing, and says so', async () => {
	const [found] = await watch('', hear(0, 'meeting.started'), look(3, running));
	expect(found).toEqual([
		expect.objectContaining({
			alarm: 'cannot look',
			offSince: '2026-11-22',
			what: 'The watchdog watches nothing. No meetings are entered in the step From Zoom, under Filters.',
		}),
	]);
});

test('a note leaves a stream off; notes that n8n cannot read, and passes the meetings on for, do not', async () => {
	const drop = [
		hear(0, 'meeting.started'),
		hear(1, 'meeting.live_streaming_started'),
		hear(2, 'meeting.live_streaming_stopped'),
	];
	const lookAt = (...read: object[]): Happening => ({ ...look(5, running), read });
	const note = { meetingId: MEETING, note: 'leave off' };
	expect(await watch(MEETING, ...drop, lookAt(note))).toEqual([[]]);
	expect(await watch(MEETING, ...drop, lookAt(running))).toMatchObject([[{ dropped: true }]]);
});
