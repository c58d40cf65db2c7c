import {
	both,
	hasDestination,
	hasPlan,
	isCustomServiceOn,
	isRunning,
	isStreamable,
	isStreamingOn,
	servicesForWebinars,
	type Finding,
} from '../../../nodes/ZoomLiveStream/zoomState/findings';

type Fields = Record<string, unknown>;

function webinarServices(live_streaming_service: unknown): Fields {
	return { in_meeting: { webinar_live_streaming: { live_streaming_service } } };
}

test.each<[Fields, Finding]>([
	[{ status: 'started' }, 'yes'],
	[{ status: 'waiting' }, 'no'],
	[{ status: 2 }, 'unclear'],
	[{}, 'unclear'],
])('an event that Zoom describes as %j is running: %s', (fields, finding) => {
	expect(isRunning(fields)).toBe(finding);
});

test.each<[Fields, Finding]>([
	[{ settings: { encryption_type: 'enhanced_encryption' } }, 'yes'],
	[{ settings: { encryption_type: 'e2ee' } }, 'no'],
	[{ settings: { encryption_type: 7 } }, 'unclear'],
	[{ settings: 'e2ee' }, 'unclear'],
	[{}, 'unclear'],
])(
	'an event that Zoom describes as %j has encryption that allows streaming: %s',
	(fields, finding) => {
		expect(isStreamable(fields)).toBe(finding);
	},
);

test.each<[Fields, Finding]>([
	[{ type: 1 }, 'no'],
	[{ type: 2 }, 'yes'],
	[{ type: 4 }, 'no'],
	[{ type: 99 }, 'no'],
	[{ type: '1' }, 'unclear'],
	[{}, 'unclear'],
])('a host that Zoom describes as %j has a plan with streaming: %s', (fields, finding) => {
	expect(hasPlan(fields)).toBe(finding);
});

test.each<[Fields, Finding]>([
	[{ in_meeting: { allow_live_streaming: true } }, 'yes'],
	[{ in_meeting: { allow_live_streaming: false } }, 'no'],
	[{ in_meeting: { allow_live_streaming: 'true' } }, 'unclear'],
	[{ in_meeting: 'on' }, 'unclear'],
	[{ in_meeting: { webinar_live_streaming: { enable: true } } }, 'unclear'],
	[{}, 'unclear'],
])('with the settings %j a meeting may be streamed: %s', (settings, finding) => {
	expect(isStreamingOn(settings, 'meeting')).toBe(finding);
});

test.each<[Fields, Finding]>([
	[{ in_meeting: { webinar_live_streaming: { enable: true } } }, 'yes'],
	[{ in_meeting: { webinar_live_streaming: { enable: false } } }, 'no'],
	[{ in_meeting: { webinar_live_streaming: null } }, 'unclear'],
	[{ webinar_live_streaming: { enable: true } }, 'unclear'],
	[{ in_meeting: { allow_live_streaming: true } }, 'unclear'],
])('with the settings %j a webinar may be streamed: %s', (settings, finding) => {
	expect(isStreamingOn(settings, 'webinar')).toBe(finding);
});

test.each<[Fields, Finding]>([
	[{ in_meeting: { custom_live_streaming_service: true } }, 'yes'],
	[{ in_meeting: { custom_live_streaming_service: false } }, 'no'],
	[{ in_meeting: { webinar_live_streaming: { live_streaming_service: [] } } }, 'unclear'],
])('with the settings %j a meeting may go to a custom service: %s', (settings, finding) => {
	expect(isCustomServiceOn(settings, 'meeting')).toBe(finding);
});

test.each<[Fields, Finding]>([
	[webinarServices(['facebook', 'custom_live_streaming_service']), 'yes'],
	[webinarServices(['facebook', 7]), 'no'],
	[webinarServices([]), 'no'],
	[webinarServices('custom_live_streaming_service'), 'unclear'],
	[{ in_meeting: { custom_live_streaming_service: true } }, 'unclear'],
])('with the settings %j a webinar may go to a custom service: %s', (settings, finding) => {
	expect(isCustomServiceOn(settings, 'webinar')).toBe(finding);
});

test.each<[Fields, Finding]>([
	[{ stream_url: 'rtmps://a.example/live' }, 'yes'],
	[{ stream_url: '' }, 'no'],
	[{ stream_url: 7 }, 'unclear'],
	[{}, 'no'],
])('with %j a destination is set: %s', (fields, finding) => {
	expect(hasDestination(fields)).toBe(finding);
});

test.each<[Finding, Finding, Finding]>([
	['yes', 'yes', 'yes'],
	['yes', 'no', 'no'],
	['no', 'yes', 'no'],
	['no', 'unclear', 'no'],
	['unclear', 'no', 'no'],
	['yes', 'unclear', 'unclear'],
	['unclear', 'yes', 'unclear'],
	['unclear', 'unclear', 'unclear'],
])('%s and %s together are %s', (one, other, finding) => {
	expect(both(one, other)).toBe(finding);
});

test('the services for webinars are those in the settings, and none when Zoom does not say', () => {
	expect(servicesForWebinars(webinarServices(['facebook', 'youtube']))).toEqual([
		'facebook',
		'youtube',
	]);
	expect(servicesForWebinars(webinarServices('youtube'))).toEqual([]);
	expect(servicesForWebinars({})).toEqual([]);
});
