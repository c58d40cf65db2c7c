import { exampleDestination } from '../../simulator/index.ts';
import { assert } from '../assertions.mts';
import { whileNoNotesAreKept } from './tables.mts';
import { clickRecipe, type Step } from './walk.mts';

const FILE = 'stop-everything.json';
const CLICK = 'Stop Everything';

/** Recipe: everything that is still live goes off the air. */
export function stopEverything(step: Step): void {
	step(
		'one click takes everything off the air except one that Zoom refuses to stop, and says so',
		async (stage) => {
			const { zoom, services } = stage;
			const destination = { ...exampleDestination };
			const running = { status: 'started', destination } as const;
			const first = zoom.addMeeting({
				id: '84000000001',
				topic: 'Yoga',
				stream: 'live',
				...running,
			});
			zoom.addMeeting({ id: '84000000002', topic: 'Stuck', stream: 'live', ...running });
			zoom.addMeeting({ id: '84000000003', topic: 'Silent', ...running });
			const last = zoom.addMeeting({
				id: '84000000004',
				topic: 'Choir',
				stream: 'live',
				...running,
			});
			const refusal = { status: 403, body: { code: 403, message: 'Forbidden' } };
			zoom.meeting('84000000002').forcedAnswer = refusal;

			assert.equal((await clickRecipe(stage, FILE, CLICK)).status, 'success');
			assert.deepEqual([first.stream, last.stream], ['off', 'off']);
			assert.deepEqual([first.status, last.status], ['started', 'started']);
			const messages = services.chat.messages.splice(0).map(({ text }) => text);
			for (const topic of ['Yoga', 'Silent', 'Choir']) {
				assert.ok(messages.includes(`${topic} is off the air.`), topic);
			}
			const stuck = messages.filter((text) => text.startsWith('Stuck'));
			assert.equal(stuck.length, 1);
			assert.match(stuck[0] ?? '', /^Stuck may still be on air\. .+\.\n.+/);
			zoom.endMeeting('84000000002');

			await whileNoNotesAreKept(stage.api, async () => {
				await clickRecipe(stage, FILE, CLICK);
			});
			const unnoted = services.chat.messages.splice(0).map(({ text }) => text);
			for (const topic of ['Yoga', 'Silent', 'Choir']) {
				const message = `${topic} is off the air. If it comes back on by itself, stop it again.`;
				assert.ok(unnoted.includes(message), unnoted.join());
			}
			// The notes of this one are for the watchdog.
			await clickRecipe(stage, FILE, CLICK);
			services.chat.messages.splice(0);
		},
	);

	step('and says so if Zoom cannot list the running meetings', async (stage) => {
		const { zoom, services } = stage;
		zoom.injectFault({ kind: 'status', status: 403, match: { path: /\/users\/me\/meetings$/ } });
		await clickRecipe(stage, FILE, CLICK);
		const [message, ...others] = services.chat.messages.splice(0);
		assert.deepEqual(others, []);
		assert.match(
			message?.text ?? '',
			/^Nothing was stopped, because the running meetings could not be listed\. .+\.\n.+\nStop the streams in Zoom\.$/,
		);
	});
}
