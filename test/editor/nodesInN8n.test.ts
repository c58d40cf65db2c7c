import { pathExists } from 'fs-extra';
import { Workflow, type INodeParameters, type INodeType } from 'n8n-workflow';
import { ZoomLiveStream } from '../../nodes/ZoomLiveStream/ZoomLiveStream.node';
import { ZoomLiveStreamTrigger } from '../../nodes/ZoomLiveStreamTrigger/ZoomLiveStreamTrigger.node';
import { prepareExpressions } from '../engine/harness/engineAdapter';
import { nodeTypesOf, plainNode } from '../engine/harness/nodeTypes';

test('n8n shows the action as a step with one input and one output, and offers it to AI agents', () => {
	expect(new ZoomLiveStream().description).toMatchObject({
		displayName: 'Zoom Live Stream',
		name: 'zoomLiveStream',
		group: ['output'],
		version: 1,
		defaults: { name: 'Zoom Live Stream' },
		usableAsTool: true,
		inputs: ['main'],
		outputs: ['main'],
	});
});

test('n8n shows the trigger as a trigger, with no input and one output', () => {
	expect(new ZoomLiveStreamTrigger().description).toMatchObject({
		displayName: 'Zoom Live Stream Trigger',
		name: 'zoomLiveStreamTrigger',
		group: ['trigger'],
		version: 1,
		defaults: { name: 'Zoom Live Stream Trigger' },
		inputs: [],
		outputs: ['main'],
	});
});

test('n8n answers Zoom as soon as an event arrives, without a body: Zoom waits three seconds', () => {
	expect(new ZoomLiveStreamTrigger().description.webhooks).toEqual([
		{
			name: 'default',
			httpMethod: 'POST',
			responseMode: 'onReceived',
			responseData: 'noData',
			path: 'webhook',
		},
	]);
});

test.each([new ZoomLiveStream(), new ZoomLiveStreamTrigger()])(
	'$description.displayName cannot run without a credential',
	({ description: { credentials } }) => {
		expect(credentials?.map(({ name, required }) => [name, required])).toEqual([
			['zoomLiveStreamOAuth2Api', true],
			['zoomLiveStreamServerToServerOAuth2Api', true],
		]);
	},
);

/** What the canvas shows below the name of a node. */
async function subtitleOf(nodeType: INodeType, parameters: INodeParameters): Promise<unknown> {
	const node = {
		id: 'node',
		name: 'Node',
		type: 'test.target',
		typeVersion: 1,
		position: [0, 0] as [number, number],
		parameters,
	};
	const workflow = new Workflow({
		nodes: [node],
		connections: {},
		active: false,
		// The action itself is none that the registry could run.
		nodeTypes: nodeTypesOf({
			'test.target': { ...plainNode('Target'), description: nodeType.description },
		}),
	});
	await prepareExpressions(workflow);
	return workflow.expression.getSimpleParameterValue(
		node,
		nodeType.description.subtitle,
		'internal',
		{},
	);
}

test.each([
	[{ operation: 'start', eventType: 'meeting' }, 'start: meeting'],
	[{ operation: 'getJoinToken', eventType: 'webinar' }, 'get join token: webinar'],
])('the canvas says what the action does: %j', async (parameters, subtitle) => {
	expect(await subtitleOf(new ZoomLiveStream(), { resource: 'liveStream', ...parameters })).toBe(
		subtitle,
	);
});

test('the canvas says what the trigger listens for', async () => {
	const events = ['meeting.started', 'meeting.ended'];
	expect(await subtitleOf(new ZoomLiveStreamTrigger(), { events })).toBe(
		'meeting.started, meeting.ended',
	);
});

test.each([
	['ZoomLiveStream', new ZoomLiveStream()],
	['ZoomLiveStreamTrigger', new ZoomLiveStreamTrigger()],
])('%s has an icon for light and for dark pages', async (folder, { description: { icon } }) => {
	const files = Object.values(Object(icon)).map((file) =>
		String(file).replace('file:', `nodes/${folder}/`),
	);
	expect(files).toEqual([expect.stringMatching(/\.svg$/), expect.stringMatching(/\.dark\.svg$/)]);
	for (const file of files) expect(await pathExists(file)).toBe(true);
});

test.each([
	['the action', new ZoomLiveStream()],
	['the trigger', new ZoomLiveStreamTrigger()],
])('no two fields of %s show at once under one name', (_node, { description: { properties } }) => {
	const notices = properties.filter(({ type }) => type === 'notice').map(({ name }) => name);
	expect(new Set(notices).size).toBe(notices.length);
	expect(notices.filter((name) => !/^[a-z_0-9]+$/.test(name))).toEqual([]);
});
