import type { INodeParameters } from 'n8n-workflow';
import { exampleDestination, type SimulatedMeeting } from '../simulator';
import { runOperation, type Operation } from './harness/operation';
import { eventsForEachTest } from './harness/world';

jest.mock('../../nodes/zoom/n8n/clock', () => jest.requireActual('../engine/harness/clock'));

const zoom = eventsForEachTest();

/** The two meetings that two items are about. */
const [ONE, OTHER] = ['82010000001', '82010000002'];

interface Case {
	option: string;
	operation: Operation;
	/** What the option is for the first item, and for the second. */
	values: [first: unknown, second: unknown];
	meeting?: Partial<SimulatedMeeting>;
	/** What becomes of each, on whichever branch. */
	becomes: [first: object, second: object];
	given?: () => void;
}

const fails = (reason: string) => ({ error: expect.objectContaining({ reason }) });

const CASES: Case[] = [
	{
		option: 'includeStreamKey',
		operation: 'get',
		values: [true, false],
		becomes: [{ streamKey: 'example-stream-key' }, { streamKey: '••••-key' }],
	},
	{
		option: 'endEvent',
		operation: 'stop',
		values: [false, true],
		meeting: { stream: 'live' },
		becomes: [expect.not.objectContaining({ ended: true }), { ended: true }],
	},
	{
		option: 'onAlreadyInState',
		operation: 'stop',
		values: ['succeed', 'fail'],
		becomes: [{ alreadyInState: true }, fails('already_in_state')],
	},
	{
		option: 'record',
		operation: 'start',
		values: [true, false],
		becomes: [
			{ recording: { started: true } },
			expect.not.objectContaining({ recording: expect.anything() }),
		],
	},
	{
		option: 'requestFormat',
		operation: 'start',
		values: ['json', 'multipart'],
		becomes: [{ requestFormat: 'json' }, { requestFormat: 'multipart' }],
	},
	{
		option: 'waitForEvent',
		operation: 'start',
		values: [0, 1],
		meeting: { status: 'waiting' },
		becomes: [
			{ error: expect.objectContaining({ waitedMs: 0 }) },
			{ error: expect.objectContaining({ waitedMs: 60_000 }) },
		],
	},
	{
		option: 'maxWait',
		operation: 'getJoinToken',
		values: [0, 1],
		given: () => zoom().injectFault({ kind: 'reset', times: 100 }),
		becomes: [
			{ error: expect.objectContaining({ attempts: 1 }) },
			{ error: expect.objectContaining({ attempts: 2 }) },
		],
	},
];

test.each(CASES)(
	'the option $option of $operation is that of each item',
	async ({ option, operation, values, meeting, becomes, given }) => {
		for (const order of [
			[0, 1],
			[1, 0],
		] as const) {
			for (const id of [ONE, OTHER]) {
				zoom().addMeeting({
					id,
					status: 'started',
					destination: { ...exampleDestination },
					...meeting,
				});
			}
			given?.();
			const { success, error } = await runOperation(zoom(), {
				operation,
				event: '={{ $json.id }}',
				options: { [option]: '={{ $json.value }}' },
				items: [
					{ id: ONE, value: JSON.parse(JSON.stringify(values[order[0]])) },
					{ id: OTHER, value: JSON.parse(JSON.stringify(values[order[1]])) },
				],
				// An account of its own, because an outage is remembered.
				node: {
					credentials: {
						zoomLiveStreamOAuth2Api: { id: `${zoom().origin} ${order.join()}`, name: 'Zoom' },
					},
				},
			});
			const byItem = [...success, ...error].sort((a, b) => itemOf(a) - itemOf(b));
			expect(byItem.map(({ json }) => json)).toMatchObject([becomes[order[0]], becomes[order[1]]]);
			zoom().clearFaults();
		}
	},
);

function itemOf({ pairedItem }: { pairedItem?: unknown }): number {
	return Number(Object(pairedItem).item);
}

test('settings and destinations are those of each item too', async () => {
	for (const id of [ONE, OTHER]) zoom().addMeeting({ id, status: 'started' });
	const parameters: INodeParameters = {
		settings: { displayName: '={{ $json.name }}' },
		destination: {
			streamUrl: 'rtmps://ingest.example.org:443/app',
			streamKey: '={{ $json.key }}',
			pageUrl: 'https://watch.example.org/tonight',
		},
	};
	const { success } = await runOperation(zoom(), {
		operation: 'start',
		event: '={{ $json.id }}',
		parameters,
		items: [
			{ id: ONE, name: 'One', key: 'example-of-one-4f7a2c' },
			{ id: OTHER, name: 'Other', key: 'example-of-other-9d0e1b' },
		],
	});
	expect(success.map(({ json }) => json.settings)).toEqual([
		{ display_name: 'One' },
		{ display_name: 'Other' },
	]);
	expect([ONE, OTHER].map((id) => zoom().meeting(id).destination?.stream_key)).toEqual([
		'example-of-one-4f7a2c',
		'example-of-other-9d0e1b',
	]);
	expect([ONE, OTHER].map((id) => zoom().meeting(id).settings)).toEqual([
		{ display_name: 'One' },
		{ display_name: 'Other' },
	]);
});
