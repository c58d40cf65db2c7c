import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { N8nApi, type Workflow } from '../n8n/api.mts';
import { artifactsFolder } from '../artifacts.mts';
import { assert } from '../assertions.mts';
import { newProfile, openWorkflow, signIn } from '../editor/editor.mts';
import { outputOf, waitForExecution, waitForExecutionsOf } from '../n8n/execution.mts';
import { type N8n, startN8n } from '../n8n/n8n.mts';
import { setUpOwner } from '../n8n/owner.mts';
import { type Browser, launchBrowser } from '../editor/playwright.mts';
import { connect, node, type WorkflowDraft } from '../n8n/workflow.mts';

const draft: WorkflowDraft = {
	name: 'Greeting',
	nodes: [
		node('Hook', 'n8n-nodes-base.webhook', 2, 0, {
			webhookId: crypto.randomUUID(),
			parameters: { path: 'greeting', httpMethod: 'POST', responseMode: 'lastNode' },
		}),
		node('By Hand', 'n8n-nodes-base.manualTrigger', 1, 0, { position: [0, 200] }),
		node('Greet', 'n8n-nodes-base.set', 3.4, 1, {
			parameters: {
				assignments: {
					assignments: [
						{
							id: crypto.randomUUID(),
							name: 'greeting',
							value: "=Hello {{ $json.body?.name ?? 'nobody' }}",
							type: 'string',
						},
					],
				},
			},
		}),
	],
	connections: connect({ Hook: [['Greet']], 'By Hand': [['Greet']] }),
};

describe('a real n8n', () => {
	const artifacts = artifactsFolder('start');
	let n8n: N8n | undefined;
	let browser: Browser | undefined;
	let api: N8nApi;
	let baseUrl: string;
	let workflow: Workflow;

	before(async () => {
		n8n = await startN8n({ artifacts });
		baseUrl = n8n.baseUrl;
		api = new N8nApi(await setUpOwner(baseUrl));
		workflow = await api.createWorkflow(draft);
	});

	after(async () => {
		await browser?.close();
		await n8n?.stop();
	});

	it('runs an activated workflow when its webhook is called', async () => {
		await api.activateWorkflow(workflow.id);
		const answer = await fetch(`${baseUrl}/webhook/greeting`, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ name: 'Zoom' }),
		});
		assert.equal(answer.status, 200);
		assert.deepEqual(await answer.json(), { greeting: 'Hello Zoom' });

		const [execution] = await waitForExecutionsOf(api.session, workflow.id, 1);
		assert.ok(execution);
		assert.equal(execution.status, 'success');
		assert.deepEqual(
			outputOf(execution, 'Greet').map(({ json }) => json),
			[{ greeting: 'Hello Zoom' }],
		);
	});

	it('runs a workflow by hand', async () => {
		const id = await api.runWorkflow(workflow.id, 'By Hand');
		const execution = await waitForExecution(api.session, id);
		assert.deepEqual(
			outputOf(execution, 'Greet').map(({ json }) => json),
			[{ greeting: 'Hello nobody' }],
		);
	});

	it('shows the workflow to a user who signs in', async () => {
		browser = await launchBrowser();
		const page = await (await newProfile(browser)).newPage();
		await signIn(page, baseUrl);
		await openWorkflow(page, baseUrl, workflow.id);
		const nodes = page.getByTestId('canvas-node');
		assert.equal(await nodes.count(), draft.nodes.length);
		await page.screenshot({ path: join(artifacts, 'workflow.png') });
	});

	it('unpublishes a workflow and deletes it', async () => {
		await api.deactivateWorkflow(workflow.id);
		const answer = await fetch(`${baseUrl}/webhook/greeting`, { method: 'POST' });
		assert.equal(answer.status, 404);
		await api.deleteWorkflow(workflow.id);
		await assert.rejects(api.readWorkflow(workflow.id), { status: 404 });
	});
});
