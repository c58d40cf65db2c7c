import { MEETING } from '../engine/harness/zoom';
import { runOperation } from './harness/operation';
import { eventsForEachTest, sentTo, WEBINAR } from './harness/world';

jest.mock('../../nodes/zoom/n8n/clock', () => jest.requireActual('../engine/harness/clock'));

const zoom = eventsForEachTest();

test('Change Layout sends captions alone, too', async () => {
	zoom().meeting(MEETING).stream = 'live';
	const { success } = await runOperation(zoom(), {
		operation: 'changeLayout',
		parameters: { settings: { closedCaptions: 'burnt-in' } },
	});
	expect(success[0]?.json).toMatchObject({
		success: true,
		operation: 'changeLayout',
		settings: { close_caption: 'burnt-in' },
	});
	expect(zoom().meeting(MEETING).settings).toEqual({ close_caption: 'burnt-in' });
	expect(zoom().meeting(MEETING).stream).toBe('live');
});

test('Change Layout of a stream that is off does not report success, nor that its running meeting has not started', async () => {
	const { success, error } = await runOperation(zoom(), { operation: 'changeLayout' });
	expect(success).toEqual([]);
	expect(error[0]?.json).toMatchObject({
		error: {
			message: expect.not.stringMatching(/meeting has not started/i),
			operation: 'changeLayout',
			zoomCode: 3000,
			httpStatus: 400,
		},
	});
});

test('Change Layout is never sent for a webinar, even if Webinar was chosen before', async () => {
	zoom().webinar(WEBINAR).stream = 'live';
	const { success } = await runOperation(zoom(), {
		operation: 'changeLayout',
		eventType: 'webinar',
		parameters: { meeting: { __rl: true, mode: 'id', value: MEETING } },
	});
	expect(sentTo(zoom()).filter((sent) => sent.includes('/webinars/'))).toEqual([]);
	expect(success.filter(({ json }) => json.eventType === 'webinar')).toEqual([]);
});

test.each(['updateSettings', 'changeLayout'] as const)(
	'without a setting, there is nothing to change: %s',
	async (operation) => {
		const { error } = await runOperation(zoom(), { operation, parameters: { settings: {} } });
		expect(error[0]?.json).toMatchObject({
			error: {
				message: "The parameter 'Settings' is empty, so there is nothing to change",
				reason: 'invalid_settings',
				fix: 'Add at least one setting, such as Layout.',
			},
		});
		expect(zoom().requests).toEqual([]);
	},
);
