import { webhookEvent } from '../../simulator/webhook-events.ts';
import { assert } from '../assertions.mts';
import { webhookUrl } from '../zoom/trigger-workflows.mts';
import { letter, send } from '../zoom/zoom-letter.mts';
import { MEETING, nextMessage, type Step, whilePublished } from './walk.mts';

const HEAD = ['Date', 'Show', 'Minutes', 'Recording', 'Size'];
const LINK = `https://zoom.us/rec/share/${MEETING}`;

/** Recipe: a recording is ready. */
export function afterTheShow(step: Step): void {
	step(
		'after the show: the recording gets a row and a message, or only a message if the row fails',
		async (stage) => {
			const { zoom, services, n8n } = stage;
			const { shows } = services;
			shows.rows = [HEAD];
			const meeting = zoom.meeting(MEETING);
			const { startTime } = meeting;
			meeting.startTime = new Date(Date.now() - 90 * 60_000).toISOString();
			const triggers = { 'Recording Completed': 'recording.completed' } as const;
			await whilePublished(stage, 'after-the-show.json', triggers, async (workflow) => {
				zoom.completeRecording(MEETING);
				assert.equal(await nextMessage(stage), `The recording of Sunday service is ready: ${LINK}`);
				const [head, [date, ...row] = [], ...others] = shows.rows;
				assert.deepEqual([head, others], [HEAD, []]);
				assert.match(date ?? '', /^\d{4}-\d\d-\d\d \d\d:\d\d$/);
				assert.deepEqual(row.map(String), ['Sunday service', '90', LINK, '3.6 MB']);

				shows.mayWrite = false;
				zoom.completeRecording(MEETING);
				assert.match(
					await nextMessage(stage),
					/^The recording of Sunday service is ready: \S+\nIt is not in the sheet\. Google Sheets: Forbidden/,
				);
				shows.mayWrite = true;
				assert.equal(shows.rows.length, 2);

				const event = webhookEvent('recording.completed', meeting, 'host@example.com', Date.now());
				const sound = {
					...event,
					payload: {
						...event.payload,
						object: { ...event.payload.object, recording_files: [{ file_type: 'M4A' }] },
					},
				};
				await send(
					webhookUrl(n8n.baseUrl, workflow, 'Recording Completed'),
					letter(sound, zoom.app.secretToken),
				);
				assert.match(
					await nextMessage(stage),
					/^Sunday service was recorded without video: \S+\nIt is not in the sheet\./,
				);
				assert.equal(shows.rows.length, 2);

				zoom.addMeeting({ id: '85900000001', topic: 'Lecture' });
				zoom.completeRecording('85900000001');
				assert.match(await nextMessage(stage), /^The recording of Lecture is ready: /);
			});
			meeting.startTime = startTime;
		},
	);
}
