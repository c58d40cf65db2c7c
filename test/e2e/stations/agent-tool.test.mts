import { after, before, describe } from 'node:test';
import type { Credential, N8nApi } from '../n8n/api.mts';
import { assert } from '../assertions.mts';
import type { Camera } from '../editor/camera.mts';
import { openWorkflow } from '../editor/editor.mts';
import type { Json } from '../n8n/flatted.mts';
import { journey } from './journey.mts';
import { type NodeType, operationsOf, readNodeTypes } from '../n8n/node-types.mts';
import { executionAfter, type NodeView } from '../editor/node-view.mts';
import type { Page } from '../editor/playwright.mts';
import type { Stage } from './stage.mts';
import { startStation, type Station } from './station.mts';
import { connect, node } from '../n8n/workflow.mts';
import { connectZoom } from '../zoom/zoom-credential.mts';
import { meetingBy, ZOOM_NODE, zoomNode } from '../zoom/zoom-node.mts';

const TOOL = 'Zoom Live Stream Tool';
/** The running meeting of the believable world. */
const RUNNING = '68423085210';

describe('an AI agent with the node as a tool', () => {
	let station: Station | undefined;
	let stage: Stage;
	let page: Page;
	let camera: Camera;
	let api: N8nApi;
	let tool: NodeType;
	let view: NodeView;
	let credential: Credential | undefined;

	const step = journey(async () => await camera.shoot('failure'));
	const property = (name: string) => tool.properties.find((candidate) => candidate.name === name);

	before(async () => {
		station = await startStation('agent-tool');
		({ stage, api, page, camera, view } = station);
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
			'Start, stop, check and set up live streams of Zoom meetings and webinars',
		);
		assert.equal(tool.description, property('toolDescription')?.default);
	});

	step('may fill in the meeting and what viewers see, but not the operation', async () => {
		assert.equal(property('meeting')?.type, 'resourceLocator');
		for (const name of ['meeting', 'webinar', 'settings', 'options', 'streamUrl']) {
			assert.notEqual(property(name)?.noDataExpression, true, name);
		}
		for (const name of ['resource', 'operation', 'eventType']) {
			assert.equal(property(name)?.noDataExpression, true, name);
		}
		const operations = operationsOf(tool);
		assert.equal(operations.length, 10);
		for (const { name, description } of operations) assert.ok(description, name);
	});

	/** A workflow in which an agent has the node as its tool, opened in the editor at the tool. */
	const openTool = async (operation: string, more: { [key: string]: Json } = {}) => {
		credential ??= await connectZoom(api, stage.zoom);
		const zoom = zoomNode(TOOL, 1, credential, {
			resource: 'liveStream',
			operation,
			eventType: 'meeting',
			meeting: meetingBy('url', "={{ $fromAI('Meeting', 'ID or link of the meeting', 'string') }}"),
			...more,
		});
		const workflow = await api.createWorkflow({
			name: `Agent: ${operation}`,
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
		await camera.shoot(`agent-${operation}`);
		await view.open(TOOL);
	};

	/** Runs the tool like the model would, with these arguments. */
	const say = async (words: { [name: string]: string }) => {
		await page.getByTestId('node-execute-button').click();
		const asked = page.getByTestId('fromAiParameters-modal');
		for (const [name, value] of Object.entries(words)) {
			await asked
				.locator(`input[name="query.${name}"], [data-test-id="query.${name}"] input`)
				.first()
				.fill(value);
		}
		await camera.shoot('asked');
		const execution = await executionAfter(page, api.session, async () => {
			await asked.getByTestId('execute-workflow-button').click();
		});
		assert.equal(execution.status, 'success');
	};

	step('starts a stream with the model’s arguments', async () => {
		await openTool('start', {
			settings: { displayName: "={{ $fromAI('Title', 'The name viewers see', 'string') }}" },
		});
		await say({ Meeting: `https://us02web.zoom.us/j/${RUNNING}`, Title: 'From the agent' });
		await view.output.getByText('Zoom accepted the start').first().waitFor();
		await camera.shoot('answered');
		const meeting = stage.zoom.meeting(RUNNING);
		assert.equal(meeting.stream, 'live');
		assert.equal(meeting.settings.display_name, 'From the agent');
	});

	step('checks the readiness, and returns a sentence to pass on', async () => {
		const host = stage.zoom.user(stage.zoom.meeting(RUNNING).hostId);
		host.allowLiveStreaming = false;
		await openTool('checkReadiness');
		await say({ Meeting: RUNNING });
		await view.output
			.getByText(/is not ready to stream: live streaming is switched off/)
			.first()
			.waitFor();
		await camera.shoot('not-ready');
	});

	step('switches on live streaming for the host', async () => {
		const host = stage.zoom.user(stage.zoom.meeting(RUNNING).hostId);
		await openTool('enable');
		await say({ Meeting: RUNNING });
		await view.output.getByText('The host can live stream now').first().waitFor();
		await camera.shoot('enabled');
		assert.equal(host.allowLiveStreaming, true);
	});
});
