import { exampleDestination } from '../../simulator/index.ts';
import { assert } from '../assertions.mts';
import { outputOf } from '../n8n/execution.mts';
import { clickRecipe, type Step } from './walk.mts';

const FILE = 'readiness-alarm.json';
const CLOCK = 'Every 5 Minutes';

/** ISO 8601, this many minutes from now. */
function inMinutes(minutes: number): string {
	return new Date(Date.now() + minutes * 60_000).toISOString();
}

/** Recipe: an alarm half an hour before the show. */
export function readinessAlarm(step: Step): void {
	step('half an hour before the show, there is no message about a ready meeting', async (stage) => {
		const { zoom, services } = stage;
		const destination = { ...exampleDestination };
		zoom.addMeeting({ id: '82000000001', topic: 'Concert', startTime: inMinutes(28), destination });
		zoom.addMeeting({ id: '82000000002', topic: 'Later', startTime: inMinutes(90) });
		const sent = zoom.requests.length;
		const execution = await clickRecipe(stage, FILE, CLOCK);
		assert.equal(execution.status, 'success');
		assert.deepEqual(
			outputOf(execution, 'Check Readiness').map(({ json }) => [json.meetingId, json.ready]),
			[['82000000001', true]],
		);
		assert.deepEqual(services.chat.messages, []);
		assert.ok(zoom.requests.slice(sent).every(({ method }) => method === 'GET'));
	});

	step('and an alarm for one that is not ready, with what to do', async (stage) => {
		const { zoom, services } = stage;
		zoom.meeting('82000000001').destination = undefined;
		zoom.meeting('82000000001').startTime = '2030-05-05T10:00:00Z';
		const startTime = inMinutes(29);
		zoom.addMeeting({ id: '82000000003', topic: 'Lecture', startTime });
		assert.equal((await clickRecipe(stage, FILE, CLOCK)).status, 'success');
		const [alarm, ...others] = services.chat.messages.splice(0);
		assert.deepEqual(others, []);
		assert.equal(alarm?.channel, '#live-streams');
		const [first, second] = alarm.text.split('\n');
		const time = startTime.slice(11, 16);
		assert.equal(first, `Lecture begins at ${time}.`);
		assert.match(
			second ?? '',
			/^"Lecture" \(meeting 82000000003\) is not ready to stream: .*no destination is set.* To fix it: /,
		);
	});

	step('and a message if Zoom cannot be reached', async (stage) => {
		const { zoom, services } = stage;
		zoom.injectFault({ kind: 'status', status: 403, match: { path: /\/users\/me\/meetings$/ } });
		await clickRecipe(stage, FILE, CLOCK);
		const [message] = services.chat.messages.splice(0);
		assert.match(message?.text ?? '', /^The next live stream could not be checked\. .+\.\n.+/);
	});
}
