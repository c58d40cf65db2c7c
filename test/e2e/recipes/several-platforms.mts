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

const ENTRIES = {
	'From Zoom': FOR_MEETING,
	'Your Relay': {
		streamUrl: 'rtmps://relay.example.com:443/live',
		streamKey: 'example-relay-key',
		pageUrl: 'https://example.com/youtube',
	},
	'Your Channels': {
		YouTube: 'https://example.com/youtube?a&b',
		Facebook: 'https://example.com/facebook',
	},
};
const TRIGGERS = { 'From Zoom': ['meeting.started', 'meeting.live_streaming_started'] } as const;

/** Recipe: one relay, many channels. */
export function severalPlatforms(step: Step): void {
	step(
		'several platforms: the stream goes to the relay, and the team gets the page of every channel',
		async (stage) => {
			const { zoom } = stage;
			const meeting = zoom.meeting(MEETING);
			const follow = async () => {
				beginMeeting(stage, MEETING);
				assert.equal(
					await nextMessage(stage),
					[
						'Sunday service is on air. Open each channel once:',
						'• YouTube: https://example.com/youtube?a&amp;b',
						'• Facebook: https://example.com/facebook',
						'• Twitch: enter its page in the step Your Channels',
					].join('\n'),
				);
				assert.equal(meeting.stream, 'live');
				assert.equal(meeting.destination?.stream_url, 'rtmps://relay.example.com:443/live');

				zoom.endMeeting(MEETING);
				zoom.user('simulator-host').customLiveStreamingService = false;
				beginMeeting(stage, MEETING);
				assert.match(
					await nextMessage(stage),
					/^Sunday service is not on air on any channel\. .+\.\n.+/,
				);
				assert.equal(meeting.stream, 'off');
				zoom.user('simulator-host').customLiveStreamingService = true;
			};
			await whilePublished(stage, 'several-platforms.json', TRIGGERS, follow, ENTRIES);

			const refuses = async (message: RegExp) => {
				beginMeeting(stage, MEETING);
				assert.match(await nextMessage(stage), message);
				assert.equal(meeting.stream, 'off');
			};
			await whilePublished(stage, 'several-platforms.json', TRIGGERS, async () => {
				await refuses(
					/^Sunday service is not on air on any channel\. No meetings are entered in the step From Zoom, under Filters\.$/,
				);
			});
			const onlyMeeting = { 'From Zoom': FOR_MEETING };
			await whilePublished(
				stage,
				'several-platforms.json',
				TRIGGERS,
				async () => {
					await refuses(
						/^Sunday service is not on air on any channel\. The parameter 'Stream URL' is empty\.\n.+ The step for it is Your Relay\.$/,
					);
				},
				onlyMeeting,
			);
			meeting.destination = { ...exampleDestination };
		},
	);
}
