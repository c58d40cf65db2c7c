import { after, before, describe } from 'node:test';
import type { N8nApi } from './api.mts';
import { assert } from './assertions.mts';
import type { Camera } from './camera.mts';
import { openWorkflow } from './editor.mts';
import { journey } from './journey.mts';
import { type NodeType, operationsOf, readNodeTypes } from './node-types.mts';
import { executionAfter, NodeView } from './node-view.mts';
import type { Page } from './playwright.mts';
import type { Stage } from './stage.mts';
import { startStation, type Station } from './station.mts';
import { connect, node } from './workflow.mts';
import { connectZoom } from './zoom-credential.mts';
import { meetingBy, ZOOM_NODE, zoomNode } from './zoom-node.mts';

const TOOL = 'Zoom Live Stream Tool';

describe('an AI agent that has the node as a tool', () => {
	let station: Station | undefined;
	let stage: Stage;
	let page: Page;
	let camera: Camera;
	let api: N8nApi;
	let tool: NodeType;

	const step = journey(async () => await camera.shoot('failure'));
	const property = (name: string) => tool.properties.find((candidate) => candidate.name === name);

	before(async () => {
		station = await startStation('agent-tool');
		({ stage, api, page, camera } = station);
	});

	after(async () => await station?.close());

	step('is offered the tool under AI, described for the model', async () => {
		const types = await readNodeTypes(api.session);
		const found = types.find(({ name }) => name === `${ZOOM_NODE}Tool`);
		assert.ok(found);
		tool = found;
		assert.equal(tool.displayName, TOOL);
		assert.deepEqual([tool.inputs, tool.outputs], [[], ['ai_tool']]);
		assert.deepEqual(tool.codex?.categories, ['AI']);
		assert.deepEqual(tool.codex.subcategories?.Tools, ['Other Tools']);
		assert.equal(property('descriptionType')?.default, 'auto');
		assert.equal(
			property('toolDescription')?.default,
			'Start, stop and update the live stream of a Zoom meeting or webinar',
		);
		assert.equal(tool.description, property('toolDescription')?.default);
	});

	step('may fill in which meeting and what viewers see, but not what is done', async () => {
		assert.equal(property('meeting')?.type, 'resourceLocator');
		for (const name of ['meeting', 'webinar', 'settings', 'options', 'streamUrl']) {
			assert.notEqual(property(name)?.noDataExpression, true, name);
		}
		for (const name of ['resource', 'operation', 'eventType']) {
			assert.equal(property(name)?.noDataExpression, true, name);
		}
		const operations = operationsOf(tool);
		assert.equal(operations.length, 9);
		for (const { name, description } of operations) assert.ok(description, name);
	});

	step('starts a stream with what the model says', async () => {
		const credential = await connectZoom(api, stage.zoom);
		const zoom = zoomNode(TOOL, 1, credential, {
			resource: 'liveStream',
			operation: 'start',
			eventType: 'meeting',
			meeting: meetingBy('url', "={{ $fromAI('Meeting', 'ID or link of the meeting', 'string') }}"),
			settings: { displayName: "={{ $fromAI('Title', 'The name viewers see', 'string') }}" },
		});
		const workflow = await api.createWorkflow({
			name: 'Agent',
			nodes: [
				node('By Hand', 'n8n-nodes-base.manualTrigger', 1, 0),
				node('Agent', '@n8n/n8n-nodes-langchain.agent', 2.2, 1),
				{ ...zoom, type: `${ZOOM_NODE}Tool`, position: [240, 240], onError: 'stopWorkflow' },
			],
			connections: {
				...connect({ 'By Hand': [['Agent']] }),
				[TOOL]: { ai_tool: [[{ node: 'Agent', type: 'ai_tool', index: 0 }]] },
			},
		});
		await openWorkflow(page, stage.baseUrl, workflow.id);
		await camera.shoot('agent');

		const view = new NodeView(page, api.session);
		await view.open(TOOL);
		await page.getByTestId('node-execute-button').click();
		const asked = page.getByTestId('fromAiParameters-modal');
		await asked
			.locator('input[name="query.Meeting"], [data-test-id="query.Meeting"] input')
			.first()
			.fill('https://us02web.zoom.us/j/68423085210');
		await asked
			.locator('input[name="query.Title"], [data-test-id="query.Title"] input')
			.first()
			.fill('From the agent');
		await camera.shoot('asked');
		const execution = await executionAfter(page, api.session, async () => {
			await asked.getByTestId('execute-workflow-button').click();
		});
		assert.equal(execution.status, 'success');
		await view.output.getByText('Zoom accepted the start').first().waitFor();
		await camera.shoot('answered');
		const meeting = stage.zoom.meeting('68423085210');
		assert.equal(meeting.stream, 'live');
		assert.equal(meeting.settings.display_name, 'From the agent');
	});
});
