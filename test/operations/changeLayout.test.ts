import type { INodeParameters } from 'n8n-workflow';
import { MEETING } from '../engine/harness/zoom';
import { runOperation } from './harness/operation';
import { eventsForEachTest, sentTo, statusRequestsTo, WEBINAR } from './harness/world';

jest.mock('../../nodes/ZoomLiveStream/clock', () => jest.requireActual('../engine/harness/clock'));

const zoom = eventsForEachTest();
const PATH = `PATCH /meetings/${MEETING}/livestream/status`;

describe('Change Layout of a meeting on air', () => {
	beforeEach(() => {
		zoom().meeting(MEETING).stream = 'live';
	});

	describe.each([
		['multipart', /^multipart\/form-data/],
		['json', /^application\/json/],
	])('as %s', (requestFormat, contentType) => {
		test.each<[string, INodeParameters, object]>([
			['layout', { layout: 'gallery_view' }, { layout: 'gallery_view' }],
			['captions', { closedCaptions: 'burnt-in' }, { close_caption: 'burnt-in' }],
			[
				'both',
				{ layout: 'speaker_view', closedCaptions: 'off' },
				{ layout: 'speaker_view', close_caption: 'off' },
			],
		])('sends the action mode with %s', async (_what, settings, sent) => {
			const { success, error } = await runOperation(zoom(), {
				operation: 'changeLayout',
				options: { requestFormat },
				parameters: { settings },
			});
			expect(error).toEqual([]);
			expect(sentTo(zoom())).toEqual([PATH]);
			const [request] = statusRequestsTo(zoom());
			expect(request?.contentType).toMatch(contentType);
			expect({ action: request?.action, settings: request?.settings }).toEqual({
				action: 'mode',
				settings: sent,
			});
			expect(success[0]?.json).toMatchObject({
				success: true,
				operation: 'changeLayout',
				eventType: 'meeting',
				meetingId: MEETING,
				settings: sent,
				requestFormat,
			});
			expect(zoom().meeting(MEETING).settings).toEqual(sent);
			expect(zoom().meeting(MEETING).stream).toBe('live');
		});
	});

	test('falls back to JSON if Zoom does not accept multipart', async () => {
		zoom().configure({ requestFormats: 'json' });
		const { success } = await runOperation(zoom(), { operation: 'changeLayout' });
		expect(success[0]?.json).toMatchObject({ success: true, requestFormat: 'json', attempts: 2 });
		expect(statusRequestsTo(zoom()).map(({ action }) => action)).toEqual(['mode', 'mode']);
	});
});

test('Change Layout needs a setting, and sends nothing without one', async () => {
	const { error } = await runOperation(zoom(), {
		operation: 'changeLayout',
		parameters: { settings: {} },
	});
	expect(error[0]?.json).toMatchObject({
		error: {
			message: expect.stringMatching(/Settings.*empty/),
			reason: 'invalid_settings',
			operation: 'changeLayout',
			meetingId: MEETING,
		},
	});
	expect(zoom().requests).toEqual([]);
});

test('Change Layout refuses a layout that Zoom does not have', async () => {
	const { error } = await runOperation(zoom(), {
		operation: 'changeLayout',
		parameters: { settings: { layout: '={{ "mosaic" }}' } },
	});
	expect(error[0]?.json).toMatchObject({
		error: {
			message: expect.stringMatching(/Layout/),
			reason: 'invalid_settings',
			fix: expect.stringMatching(/follow_host.*gallery_view.*speaker_view/),
		},
	});
	expect(zoom().requests).toEqual([]);
});

test('Change Layout of a stream that is not on air does not report success', async () => {
	const { success, error } = await runOperation(zoom(), { operation: 'changeLayout' });
	expect(success).toEqual([]);
	expect(error[0]?.json).toMatchObject({
		error: {
			message: expect.stringMatching(/\w/),
			operation: 'changeLayout',
			zoomCode: 3000,
			httpStatus: 400,
		},
	});
});

test('Change Layout of a stream that is off does not say that its running meeting has not started', async () => {
	const { error } = await runOperation(zoom(), { operation: 'changeLayout' });
	expect(error[0]?.json.error).not.toMatchObject({
		message: expect.stringMatching(/meeting has not started/i),
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
