import { after, before, describe } from 'node:test';
import type { N8nApi } from '../n8n/api.mts';
import { assert } from '../assertions.mts';
import type { Camera } from '../editor/camera.mts';
import { openWorkflow } from '../editor/editor.mts';
import { outputOf, waitForExecution } from '../n8n/execution.mts';
import type { Json } from '../n8n/flatted.mts';
import { journey } from './journey.mts';
import { operationsOf, readNodeTypes } from '../n8n/node-types.mts';
import { NodeView } from '../editor/node-view.mts';
import type { Page } from '../editor/playwright.mts';
import type { Stage } from './stage.mts';
import { startStation, type Station } from './station.mts';
import { connect, node } from '../n8n/workflow.mts';
import { connectZoom } from '../zoom/zoom-credential.mts';
import { meetingBy, ZOOM_NODE, zoomNode } from '../zoom/zoom-node.mts';

/** Every operation, in an order that works for a running meeting. */
const OPERATIONS: Array<{ resource: string; operation: string; more?: { [key: string]: Json } }> = [
	{ resource: 'event', operation: 'getMany', more: { limit: 1 } },
	{
		resource: 'destination',
		operation: 'set',
		more: {
			streamUrl: 'rtmps://ingest.example.com:443/live',
			streamKey: 'example-stream-key',
			pageUrl: 'https://watch.example.com/show',
		},
	},
	{ resource: 'destination', operation: 'get' },
	{ resource: 'liveStream', operation: 'checkReadiness' },
	{ resource: 'liveStream', operation: 'enable' },
	{ resource: 'liveStream', operation: 'getJoinToken' },
	{
		resource: 'liveStream',
		operation: 'updateSettings',
		more: { settings: { displayName: 'Show' } },
	},
	{ resource: 'liveStream', operation: 'start', more: { settings: { layout: 'gallery_view' } } },
	{
		resource: 'liveStream',
		operation: 'changeLayout',
		more: { settings: { layout: 'speaker_view' } },
	},
	{ resource: 'liveStream', operation: 'stop' },
];

interface OutputSchema {
	type: string;
	properties: { [name: string]: { type: string } };
}

/** Whether a value has the type shown in the preview. */
function fits(value: Json | undefined, type: string | undefined): boolean {
	if (value === null || value === undefined) return true;
	return Array.isArray(value) ? type === 'array' : typeof value === type;
}

describe('a user who builds on an output before anything has run', () => {
	let station: Station | undefined;
	let stage: Stage;
	let page: Page;
	let camera: Camera;
	let api: N8nApi;
	let workflowId: string;

	const step = journey(async () => await camera.shoot('failure'));

	const schemaOf = async (resource: string, operation: string): Promise<OutputSchema> => {
		const path = `/schemas/${ZOOM_NODE}/1.0.0/${resource}/${operation}.json`;
		const answer = await fetch(`${stage.baseUrl}${path}`);
		assert.equal(answer.status, 200, path);
		return await answer.json();
	};

	before(async () => {
		station = await startStation('output-preview');
		({ stage, api, page, camera } = station);
	});

	after(async () => await station?.close());

	step('gets a preview from n8n for every operation', async () => {
		const types = await readNodeTypes(api.session);
		const type = types.find(({ name }) => name === ZOOM_NODE);
		assert.ok(type);
		assert.deepEqual(
			OPERATIONS.map(({ operation }) => operation).sort(),
			operationsOf(type)
				.map(({ value }) => value)
				.sort(),
		);
		for (const { resource, operation } of OPERATIONS) {
			const schema = await schemaOf(resource, operation);
			assert.equal(schema.type, 'object');
			assert.ok(schema.properties.meetingId, operation);
		}
	});

	step('sees the fields of each operation in the next node', async () => {
		const credential = await connectZoom(api, stage.zoom);
		const names = OPERATIONS.map(({ operation }) => operation);
		const workflow = await api.createWorkflow({
			name: 'Everything',
			nodes: [
				node('By Hand', 'n8n-nodes-base.manualTrigger', 1, 0),
				...OPERATIONS.map(({ resource, operation, more }, index) =>
					zoomNode(operation, index + 1, credential, {
						resource,
						operation,
						eventType: 'meeting',
						meeting: meetingBy('id', '68423085210'),
						...more,
					}),
				),
				node('Last', 'n8n-nodes-base.noOp', 1, OPERATIONS.length + 1),
			],
			connections: connect(
				Object.fromEntries(
					['By Hand', ...names].map((name, index) => [name, [[names[index] ?? 'Last']]]),
				),
			),
		});
		workflowId = workflow.id;
		await openWorkflow(page, stage.baseUrl, workflow.id);
		const view = new NodeView(page, api.session);
		await view.open('Last');
		await view.input.getByText('Usually outputs the following fields').waitFor();
		const shown = await view.input.innerText();
		for (const field of Object.keys((await schemaOf('liveStream', 'stop')).properties)) {
			assert.ok(shown.includes(field), field);
		}
		await camera.shoot('preview');
	});

	step('gets exactly what the preview showed when it runs', async () => {
		const id = await api.runWorkflow(workflowId, 'By Hand');
		const execution = await waitForExecution(api.session, id);
		assert.equal(execution.status, 'success');
		for (const { resource, operation } of OPERATIONS) {
			const [item] = outputOf(execution, operation);
			assert.ok(item, operation);
			const { properties } = await schemaOf(resource, operation);
			for (const [key, value] of Object.entries(item.json)) {
				assert.ok(fits(value, properties[key]?.type), `${operation}: ${key}`);
			}
		}
	});
});
