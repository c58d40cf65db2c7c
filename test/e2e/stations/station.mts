import { addBelievableEvents } from '../../simulator/believable-world.ts';
import { N8nApi } from '../n8n/api.mts';
import { Camera } from '../editor/camera.mts';
import { adoptLogin, newProfile } from '../editor/editor.mts';
import { NodeView } from '../editor/node-view.mts';
import { setUpOwner } from '../n8n/owner.mts';
import { launchBrowser, type Page } from '../editor/playwright.mts';
import { type Stage, startStage } from './stage.mts';

/** A stage with a believable Zoom and a signed-in user. */
export interface Station {
	stage: Stage;
	api: N8nApi;
	page: Page;
	camera: Camera;
	view: NodeView;
	close(): Promise<void>;
}

/** Starts a station; `name` is the folder for its screenshots. */
export async function startStation(
	name: string,
	theme: 'light' | 'dark' = 'light',
): Promise<Station> {
	const stage = await startStage(name);
	const closing = [async () => await stage.stop()];
	const close = async () => {
		for (const end of closing.reverse()) await end();
	};
	try {
		addBelievableEvents(stage.zoom, Date.now());
		const api = new N8nApi(await setUpOwner(stage.baseUrl));
		const browser = await launchBrowser();
		closing.push(async () => await browser.close());
		const context = await newProfile(browser, theme);
		await adoptLogin(context, api.session);
		const page = await context.newPage();
		const camera = new Camera(page, stage.artifacts);
		return { stage, api, page, camera, view: new NodeView(page, api.session), close };
	} catch (error) {
		await close();
		throw error;
	}
}
