import { DESTINATION, runOperation } from './harness/operation';
import { eventOf, eventsForEachTest } from './harness/world';

jest.mock('../../nodes/zoom/n8n/clock', () => jest.requireActual('../engine/harness/clock'));

const zoom = eventsForEachTest();

describe.each(['meeting', 'webinar'] as const)('the destination of a %s', (eventType) => {
	const own = () => ({ [`${eventType}Id`]: eventOf(zoom(), eventType).id });

	test('hides the key in the stream URL unless it is requested', async () => {
		const url = 'rtmps://a.example/live/K9X2-77zp-1D0E';
		Object.assign(eventOf(zoom(), eventType), {
			destination: { stream_url: url, stream_key: 'k9x2-77zp-1d0e', page_url: '' },
		});
		const { success } = await runOperation(zoom(), { operation: 'get', eventType });
		expect(success[0]?.json).toMatchObject({
			streamUrl: 'rtmps://a.example/live/••••',
			streamKey: '••••',
			pageUrl: null,
		});
		const options = { includeStreamKey: true };
		const whole = await runOperation(zoom(), { operation: 'get', eventType, options });
		expect(whole.success[0]?.json).toMatchObject({ streamUrl: url });
	});

	test.each(['empty', 'object', 'text'] as const)(
		'that is not set is a normal answer, not an error (%s body)',
		async (emptyDestination) => {
			zoom().configure({ emptyDestination });
			Object.assign(eventOf(zoom(), eventType), { destination: undefined });
			const { success, error } = await runOperation(zoom(), { operation: 'get', eventType });
			expect(error).toEqual([]);
			expect(success[0]?.json).toEqual({
				...own(),
				configured: false,
				streamUrl: null,
				streamKey: null,
				pageUrl: null,
				resolution: null,
			});
		},
	);

	test('of an event that Zoom cannot find is an error', async () => {
		const { success, error } = await runOperation(zoom(), {
			operation: 'get',
			eventType,
			event: '98765432109',
		});
		expect(success).toEqual([]);
		expect(error[0]?.json).toMatchObject({ error: { reason: 'event_not_found' } });
	});

	test('is returned as it was set', async () => {
		await runOperation(zoom(), {
			operation: 'set',
			eventType,
			parameters: { resolution: '720p' },
		});
		const options = { includeStreamKey: true };
		const { success } = await runOperation(zoom(), { operation: 'get', eventType, options });
		expect(success[0]?.json).toEqual({
			...own(),
			configured: true,
			...DESTINATION,
			resolution: '720p',
		});
	});
});
