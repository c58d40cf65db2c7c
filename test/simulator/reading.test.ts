import { callApi, type Received } from './calls';
import { isRecord } from './is-record';
import type { Simulator } from './index';
import { defaultUserId, exampleDestination, startSimulator } from './index';
import { expectAnswersAsSpecified } from '../specification/judging';

const noon = Date.parse('2026-03-01T12:00:00Z');
let now = noon;
let simulator: Simulator;

beforeEach(async () => {
	now = noon;
	simulator = await startSimulator({ clock: () => now });
	simulator.addMeeting({ id: '82012345678', topic: 'Town hall' });
	simulator.addWebinar({ id: '82929473321' });
});
afterEach(async () => {
	await simulator.close();
	expectAnswersAsSpecified(simulator);
});

async function read(path: string, token?: string): Promise<Received> {
	return await callApi(simulator, 'GET', path, { token });
}

describe('a destination', () => {
	const path = '/meetings/82012345678/livestream';
	const set = async (body: object): Promise<Received> =>
		await callApi(simulator, 'PATCH', path, { body });

	test.each([path, '/webinars/82929473321/livestream'])('set and read at %s', async (where) => {
		const body = { ...exampleDestination, resolution: '720p' };
		const answer = await callApi(simulator, 'PATCH', where, { body });
		expect([answer.status, answer.text]).toEqual([204, '']);
		expect((await read(where)).json).toEqual(body);
	});

	test('without a destination, the body is empty or as chosen', async () => {
		const nothing = await read(path);
		expect([nothing.status, nothing.text]).toEqual([200, '']);
		simulator.configure({ emptyDestination: 'object' });
		expect((await read(path)).json).toEqual({});
		simulator.configure({ emptyDestination: 'text' });
		expect((await read(path)).json).toBeUndefined();
	});

	test.each([
		['stream_url', { stream_url: undefined }],
		['stream_url', { stream_url: 'x'.repeat(1_025) }],
		['stream_key', { stream_key: '' }],
		['stream_key', { stream_key: 'x'.repeat(513) }],
		['page_url', { page_url: 'not a uri' }],
		['page_url', { page_url: `https://example.com/${'x'.repeat(1_024)}` }],
		['resolution', { resolution: '4k' }],
	])('a bad %s is refused', async (field, change) => {
		const answer = await set({ ...exampleDestination, ...change });
		expect(answer.status).toBe(400);
		expect(answer.json).toMatchObject({ code: 300, errors: [{ field }] });
		expect(simulator.meeting('82012345678').destination).toBeUndefined();
	});

	test('a resolution is required if the host has 1080p', async () => {
		simulator.user(defaultUserId).resolution1080 = true;
		expect((await set(exampleDestination)).status).toBe(400);
		expect((await set({ ...exampleDestination, resolution: '1080p' })).status).toBe(204);
	});

	test('it cannot be set if live streaming is off', async () => {
		simulator.user(defaultUserId).allowLiveStreaming = false;
		expect((await set(exampleDestination)).json).toMatchObject({ code: 3000 });
	});
});

describe('single things', () => {
	test.each(['/meetings/82012345678', '/webinars/82929473321'])(
		'%s has a join token',
		async (path) => {
			const answer = await read(`${path}/jointoken/live_streaming`);
			expect(answer.json).toEqual({ expire_in: 120, token: expect.stringMatching(/.+/) });
		},
	);

	test('a meeting shows its status, a webinar does not', async () => {
		const shown = { id: 82012345678, topic: 'Town hall', host_id: defaultUserId };
		expect((await read('/meetings/82012345678')).json).toMatchObject({
			...shown,
			status: 'waiting',
		});
		simulator.startMeeting('82012345678');
		expect((await read('/meetings/82012345678')).json).toMatchObject({ status: 'started' });
		expect((await read('/webinars/82929473321')).json).not.toHaveProperty('status');
	});

	test('a user and their settings', async () => {
		Object.assign(simulator.user(defaultUserId), { type: 1, customLiveStreamingService: false });
		expect((await read('/users/me')).json).toMatchObject({ type: 1, email: 'host@example.com' });
		expect((await read('/users/host@example.com/settings')).json).toEqual({
			in_meeting: {
				allow_live_streaming: true,
				custom_live_streaming_service: false,
				webinar_live_streaming: { enable: true, live_streaming_service: [] },
			},
		});
	});

	test('undocumented fields appear now and then', async () => {
		const answers: unknown[] = [];
		for (let count = 0; count < 3; count += 1) answers.push((await read('/users/me')).json);
		const unknown = answers.map((answer) => isRecord(answer) && 'simulator_addition' in answer);
		expect(unknown).toEqual([false, false, true]);
		simulator.configure({ unknownFields: false });
		await read('/users/me');
		await read('/users/me');
		expect((await read('/users/me')).json).not.toHaveProperty('simulator_addition');
	});

	test('a meeting says how it is encrypted', async () => {
		simulator.meeting('82012345678').encryption = 'e2ee';
		expect((await read('/meetings/82012345678')).json).toMatchObject({
			settings: { encryption_type: 'e2ee' },
		});
	});

	test('an account token needs a user, because Zoom does not support “me” for it', async () => {
		const { access_token: token } = simulator.issueTokens({ kind: 'account' });
		expect((await read('/users/me/meetings', token)).status).toBe(404);
		expect((await read(`/users/${defaultUserId}/meetings`, token)).status).toBe(200);
	});
});

describe('lists', () => {
	function page(answer: Received, list = 'meetings'): { ids: unknown[]; next: string } {
		const content = isRecord(answer.json) ? answer.json : {};
		const items: unknown[] = Array.isArray(content[list]) ? content[list] : [];
		const ids = items.map((item) => (isRecord(item) ? item.id : undefined));
		return { ids, next: String(content.next_page_token) };
	}

	beforeEach(() => {
		const at = (hours: number): string => new Date(noon + hours * 3_600_000).toISOString();
		simulator.meeting('82012345678').startTime = at(3);
		simulator.addMeeting({ id: '82000000001', startTime: at(-1), status: 'started' });
		simulator.addMeeting({ id: '82000000002', startTime: at(-5) });
		simulator.addMeeting({ id: '82000000003', startTime: at(1), instant: true });
		simulator.addMeeting({ id: '82000000004', startTime: at(-9), status: 'ended' });
		simulator.addMeeting({ id: '82000000005', startTime: at(1), hostId: 'someone' });
	});

	test.each([
		['live', [82000000001]],
		['upcoming', [82000000001, 82012345678]],
		['scheduled', [82000000002, 82000000001, 82012345678]],
	])('%s meetings, by time, without instant ones', async (type, ids) => {
		expect(page(await read(`/users/me/meetings?type=${type}`)).ids).toEqual(ids);
	});

	test('meetings without a start come last, and have none', async () => {
		simulator.addMeeting({ id: '82000000006', type: 3, startTime: '' });
		const answer = await read('/users/me/meetings?type=upcoming');
		expect(page(answer).ids).toEqual([82000000001, 82012345678, 82000000006]);
		expect(answer.text).toMatch(/"id":82000000006(?:(?!start_time).)*$/);
	});

	test('webinars', async () => {
		expect(page(await read('/users/me/webinars'), 'webinars').ids).toEqual([82929473321]);
	});

	test('pages follow each other until the token is empty', async () => {
		const first = page(await read('/users/me/meetings?page_size=2'));
		expect(first.ids).toEqual([82000000002, 82000000001]);
		const next = `/users/me/meetings?page_size=2&next_page_token=${first.next}`;
		expect(page(await read(next))).toEqual({ ids: [82012345678], next: '' });
		now += 15 * 60_000;
		expect((await read(next)).status).toBe(400);
	});

	test('the last page can be set to repeat its token', async () => {
		simulator.configure({ repeatPageToken: true });
		const { next } = page(await read('/users/me/meetings?page_size=2'));
		const last = page(await read(`/users/me/meetings?page_size=2&next_page_token=${next}`));
		expect(last.next).toBe(next);
	});

	test.each(['page_size=301', 'page_size=0', 'page_size=x', 'type=past', 'next_page_token=x'])(
		'%s is refused',
		async (query) => {
			const answer = await read(`/users/me/meetings?${query}`);
			expect([answer.status, answer.json]).toMatchObject([400, { code: 300 }]);
		},
	);
});
