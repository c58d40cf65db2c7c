import { runOperation } from './harness/operation';
import { eventOf, eventsForEachTest } from './harness/world';

jest.mock('../../nodes/zoom/n8n/clock', () => jest.requireActual('../engine/harness/clock'));

const zoom = eventsForEachTest();

describe.each(['meeting', 'webinar'] as const)('a %s', (eventType) => {
	test('that is already live is started with Fail, and Zoom accepts: success', async () => {
		zoom().configure({ startOnLiveStream: 'accepted' });
		eventOf(zoom(), eventType).stream = 'live';
		const options = { onAlreadyInState: 'fail' };
		const { success } = await runOperation(zoom(), { operation: 'start', eventType, options });
		expect(success[0]?.json).toMatchObject({ success: true, attempts: 1 });
	});

	test('that is already off is stopped with Fail, and Zoom accepts: success', async () => {
		zoom().configure({ stopOnSilentStream: 'accepted' });
		const options = { onAlreadyInState: 'fail' };
		const { success } = await runOperation(zoom(), { operation: 'stop', eventType, options });
		expect(success[0]?.json).toMatchObject({ success: true, attempts: 1 });
	});

	test('that has not begun is off, too', async () => {
		zoom().configure({ stopOnSilentStream: 'error_3000' });
		eventOf(zoom(), eventType).status = 'waiting';
		const { success } = await runOperation(zoom(), { operation: 'stop', eventType });
		expect(success[0]?.json).toMatchObject({ success: true, alreadyInState: true });
	});

	test('start twice and stop twice: four successes, and the stream is off', async () => {
		zoom().configure({ startOnLiveStream: 'error_3000' });
		for (const operation of ['start', 'start', 'stop', 'stop'] as const) {
			const { success } = await runOperation(zoom(), { operation, eventType });
			expect(success[0]?.json).toMatchObject({ success: true, operation });
			expect(eventOf(zoom(), eventType).stream).toBe(operation === 'start' ? 'live' : 'off');
		}
	});
});
