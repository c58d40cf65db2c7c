import { changeStatus } from '../../simulator/calls.ts';
import { exampleDestination } from '../../simulator/index.ts';
import { assert } from '../assertions.mts';
import { waitForExecutionsOf } from '../n8n/execution.mts';
import { until } from '../until.mts';
import {
	beginMeeting,
	FOR_MEETING,
	MEETING,
	nextMessage,
	type Step,
	whilePublished,
} from './walk.mts';

const TRIGGERS = {
	'Meeting Started': 'meeting.started',
	'Live Stream Started': 'meeting.live_streaming_started',
	'Meeting Ended': 'meeting.ended',
} as const;

const FILE = 'youtube.json';
/** Two seconds instead of two minutes between looks at what YouTube receives. */
const SOONER = { 'Meeting Started': FOR_MEETING, 'Wait 2 Minutes': { unit: 'seconds' } };

/** Recipe: what YouTube receives, once Zoom reports that the stream is on air. */
export function youTubePicture(step: Step): void {
	step(
		'YouTube: an alarm if Zoom is on air and YouTube gets no picture, and one message if YouTube is silent',
		async (stage) => {
			const { zoom, services } = stage;
			const { youTube: channel } = services;
			const begin = async () => {
				beginMeeting(stage, MEETING);
				assert.match(await nextMessage(stage), /^Sunday service goes on air: /);
			};
			const end = async () => {
				zoom.endMeeting(MEETING);
				await until(
					'the broadcast is complete',
					() => channel.broadcasts.at(-1)?.status === 'complete',
				);
			};
			const follow = async () => {
				await begin();
				channel.health = 'noData';
				assert.match(
					await nextMessage(stage),
					/^Sunday service: Zoom reported at \d\d:\d\d that the stream is on air, but YouTube has received no picture for two minutes\.\nIf no one stopped it on purpose, .+: https:\/\/www\.youtube\.com\/watch\?v=/,
				);
				await end();
				channel.health = 'good';

				await begin();
				channel.answers = false;
				assert.match(
					await nextMessage(stage),
					/^Sunday service: Zoom reported at \d\d:\d\d that the stream is on air\. Whether viewers see it is not known, because YouTube could not be asked: .*unavailable/,
				);
				channel.answers = true;
				await end();
				assert.deepEqual(services.chat.messages, []);
			};
			zoom.endMeeting(MEETING);
			await whilePublished(stage, FILE, TRIGGERS, follow, SOONER);

			const before = channel.broadcasts.length;
			await whilePublished(stage, FILE, TRIGGERS, async ({ id }) => {
				beginMeeting(stage, MEETING);
				assert.equal(
					await nextMessage(stage),
					'Sunday service is not on air. No meetings are entered in the step Meeting Started, under Filters.',
				);
				const old = { ...exampleDestination, page_url: 'https://www.youtube.com/watch?v=gone' };
				zoom.meeting(MEETING).destination = old;
				await changeStatus(zoom, `/meetings/${MEETING}`, { action: 'start' });
				zoom.endMeeting(MEETING);
				await waitForExecutionsOf(stage.api.session, id, 3);
				assert.deepEqual(services.chat.messages, []);
				assert.equal(channel.broadcasts.length, before);
			});
			zoom.meeting(MEETING).destination = { ...exampleDestination };
		},
	);
}

/** Recipe: a broadcast on YouTube for a meeting. */
export function youTube(step: Step): void {
	step(
		'YouTube: a broadcast is created, Zoom streams to it, the link is posted, only the end completes it',
		async (stage) => {
			const { zoom, services } = stage;
			const { youTube: channel } = services;
			const follow = async () => {
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

				const gone = 'https://www.youtube.com/watch?v=gone';
				zoom.meeting(MEETING).destination = { ...exampleDestination, page_url: gone };
				zoom.meeting(MEETING).stream = 'live';
				zoom.endMeeting(MEETING);
				const open = await nextMessage(stage);
				assert.match(
					open,
					/^Sunday service has ended, but its broadcast on YouTube may still be open: Broadcast not found/,
				);
				assert.ok(open.endsWith(`End it in YouTube Studio: ${gone}`));
			};
			zoom.endMeeting(MEETING);
			await whilePublished(stage, FILE, TRIGGERS, follow, SOONER);
			zoom.meeting(MEETING).destination = { ...exampleDestination };
		},
	);
}
