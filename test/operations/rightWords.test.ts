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
				message: expect.stringMatching(
					/^Zoom did not confirm the destination, so the node sent no start\./,
				),
			},
		});
		expect(eventOf(zoom(), eventType).stream).toBe('off');
	});

	const reads = (status: number, body: string | object) => () => {
		zoom().injectFault({ kind: 'status', status, body, match: { method: 'GET', path: path() } });
	};

	test.each<[string, () => void]>([
		[
			'has no destination',
			() => Object.assign(eventOf(zoom(), eventType), { destination: undefined }),
		],
		['has a destination that reads {}', reads(200, {})],
		['has a destination that reads []', reads(200, [])],
		['has a destination that reads OK', reads(200, 'OK')],
		['has a destination that reads 204', reads(204, '')],
		[
			'has a host with live streaming switched off meanwhile',
			() =>
				Object.assign(zoom().user(defaultUserId), {
					allowLiveStreaming: false,
					webinarLiveStreaming: false,
				}),
		],
	])(
		'on air that %s is neither off nor ended after a refusal with an unknown text',
		async (_why, arrange) => {
			arrange();
			eventOf(zoom(), eventType).stream = 'live';
			const match = { path: /\/livestream\/status$/ };
			zoom().injectFault({ ...refusal('An unknown text.'), match, times: 5 });
			const options = { endEvent: true };
			const { success, error } = await runOperation(zoom(), {
				operation: 'stop',
				eventType,
				options,
			});
			expect(success).toEqual([]);
			expect(error[0]?.json.error).toMatchObject({ reason: 'unknown' });
			expect(eventOf(zoom(), eventType)).toMatchObject({ stream: 'live', status: 'started' });
		},
	);

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
