import { expectAnswersAsSpecified } from '../specification/judging';
import { callApi } from './calls';
import { defaultUserId, exampleDestination, startSimulator, type Simulator } from './index';

const scopes = [
	'meeting:write',
	'meeting:read',
	'webinar:write',
	'webinar:read',
	'user:read',
	'user:write',
	'meeting_token:read:live_streaming',
	'webinar_token:read:live_streaming',
];

const MEETING = '82012345678';
const WEBINAR = '82929473321';
const NOWHERE = '99999999999';

let simulator: Simulator;

beforeEach(async () => {
	simulator = await startSimulator();
	const given = { status: 'started', destination: exampleDestination } as const;
	simulator.addMeeting({ id: MEETING, ...given });
	simulator.addWebinar({ id: WEBINAR, ...given });
});
afterEach(async () => {
	await simulator.close();
	expectAnswersAsSpecified(simulator);
});

type Request = [method: 'GET' | 'PATCH' | 'PUT', path: string, body?: object];

const of = (kind: 'meeting' | 'webinar'): Request[] => [
	['PATCH', `/${kind}s/{id}/livestream/status`, { action: 'start' }],
	['PATCH', `/${kind}s/{id}/livestream`, exampleDestination],
	['GET', `/${kind}s/{id}/livestream`],
	['GET', `/${kind}s/{id}/jointoken/live_streaming`],
	['GET', `/${kind}s/{id}`],
	['PUT', `/${kind}s/{id}/status`, { action: 'end' }],
];
const REQUESTS: Request[] = [
	...of('meeting'),
	...of('webinar'),
	['PATCH', '/live_meetings/{id}/events', { method: 'recording.start' }],
	['GET', '/users/{id}'],
	['GET', '/users/{id}/settings'],
	['PATCH', '/users/{id}/settings', { in_meeting: {} }],
	['GET', '/users/{id}/meetings'],
	['GET', '/users/{id}/webinars'],
];

/** The simulator's state, and the ids that are requested in it. */
const SITUATIONS: Array<[string, () => void, string[]]> = [
	['an unknown id', () => undefined, [NOWHERE]],
	['an invalid id', () => undefined, ['abc']],
	['an id of the other type', () => undefined, [WEBINAR, MEETING]],
	['an event in another account', inAnotherAccount, [MEETING, WEBINAR]],
	['an event whose host is gone', withoutHost, [MEETING, WEBINAR]],
	['a host without a plan', () => change({ type: 99 }), [MEETING, WEBINAR, defaultUserId]],
	['a host without webinars', () => change({ hasWebinarPlan: false }), [WEBINAR]],
	[
		'a host who may not stream',
		() => change({ allowLiveStreaming: false, webinarLiveStreaming: false }),
		[MEETING, WEBINAR],
	],
	[
		'a host without a custom service',
		() => change({ customLiveStreamingService: false }),
		[MEETING, WEBINAR],
	],
	['nothing in the way', () => undefined, [MEETING, WEBINAR, defaultUserId]],
];

function change(user: object): void {
	Object.assign(simulator.user(defaultUserId), user);
}

function inAnotherAccount(): void {
	simulator.meeting(MEETING).accountId = 'elsewhere';
	simulator.webinar(WEBINAR).accountId = 'elsewhere';
}

function withoutHost(): void {
	simulator.meeting(MEETING).hostId = 'gone';
	simulator.webinar(WEBINAR).hostId = 'gone';
}

test.each(SITUATIONS)(
	'every endpoint has a documented answer for %s',
	async (_situation, arrange, ids) => {
		arrange();
		const { access_token: token } = simulator.issueTokens({ scopes });
		for (const [method, path, body] of REQUESTS) {
			for (const id of ids) {
				await callApi(simulator, method, path.replace('{id}', id), { token, body });
			}
		}
		expect(simulator.requests).toHaveLength(REQUESTS.length * ids.length);
	},
);
