import { after, before, describe } from 'node:test';
import type { N8nApi, Workflow } from '../n8n/api.mts';
import { assert } from '../assertions.mts';
import type { Camera } from '../editor/camera.mts';
import { openWorkflow } from '../editor/editor.mts';
import { EventPicker } from '../editor/event-picker.mts';
import { outputOf } from '../n8n/execution.mts';
import { journey } from './journey.mts';
import { NodeFinder } from '../editor/node-finder.mts';
import { executionAfter, type NodeView } from '../editor/node-view.mts';
import type { Page } from '../editor/playwright.mts';
import type { Stage } from './stage.mts';
import { startStation, type Station } from './station.mts';
import { connect, node } from '../n8n/workflow.mts';
import { connectZoom } from '../zoom/zoom-credential.mts';
import { meetingBy, zoomNode } from '../zoom/zoom-node.mts';

const ERROR_OUTPUT = '[data-test-id="canvas-node-output-handle"][data-handleid="outputs/main/1"]';

describe('a user whose meeting cannot be streamed', () => {
	let station: Station | undefined;
	let stage: Stage;
	let page: Page;
	let camera: Camera;
	let view: NodeView;
	let api: N8nApi;
	let workflow: Workflow;

	const step = journey(async () => await camera.shoot('failure'));

	before(async () => {
		station = await startStation('failing-meetings');
		({ stage, api, page, camera, view } = station);
		const credential = await connectZoom(api, stage.zoom);
		const start = zoomNode('Start', 1, credential, {
			resource: 'liveStream',
			operation: 'start',
			eventType: 'meeting',
			meeting: meetingBy('list', ''),
		});
		workflow = await api.createWorkflow({
			name: 'Evening show',
			nodes: [
				node('By Hand', 'n8n-nodes-base.manualTrigger', 1, 0),
				{ ...start, onError: 'stopWorkflow' },
			],
			connections: connect({ 'By Hand': [['Start']] }),
		});
		await openWorkflow(page, stage.baseUrl, workflow.id);
	});

	after(async () => await station?.close());

	step('types the ID of a meeting with a dash and a space', async () => {
		await view.open('Start');
		const picker = new EventPicker(page);
		await picker.enter('id', '684-2308 5210');
		await picker.hint('Spaces and dashes are fine');
		await camera.shoot('by-id');
		await view.saved('684-2308 5210');
		const [item] = outputOf(await view.execute(), 'Start');
		assert.equal(item?.json.meetingId, '68423085210');
		assert.equal(stage.zoom.meeting('68423085210').stream, 'live');
	});

	step('pastes a whole invitation with the link', async () => {
		stage.zoom.startMeeting('82012345678');
		const picker = new EventPicker(page);
		await picker.enter('url', 'Join us: https://us02web.zoom.us/j/82012345678?pwd=abc at eight');
		await picker.hint('Any Zoom link, or a text that contains one');
		await camera.shoot('by-link');
		await view.saved('Join us');
		const [item] = outputOf(await view.execute(), 'Start');
		assert.equal(item?.json.meetingId, '82012345678');
		assert.equal(stage.zoom.meeting('82012345678').stream, 'live');
	});

	step('reads what happened and what to do when the workflow stops', async () => {
		await new EventPicker(page).enter('id', '855 5000 1111');
		await view.saved('855 5000 1111');
		const execution = await view.execute();
		assert.equal(execution.status, 'error');
		const message = view.output.getByTestId('node-error-message');
		await message.filter({ hasText: '85550001111' }).waitFor();
		assert.match(await message.innerText(), /The meeting has not started yet/);
		const fix = await view.output.getByTestId('node-error-description').innerText();
		assert.match(fix, /Start the meeting in Zoom first/);
		assert.match(fix, /Meeting 85550001111 has not started/);
		await camera.shoot('stopped');
	});

	step('connects the error output to a second node', async () => {
		await view.switchOnError(/using error output/);
		await view.close();
		await new NodeFinder(page).addBehind(page.locator(ERROR_OUTPUT), 'No Operation, do nothing');
		await view.close();
		await camera.shoot('error-output-wired');
		await view.saved('No Operation, do nothing');
		assert.equal(await page.getByTestId('canvas-node').count(), 3);
	});

	step('sees the failing item there with its error', async () => {
		const button = page.getByTestId('execute-workflow-button');
		const execution = await executionAfter(
			page,
			api.session,
			async () => await button.first().click(),
		);
		assert.equal(execution.status, 'success');
		assert.deepEqual(outputOf(execution, 'Start', 0), []);
		const [failed] = outputOf(execution, 'Start', 1);
		const error = Object(failed?.json.error);
		assert.equal(error.reason, 'event_not_started');
		assert.equal(error.meetingId, '85550001111');
		assert.equal(error.retryable, true);

		await page.getByTestId('canvas-node-status-success').nth(2).waitFor();
		await camera.shoot('executed');
		await view.open('No Operation, do nothing');
		await view.input.getByTestId('radio-button-json').click();
		await view.input.getByText('event_not_started').first().waitFor();
		await view.input.getByText('Start the meeting in Zoom first').waitFor();
		await camera.shoot('failing-item');
		await view.close();
	});

	step('sees both branches in the node itself', async () => {
		await view.open('Start');
		await view.output.getByText(/Error Branch \(1 item\)/).click();
		await view.showOutputAs('table');
		await view.output.getByText('The meeting has not started yet').first().waitFor();
		await camera.shoot('error-branch');
		assert.equal(await view.output.getByText(/Success Branch/).count(), 1);
	});
});
