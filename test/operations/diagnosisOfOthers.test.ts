import { defaultUserId } from '../simulator';
import { failureOf, refuseWithUnknownText } from './harness/refusal';
import { eventOf, eventsForEachTest, looksAt, pathOf } from './harness/world';

jest.mock('../../nodes/zoom/n8n/clock', () => jest.requireActual('../engine/harness/clock'));

const zoom = eventsForEachTest();

describe('a stop that Zoom refuses with an unknown text', () => {
	beforeEach(() => refuseWithUnknownText(zoom(), /\/livestream\/status$/));

	test.each(['succeed', 'fail'])(
		'of a meeting that is not running: a failure that says so (On Already in State: %s)',
		async (onAlreadyInState) => {
			zoom().meeting('68423085210').status = 'waiting';
			const failure = await failureOf(zoom(), { operation: 'stop', options: { onAlreadyInState } });
			expect(failure).toMatchObject({
				reason: 'event_not_started',
				message: 'Zoom refused the stop, and the meeting is not running: meeting 68423085210',
				checked: [expect.stringMatching(/running.*no/)],
			});
		},
	);

	test('of a running meeting: unknown, and the most likely cause is that nothing is live', async () => {
		const failure = await failureOf(zoom(), { operation: 'stop' });
		expect(failure).toMatchObject({ reason: 'unknown', checked: expect.any(Array) });
		expect(failure.fix).toMatch(/no (?:live )?stream|not (?:live|streaming|on air)/i);
		expect(looksAt(zoom()).length).toBeLessThanOrEqual(3);
	});
});

test('settings that Zoom refuses before the show are not blamed on the meeting not running', async () => {
	refuseWithUnknownText(zoom(), /\/livestream\/status$/);
	zoom().meeting('68423085210').status = 'waiting';
	const parameters = { settings: { layout: 'gallery_view' } };
	expect(await failureOf(zoom(), { operation: 'updateSettings', parameters })).toMatchObject({
		reason: 'unknown',
	});
});

describe.each(['meeting', 'webinar'] as const)(
	'a destination that Zoom refuses (%s)',
	(eventType) => {
		const set = async (tokens?: { scopes: string[] }) =>
			await failureOf(zoom(), { operation: 'set', eventType, ...(tokens && { tokens }) });

		beforeEach(() => {
			refuseWithUnknownText(zoom(), /\/livestream$/);
		});

		test('because live streaming is off for the host: disabled', async () => {
			Object.assign(zoom().user(defaultUserId), {
				allowLiveStreaming: false,
				webinarLiveStreaming: false,
			});
			expect(await set()).toMatchObject({
				reason: 'streaming_disabled',
				checked: expect.any(Array),
			});
		});

		test('is not blamed on the event not running, because setting does not need that', async () => {
			eventOf(zoom(), eventType).status = 'waiting';
			expect(await set()).toMatchObject({ reason: 'unknown' });
		});

		test('is not looked up again', async () => {
			await set();
			expect(looksAt(zoom()).map(({ path }) => path)).toEqual([
				`/v2${pathOf(eventType)}`,
				`/v2/users/${defaultUserId}/settings`,
			]);
		});

		test('without a clear reason: the causes, the setting first', async () => {
			const failure = await set({ scopes: [`${eventType}:update:livestream`] });
			expect(failure).toMatchObject({
				reason: 'unknown',
				fix: expect.stringMatching(/switched off or locked.*streaming right now/i),
			});
			expect(looksAt(zoom()).length).toBeLessThanOrEqual(3);
		});
	},
);
