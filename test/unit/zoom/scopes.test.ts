import { OPERATIONS } from '../../../nodes/ZoomLiveStream/operation';
import { BUNDLES, scopesFor, type Purpose } from '../../../nodes/zoom/scopes';
import { TRIGGER_EVENTS } from '../../../nodes/zoom/webhook/events';
import { endpoints } from '../../simulator/endpoints';

type EventType = 'meeting' | 'webinar';

/**
 * From the security of each path in Zoom's OpenAPI of August 2026, and for meetings, webinars, users and their
 * lists from Zoom's table of granular scopes: the form for a user's app. For a whole account each of them ends
 * in `:admin`.
 */
const REQUESTS: Record<string, string> = {
	'PATCH /meetings/:id/livestream/status': 'meeting:update:livestream_status',
	'PATCH /webinars/:id/livestream/status': 'webinar:update:livestream_status',
	'PATCH /meetings/:id/livestream': 'meeting:update:livestream',
	'PATCH /webinars/:id/livestream': 'webinar:update:livestream',
	'GET /meetings/:id/livestream': 'meeting:read:livestream',
	'GET /webinars/:id/livestream': 'webinar:read:livestream',
	'GET /meetings/:id/jointoken/live_streaming': 'meeting:read:live_streaming_token',
	'GET /webinars/:id/jointoken/live_streaming': 'webinar:read:live_streaming_token',
	'PUT /meetings/:id/status': 'meeting:update:status',
	'PUT /webinars/:id/status': 'webinar:update:status',
	'PATCH /live_meetings/:id/events': 'meeting:update:in_meeting_controls',
	'GET /meetings/:id': 'meeting:read:meeting',
	'GET /webinars/:id': 'webinar:read:webinar',
	'GET /users/:id/meetings': 'meeting:read:list_meetings',
	'GET /users/:id/webinars': 'webinar:read:list_webinars',
	'GET /users/:id': 'user:read:user',
	'GET /users/:id/settings': 'user:read:settings',
	'PATCH /users/:id/settings': 'user:update:settings',
};

/** From Zoom's specification of events of August 2026. */
const EVENTS: Record<string, string> = {
	'meeting.live_streaming_started': 'meeting:read:livestream',
	'meeting.live_streaming_stopped': 'meeting:read:livestream',
	'meeting.started': 'meeting:read:meeting',
	'meeting.ended': 'meeting:read:meeting',
	'webinar.started': 'webinar:read:webinar',
	'webinar.ended': 'webinar:read:webinar',
	'recording.completed': 'cloud_recording:read:recording',
};

/** The requests that each purpose cannot do without; for the trigger, the events. */
const MADE: Record<Purpose, readonly string[]> = {
	start: ['PATCH /{event}/livestream/status'],
	stop: ['PATCH /{event}/livestream/status'],
	updateSettings: ['PATCH /{event}/livestream/status'],
	changeLayout: ['PATCH /{event}/livestream/status'],
	checkReadiness: [
		'GET /{event}',
		'GET /{event}/livestream',
		'GET /users/:id',
		'GET /users/:id/settings',
		// Not sent, but what the check is about.
		'PATCH /{event}/livestream/status',
	],
	enable: ['GET /{event}', 'PATCH /users/:id/settings', 'GET /users/:id/settings'],
	getJoinToken: ['GET /{event}/jointoken/live_streaming'],
	get: ['GET /{event}/livestream'],
	set: ['PATCH /{event}/livestream'],
	waitForEvent: ['GET /{event}'],
	destination: ['PATCH /{event}/livestream'],
	keepStreamKey: ['GET /{event}/livestream'],
	record: ['PATCH /live_meetings/:id/events'],
	endEvent: ['PUT /{event}/status'],
	list: ['GET /users/:id/{kind}s'],
	'meeting.live_streaming_started': ['meeting.live_streaming_started'],
	'meeting.live_streaming_stopped': ['meeting.live_streaming_stopped'],
	'meeting.started': ['meeting.started'],
	'meeting.ended': ['meeting.ended'],
	'webinar.started': ['webinar.started'],
	'webinar.ended': ['webinar.ended'],
	'recording.completed': ['recording.completed'],
	automaticSubscription: ['GET /users/:id'],
};

/** What Zoom has for one type of event only. */
const ONLY: Partial<Record<Purpose, EventType>> = {
	changeLayout: 'meeting',
	'meeting.live_streaming_started': 'meeting',
	'meeting.live_streaming_stopped': 'meeting',
	'meeting.started': 'meeting',
	'meeting.ended': 'meeting',
	'webinar.started': 'webinar',
	'webinar.ended': 'webinar',
};

function specified(purpose: Purpose, eventType: EventType): string[] {
	if ((ONLY[purpose] ?? eventType) !== eventType) return [];
	return MADE[purpose].map((made) => {
		const request = made.replace('{event}', `${eventType}s/:id`).replace('{kind}', eventType);
		const scope = REQUESTS[request] ?? EVENTS[request];
		if (scope === undefined) throw new Error(`No specification of ${request}`);
		return scope;
	});
}

const PURPOSES = Object.keys(MADE).filter((name): name is Purpose => name in MADE);
const rows = PURPOSES.flatMap((purpose) =>
	(['meeting', 'webinar'] as const).map((eventType): [Purpose, EventType] => [purpose, eventType]),
);

test.each(rows)('the scopes for %s of a %s are those that Zoom specifies', (purpose, eventType) => {
	const scopes = specified(purpose, eventType).sort();
	expect(scopesFor([purpose], 'user', [eventType]).sort()).toEqual(scopes);
	expect(scopesFor([purpose], 'account', [eventType]).sort()).toEqual(
		scopes.map((scope) => `${scope}:admin`),
	);
});

test.each(Object.entries(REQUESTS))(
	'the simulator enforces what Zoom specifies: %s',
	(to, scope) => {
		const found = endpoints.filter(({ method, path }) => `${method} ${path}` === to);
		expect(found.map(({ scopes }) => scopes.granular)).toEqual([scope]);
	},
);

test('every operation and every event of the trigger has its scopes', () => {
	for (const operation of OPERATIONS) expect(scopesFor([operation], 'user')).not.toEqual([]);
	for (const { value } of TRIGGER_EVENTS) expect(scopesFor([value], 'user')).not.toEqual([]);
});

test('a scope that several purposes need is there once', () => {
	const scopes = scopesFor(Object.values(BUNDLES).flat(), 'account');
	expect(new Set(scopes).size).toBe(scopes.length);
});
