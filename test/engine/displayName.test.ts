import { runLiveStream } from './harness/liveStream';
import { MEETING } from './harness/zoom';
import { zoomForEachTest } from './harness/zoomForEachTest';

jest.mock('../../nodes/zoom/n8n/clock', () => jest.requireActual('./harness/clock'));

const zoom = zoomForEachTest();

/** Emoji count as one character each (Zoom OpenAPI, `maxLength`), though JavaScript counts two. */
const NAMES = [
	['letters', 'x'.repeat(50)],
	['emoji', '🎥'.repeat(50)],
	['emoji and letters', `🎥 ${'Gottesdienst für alle '.repeat(2)}🎬🎬🎬🎬`],
] as const;

describe.each(['multipart', 'json'])('a display name as %s', (requestFormat) => {
	test.each(NAMES)('of 50 characters is shown as it is: %s', async (_what, name) => {
		expect([...name]).toHaveLength(50);
		await runLiveStream(zoom(), {
			operation: 'start',
			settings: { displayName: name },
			options: { requestFormat },
		});
		expect(zoom().meeting(MEETING).settings).toEqual({ display_name: name });
	});

	test.each(NAMES)('of 51 characters is refused before Zoom is asked: %s', async (_what, name) => {
		const { error } = await runLiveStream(zoom(), {
			operation: 'start',
			settings: { displayName: `${name}🎬` },
			options: { requestFormat },
			onError: 'continueErrorOutput',
		});
		expect(error[0]?.json).toMatchObject({
			error: { reason: 'invalid_settings', message: expect.stringMatching(/Display Name.* 51 /) },
		});
		expect(zoom().requests).toEqual([]);
	});
});
