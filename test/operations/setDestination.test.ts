import { exampleDestination } from '../simulator';
import { DESTINATION, runOperation } from './harness/operation';
import { eventOf, eventsForEachTest, pathOf, sentTo } from './harness/world';

jest.mock('../../nodes/zoom/n8n/clock', () => jest.requireActual('../engine/harness/clock'));

const zoom = eventsForEachTest();

describe.each(['meeting', 'webinar'] as const)('the destination of a %s is set', (eventType) => {
	const path = `${pathOf(eventType)}/livestream`;

	test('with a key that has a query string, unchanged', async () => {
		const parameters = { streamKey: 'a1b2-c3d4?user=studio&sig=Zm9v%3D&x=ä b' };
		await runOperation(zoom(), { operation: 'set', eventType, parameters });
		expect(eventOf(zoom(), eventType).destination?.stream_key).toBe(
			'a1b2-c3d4?user=studio&sig=Zm9v%3D&x=ä b',
		);
	});

	test('with the key that Zoom already has, and says so', async () => {
		const parameters = { streamKey: '', keepStreamKey: true };
		const { success } = await runOperation(zoom(), { operation: 'set', eventType, parameters });
		expect(eventOf(zoom(), eventType).destination).toMatchObject({
			stream_url: DESTINATION.streamUrl,
			stream_key: exampleDestination.stream_key,
		});
		expect(success[0]?.json.note).toBe('The stream key that Zoom already had was kept.');
	});

	test('with its own key, and there is nothing else to say', async () => {
		const { success } = await runOperation(zoom(), { operation: 'set', eventType });
		expect(success[0]?.json).toMatchObject({ success: true });
		expect(success[0]?.json).not.toHaveProperty('note');
	});

	test.each(['empty', 'object', 'text'] as const)(
		'not at all if no key is entered and Zoom has none (%s body)',
		async (emptyDestination) => {
			zoom().configure({ emptyDestination });
			Object.assign(eventOf(zoom(), eventType), { destination: undefined });
			const parameters = { streamKey: '', keepStreamKey: true };
			const { error } = await runOperation(zoom(), { operation: 'set', eventType, parameters });
			expect(error[0]?.json).toMatchObject({
				error: {
					message: expect.stringMatching(/Stream Key/),
					reason: 'invalid_settings',
					fix: expect.stringMatching(/stream key/i),
				},
			});
			expect(sentTo(zoom())).toEqual([`GET ${path}`]);
		},
	);

	test('not at all if the key that Zoom has is empty', async () => {
		Object.assign(eventOf(zoom(), eventType), {
			destination: { ...exampleDestination, stream_key: '' },
		});
		const parameters = { streamKey: '', keepStreamKey: true };
		const { error } = await runOperation(zoom(), { operation: 'set', eventType, parameters });
		expect(error[0]?.json).toMatchObject({
			error: {
				message: "'Keep Stream Key' is on, but Zoom has no stream key to keep",
				reason: 'invalid_settings',
			},
		});
		expect(sentTo(zoom())).toEqual([`GET ${path}`]);
	});

	test('not at all if the kept key may not be read, and says which scope is missing', async () => {
		const { error } = await runOperation(zoom(), {
			operation: 'set',
			eventType,
			parameters: { streamKey: '', keepStreamKey: true },
			tokens: { scopes: [`${eventType}:update:livestream`] },
		});
		expect(error[0]?.json).toMatchObject({
			error: {
				reason: 'missing_scope',
				missingScopes: expect.arrayContaining([`${eventType}:read:livestream`]),
			},
		});
		expect(eventOf(zoom(), eventType).destination).toEqual(exampleDestination);
	});

	test('for every item separately, and never with yesterday’s key for an empty cell', async () => {
		const items = [{ key: 'example-of-item-one' }, { key: '' }];
		const { error } = await runOperation(zoom(), {
			operation: 'set',
			eventType,
			parameters: { ...DESTINATION, streamKey: '={{ $json.key }}' },
			items,
		});
		const keys = zoom().requests.flatMap(({ method, json }) => (method === 'PATCH' ? [json] : []));
		expect(keys).toEqual([expect.objectContaining({ stream_key: 'example-of-item-one' })]);
		expect(error[0]?.json).toMatchObject({
			error: {
				reason: 'invalid_settings',
				message: "The parameter 'Stream Key' is empty",
				fix: expect.stringContaining("'Keep Stream Key'"),
			},
		});
	});

	test('if Zoom requires a resolution, the missing field is mentioned', async () => {
		zoom().user('simulator-host').resolution1080 = true;
		const { error } = await runOperation(zoom(), { operation: 'set', eventType });
		expect(error[0]?.json).toMatchObject({
			error: {
				message: expect.stringMatching(/resolution/),
				reason: 'validation_failed',
				zoomCode: 300,
				httpStatus: 400,
			},
		});
	});
});
