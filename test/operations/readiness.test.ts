import { MEETING } from '../engine/harness/zoom';
import { defaultUserId, exampleDestination, type Fault } from '../simulator';
import { runOperation } from './harness/operation';
import { allFine, checkReadiness } from './harness/readiness';
import { eventOf, eventsForEachTest, pathOf, sentTo } from './harness/world';

jest.mock('../../nodes/zoom/n8n/clock', () => jest.requireActual('../engine/harness/clock'));

const zoom = eventsForEachTest();

test('a meeting with end-to-end encryption is not ready, and says what to change', async () => {
	zoom().meeting(MEETING).encryption = 'e2ee';
	const { ready, byName } = await checkReadiness(zoom(), { eventType: 'meeting' });
	expect(ready).toBe(false);
	expect(byName.encryption).toMatchObject({
		ok: false,
		detail: expect.stringContaining('end-to-end encrypted'),
		fix: expect.stringContaining('Enhanced Encryption'),
	});
});

describe.each(['meeting', 'webinar'] as const)('Check Readiness of a %s', (eventType) => {
	const fine = allFine(eventType);
	const event = () => eventOf(zoom(), eventType);

	test('with everything a start needs is ready, found with four checks and no change', async () => {
		const { ready, oks, unchecked, byName, rest } = await checkReadiness(zoom(), { eventType });
		expect(ready).toBe(true);
		expect(oks).toEqual(fine);
		expect(rest).toEqual({ [`${eventType}Id`]: event().id });
		expect(unchecked).toEqual([]);
		expect(byName.plan).toEqual({
			check: 'plan',
			ok: true,
			detail: expect.stringMatching(/plan/i),
		});
		expect(sentTo(zoom()).sort()).toEqual(
			[
				`GET ${pathOf(eventType)}`,
				`GET ${pathOf(eventType)}/livestream`,
				`GET /users/${defaultUserId}`,
				`GET /users/${defaultUserId}/settings`,
			].sort(),
		);
		expect(event().stream).toBe('off');
	});

	test('before the show is ready, because that is when it is used', async () => {
		event().status = 'waiting';
		const { ready, oks } = await checkReadiness(zoom(), { eventType });
		expect(ready).toBe(true);
		expect(oks).toEqual({ ...fine, inProgress: null });
	});

	test.each<[string, string[], () => unknown, RegExp]>([
		[
			'whose host has a Basic plan',
			['plan'],
			() => Object.assign(zoom().user(defaultUserId), { type: 1 }),
			/Pro/,
		],
		[
			'whose host has live streaming switched off',
			['setting'],
			() =>
				Object.assign(zoom().user(defaultUserId), {
					allowLiveStreaming: false,
					webinarLiveStreaming: false,
				}),
			/Settings/,
		],
		[
			'whose host may not use a custom service',
			['customService'],
			() => Object.assign(zoom().user(defaultUserId), { customLiveStreamingService: false }),
			/Custom Live Streaming Service/,
		],
		[
			'without a destination',
			['destination'],
			() => Object.assign(event(), { destination: undefined }),
			/stream URL/i,
		],
		[
			'whose destination has an empty key',
			['streamKey'],
			() => Object.assign(event(), { destination: { ...exampleDestination, stream_key: '' } }),
			/stream key/i,
		],
		[
			'whose host is deactivated',
			['host'],
			() => Object.assign(zoom().user(defaultUserId), { status: 'inactive' }),
			/administrator/,
		],
		[
			'whose host has not accepted the invitation',
			['host'],
			() => Object.assign(zoom().user(defaultUserId), { status: 'pending' }),
			/administrator/,
		],
	])(
		'%s is not ready: a success item with the failing check',
		async (_case, failing, arrange, fix) => {
			arrange();
			const { ready, oks, byName } = await checkReadiness(zoom(), { eventType });
			expect(ready).toBe(false);
			expect(oks).toEqual({
				...fine,
				// Without a destination there is nothing that could have a key.
				...(failing.includes('destination') && { streamKey: null }),
				...Object.fromEntries(failing.map((name) => [name, false])),
			});
			for (const name of failing) expect(byName[name]?.fix).toMatch(fix);
		},
	);

	test.each([
		['Basic', 1],
		['no licence', 4],
		['no Zoom Meetings', 99],
	])('whose host has %s is not ready, although Zoom shows the event', async (_plan, type) => {
		const match = { method: 'GET', path: /\/users\/[^/]+$/ };
		const body = { id: defaultUserId, type, status: 'active' };
		zoom().injectFault({ kind: 'status', status: 200, body, match });
		const { ready, oks, summary } = await checkReadiness(zoom(), { eventType });
		expect(ready).toBe(false);
		expect(oks).toEqual({ ...fine, plan: false });
		expect(summary).toMatch(/plan does not include live streaming/);
	});

	test('that does not exist is not ready, and nothing else is checked', async () => {
		const { ready, oks, byName } = await checkReadiness(zoom(), {
			eventType,
			event: '82000000000',
		});
		expect(ready).toBe(false);
		expect(oks).toMatchObject({ event: false, plan: null, setting: null, destination: null });
		expect(byName.event?.detail).toContain('82000000000');
		expect(zoom().requests).toHaveLength(1);
	});

	test('of another account is not ready', async () => {
		event().accountId = 'elsewhere';
		const { ready, byName } = await checkReadiness(zoom(), { eventType });
		expect(ready).toBe(false);
		expect(byName.event).toMatchObject({ ok: false, fix: expect.stringMatching(/account/i) });
	});

	test.each<[string, number, string | object]>([
		['nothing', 200, ''],
		['204', 204, ''],
		['an empty object', 200, {}],
		['a list', 200, []],
		['a text', 200, 'OK'],
	])('that was not read is not ready: %s came back', async (_what, status, body) => {
		const match = { method: 'GET', path: new RegExp(`${pathOf(eventType)}$`) };
		zoom().injectFault({ kind: 'status', status, body, match, times: 10 });
		const { ready, summary, oks } = await checkReadiness(zoom(), { eventType });
		expect(ready).toBe(false);
		expect(oks.event).toBeNull();
		expect(summary).toMatch(
			new RegExp(`could not be checked. Not checked: the ${eventType} itself`),
		);
	});

	test('whose host is not there is not ready', async () => {
		const match = { method: 'GET', path: /\/users\/[^/]+$/ };
		const body = { code: 1001, message: 'User does not exist: gone.' };
		zoom().injectFault({ kind: 'status', status: 404, body, match });
		const { ready, byName } = await checkReadiness(zoom(), { eventType });
		expect(ready).toBe(false);
		expect(byName.host).toMatchObject({
			ok: false,
			detail: expect.stringMatching(/cannot find the host/),
		});
	});

	test('is checked although Zoom shows something only once it runs', async () => {
		const match = { method: 'GET', path: /livestream$/ };
		const body = { code: 3000, message: 'The meeting has not started.' };
		zoom().injectFault({ kind: 'status', status: 400, body, match });
		const { oks } = await checkReadiness(zoom(), { eventType });
		expect(oks).toMatchObject({ event: true, plan: true, setting: true });
		expect(oks.destination).not.toBe(true);
	});

	test.each<[string, Fault, string]>([
		['a redirect', { kind: 'redirect', location: 'http://127.0.0.1:1/' }, 'zoom_unavailable'],
		[
			'a web page',
			{ kind: 'status', status: 200, body: '<html><title>Sign in</title></html>' },
			'zoom_unavailable',
		],
		['an outage', { kind: 'status', status: 503 }, 'zoom_unavailable'],
		['nothing', { kind: 'reset' }, 'network_unreachable'],
		[
			'the refusal of the token',
			{ kind: 'status', status: 401, body: { code: 124, message: 'Invalid access token.' } },
			'token_rejected',
		],
		[
			'the limit per second',
			{ kind: 'status', status: 429, body: { message: 'the maximum per-second rate limit' } },
			'rate_limited',
		],
		[
			'the limit per day',
			{ kind: 'status', status: 429, body: { message: 'the maximum daily rate limit' } },
			'daily_limit_reached',
		],
	])('cannot be checked if %s comes back', async (_what, fault, reason) => {
		zoom().injectFault({ ...fault, times: 100 });
		const { success, error } = await runOperation(zoom(), {
			operation: 'checkReadiness',
			eventType,
			options: { maxWait: 0 },
			// A limit that this account seems to have must not slow down the other tests.
			node: { credentials: { zoomLiveStreamOAuth2Api: { id: zoom().origin, name: 'Zoom' } } },
		});
		expect(success).toEqual([]);
		expect(error[0]?.json).toMatchObject({ error: { reason } });
	});

	test('counts the requests it sent if it cannot check', async () => {
		zoom().injectFault({ kind: 'reset', times: 100 });
		const { error } = await runOperation(zoom(), {
			operation: 'checkReadiness',
			eventType,
			options: { maxWait: 1 },
		});
		expect(error[0]?.json).toMatchObject({
			error: { attempts: zoom().requests.length, waitedMs: 500 },
		});
	});
});

test('a meeting ID that is a webinar’s is not ready, and says which parameter to change', async () => {
	const { ready, byName } = await checkReadiness(zoom(), { event: '82929473321' });
	expect(ready).toBe(false);
	expect(byName.event?.fix).toMatch(/Event Type.*Webinar/);
});

test('a meeting in the host’s personal room shows both IDs', async () => {
	zoom().meeting(MEETING).personalMeetingId = '5551112222';
	const { rest } = await checkReadiness(zoom(), {});
	expect(rest).toEqual({ meetingId: MEETING, personalMeetingId: '5551112222' });
});
