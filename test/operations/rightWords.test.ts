import { defaultUserId } from '../simulator';
import { runOperation, DESTINATION } from './harness/operation';
import { eventOf, eventsForEachTest, pathOf } from './harness/world';

jest.mock('../../nodes/zoom/n8n/clock', () => jest.requireActual('../engine/harness/clock'));

const zoom = eventsForEachTest();

const refusal = (message: string, code = 3000) => ({
	kind: 'status' as const,
	status: 400,
	body: { code, message },
});

describe.each(['meeting', 'webinar'] as const)('a %s', (eventType) => {
	const path = () => new RegExp(`^/v2${pathOf(eventType)}/livestream$`);

	test.each([
		'The live stream has already started.',
		'The meeting has not started.',
		'An unknown text.',
	])('whose destination Zoom refuses with “%s” is not started, and not a success', async (text) => {
		zoom().injectFault({ ...refusal(text), match: { method: 'PATCH', path: path() } });
		const { success, error } = await runOperation(zoom(), {
			operation: 'start',
			eventType,
			parameters: { destination: DESTINATION },
		});
		expect(success).toEqual([]);
		expect(error[0]?.json).toMatchObject({
			error: {
				operation: 'start',
				message: expect.stringMatching(/^The destination was not set, so nothing was started\./),
			},
		});
		expect(eventOf(zoom(), eventType).stream).toBe('off');
	});

	test.each<[string, () => void]>([
		[
			'without a destination',
			() => {
				eventOf(zoom(), eventType).destination = undefined;
			},
		],
		[
			'whose host has live streaming switched off',
			() => {
				Object.assign(zoom().user(defaultUserId), {
					allowLiveStreaming: false,
					webinarLiveStreaming: false,
				});
			},
		],
	])('%s is off: an ambiguous answer to a stop is a success', async (_why, arrange) => {
		arrange();
		zoom().injectFault(refusal('An unknown text.'));
		const { success } = await runOperation(zoom(), { operation: 'stop', eventType });
		expect(success[0]?.json).toMatchObject({ success: true, alreadyInState: true });
	});

	test('that may be streaming to a built-in service does not count as off', async () => {
		Object.assign(zoom().user(defaultUserId), { customLiveStreamingService: false });
		eventOf(zoom(), eventType).status = 'started';
		zoom().injectFault(refusal('An unknown text.'));
		const { success, error } = await runOperation(zoom(), { operation: 'stop', eventType });
		expect(success).toEqual([]);
		expect(error[0]?.json).toMatchObject({
			error: { reason: 'unknown', fix: expect.stringContaining('the stream is not live') },
		});
	});
});
