import type { StartOnLive } from '../simulator';
import { runOperation } from './harness/operation';
import { eventOf, eventsForEachTest, statusRequestsTo } from './harness/world';

jest.mock('../../nodes/ZoomLiveStream/clock', () => jest.requireActual('../engine/harness/clock'));

const zoom = eventsForEachTest();

describe.each(['meeting', 'webinar'] as const)('a %s', (eventType) => {
	describe('that is already live is started', () => {
		const start = async (startOnLiveStream: StartOnLive, onAlreadyInState: string) => {
			zoom().configure({ startOnLiveStream });
			eventOf(zoom(), eventType).stream = 'live';
			const options = { onAlreadyInState };
			return await runOperation(zoom(), { operation: 'start', eventType, options });
		};

		test.each(['succeed', 'fail'])('Zoom accepts: success (%s)', async (onAlreadyInState) => {
			const { success } = await start('accepted', onAlreadyInState);
			expect(success[0]?.json).toMatchObject({ success: true, attempts: 1 });
		});

		test('Zoom refuses: success with alreadyInState', async () => {
			const { success } = await start('error_3000', 'succeed');
			expect(success[0]?.json).toMatchObject({ success: true, alreadyInState: true });
		});

		test('Zoom refuses, and the user chose Fail', async () => {
			const { error } = await start('error_3000', 'fail');
			expect(error[0]?.json).toMatchObject({ error: { reason: 'already_in_state' } });
		});

		test.each(['succeed', 'fail'])(
			'Zoom throttles: one more try, then it says that it may be live (%s)',
			async (onAlreadyInState) => {
				const { error } = await start('throttled', onAlreadyInState);
				expect(error[0]?.json).toMatchObject({
					error: {
						message: expect.stringMatching(/may already be live/i),
						reason: 'start_throttled',
						attempts: 2,
					},
				});
				expect(statusRequestsTo(zoom())).toHaveLength(2);
			},
		);

		test('the stream stays live, whatever the answer', async () => {
			for (const form of ['accepted', 'error_3000', 'throttled'] as const) {
				await start(form, 'succeed');
				expect(eventOf(zoom(), eventType).stream).toBe('live');
			}
		});
	});

	describe('that is already off is stopped', () => {
		const stop = async (
			stopOnSilentStream: 'accepted' | 'error_3000',
			onAlreadyInState: string,
		) => {
			zoom().configure({ stopOnSilentStream });
			const options = { onAlreadyInState };
			return await runOperation(zoom(), { operation: 'stop', eventType, options });
		};

		test.each(['succeed', 'fail'])('Zoom accepts: success (%s)', async (onAlreadyInState) => {
			const { success } = await stop('accepted', onAlreadyInState);
			expect(success[0]?.json).toMatchObject({ success: true, attempts: 1 });
		});

		test('Zoom refuses: success with alreadyInState', async () => {
			const { success } = await stop('error_3000', 'succeed');
			expect(success[0]?.json).toMatchObject({ success: true, alreadyInState: true });
		});

		test('Zoom refuses, and the user chose Fail', async () => {
			const { error } = await stop('error_3000', 'fail');
			expect(error[0]?.json).toMatchObject({ error: { reason: 'already_in_state' } });
		});

		test('an event that has not begun is off, too', async () => {
			eventOf(zoom(), eventType).status = 'waiting';
			const { success } = await stop('error_3000', 'succeed');
			expect(success[0]?.json).toMatchObject({ success: true, alreadyInState: true });
		});
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
