import { after, before, describe } from 'node:test';
import { addBelievableEvents } from '../../simulator/believable-world.ts';
import { type Simulator, startSimulator } from '../../simulator/index.ts';
import { N8nApi, type Workflow } from '../n8n/api.mts';
import { assert } from '../assertions.mts';
import { missingPrograms } from '../install/debian-packages.mts';
import { outputOf, waitForExecutionsOf } from '../n8n/execution.mts';
import { freePort } from '../n8n/free-port.mts';
import { journey } from './journey.mts';
import { login, setUpOwner } from '../n8n/owner.mts';
import { withPackedPackage } from '../install/packed-package.mts';
import { POSTGRES } from '../queue/postgres.mts';
import { type Cluster, startCluster } from '../queue/cluster.mts';
import { openRelay } from '../queue/relay.mts';
import { REDIS } from '../queue/redis.mts';
import { hearing } from '../zoom/trigger-workflows.mts';
import { connectZoom } from '../zoom/zoom-credential.mts';

const STARTED = 'meeting.started';
const missing = await missingPrograms([REDIS, POSTGRES]);

describe('a workflow that subscribes by itself in queue mode', { skip: missing }, () => {
	const closing: Array<() => Promise<void>> = [];
	let zoom: Simulator;
	let cluster: Cluster;
	let api: N8nApi;
	let workflow: Workflow;
	let publicUrl: string;
	const step = journey();
	const inZoom = () => zoom.subscriptions.map(({ url, events }) => ({ url, events }));
	const subscribed = () => [
		{ url: `${publicUrl}/webhook/${workflow.nodes[0]?.webhookId}/webhook`, events: [STARTED] },
	];

	before(async () => {
		zoom = await startSimulator();
		closing.push(async () => await zoom.close());
		addBelievableEvents(zoom, Date.now());
		const port = await freePort();
		publicUrl = `http://localhost:${port}`;
		cluster = await withPackedPackage(
			async (tarball) =>
				await startCluster({
					station: 'subscription-queue',
					tarball,
					webhooks: 1,
					workers: 1,
					appendOnly: false,
					// Only the process for webhooks answers Zoom; main creates the subscription.
					env: { N8N_WEBHOOK_URL: publicUrl, N8N_DISABLE_PRODUCTION_MAIN_PROCESS: 'true' },
				}),
		);
		closing.push(async () => await cluster.stop());
		const [webhook] = cluster.webhooks;
		assert.ok(webhook);
		const relay = await openRelay(webhook.baseUrl, port);
		closing.push(async () => await relay.close());
		api = new N8nApi(await setUpOwner(cluster.main.baseUrl));
	});

	after(async () => {
		for (const close of closing.reverse()) await close();
	});

	step(
		'publish: the process for webhooks proves the URL, and a worker runs the event',
		async () => {
			const { secretToken: webhookSecretToken } = zoom.app;
			const credential = await connectZoom(api, zoom, { webhookSecretToken });
			workflow = await api.createWorkflow(hearing('Show', credential, [STARTED], 'automatic'));
			await api.activateWorkflow(workflow.id);
			assert.deepEqual(inZoom(), subscribed());
			zoom.startMeeting('82012345678');
			const [execution] = await waitForExecutionsOf(api.session, workflow.id, 1);
			assert.ok(execution);
			assert.equal(outputOf(execution, 'Heard')[0]?.json.meetingId, '82012345678');
		},
	);

	step('restart of main: the same subscription', async () => {
		const kept = structuredClone(zoom.subscriptions);
		await cluster.restartMain();
		api = new N8nApi(await login(cluster.main.baseUrl));
		assert.deepEqual(zoom.subscriptions, kept);
		zoom.startMeeting('85550001111');
		await waitForExecutionsOf(api.session, workflow.id, 2);
	});

	step('unpublish: Zoom has nothing any more', async () => {
		await api.deactivateWorkflow(workflow.id);
		assert.deepEqual(inZoom(), []);
	});
});
