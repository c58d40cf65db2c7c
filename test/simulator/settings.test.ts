import { callApi, type Received } from './calls';
import type { Simulator } from './index';
import { defaultUserId, startSimulator } from './index';
import { expectAnswersAsSpecified } from '../specification/judging';

let simulator: Simulator;

beforeEach(async () => {
	simulator = await startSimulator({ unknownFields: false });
	Object.assign(simulator.user(defaultUserId), {
		allowLiveStreaming: false,
		customLiveStreamingService: false,
		webinarLiveStreaming: false,
	});
});
afterEach(async () => {
	await simulator.close();
	expectAnswersAsSpecified(simulator);
});

async function change(body: object | string, scope = 'user:update:settings'): Promise<Received> {
	const { access_token: token } = simulator.issueTokens({ scopes: [scope] });
	return await callApi(simulator, 'PATCH', '/users/me/settings', { token, body });
}

async function settings(): Promise<unknown> {
	return (await callApi(simulator, 'GET', '/users/me/settings')).json;
}

test('live streaming is switched on for meetings', async () => {
	const in_meeting = { allow_live_streaming: true, custom_live_streaming_service: true };
	const answer = await change({ in_meeting });
	expect([answer.status, answer.text]).toEqual([204, '']);
	expect(answer.headers.get('x-ratelimit-category')).toBe('Medium');
	expect(await settings()).toEqual({
		in_meeting: {
			...in_meeting,
			webinar_live_streaming: { enable: false, live_streaming_service: [] },
		},
	});
});

test('and for webinars, with their own service', async () => {
	const webinar_live_streaming = {
		enable: true,
		live_streaming_service: ['custom_live_streaming_service'],
	};
	await change({ in_meeting: { webinar_live_streaming } });
	expect(await settings()).toEqual({
		in_meeting: {
			allow_live_streaming: false,
			custom_live_streaming_service: false,
			webinar_live_streaming,
		},
	});
});

test('a setting that an administrator has locked keeps its value, and Zoom does not say so', async () => {
	simulator.user(defaultUserId).lockedSettings = ['allow_live_streaming'];
	const answer = await change({
		in_meeting: { allow_live_streaming: true, webinar_live_streaming: { enable: true } },
	});
	expect(answer.status).toBe(204);
	expect(await settings()).toMatchObject({
		in_meeting: { allow_live_streaming: false, webinar_live_streaming: { enable: true } },
	});
});

test.each([
	['in_meeting', { in_meeting: true }],
	['in_meeting.allow_live_streaming', { in_meeting: { allow_live_streaming: 'yes' } }],
	['in_meeting.webinar_live_streaming', { in_meeting: { webinar_live_streaming: [] } }],
	[
		'in_meeting.webinar_live_streaming.live_streaming_service',
		{ in_meeting: { webinar_live_streaming: { live_streaming_service: ['custom'] } } },
	],
])('a wrong %s is refused, and nothing changes', async (field, body) => {
	const answer = await change(body);
	expect([answer.status, answer.json]).toMatchObject([400, { code: 300, errors: [{ field }] }]);
	expect(simulator.user(defaultUserId).allowLiveStreaming).toBe(false);
});

test('only JSON is accepted', async () => {
	expect((await change('in_meeting=1')).status).toBe(415);
});

test('it needs its own scope', async () => {
	const answer = await change({ in_meeting: {} }, 'user:read:settings');
	expect(answer.json).toMatchObject({
		message: expect.stringContaining('scopes:[user:update:settings, user:update:settings:admin]'),
	});
});
