import { defaultUserId } from '../simulator';
import { runOperation, type EventType } from './harness/operation';
import { failureOf, refuseWithUnknownText } from './harness/refusal';
import { eventOf, eventsForEachTest, looksAt, pathOf, sentTo } from './harness/world';

jest.mock('../../nodes/zoom/n8n/clock', () => jest.requireActual('../engine/harness/clock'));

const zoom = eventsForEachTest();
const refuseStatus = () => refuseWithUnknownText(zoom(), /\/livestream\/status$/);
const start = async (eventType: EventType = 'meeting', run: object = {}) =>
	await failureOf(zoom(), { operation: 'start', eventType, ...run });

describe('a start that Zoom refuses with an unknown text', () => {
	test('of a waiting meeting: not started, found with one check', async () => {
		zoom().configure({ notStartedMessage: 'Some unknown text' });
		zoom().meeting('68423085210').status = 'waiting';
		const failure = await start();
		expect(failure).toMatchObject({
			reason: 'event_not_started',
			retryable: true,
			zoomCode: 3000,
			zoomMessage: 'Some unknown text',
			attempts: 1,
			checked: [expect.stringMatching(/running.*no/)],
		});
		expect(sentTo(zoom())).toEqual([
			`PATCH ${pathOf('meeting')}/livestream/status`,
			`GET ${pathOf('meeting')}`,
		]);
	});

	describe.each(['meeting', 'webinar'] as const)('of a %s', (eventType) => {
		beforeEach(refuseStatus);

		test('whose host has the setting off: disabled, found with two checks', async () => {
			Object.assign(zoom().user(defaultUserId), {
				allowLiveStreaming: false,
				webinarLiveStreaming: false,
			});
			expect(await start(eventType)).toMatchObject({
				reason: 'streaming_disabled',
				checked: expect.arrayContaining([expect.stringMatching(/switched on.*no/)]),
			});
			expect(looksAt(zoom())).toHaveLength(2);
		});

		test('whose host may not use a custom service: disabled', async () => {
			Object.assign(zoom().user(defaultUserId), { customLiveStreamingService: false });
			expect(await start(eventType)).toMatchObject({
				reason: 'streaming_disabled',
				checked: expect.arrayContaining([expect.stringMatching(/custom service.*no/)]),
			});
		});

		test.each(['empty', 'object', 'text'] as const)(
			'without a destination: not configured, found with three checks (%s body)',
			async (emptyDestination) => {
				zoom().configure({ emptyDestination });
				Object.assign(eventOf(zoom(), eventType), { destination: undefined });
				expect(await start(eventType)).toMatchObject({
					reason: 'streaming_not_configured',
					checked: expect.arrayContaining([expect.stringMatching(/destination.*no/)]),
				});
				expect(looksAt(zoom())).toHaveLength(3);
			},
		);

		test('with nothing wrong: unknown, with what was checked, after three checks', async () => {
			const failure = await start(eventType);
			expect(failure).toMatchObject({
				reason: 'unknown',
				retryable: false,
				message: expect.stringContaining('Some unknown text'),
				checked: [
					// Zoom does not say whether a webinar is running.
					`the ${eventType} is running: ${eventType === 'meeting' ? 'yes' : 'unclear'}`,
					'live streaming is switched on for the host: yes',
					'the host may use a custom service: yes',
					'a destination is set: yes',
				],
			});
			expect(failure.fix).not.toMatch(/no destination is set|switched off/i);
			expect(looksAt(zoom())).toHaveLength(3);
		});

		test('with a token without reading scopes: lists the causes, most likely first', async () => {
			const failure = await start(eventType, {
				tokens: { scopes: [`${eventType}:update:livestream_status`] },
			});
			expect(failure).toMatchObject({
				reason: 'unknown',
				fix: expect.stringMatching(/not running; no destination[^;]*; [^;]*switched off[^;]*; /i),
			});
			const { checked } = failure;
			expect(checked).not.toHaveLength(0);
			expect(String(checked)).not.toMatch(/: yes|: no\b/);
			expect(String(checked)).toContain('missing_scope');
			expect(looksAt(zoom()).length).toBeLessThanOrEqual(3);
		});

		test('stops the workflow with the causes in the description', async () => {
			const { thrown } = await runOperation(zoom(), {
				operation: 'start',
				eventType,
				onError: 'stopWorkflow',
				tokens: { scopes: [`${eventType}:update:livestream_status`] },
			});
			expect(thrown?.description).toMatch(/not running.*no destination.*switched off/i);
		});
	});

	test('with a server-to-server app: checks the settings of the event’s host, not of “me”', async () => {
		refuseStatus();
		zoom().addUser({ id: 'colleague', allowLiveStreaming: false });
		zoom().meeting('68423085210').hostId = 'colleague';
		expect(await start('meeting', { serverToServer: true })).toMatchObject({
			reason: 'streaming_disabled',
		});
		expect(sentTo(zoom())).toContain('GET /users/colleague/settings');
	});

	test('with a server-to-server app that cannot read the event: checks the destination', async () => {
		refuseStatus();
		const path = new RegExp(`${pathOf('meeting')}$`);
		zoom().injectFault({ kind: 'status', status: 403, match: { method: 'GET', path } });
		await start('meeting', { serverToServer: true, parameters: { host: '' } });
		expect(looksAt(zoom()).map(({ path: read }) => read)).toEqual([
			`/v2${pathOf('meeting')}`,
			`/v2${pathOf('meeting')}/livestream`,
		]);
	});

	test('and failing checks end soon, with Zoom’s own text', async () => {
		refuseStatus();
		zoom().injectFault({ kind: 'status', status: 503, match: { method: 'GET' }, times: 100 });
		const failure = await start('meeting', { options: { maxWait: 0 } });
		expect(failure).toMatchObject({ reason: 'unknown', zoomMessage: 'Some unknown text' });
		expect(looksAt(zoom()).length).toBeLessThanOrEqual(3);
	});
});
