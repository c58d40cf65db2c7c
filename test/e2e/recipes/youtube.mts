import { exampleDestination } from '../../simulator/index.ts';
import { assert } from '../assertions.mts';
import { until } from '../until.mts';
import { beginMeeting, MEETING, nextMessage, type Step, whilePublished } from './walk.mts';

const TRIGGERS = {
	'Meeting Started': 'meeting.started',
	'Live Stream Stopped': 'meeting.live_streaming_stopped',
} as const;

/** Recipe: a broadcast on YouTube for a meeting. */
export function youTube(step: Step): void {
	step(
		'YouTube: a broadcast is created, Zoom streams to it, the link is posted, the end completes it',
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
				const { title, privacy, startsByItself, streamId = '', status } = broadcast;
				assert.deepEqual(
					{ title, privacy, startsByItself, status },
					{ title: 'Sunday service', privacy: 'unlisted', startsByItself: true, status: 'created' },
				);
				assert.equal(zoom.meeting(MEETING).stream, 'live');
				assert.deepEqual(zoom.meeting(MEETING).destination, {
					stream_url: channel.ingestionAddress,
					stream_key: channel.streamKeys.get(streamId),
					page_url: page,
				});

				zoom.endMeeting(MEETING);
				await until('the broadcast is complete', () => broadcast.status === 'complete');

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
					/has stopped, but YouTube did not complete the broadcast: Broadcast not found/,
				);
				assert.ok(open.endsWith(`End it in YouTube Studio: ${gone}`));
			});
			zoom.meeting(MEETING).destination = { ...exampleDestination };
		},
	);
}
