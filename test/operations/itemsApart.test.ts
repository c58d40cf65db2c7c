import { exampleDestination } from '../simulator';
import { runOperation } from './harness/operation';
import { eventsForEachTest } from './harness/world';

jest.mock('../../nodes/zoom/n8n/clock', () => jest.requireActual('../engine/harness/clock'));

const zoom = eventsForEachTest();
const [ONE, OTHER] = ['82010000001', '82010000002'];
const items = [{ id: ONE }, { id: OTHER }];
const event = '={{ $json.id }}';
/** An account that this process has not met yet, so that no other test slows it down. */
const node = () => ({
	credentials: { zoomLiveStreamOAuth2Api: { id: zoom().origin, name: 'Zoom' } },
});

beforeEach(() => {
	for (const id of [ONE, OTHER]) {
		zoom().addMeeting({ id, status: 'started', destination: { ...exampleDestination } });
	}
});

test('an item counts its own attempts and waits, not those of the others', async () => {
	zoom().injectFault({ kind: 'status', status: 500, match: { path: new RegExp(`${ONE}/`) } });
	const { success } = await runOperation(zoom(), {
		operation: 'getJoinToken',
		event,
		items,
		node: node(),
		options: { maxWait: 60 },
	});
	expect(success).toHaveLength(2);
	zoom().injectFault({ kind: 'reset', match: { path: new RegExp(`${OTHER}/`) }, times: 3 });
	const { error } = await runOperation(zoom(), {
		operation: 'getJoinToken',
		event,
		items: [...items, { id: '82000000000' }],
		node: node(),
		options: { maxWait: 1 },
	});
	expect(error.map(({ json }) => json)).toMatchObject([
		{ id: OTHER, error: { reason: 'network_unreachable', attempts: 2, waitedMs: 500 } },
		{ id: '82000000000', error: { reason: 'event_not_found', attempts: 1 } },
	]);
});

test('what is secret in one item is an ordinary word in another', async () => {
	const message = 'The sunday-service is over.';
	zoom().injectFault({
		kind: 'status',
		status: 400,
		body: { code: 3000, message },
		match: { method: 'PATCH' },
		times: 10,
	});
	const { error } = await runOperation(zoom(), {
		operation: 'set',
		event,
		items: [
			{ id: ONE, key: 'sunday-service' },
			{ id: OTHER, key: 'monday-service' },
		],
		parameters: { streamKey: '={{ $json.key }}' },
		node: node(),
	});
	expect(error.map(({ json }) => Object(json.error).zoomMessage)).toEqual([
		'The •••• is over.',
		message,
	]);
});
