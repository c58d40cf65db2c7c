import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { adoptLogin, newProfile, openWorkflow } from './editor.mts';
import { EventPicker } from './event-picker.mts';
import { addExampleEvents } from './example-events.mts';
import { FIRST_EXAMPLE, importExample } from './example-workflows.mts';
import { executionAfter, NodeView } from './node-view.mts';
import { packageRoot } from './pack.mts';
import { launchBrowser, type Page } from './playwright.mts';
import { takeRecipePictures } from './recipes/pictures.mts';
import { type RecipeStage, startRecipeStage } from './recipes/stage.mts';
import { connect, node } from './workflow.mts';
import { connectZoom } from './zoom-credential.mts';
import { meetingBy, zoomNode } from './zoom-node.mts';

const FOLDER = join(packageRoot, 'docs', 'images');
const MOST_BYTES = 300_000;
/** Small enough to be readable in a README without a click. */
const SCREEN = { width: 1120, height: 640 };
const NODE = 'Zoom Live Stream';
/** n8n's messages in the corner would be in the screenshot. */
const QUIET = '.el-notification { display: none !important }';

async function shoot(page: Page, name: string): Promise<number> {
	const path = join(FOLDER, name);
	await page.evaluate(
		`document.head.append(Object.assign(document.createElement('style'), { textContent: ${JSON.stringify(QUIET)} }))`,
	);
	await page.screenshot({ path, animations: 'disabled' });
	const { size } = await stat(path);
	console.log(`docs/images/${name}  ${Math.round(size / 1000)} kB`);
	return size;
}

/** The screenshots for the README: a run of the example, the node with its list, and a failed item. */
async function takePictures({ n8n, zoom, api }: RecipeStage, page: Page): Promise<number> {
	const { baseUrl } = n8n;
	const credential = await connectZoom(api, zoom);
	const example = await importExample(api, FIRST_EXAMPLE, credential);
	await openWorkflow(page, baseUrl, example.id);
	const button = page.getByTestId('execute-workflow-button').first();
	await executionAfter(page, api.session, async () => await button.click());
	await page.getByTestId('canvas-node-status-success').nth(2).waitFor();
	await button.filter({ hasText: 'Execute workflow' }).waitFor();
	await page.getByTestId('zoom-to-fit').click();
	let bytes = await shoot(page, 'workflow.png');

	const view = new NodeView(page, api.session);
	await view.open('Needs Attention');
	await view.showOutputAs('table');
	await view.output.getByText('event_not_found').first().waitFor();
	bytes += await shoot(page, 'error-branch.png');
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
	bytes += await shoot(page, 'choose-a-meeting.png');
	return bytes;
}

await mkdir(FOLDER, { recursive: true });
const onlyRecipes = process.argv.includes('recipes');
const stage = await startRecipeStage('screenshots');
try {
	addExampleEvents(stage.zoom);
	const browser = await launchBrowser();
	try {
		const context = await newProfile(browser);
		await adoptLogin(context, stage.api.session);
		const page = await context.newPage();
		if (!onlyRecipes) {
			await page.setViewportSize(SCREEN);
			const bytes = await takePictures(stage, page);
			if (bytes > MOST_BYTES) throw new Error(`The pictures weigh ${bytes} bytes together`);
		}
		await takeRecipePictures(stage, page, FOLDER);
	} finally {
		await browser.close();
	}
} finally {
	await stage.stop();
}
