import { exampleDestination } from '../../simulator/index.ts';
import { assert } from '../assertions.mts';
import { listExecutions } from '../n8n/execution.mts';
import { until } from '../until.mts';
import { buttonHeader } from './credentials.mts';
import type { RecipeStage } from './stage.mts';
import { whileNoNotesAreKept } from './tables.mts';
import { type Step, whilePublished } from './walk.mts';

const FILE = 'show-button.json';
const ID = '85300000001';
const TRIGGERS = {
	'From Zoom': [
		'meeting.live_streaming_started',
		'meeting.live_streaming_stopped',
		'meeting.ended',
	],
} as const;
/** Enough for three presses before it. */
const GOES_LIVE_AFTER_MS = 6_000;
const ENTRIES = { 'Your Show': { meeting: '853 0000 0001' } };

type Headers = Record<string, string>;

/** Presses the button, like a stream deck or a phone does. */
async function send({ n8n }: RecipeStage, action: string, headers: Headers): Promise<Response> {
	return await fetch(`${n8n.baseUrl}/webhook/show-button`, {
		method: 'POST',
		headers: { 'content-type': 'application/json', ...headers },
		body: JSON.stringify({ action }),
	});
}

/** How often Zoom was asked about the show; other recipes ask about their own meetings. */
function questions({ zoom }: RecipeStage): number {
	return zoom.requests.filter(({ path }) => path.includes(ID)).length;
}

/** What the button shows after a press, and how often Zoom was asked. */
async function press(stage: RecipeStage, action: string) {
	const before = questions(stage);
	const answer = await send(stage, action, { [buttonHeader.name]: buttonHeader.value });
	assert.equal(answer.status, 200);
	const shown: unknown = await answer.json();
	return { shown, asked: questions(stage) - before };
}

/** Recipe: an address for everything that can send a request. */
export function showButton(step: Step): void {
	step('show button: without the right header, it answers 403 and asks nothing', async (stage) => {
		const { zoom, api } = stage;
		const meeting = zoom.addMeeting({
			id: ID,
			status: 'started',
			destination: { ...exampleDestination },
		});
		const strangers = async (id: string) => {
			const asked = questions(stage);
			for (const headers of [{}, { [buttonHeader.name]: 'wrong' }, { Authorization: 'Bearer x' }]) {
				assert.equal((await send(stage, 'start', headers)).status, 403);
			}
			assert.equal(questions(stage), asked);
			assert.equal((await listExecutions(api.session, id)).length, 0);
			assert.equal(meeting.stream, 'off');
		};
		await whilePublished(stage, FILE, TRIGGERS, async ({ id }) => await strangers(id), ENTRIES);
		meeting.status = 'waiting';
	});

	step('show button: as shipped, it asks for the meeting', async (stage) => {
		await whilePublished(stage, FILE, TRIGGERS, async () => {
			assert.deepEqual(await press(stage, 'start'), {
				shown: {
					answer: 'The meeting is missing: enter it in n8n, in the step Your Show.',
					state: 'trouble',
				},
				asked: 0,
			});
		});
	});

	step('show button: start, start again, state, stop, and what is in the way', async (stage) => {
		const { zoom } = stage;
		const meeting = zoom.meeting(ID);
		const says = async (action: string, answer: string, state: string, asked: number) => {
			assert.deepEqual(await press(stage, action), { shown: { answer, state }, asked });
		};
		const pressAll = async () => {
			await says(
				'state',
				'Zoom has not reported a live stream of this meeting in the last day.',
				'off',
				0,
			);
			await says(
				'start',
				'The meeting has not started yet: start it in Zoom, then press again.',
				'trouble',
				1,
			);

			zoom.startMeeting(ID);
			zoom.configure({ goLiveAfter: GOES_LIVE_AFTER_MS, startOnLiveStream: 'error_3000' });
			const starting = 'The stream is starting: viewers can see it within a minute.';
			await says('start', starting, 'starting', 1);
			await says('state', starting, 'starting', 0);
			await says(
				'start',
				'The stream is already starting: viewers can see it within a minute.',
				'starting',
				1,
			);
			await until('the state is on air', async () => {
				const { shown } = await press(stage, 'state');
				return Object(shown).state === 'on_air';
			});
			await says('state', 'The stream is on air.', 'on_air', 0);
			await says('start', 'The stream is already on air.', 'on_air', 1);
			assert.equal(meeting.stream, 'live');
			const ready = Object((await press(stage, 'ready')).shown);
			assert.match(String(ready.answer), /is ready to stream: nothing is in the way\.$/);
			assert.equal(ready.state, 'on_air');

			await says('stop', 'The stream is off, and the meeting goes on.', 'off', 1);
			await says('stop', 'The stream was already off.', 'off', 1);
			await says('state', 'The stream is off.', 'off', 0);
			assert.equal(meeting.status, 'started');
			await whileNoNotesAreKept(stage.api, async () => {
				await says(
					'stop',
					'The stream was already off. If it comes back on by itself, stop it again.',
					'off',
					1,
				);
			});
			await says('stop', 'The stream was already off.', 'off', 1);

			meeting.forcedAnswer = { status: 503, body: '' };
			const { shown } = await press(stage, 'start');
			assert.deepEqual(shown, {
				answer: 'Zoom does not answer: check the stream in Zoom, and press again in a minute.',
				state: 'trouble',
			});
			meeting.forcedAnswer = undefined;
			await says('state', 'The stream is off.', 'off', 0);
			await says(
				'sing',
				'The button sent "sing" as its action: use start, stop, ready or state.',
				'trouble',
				0,
			);
			zoom.endMeeting(ID);
			zoom.configure({ goLiveAfter: 0, startOnLiveStream: 'accepted' });
		};
		await whilePublished(stage, FILE, TRIGGERS, pressAll, ENTRIES);
	});
}
