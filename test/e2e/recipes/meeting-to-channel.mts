import { exampleDestination } from '../../simulator/index.ts';
import { assert } from '../assertions.mts';
import {
	beginMeeting,
	FOR_MEETING,
	MEETING,
	nextMessage,
	type Step,
	whilePublished,
} from './walk.mts';

/** Recipe: a meeting starts, its stream follows, the team gets a message. */
export function meetingToChannel(step: Step): void {
	step(
		'a meeting starts: its destination is set, it goes on air, and the team gets the link',
		async (stage) => {
			const { zoom } = stage;
			const old = { ...exampleDestination, page_url: 'https://watch.example.com/old' };
			zoom.meeting(MEETING).destination = old;
			const triggers = {
				'Meeting Started': 'meeting.started',
				'Live Stream Started': 'meeting.live_streaming_started',
			} as const;
			const entries = {
				'Meeting Started': FOR_MEETING,
				'Your Channel': {
					streamUrl: exampleDestination.stream_url,
					pageUrl: 'https://watch.example.com/show',
				},
			};
			const follow = async () => {
				beginMeeting(stage, MEETING);
				assert.equal(
					await nextMessage(stage),
					'Sunday service is on air: https://watch.example.com/show',
				);
				assert.equal(zoom.meeting(MEETING).stream, 'live');
				assert.equal(zoom.meeting(MEETING).destination?.stream_key, exampleDestination.stream_key);

				// Zoom has no key, so what the recipe leaves empty is missing.
				zoom.endMeeting(MEETING);
				zoom.meeting(MEETING).destination = undefined;
				beginMeeting(stage, MEETING);
				const message = await nextMessage(stage);
				assert.match(message, /^Sunday service is not on air\. /);
				assert.match(message, /key/i);
				assert.equal(zoom.meeting(MEETING).stream, 'off');
			};
			await whilePublished(stage, 'meeting-to-channel.json', triggers, follow, entries);

			zoom.meeting(MEETING).destination = { ...old };
			const refuses = async (message: RegExp) => {
				beginMeeting(stage, MEETING);
				assert.match(await nextMessage(stage), message);
				assert.deepEqual(zoom.meeting(MEETING).destination, old);
				assert.equal(zoom.meeting(MEETING).stream, 'off');
			};
			await whilePublished(stage, 'meeting-to-channel.json', triggers, async () => {
				await refuses(
					/^Sunday service is not on air\. No meetings are entered in the step Meeting Started, under Filters\.$/,
				);
			});
			const onlyMeeting = { 'Meeting Started': FOR_MEETING };
			await whilePublished(
				stage,
				'meeting-to-channel.json',
				triggers,
				async () => {
					await refuses(
						/^Sunday service is not on air\. The parameter 'Stream URL' is empty\.\n.+ The step for it is Your Channel\.$/,
					);
				},
				onlyMeeting,
			);
			zoom.meeting(MEETING).destination = undefined;
		},
	);
}
