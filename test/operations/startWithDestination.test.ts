import { clock } from '../engine/harness/clock';
import { MEETING } from '../engine/harness/zoom';
import { exampleDestination } from '../simulator';
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
			message: expect.stringMatching(
				/^Zoom did not confirm the destination, so the node sent no start\./,
			),
		});
		expect(sentTo(zoom())).toEqual([`GET ${path}`, `PATCH ${path}`, `PATCH ${path}`]);
		expect(eventOf(zoom(), eventType).stream).toBe('off');
	});

	test.each([{}, { platform: 'custom' }])(
		'asks for the service if only a key was added: %j',
		async (added) => {
			const { streamKey, pageUrl } = DESTINATION;
			const { error } = await start({
				parameters: { destination: { ...added, streamKey, pageUrl } },
			});
			expect(error[0]?.json.error).toMatchObject({
				message: "The parameter 'Stream URL' is empty",
				fix: "Under 'Destination', choose your streaming service in 'Platform', or add a 'Stream URL' such as rtmps://a.rtmps.youtube.com/live2.",
			});
			expect(sentTo(zoom())).toEqual([]);
		},
	);

	test('stops the workflow with the same message', async () => {
		Object.assign(eventOf(zoom(), eventType), {
			forcedAnswer: { status: 400, body: { code: 3161, message: 'Not allowed.' } },
		});
		const { thrown } = await start({ onError: 'stopWorkflow' });
		expect(thrown).toMatchObject({
			name: 'NodeApiError',
			message: expect.stringMatching(/the node sent no start/i),
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

	describe('when the stream is already live', () => {
		beforeEach(() => {
			zoom().configure({ startOnLiveStream: 'error_3000' });
			eventOf(zoom(), eventType).stream = 'live';
		});
		const atThatDestination = () => {
			eventOf(zoom(), eventType).destination = {
				stream_url: DESTINATION.streamUrl,
				stream_key: DESTINATION.streamKey,
				page_url: DESTINATION.pageUrl,
			};
		};

		test('at that destination: nothing is sent but the start, and it is a success', async () => {
			atThatDestination();
			const { success } = await start();
			expect(success[0]?.json).toMatchObject({
				alreadyInState: true,
				pageUrl: DESTINATION.pageUrl,
				note: 'The stream was already live, so Zoom started nothing.',
			});
			expect(sentTo(zoom())).toEqual([`GET ${path}`, `PATCH ${path}/status`]);
		});

		test('at that destination in another resolution: a failure, because viewers do not see it', async () => {
			atThatDestination();
			const destination = { ...DESTINATION, resolution: '1080p' };
			const { error } = await start({ parameters: { destination } });
			expect(error[0]?.json.error).toMatchObject({ reason: 'already_in_state' });
		});

		test.each(['succeed', 'fail'])(
			'elsewhere: a failure, and the earlier destination is back (On Already in State: %s)',
			async (onAlreadyInState) => {
				const { success, error } = await start({ options: { onAlreadyInState } });
				expect(success).toEqual([]);
				expect(error[0]?.json.error).toMatchObject({
					reason: 'already_in_state',
					message: expect.stringMatching(
						/already on air, and viewers see the earlier destination$/,
					),
					fix: expect.stringMatching(/^Stop the stream, .* the earlier one is set again\.$/),
				});
				expect(eventOf(zoom(), eventType).destination).toEqual(exampleDestination);
			},
		);

		test('elsewhere, and Zoom will not take the earlier one back: does not say that it is', async () => {
			const match = { method: 'PATCH', path: /\/livestream$/ };
			zoom().injectFault({ kind: 'latency', ms: 0, match });
			zoom().injectFault({ kind: 'status', status: 400, body: { code: 3161 }, match, times: 10 });
			const { error } = await start();
			expect(error[0]?.json.error).toMatchObject({
				fix: 'Stop the stream, then run the node again to start it at the new destination.',
			});
		});

		test('somewhere that the node may not read: says that the channel is not known', async () => {
			const scopes = [`${eventType}:update:livestream_status`, `${eventType}:update:livestream`];
			const { success } = await start({ tokens: { scopes } });
			expect(success[0]?.json).toMatchObject({
				alreadyInState: true,
				note: expect.stringMatching(/Whether viewers see the new destination is not known/),
			});
		});

		test('and settings are not in the receipt, because they were not applied', async () => {
			const settings = { displayName: 'My show' };
			atThatDestination();
			const { success } = await start({ parameters: { ...parameters, settings } });
			expect(success[0]?.json).not.toHaveProperty('settings');
			expect(success[0]?.json.note).toMatch(/The settings were not applied/);
		});
	});
});

describe('Start with a destination that waits for its meeting', () => {
	const wait = async (options: object = {}) =>
		await runOperation(zoom(), {
			operation: 'start',
			parameters,
			options: { waitForEvent: 5, ...options },
		});

	test('succeeds if someone goes live first, because that was after the destination was set', async () => {
		zoom().configure({ startOnLiveStream: 'error_3000' });
		zoom().meeting(MEETING).status = 'waiting';
		clock.onWait = () => {
			zoom().startMeeting(MEETING);
			zoom().meeting(MEETING).stream = 'live';
		};
		const { success, error } = await wait();
		expect(error).toEqual([]);
		expect(success[0]?.json).toMatchObject({
			alreadyInState: true,
			note: 'The stream was already live, so Zoom started nothing.',
		});
		expect(zoom().meeting(MEETING).destination?.stream_url).toBe(DESTINATION.streamUrl);
	});
});

test('a start whose answer is lost while it waits is its own, also after the next try', async () => {
	zoom().configure({ startOnLiveStream: 'error_3000' });
	const match = { path: /\/livestream\/status$/ };
	zoom().injectFault({ kind: 'applied_then_reset', match });
	const { success, error } = await runOperation(zoom(), {
		operation: 'start',
		options: { waitForEvent: 5, maxWait: 0, onAlreadyInState: 'fail' },
	});
	expect(error.map(({ json }) => json.error)).toEqual([]);
	expect(success[0]?.json).toMatchObject({ note: expect.stringMatching(/^The stream is live:/) });
	expect(success[0]?.json).not.toHaveProperty('alreadyInState');
});
