import { fileURLToPath } from 'node:url';
import { N8nApi } from '../e2e/n8n/api.mts';
import { artifactsFolder } from '../e2e/artifacts.mts';
import { startN8n } from '../e2e/n8n/n8n.mts';
import { setUpOwner } from '../e2e/n8n/owner.mts';
import { withPackedPackage } from '../e2e/install/packed-package.mts';
import { hearing, hearingWebhook, webhookUrl } from '../e2e/zoom/trigger-workflows.mts';
import { connect, node, type WorkflowDraft } from '../e2e/n8n/workflow.mts';
import { connectZoom } from '../e2e/zoom/zoom-credential.mts';
import { startSimulator } from '../simulator/index.ts';
import { eventsPerSecond } from './event-rate.mts';
import { median, type Figure } from './figures.mts';

/**
 * n8n 2.41 creates a fresh sandbox for expressions per request, except for its own Webhook node, by name and
 * as of version 1.1 (`LiveWebhooks.webhookPhaseNeedsIsolate`). Without that exception, both are treated
 * alike.
 */
const WITHOUT_PRIVILEGE = { N8N_EXPRESSION_ENGINE_ALLOW_WEBHOOK_ISOLATE_SKIP: 'false' };
const ROUNDS = 5;
const WARM_UP = -1;
const LIVE = 'meeting.live_streaming_started';

type Listener = 'Zoom Live Stream Trigger' | 'Webhook' | 'Empty Trigger';
type Rates = Record<Listener, number>;

/** Measures how many valid events per second start executions, compared with n8n's Webhook node. */
export async function measureTrigger(): Promise<Figure[]> {
	const usual = await ratesIn({});
	const alike = await ratesIn(WITHOUT_PRIVILEGE);
	const ratio = (rates: Rates, one: Listener, other: Listener) => ({
		value: rates[one] / rates[other],
		detail: `median of ${ROUNDS}: ${rates[one].toFixed(0)} ÷ ${rates[other].toFixed(0)} events/s`,
		part: 'trigger' as const,
		unit: 'ratio' as const,
	});
	const goal = { kind: 'at least' as const, value: 0.9 };
	return [
		{
			...ratio(alike, 'Zoom Live Stream Trigger', 'Webhook'),
			measure: 'events/s ÷ Webhook node, both treated alike',
			goal,
		},
		{
			...ratio(usual, 'Zoom Live Stream Trigger', 'Empty Trigger'),
			measure: "events/s ÷ empty trigger, at n8n's defaults",
			goal,
		},
		{
			...ratio(usual, 'Zoom Live Stream Trigger', 'Webhook'),
			measure: "events/s ÷ Webhook node, at n8n's defaults",
			goal,
		},
		{
			...ratio(usual, 'Empty Trigger', 'Webhook'),
			measure: "empty trigger's events/s ÷ Webhook node, at n8n's defaults",
		},
	];
}

/** In events per second: medians of rounds taken in turns in one n8n. */
async function ratesIn(env: Record<string, string>): Promise<Rates> {
	const zoom = await startSimulator();
	const meeting = zoom.addMeeting({ id: '82012345678', status: 'started' });
	const emptyTrigger = fileURLToPath(new URL('empty-trigger', import.meta.url));
	const n8n = await withPackedPackage(
		async (tarball) =>
			await startN8n({
				artifacts: artifactsFolder('bench'),
				tarballs: [tarball],
				env: { ...env, N8N_CUSTOM_EXTENSIONS: emptyTrigger },
			}),
	);
	try {
		const api = new N8nApi(await setUpOwner(n8n.baseUrl));
		const { secretToken } = zoom.app;
		const credential = await connectZoom(api, zoom, { webhookSecretToken: secretToken });
		const publish = async (draft: WorkflowDraft) => {
			const settings = { saveDataSuccessExecution: 'none' };
			const workflow = await api.createWorkflow({ ...draft, settings });
			await api.activateWorkflow(workflow.id);
			return { url: webhookUrl(n8n.baseUrl, workflow, 'Zoom'), rates: new Array<number>() };
		};
		const own = await publish(hearing('Zoom', credential, [LIVE]));
		const webhook = await publish(hearingWebhook('Webhook', 2));
		const empty = await publish(hearingNothingInParticular());
		for (let round = WARM_UP; round < ROUNDS; round += 1) {
			// The order alternates, because the second one runs on a warmer machine.
			const order = round % 2 === 0 ? [own, webhook, empty] : [empty, webhook, own];
			for (const { url, rates } of order) {
				const rate = await eventsPerSecond(url, zoom, meeting.id);
				if (round !== WARM_UP) rates.push(rate);
			}
		}
		return {
			'Zoom Live Stream Trigger': median(own.rates),
			Webhook: median(webhook.rates),
			'Empty Trigger': median(empty.rates),
		};
	} finally {
		await Promise.all([n8n.stop(), zoom.close()]);
	}
}

function hearingNothingInParticular(): WorkflowDraft {
	return {
		name: 'Empty',
		nodes: [
			node('Zoom', 'CUSTOM.emptyTrigger', 1, 0, { webhookId: crypto.randomUUID() }),
			node('Heard', 'n8n-nodes-base.noOp', 1, 1),
		],
		connections: connect({ Zoom: [['Heard']] }),
	};
}
