import { MEETING } from '../engine/harness/zoom';
import { defaultUserId, type SimulatedUser } from '../simulator';
import { runOperation, type OperationRun } from './harness/operation';
import { failureOf } from './harness/refusal';
import { eventOf, eventsForEachTest, pathOf, sentTo } from './harness/world';

jest.mock('../../nodes/zoom/n8n/clock', () => jest.requireActual('../engine/harness/clock'));

const zoom = eventsForEachTest();
const SETTINGS = `/users/${defaultUserId}/settings`;
const host = () => zoom().user(defaultUserId);
const bodies = () => zoom().requests.flatMap(({ json }) => (json === undefined ? [] : [json]));

interface Switches {
	off: Partial<SimulatedUser>;
	mainOnly: Partial<SimulatedUser>;
	serviceOnly: Partial<SimulatedUser>;
	both: object;
	main: object;
	service: object;
	lock: SimulatedUser['lockedSettings'][number];
}

const OF: Record<'meeting' | 'webinar', Switches> = {
	meeting: {
		off: { allowLiveStreaming: false, customLiveStreamingService: false },
		mainOnly: { allowLiveStreaming: false },
		serviceOnly: { customLiveStreamingService: false },
		both: { allow_live_streaming: true, custom_live_streaming_service: true },
		main: { allow_live_streaming: true },
		service: { custom_live_streaming_service: true },
		lock: 'allow_live_streaming',
	},
	webinar: {
		off: { webinarLiveStreaming: false, customWebinarService: false },
		mainOnly: { webinarLiveStreaming: false },
		serviceOnly: { customWebinarService: false },
		both: {
			webinar_live_streaming: {
				enable: true,
				live_streaming_service: ['custom_live_streaming_service'],
			},
		},
		main: { webinar_live_streaming: { enable: true } },
		service: {
			webinar_live_streaming: { live_streaming_service: ['custom_live_streaming_service'] },
		},
		lock: 'webinar_live_streaming',
	},
};

describe.each(['meeting', 'webinar'] as const)('Enable for the host of a %s', (eventType) => {
	const { off, mainOnly, serviceOnly, both, main, service, lock } = OF[eventType];
	const enable = async (run: Partial<OperationRun> = {}) =>
		await runOperation(zoom(), { operation: 'enable', eventType, ...run });
	const refused = async (run: Partial<OperationRun> = {}) =>
		await failureOf(zoom(), { operation: 'enable', eventType, options: { maxWait: 0 }, ...run });

	test('switches on what is off, reads it back, and says what it changed', async () => {
		Object.assign(host(), off);
		const { success, error } = await enable();
		expect(error).toEqual([]);
		expect(success).toEqual([
			{
				json: {
					success: true,
					operation: 'enable',
					eventType,
					[`${eventType}Id`]: eventOf(zoom(), eventType).id,
					changed: ['liveStreaming', 'customService'],
					requestedAt: '2026-01-19T12:00:00.000Z',
					attempts: 4,
					// Zoom's limits, which other tests run into, slow the account down.
					waitedMs: expect.any(Number),
					requestFormat: 'json',
					note: 'The host can live stream now.',
				},
				pairedItem: { item: 0 },
			},
		]);
		expect(sentTo(zoom())).toEqual([
			`GET ${pathOf(eventType)}`,
			`GET ${SETTINGS}`,
			`PATCH ${SETTINGS}`,
			`GET ${SETTINGS}`,
		]);
		expect(bodies()).toEqual([{ in_meeting: both }]);
	});

	test('makes the event ready to start', async () => {
		Object.assign(host(), off);
		const before = await runOperation(zoom(), { operation: 'start', eventType });
		expect(before.success).toEqual([]);
		await enable();
		const after = await runOperation(zoom(), { operation: 'start', eventType });
		expect(after.success[0]?.json).toMatchObject({ success: true });
	});

	test('only changes the custom service if only that is off', async () => {
		Object.assign(host(), serviceOnly);
		const { success } = await enable();
		expect(success[0]?.json).toMatchObject({ success: true, changed: ['customService'] });
		expect(bodies()).toEqual([{ in_meeting: service }]);
	});

	test('changes nothing if everything is on', async () => {
		const { success } = await enable();
		expect(success[0]?.json).toMatchObject({
			success: true,
			changed: [],
			note: 'The host was already allowed to live stream, so there was nothing to change.',
		});
		expect(sentTo(zoom())).toEqual([`GET ${pathOf(eventType)}`, `GET ${SETTINGS}`]);
	});

	test.each([
		['all of it', off],
		['live streaming', mainOnly],
		['the custom service', serviceOnly],
	])('says if an administrator has locked %s', async (_which, arranged) => {
		Object.assign(host(), arranged, { lockedSettings: [lock] });
		const { id } = eventOf(zoom(), eventType);
		expect(await refused()).toMatchObject({
			reason: 'streaming_disabled',
			message: `Zoom accepted the change, but live streaming is still off for the host of ${eventType} ${id}: an administrator has locked it`,
			fix: expect.stringMatching(/^Ask your Zoom administrator/),
			retryable: false,
			checked: expect.arrayContaining([expect.stringMatching(/: no$/)]),
		});
		expect(sentTo(zoom()).filter((sent) => sent.startsWith('PATCH'))).toHaveLength(1);
	});

	describe.each(['GET', 'PATCH'] as const)('when Zoom refuses to %s the settings', (method) => {
		test.each([
			[400, 1120, 'The invitation has expired.', 'host_not_allowed'],
			[404, 1001, 'User does not exist: simulator-host.', 'host_not_found'],
			[400, 200, 'Only available for Paid account: abc.', 'plan_required'],
		])('with %i · %i · %s: %s', async (status, code, message, reason) => {
			Object.assign(host(), off);
			const match = { method, path: /\/settings$/ };
			zoom().injectFault({ kind: 'status', status, body: { code, message }, match, times: 10 });
			expect(await refused()).toMatchObject({ reason, operation: 'enable', httpStatus: status });
			expect(host()).toMatchObject(off);
		});
	});

	test('says which scope the change needs', async () => {
		Object.assign(host(), off);
		const scopes = [`${eventType}:read:${eventType}`, 'user:read:settings'];
		expect(await refused({ tokens: { scopes } })).toMatchObject({
			reason: 'missing_scope',
			missingScopes: expect.arrayContaining(['user:update:settings']),
		});
	});

	test('works without the scope to read the event, for the user who signed in', async () => {
		Object.assign(host(), off);
		const scopes = ['user:read:settings', 'user:update:settings'];
		const { success } = await enable({ tokens: { scopes } });
		expect(success[0]?.json).toMatchObject({ success: true });
		expect(sentTo(zoom())).toContain('PATCH /users/me/settings');
		expect(host().allowLiveStreaming && host().webinarLiveStreaming).toBe(true);
	});

	test('says if the change could not be read back', async () => {
		Object.assign(host(), off);
		const match = { method: 'GET', path: /\/settings$/ };
		zoom().injectFault({ kind: 'latency', ms: 0, match });
		zoom().injectFault({ kind: 'status', status: 503, match });
		expect(await refused()).toMatchObject({
			reason: 'zoom_unavailable',
			message: expect.stringMatching(/^Zoom accepted the change, but the node could not check/),
		});
	});

	test('does not speak of a change if the settings could not be read at all', async () => {
		const match = { method: 'GET', path: /\/settings$/ };
		zoom().injectFault({ kind: 'status', status: 503, match });
		const { message } = await refused();
		expect(message).toBe('Zoom could not answer the request');
	});

	test('is safely sent again if its answer is lost', async () => {
		Object.assign(host(), off);
		const match = { method: 'PATCH' };
		zoom().injectFault({ kind: 'applied_then_reset', match });
		const { success } = await enable();
		expect(success[0]?.json).toMatchObject({ changed: ['liveStreaming', 'customService'] });
	});

	test('does not guess if Zoom shows no settings', async () => {
		const match = { method: 'GET', path: /\/settings$/ };
		zoom().injectFault({ kind: 'status', status: 200, body: { in_meeting: {} }, match });
		expect(await refused()).toMatchObject({
			reason: 'unknown',
			message: `Zoom does not show all live streaming settings for the host of ${eventType} ${eventOf(zoom(), eventType).id}`,
			fix: 'In the Zoom web portal, check whether Settings shows live streaming at all. If not, ask your Zoom administrator for a plan that includes it.',
			checked: [
				'live streaming is switched on for the host: unclear',
				'the host may use a custom service: unclear',
			],
		});
		expect(sentTo(zoom()).filter((sent) => sent.startsWith('PATCH'))).toEqual([]);
	});

	test('turns on the second switch if Zoom only shows it after the first', async () => {
		Object.assign(host(), off);
		const match = { method: 'GET', path: /\/settings$/ };
		const body = {
			in_meeting: { allow_live_streaming: false, webinar_live_streaming: { enable: false } },
		};
		zoom().injectFault({ kind: 'status', status: 200, body, match });
		const { success } = await enable();
		expect(success[0]?.json).toMatchObject({ changed: ['liveStreaming', 'customService'] });
		expect(bodies()).toEqual([{ in_meeting: main }, { in_meeting: service }]);
	});

	test('changes nothing for an event that does not exist', async () => {
		const failure = await refused({ event: '82000000000' });
		expect(failure).toMatchObject({ reason: 'event_not_found', operation: 'enable' });
		expect(zoom().requests).toHaveLength(1);
	});

	test('asks for the host if a server-to-server app may not read the event', async () => {
		zoom().app.scopes = [`user:read:settings:admin`, 'user:update:settings:admin'];
		expect(await refused({ serverToServer: true })).toMatchObject({
			reason: 'missing_scope',
			fix: expect.stringContaining("'Host'"),
		});
		Object.assign(host(), off);
		const { success } = await enable({ serverToServer: true, parameters: { host: host().email } });
		expect(success[0]?.json).toMatchObject({ success: true });
	});
});

test('the existing services for webinars are kept', async () => {
	const match = { method: 'GET', path: /\/settings$/ };
	const body = {
		in_meeting: {
			webinar_live_streaming: { enable: true, live_streaming_service: ['facebook', 'youtube'] },
		},
	};
	zoom().injectFault({ kind: 'status', status: 200, body, match });
	await runOperation(zoom(), { operation: 'enable', eventType: 'webinar' });
	expect(bodies()).toEqual([
		{
			in_meeting: {
				webinar_live_streaming: {
					live_streaming_service: ['facebook', 'youtube', 'custom_live_streaming_service'],
				},
			},
		},
	]);
});

test('a meeting without a host has its own message', async () => {
	const match = { method: 'GET', path: /\/meetings\/\d+$/ };
	zoom().injectFault({ kind: 'status', status: 200, body: { id: Number(MEETING) }, match });
	const failure = await failureOf(zoom(), { operation: 'enable', serverToServer: true });
	expect(failure).toMatchObject({
		reason: 'host_not_found',
		message: `Zoom does not say who hosts meeting ${MEETING}`,
		fix: expect.stringContaining("'Host'"),
	});
});
