import { change, maximumWait, read, type Expected, type OperationTable } from '../harness/expected';

const EVENT = read('{event}');
const HOST = read('/users/simulator-host');
const SETTINGS = read('/users/simulator-host/settings');

/** Looks at everything that a start needs. */
export const checkReadiness: OperationTable = {
	resource: 'Live Stream',
	operation: 'Check Readiness',
	events: ['Meeting', 'Webinar'],
	needs: [],
	plain: {
		sends: [HOST, SETTINGS, EVENT, read('{event}/livestream')],
		gives: {
			ready: true,
			summary: expect.stringMatching(/ is ready to stream: nothing is in the way\.$/),
			unchecked: [],
			checks: expect.any(Array),
		},
	},
	fields: [maximumWait(EVENT)],
};

const enabled: Expected = {
	given: (zoom) => {
		Object.assign(zoom.user('simulator-host'), {
			allowLiveStreaming: false,
			webinarLiveStreaming: false,
		});
	},
	sends: [],
	gives: {
		success: true,
		operation: 'enable',
		changed: ['liveStreaming'],
		requestFormat: 'json',
		attempts: 4,
		waitedMs: 0,
		note: 'The host can live stream now.',
	},
};
const switchedOn = (in_meeting: object): Expected => ({
	...enabled,
	sends: [
		SETTINGS,
		EVENT,
		change('PATCH /users/simulator-host/settings', { in_meeting }),
		SETTINGS,
	],
});

const enable = { resource: 'Live Stream', operation: 'Enable', needs: [] } as const;

/** Switches live streaming of meetings on. */
export const enableForMeetings: OperationTable = {
	...enable,
	events: ['Meeting'],
	plain: switchedOn({ allow_live_streaming: true }),
	fields: [maximumWait(EVENT)],
};

/** Switches live streaming of webinars on. */
export const enableForWebinars: OperationTable = {
	...enable,
	events: ['Webinar'],
	plain: switchedOn({ webinar_live_streaming: { enable: true } }),
	fields: [maximumWait(EVENT)],
};

const TOKEN = read('{event}/jointoken/live_streaming');

/** Gives a token for a bot that streams. */
export const getJoinToken: OperationTable = {
	resource: 'Live Stream',
	operation: 'Get Join Token',
	events: ['Meeting', 'Webinar'],
	needs: [],
	plain: {
		sends: [TOKEN],
		gives: {
			token: expect.stringMatching(/^simulator-join-/),
			expiresIn: 120,
			expiresAt: '2026-01-19T12:02:00.000Z',
		},
	},
	fields: [maximumWait(TOKEN)],
};
