import { exampleDestination } from '../simulator';
import { DESTINATION, runOperation } from './harness/operation';
import { eventOf, eventsForEachTest, pathOf, sentTo } from './harness/world';

jest.mock('../../nodes/ZoomLiveStream/clock', () => jest.requireActual('../engine/harness/clock'));

const zoom = eventsForEachTest();
const parameters = { destination: DESTINATION };

describe.each(['meeting', 'webinar'] as const)('Start of a %s with a destination', (eventType) => {
	const path = `${pathOf(eventType)}/livestream`;
	const start = async (run: object = {}) =>
		await runOperation(zoom(), { operation: 'start', eventType, parameters, ...run });

	test('sets it first, then starts', async () => {
		const { success } = await start();
		expect(sentTo(zoom())).toEqual([`PATCH ${path}`, `PATCH ${path}/status`]);
		expect(zoom().requests[0]?.json).toEqual({
			stream_url: 'rtmps://ingest.example.org:443/app',
			stream_key: 'example-k9x2-77zp-1d0e-3fa1',
			page_url: 'https://watch.example.org/tonight',
		});
		expect(zoom().requests[1]?.action).toBe('start');
		expect(success[0]?.json).toMatchObject({ success: true, operation: 'start' });
		expect(eventOf(zoom(), eventType).stream).toBe('live');
	});

	test('keeps Zoom’s key if requested', async () => {
		await start({
			parameters: { destination: { ...DESTINATION, streamKey: '', keepStreamKey: true } },
		});
		expect(sentTo(zoom())).toEqual([`GET ${path}`, `PATCH ${path}`, `PATCH ${path}/status`]);
		expect(eventOf(zoom(), eventType).destination?.stream_key).toBe(exampleDestination.stream_key);
		expect(eventOf(zoom(), eventType).stream).toBe('live');
	});

	test('leaves the destination alone if the collection is empty', async () => {
		await start({ parameters: { destination: {} } });
		expect(sentTo(zoom())).toEqual([`PATCH ${path}/status`]);
		expect(eventOf(zoom(), eventType).destination).toEqual(exampleDestination);
	});

	test.each([
		['a page URL is missing', { ...DESTINATION, pageUrl: '' }, /Page URL/],
		['the stream URL is missing', { streamKey: 'example-only' }, /Stream URL/],
	])('sends nothing if %s', async (_case, destination, says) => {
		const { error } = await start({ parameters: { destination } });
		expect(error[0]?.json).toMatchObject({
			error: {
				message: expect.stringMatching(says),
				reason: 'invalid_settings',
				operation: 'start',
			},
		});
		expect(zoom().requests).toEqual([]);
	});

	test.each([
		['Zoom refuses it', { status: 400, body: { code: 3161, message: 'Not allowed.' } }, 1],
		['Zoom is down', { status: 503, body: '' }, 2],
	])('starts nothing if %s, and says which step it was', async (_case, answer, requests) => {
		const match = { method: 'PATCH', path: /\/livestream$/ };
		zoom().injectFault({ kind: 'status', ...answer, match, times: 100 });
		const { success, error } = await start({ options: { maxWait: 1 } });
		expect(success).toEqual([]);
		expect(error[0]?.json.error).toMatchObject({
			message: expect.stringMatching(/destination.*(?:not set|was not)/i),
		});
		expect(error[0]?.json.error).toMatchObject({
			message: expect.stringMatching(/nothing was started/i),
		});
		expect(sentTo(zoom())).toEqual(new Array(requests).fill(`PATCH ${path}`));
		expect(eventOf(zoom(), eventType).stream).toBe('off');
	});

	test('stops the workflow with the same message', async () => {
		Object.assign(eventOf(zoom(), eventType), {
			forcedAnswer: { status: 400, body: { code: 3161, message: 'Not allowed.' } },
		});
		const { thrown } = await start({ onError: 'stopWorkflow' });
		expect(thrown).toMatchObject({
			name: 'NodeApiError',
			message: expect.stringMatching(/nothing was started/i),
		});
	});

	test('distinguishes a failing start from a failing destination', async () => {
		const match = { path: /\/livestream\/status$/ };
		zoom().injectFault({
			kind: 'status',
			status: 400,
			body: { code: 3161, message: 'Not allowed.' },
			match,
		});
		const { error } = await start();
		expect(error[0]?.json.error).not.toMatchObject({
			message: expect.stringMatching(/destination/i),
		});
		expect(eventOf(zoom(), eventType).destination?.stream_key).toBe('example-k9x2-77zp-1d0e-3fa1');
	});
});
