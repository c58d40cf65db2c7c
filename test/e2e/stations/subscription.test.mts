import { after, before, describe } from 'node:test';
import { addBelievableEvents } from '../../simulator/believable-world.ts';
import { type Credential, N8nApi, type Workflow } from '../n8n/api.mts';
import { assert } from '../assertions.mts';
import { outputOf, waitForExecutionsOf } from '../n8n/execution.mts';
import { journey } from './journey.mts';
import { login, setUpOwner } from '../n8n/owner.mts';
import { executionsKept, filesKept, placesOf } from '../n8n/secret-search.mts';
import { type Stage, startStage } from './stage.mts';
import { hearing, webhookUrl, zoomTrigger } from '../zoom/trigger-workflows.mts';
import { until } from '../until.mts';
import { connect, node, type WorkflowDraft } from '../n8n/workflow.mts';
import { connectZoom } from '../zoom/zoom-credential.mts';

const STARTED = 'meeting.started';
const ENDED = 'meeting.ended';

describe('a workflow that subscribes by itself', () => {
	let started: Stage | undefined;
	let stage: Stage;
	let api: N8nApi;
	let credential: Credential;
	let workflow: Workflow;
	const table: Array<{ after: string; inZoom: string[] }> = [];

	const step = journey();

	/** What Zoom has, as `event, … → trigger`, and the same into the table. */
	const inZoom = (after: string): string[] => {
		const listed = stage.zoom.subscriptions
			.map(({ url, events }) => `${events.join(', ')} → ${url.replace(stage.baseUrl, '')}`)
			.sort();
		table.push({ after, inZoom: listed });
		return listed;
	};
	const entry = (of: WorkflowDraft, events: string, name = 'Zoom') =>
		`${events} → ${webhookUrl(stage.baseUrl, of, name).replace(stage.baseUrl, '')}`;
	const update = async (change: Partial<WorkflowDraft>): Promise<void> => {
		const { versionId } = await api.readWorkflow(workflow.id);
		const content = { ...workflow, ...change };
		const { name, nodes, connections } = content;
		await api.session.request('PATCH', `/workflows/${workflow.id}`, {
			name,
			nodes,
			connections,
			versionId,
		});
		workflow = { ...workflow, ...(await api.readWorkflow(workflow.id)) };
	};

	before(async () => {
		started = await startStage('subscription');
		stage = started;
		addBelievableEvents(stage.zoom, Date.now());
		api = new N8nApi(await setUpOwner(stage.baseUrl));
		const { secretToken: webhookSecretToken } = stage.zoom.app;
		credential = await connectZoom(api, stage.zoom, { webhookSecretToken });
	});

	after(async () => {
		console.log(JSON.stringify(table, undefined, 1));
		await started?.stop();
	});

	step('publish: Zoom has it, and a meeting that starts then starts the workflow', async () => {
		workflow = await api.createWorkflow(hearing('Show', credential, [STARTED], 'automatic'));
		await api.activateWorkflow(workflow.id);
		assert.deepEqual(inZoom('publish'), [entry(workflow, STARTED)]);
		stage.zoom.startMeeting('82012345678');
		const [execution] = await waitForExecutionsOf(api.session, workflow.id, 1);
		assert.ok(execution);
		assert.equal(outputOf(execution, 'Heard')[0]?.json.meetingId, '82012345678');
	});

	step('unpublish: Zoom has nothing any more', async () => {
		await api.deactivateWorkflow(workflow.id);
		assert.deepEqual(inZoom('unpublish'), []);
		await api.activateWorkflow(workflow.id);
		assert.deepEqual(inZoom('publish again'), [entry(workflow, STARTED)]);
	});

	step('restart: the same subscription, and events start the workflow', async () => {
		const before = structuredClone(stage.zoom.subscriptions);
		await stage.n8n.restart();
		api = new N8nApi(await login(stage.baseUrl));
		await until('n8n has published again', async () => {
			const answer = await fetch(webhookUrl(stage.baseUrl, workflow, 'Zoom'), { method: 'POST' });
			return answer.status === 401;
		});
		inZoom('restart');
		assert.deepEqual(stage.zoom.subscriptions, before);
		stage.zoom.startMeeting('85550001111');
		await waitForExecutionsOf(api.session, workflow.id, 2);
	});

	step('rename the workflow and the node: one subscription', async () => {
		const nodes = workflow.nodes.map((each) =>
			each.name === 'Zoom' ? { ...each, name: 'Show begins' } : each,
		);
		await update({
			name: 'Another name',
			nodes,
			connections: connect({ 'Show begins': [['Heard']] }),
		});
		await api.activateWorkflow(workflow.id);
		assert.deepEqual(inZoom('rename'), [entry(workflow, STARTED, 'Show begins')]);
	});

	step('change the events: the subscription is replaced', async () => {
		const nodes = workflow.nodes.map((each) =>
			each.name === 'Show begins'
				? { ...each, parameters: { ...each.parameters, events: [ENDED] } }
				: each,
		);
		await update({ nodes });
		await api.activateWorkflow(workflow.id);
		assert.deepEqual(inZoom('other events'), [entry(workflow, ENDED, 'Show begins')]);
	});

	step('duplicate: each workflow has its own', async () => {
		const copy = await api.createWorkflow(hearing('Copy', credential, [ENDED], 'automatic'));
		await api.activateWorkflow(copy.id);
		assert.deepEqual(inZoom('duplicate'), [
			...[entry(workflow, ENDED, 'Show begins'), entry(copy, ENDED)].sort(),
		]);
		await api.deactivateWorkflow(copy.id);
		await api.deactivateWorkflow(workflow.id);
		assert.deepEqual(inZoom('unpublish both'), []);
	});

	step('two triggers on one credential: one each, and both go', async () => {
		const both: WorkflowDraft = {
			name: 'Two triggers',
			nodes: [
				zoomTrigger('Begins', credential, [STARTED], 'automatic'),
				zoomTrigger('Ends', credential, [ENDED], 'automatic'),
				node('Heard', 'n8n-nodes-base.noOp', 1, 1),
			],
			connections: connect({ Begins: [['Heard']], Ends: [['Heard']] }),
		};
		const { id } = await api.createWorkflow(both);
		await api.activateWorkflow(id);
		assert.deepEqual(inZoom('two triggers'), [
			entry(both, ENDED, 'Ends'),
			entry(both, STARTED, 'Begins'),
		]);
		await api.deactivateWorkflow(id);
		assert.deepEqual(inZoom('unpublish'), []);
	});

	step(
		'a missing scope: not published, nothing left, and the message says what to add',
		async () => {
			const { app } = stage.zoom;
			const scopes = [...app.scopes];
			app.scopes = scopes.filter((scope) => !scope.startsWith('meeting:read:meeting'));
			const draft = hearing('No scope', credential, [STARTED], 'automatic');
			const { id } = await api.createWorkflow(draft);
			await assert.rejects(
				api.activateWorkflow(id),
				/lacks the scope meeting:read:meeting for 'Meeting Started': add it under Scopes/,
			);
			assert.deepEqual(inZoom('refused'), []);
			app.scopes = scopes;
		},
	);

	step('no secret is in the database, the log or an execution', async () => {
		const kept = [...(await executionsKept(api.session)), ...(await filesKept(stage.n8n))];
		const { secretToken, clientSecret } = stage.zoom.app;
		for (const secret of [secretToken, clientSecret, 'simulator-access-']) {
			assert.deepEqual(placesOf(secret, kept), []);
		}
	});
});
