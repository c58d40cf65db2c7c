import { DESTINATION, runOperation } from './harness/operation';
import { eventOf, eventsForEachTest, pathOf, sentTo } from './harness/world';

jest.mock('../../nodes/zoom/n8n/clock', () => jest.requireActual('../engine/harness/clock'));

const zoom = eventsForEachTest();
const parameters = { destination: DESTINATION };

describe.each(['meeting', 'webinar'] as const)('Start of a %s with a destination', (eventType) => {
	const path = `${pathOf(eventType)}/livestream`;
	const start = async (run: object = {}) =>
		await runOperation(zoom(), { operation: 'start', eventType, parameters, ...run });

	test('starts nothing while Zoom is down, and says which step it was', async () => {
		const match = { method: 'PATCH', path: /\/livestream$/ };
		zoom().injectFault({ kind: 'status', status: 503, match, times: 100 });
		const { success, error } = await start({ options: { maxWait: 1 } });
		expect(success).toEqual([]);
		expect(error[0]?.json.error).toMatchObject({
			message: expect.stringMatching(/^The destination was not set, so nothing was started\./),
		});
		expect(sentTo(zoom())).toEqual([`PATCH ${path}`, `PATCH ${path}`]);
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
