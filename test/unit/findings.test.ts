import {
	both,
	hasDestination,
	hasPlan,
	isCustomServiceOn,
	isRunning,
	isStreamingOn,
	type Verdict,
} from '../../nodes/ZoomLiveStream/diagnosis/findings';

type Fields = Record<string, unknown>;

test.each<[Fields, Verdict]>([
	[{ status: 'started' }, 'yes'],
	[{ status: 'waiting' }, 'no'],
	[{ status: 2 }, 'unclear'],
	[{}, 'unclear'],
])('an event of which Zoom says %j runs: %s', (fields, verdict) => {
	expect(isRunning(fields)).toBe(verdict);
});

test.each<[Fields, Verdict]>([
	[{ type: 1 }, 'no'],
	[{ type: 2 }, 'yes'],
	[{ type: '1' }, 'unclear'],
	[{}, 'unclear'],
])('a host of which Zoom says %j has a plan that can stream: %s', (fields, verdict) => {
	expect(hasPlan(fields)).toBe(verdict);
});

test.each<[Fields, Verdict]>([
	[{ in_meeting: { allow_live_streaming: true } }, 'yes'],
	[{ in_meeting: { allow_live_streaming: false } }, 'no'],
	[{ in_meeting: { allow_live_streaming: 'true' } }, 'unclear'],
	[{ in_meeting: 'on' }, 'unclear'],
	[{ webinar_live_streaming: { enable: true } }, 'unclear'],
	[{}, 'unclear'],
])('by the settings %j a meeting may be streamed: %s', (settings, verdict) => {
	expect(isStreamingOn(settings, 'meeting')).toBe(verdict);
});

test.each<[Fields, Verdict]>([
	[{ webinar_live_streaming: { enable: true } }, 'yes'],
	[{ webinar_live_streaming: { enable: false } }, 'no'],
	[{ webinar_live_streaming: null }, 'unclear'],
	[{ in_meeting: { allow_live_streaming: true } }, 'unclear'],
])('by the settings %j a webinar may be streamed: %s', (settings, verdict) => {
	expect(isStreamingOn(settings, 'webinar')).toBe(verdict);
});

test.each<[Fields, Verdict]>([
	[{ in_meeting: { custom_live_streaming_service: true } }, 'yes'],
	[{ in_meeting: { custom_live_streaming_service: false } }, 'no'],
	[{ webinar_live_streaming: { live_streaming_service: ['custom'] } }, 'unclear'],
])('by the settings %j a meeting may go to a custom service: %s', (settings, verdict) => {
	expect(isCustomServiceOn(settings, 'meeting')).toBe(verdict);
});

test.each<[Fields, Verdict]>([
	[{ webinar_live_streaming: { live_streaming_service: ['facebook', 'Custom_Live'] } }, 'yes'],
	[{ webinar_live_streaming: { live_streaming_service: ['facebook', 7] } }, 'no'],
	[{ webinar_live_streaming: { live_streaming_service: [] } }, 'no'],
	[{ webinar_live_streaming: { live_streaming_service: 'custom' } }, 'unclear'],
	[{ in_meeting: { custom_live_streaming_service: true } }, 'unclear'],
])('by the settings %j a webinar may go to a custom service: %s', (settings, verdict) => {
	expect(isCustomServiceOn(settings, 'webinar')).toBe(verdict);
});

test.each<[Fields, Verdict]>([
	[{ stream_url: 'rtmps://a.example/live' }, 'yes'],
	[{ stream_url: '' }, 'no'],
	[{ stream_url: 7 }, 'no'],
	[{}, 'no'],
])('with %j a destination is set: %s', (fields, verdict) => {
	expect(hasDestination(fields)).toBe(verdict);
});

test.each<[Verdict, Verdict, Verdict]>([
	['yes', 'yes', 'yes'],
	['yes', 'no', 'no'],
	['no', 'yes', 'no'],
	['no', 'unclear', 'no'],
	['unclear', 'no', 'no'],
	['yes', 'unclear', 'unclear'],
	['unclear', 'yes', 'unclear'],
	['unclear', 'unclear', 'unclear'],
])('%s and %s are together %s', (one, other, verdict) => {
	expect(both(one, other)).toBe(verdict);
});
