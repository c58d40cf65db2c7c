import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSimulator } from '../simulator/index.ts';
import { N8nApi } from './api.mts';
import { startN8n } from './n8n.mts';
import { setUpOwner } from './owner.mts';
import { withPackedPackage } from './packed-package.mts';
import { medianOf, perSecond, type Round } from './speed-round.mts';
import { hearing, hearingWebhook, webhookUrl } from './trigger-workflows.mts';
import { connectZoom } from './zoom-credential.mts';

/**
 * Measures how many valid events a second start executions through the trigger and through n8n's own Webhook
 * node, in one n8n and in turns, so that whatever else the machine does falls on both. Run it by itself.
 *
 * n8n 2.41 spares its Webhook node alone, from version 1.1 on, a fresh sandbox for expressions per request
 * (`LiveWebhooks.webhookPhaseNeedsIsolate`); the second n8n runs without that privilege.
 */
const ROUNDS = 5;
const LIVE = 'meeting.live_streaming_started';
const SKIP_OFF = { N8N_EXPRESSION_ENGINE_ALLOW_WEBHOOK_ISOLATE_SKIP: 'false' };
const WARM_UP = -1;

async function measure(name: string, env: Record<string, string>, tarball: string): Promise<void> {
	const folder = await mkdtemp(join(tmpdir(), 'zoom-speed-'));
	const zoom = await startSimulator();
	const meeting = zoom.addMeeting({ id: '82012345678', status: 'started' });
	const n8n = await startN8n({ artifacts: folder, tarballs: [tarball], env });
	try {
		const api = new N8nApi(await setUpOwner(n8n.baseUrl));
		const { secretToken } = zoom.app;
		const credential = await connectZoom(api, zoom, { webhookSecretToken: secretToken });
		const drafts = {
			trigger: hearing('Trigger', credential, [LIVE]),
			'webhook v2': hearingWebhook('Webhook 2', 2),
			'webhook v1': hearingWebhook('Webhook 1', 1),
		};
		const rounds: Round[] = [];
		for (const [node, draft] of Object.entries(drafts)) {
			const workflow = await api.createWorkflow({
				...draft,
				settings: { saveDataSuccessExecution: 'none' },
			});
			await api.activateWorkflow(workflow.id);
			rounds.push({ node, url: webhookUrl(n8n.baseUrl, workflow, 'Zoom'), rates: [] });
		}
		for (let round = WARM_UP; round < ROUNDS; round += 1) {
			// Who goes first changes, because the second meets a warmer machine.
			const order = round % 2 === 0 ? rounds : [...rounds].reverse();
			for (const { url, rates } of order) {
				const rate = await perSecond(url, zoom, meeting.id);
				if (round !== WARM_UP) rates.push(rate);
			}
		}
		report(name, rounds);
	} finally {
		await Promise.all([n8n.stop(), zoom.close()]);
		await rm(folder, { recursive: true, force: true });
	}
}

function report(name: string, rounds: Round[]): void {
	const own = medianOf(rounds.find(({ node }) => node === 'trigger')?.rates ?? []);
	console.log(name);
	for (const { node, rates } of rounds) {
		const median = medianOf(rates);
		const each = rates.map((rate) => rate.toFixed(0)).join(' ');
		const ratio = (own / median).toFixed(2);
		console.log(`  ${node}: ${median.toFixed(1)} events/s (${each}), trigger ÷ this ${ratio}`);
	}
}

await withPackedPackage(async (tarball) => {
	await measure("n8n's defaults", {}, tarball);
	await measure('without the privilege of the Webhook node', SKIP_OFF, tarball);
});
