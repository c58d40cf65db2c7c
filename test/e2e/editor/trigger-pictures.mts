import { openWorkflow } from './editor.mts';
import { NodeView } from './node-view.mts';
import { takePicture } from './picture.mts';
import type { Page } from './playwright.mts';
import type { RecipeStage } from '../recipes/stage.mts';
import { type Subscription, zoomTrigger } from '../zoom/trigger-workflows.mts';
import { connectZoom } from '../zoom/zoom-credential.mts';

const MOST_BYTES = 120_000;
/** High enough for the steps beside the node. */
const SCREEN = { width: 1120, height: 760 };
const EVENTS = ['meeting.live_streaming_started'];
const NODE = 'Zoom Live Stream Trigger';

/** In the documents, n8n has an address that Zoom can reach. */
const asPublic = (baseUrl: string): string => `(() => {
	const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	while (texts.nextNode()) {
		const { data } = texts.currentNode;
		texts.currentNode.data = data.replaceAll(${JSON.stringify(baseUrl)}, 'https://n8n.example.com');
	}
})()`;

/** The pictures of the trigger's page: the open trigger with either subscription, and what to do in the panel beside it. */
export async function takeTriggerPictures(
	{ n8n, zoom, api }: RecipeStage,
	page: Page,
): Promise<void> {
	await page.setViewportSize(SCREEN);
	const { secretToken: webhookSecretToken } = zoom.app;
	const credential = await connectZoom(api, zoom, { webhookSecretToken });
	const shoot = async (subscription: Subscription, prepare: () => Promise<void>) => {
		const nodes = [zoomTrigger(NODE, credential, EVENTS, subscription)];
		const { id } = await api.createWorkflow({ name: 'On air', nodes, connections: {} });
		await openWorkflow(page, n8n.baseUrl, id);
		const view = new NodeView(page, api.session);
		await view.open(NODE);
		await prepare();
		await page.evaluate(asPublic(n8n.baseUrl));
		const bytes = await takePicture(page, `trigger-${subscription}.png`);
		if (bytes > MOST_BYTES) throw new Error(`The picture of ${subscription} weighs ${bytes} bytes`);
		await view.close();
	};
	await shoot('automatic', async () => {
		await page.getByText('Scope in your Zoom app').first().waitFor();
	});
	await shoot('manual', async () => {
		await page.getByTestId('node-parameters').getByText('Webhook URLs').click();
		await page
			.getByText(/\/webhook-test\//)
			.first()
			.waitFor();
	});
}
