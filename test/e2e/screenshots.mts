import { adoptLogin, newProfile, openWorkflow } from './editor/editor.mts';
import { EventPicker } from './editor/event-picker.mts';
import { addExampleEvents } from './zoom/example-events.mts';
import { FIRST_EXAMPLE, importExample } from './recipes/example-workflows.mts';
import { executionAfter, NodeView } from './editor/node-view.mts';
import { PICTURES, takePicture } from './editor/picture.mts';
import { launchBrowser, type Page } from './editor/playwright.mts';
import { takeRecipePictures } from './recipes/pictures.mts';
import { type RecipeStage, startRecipeStage } from './recipes/stage.mts';
import { takeTriggerPictures } from './editor/trigger-pictures.mts';
import { connect, node } from './n8n/workflow.mts';
import { connectZoom } from './zoom/zoom-credential.mts';
import { meetingBy, zoomNode } from './zoom/zoom-node.mts';

const MOST_BYTES = 300_000;
/** Small enough to be readable in a README without a click. */
const SCREEN = { width: 1120, height: 640 };
const NODE = 'Zoom Live Stream';

/** The screenshots for the README: a run of the example, the node with its list, and a failed item. */
async function takeReadmePictures({ n8n, zoom, api }: RecipeStage, page: Page): Promise<void> {
	await page.setViewportSize(SCREEN);
	const { baseUrl } = n8n;
	const credential = await connectZoom(api, zoom);
	const example = await importExample(api, FIRST_EXAMPLE, [credential]);
	await openWorkflow(page, baseUrl, example.id);
	const button = page.getByTestId('execute-workflow-button').first();
	await executionAfter(page, api.session, async () => await button.click());
	await page.getByTestId('canvas-node-status-success').nth(2).waitFor();
	await button.filter({ hasText: 'Execute workflow' }).waitFor();
	await page.getByTestId('zoom-to-fit').click();
	let bytes = await takePicture(page, 'workflow.png');

	const view = new NodeView(page, api.session);
	await view.open('Needs Attention');
	await view.showOutputAs('table');
	await view.output.getByText('event_not_found').first().waitFor();
	bytes += await takePicture(page, 'error-branch.png');
	await view.close();

	const draft = await api.createWorkflow({
		name: 'Sunday',
		nodes: [
			node('By Hand', 'n8n-nodes-base.manualTrigger', 1, 0),
			zoomNode(NODE, 1, credential, {
				resource: 'liveStream',
				operation: 'start',
				eventType: 'meeting',
				meeting: meetingBy('list', ''),
				settings: { displayName: 'Sunday service' },
			}),
		],
		connections: connect({ 'By Hand': [[NODE]] }),
	});
	await openWorkflow(page, baseUrl, draft.id);
	await view.open(NODE);
	await new EventPicker(page).list();
	bytes += await takePicture(page, 'choose-a-meeting.png');
	if (bytes > MOST_BYTES) throw new Error(`The pictures weigh ${bytes} bytes together`);
}

const PARTS = new Map([
	['readme', takeReadmePictures],
	['trigger', takeTriggerPictures],
	[
		'recipes',
		async (stage: RecipeStage, page: Page) => await takeRecipePictures(stage, page, PICTURES),
	],
]);

/** Those that are asked for, e.g. `npm run screenshots -- trigger`; all without a word. */
const wanted = [...PARTS].filter(
	([name]) => process.argv.length < 3 || process.argv.includes(name),
);
const stage = await startRecipeStage('screenshots');
try {
	addExampleEvents(stage.zoom);
	const browser = await launchBrowser();
	try {
		const context = await newProfile(browser);
		await adoptLogin(context, stage.api.session);
		const page = await context.newPage();
		for (const [, takePictures] of wanted) await takePictures(stage, page);
	} finally {
		await browser.close();
	}
} finally {
	await stage.stop();
}
