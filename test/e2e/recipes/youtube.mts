import { changeStatus } from '../../simulator/calls.ts';
import { exampleDestination } from '../../simulator/index.ts';
import { assert } from '../assertions.mts';
import { until } from '../until.mts';
import { beginMeeting, MEETING, nextMessage, type Step, whilePublished } from './walk.mts';

const TRIGGERS = {
	'Meeting Started': 'meeting.started',
	'Meeting Ended': 'meeting.ended',
} as const;

/** Recipe: a broadcast on YouTube for a meeting. */
export function youTube(step: Step): void {
	step(
		'YouTube: a broadcast is created, Zoom streams to it, the link is posted, only the end completes it',
		async (stage) => {
			const { zoom, services } = stage;
			const { youTube: channel } = services;
			await whilePublished(stage, 'youtube.json', TRIGGERS, async () => {
				beginMeeting(stage, MEETING);
				const message = await nextMessage(stage);
				const [broadcast, ...others] = channel.broadcasts;
				assert.ok(broadcast);
				assert.deepEqual(others, []);
				const page = `https://www.youtube.com/watch?v=${broadcast.id}`;
				assert.equal(message, `Sunday service goes on air: ${page}`);
				const { title, privacy, startsByItself, endsByItself, streamId, status } = broadcast;
				assert.deepEqual(
					{ title, privacy, startsByItself, endsByItself, status },
					{
						title: 'Sunday service',
						privacy: 'unlisted',
						startsByItself: true,
						endsByItself: false,
						status: 'created',
					},
				);
				assert.equal(zoom.meeting(MEETING).stream, 'live');
				assert.deepEqual(zoom.meeting(MEETING).destination, {
					stream_url: channel.ingestionAddress,
					stream_key: channel.streams.find(({ id }) => id === streamId)?.key,
					page_url: page,
				});

				// A drop is not the end.
				await changeStatus(zoom, `/meetings/${MEETING}`, { action: 'stop' });
				await zoom.webhooks.settled();
				assert.equal(broadcast.status, 'created');
				zoom.endMeeting(MEETING);
				await until('the broadcast is complete', () => broadcast.status === 'complete');

				zoom.meeting(MEETING).topic = `<${'A'.repeat(98)}> 😀😀`;
				beginMeeting(stage, MEETING);
				const next = await nextMessage(stage);
				assert.match(next, /^&lt;A{98}&gt; 😀😀 goes on air: /);
				assert.equal(channel.broadcasts.at(-1)?.title, 'A'.repeat(98));
				assert.deepEqual(
					channel.streams.map(({ title: name }) => name),
					[`Zoom ${MEETING}`],
				);
				zoom.meeting(MEETING).topic = 'Sunday service';
				zoom.endMeeting(MEETING);
				await until('both are complete', () =>
					channel.broadcasts.every((one) => one.status === 'complete'),
				);

				channel.liveStreamingEnabled = false;
				beginMeeting(stage, MEETING);
				assert.equal(
					await nextMessage(stage),
					'Sunday service is not on air. YouTube says: The user is not enabled for live streaming.',
				);
				assert.equal(zoom.meeting(MEETING).stream, 'off');

				channel.liveStreamingEnabled = true;
				zoom.user('simulator-host').allowLiveStreaming = false;
				beginMeeting(stage, MEETING);
				assert.match(await nextMessage(stage), /^Sunday service is not on air\. .*switched off/);
				zoom.user('simulator-host').allowLiveStreaming = true;

				zoom.endMeeting(MEETING);
				const gone = 'https://www.youtube.com/watch?v=gone';
				zoom.meeting(MEETING).destination = { ...exampleDestination, page_url: gone };
				zoom.meeting(MEETING).status = 'started';
				zoom.meeting(MEETING).stream = 'live';
				zoom.endMeeting(MEETING);
				const open = await nextMessage(stage);
				assert.match(
					open,
					/^Sunday service has ended, but its broadcast on YouTube may still be open: Broadcast not found/,
				);
				assert.ok(open.endsWith(`End it in YouTube Studio: ${gone}`));
			});
			zoom.meeting(MEETING).destination = { ...exampleDestination };
		},
	);
}
