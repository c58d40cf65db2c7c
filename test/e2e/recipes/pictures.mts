import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { openWorkflow } from '../editor/editor.mts';
import type { Page } from '../editor/playwright.mts';
import type { RecipeStage } from './stage.mts';
import { importRecipe } from './walk.mts';

/** The recipes, by file. */
export const RECIPES = [
	'after-the-show',
	'assistant-check',
	'assistant-on-air',
	'assistant-start',
	'assistant-stop',
	'calendar-event',
	'control-room',
	'meeting-to-channel',
	'new-event',
	'on-air-message',
	'on-air-watchdog',
	'phone-button',
	'readiness-alarm',
	'rehearsal',
	'restart-when-dropped',
	'rooms-from-a-sheet',
	'season-planner',
	'set-up-zoom',
	'several-platforms',
	'show-button',
	'show-report',
	'stop-everything',
	'youtube',
];

const MOST_BYTES = 200_000;
const SCREEN = { width: 1860, height: 1100 };
/** Empty space around what is shown, in pixels. */
const MARGIN = 20;

/** Hides everything on top of the canvas, and returns where nodes and notes are. */
const BARE_CANVAS = `(() => {
	const style = document.createElement('style');
	style.textContent = \`
		.el-notification, #content nav, [data-test-id="canvas-controls"], [data-test-id="canvas-minimap"],
		.vue-flow__background, .vue-flow ~ *, [class*="executionButtons"], [class*="nodeButtons"] { visibility: hidden !important }
	\`;
	document.head.append(style);
	const boxes = [...document.querySelectorAll('.vue-flow__node')].map((node) => node.getBoundingClientRect());
	const left = Math.min(...boxes.map((box) => box.left));
	const top = Math.min(...boxes.map((box) => box.top));
	const right = Math.max(...boxes.map((box) => box.right));
	const bottom = Math.max(...boxes.map((box) => box.bottom));
	return { x: left, y: top, width: right - left, height: bottom - top };
})()`;

interface Box {
	x: number;
	y: number;
	width: number;
	height: number;
}

/** Takes a screenshot of every recipe on the canvas after the import. */
export async function takeRecipePictures(
	stage: RecipeStage,
	page: Page,
	folder: string,
): Promise<void> {
	await page.setViewportSize(SCREEN);
	for (const recipe of RECIPES) {
		const { id } = await importRecipe(stage, `${recipe}.json`);
		await openWorkflow(page, stage.n8n.baseUrl, id);
		await page.getByTestId('zoom-to-fit').click();
		const { x, y, width, height } = await page.evaluate<Box>(BARE_CANVAS);
		const path = join(folder, `recipe-${recipe}.png`);
		await page.screenshot({
			path,
			animations: 'disabled',
			clip: {
				x: x - MARGIN,
				y: y - MARGIN,
				width: width + 2 * MARGIN,
				height: height + 2 * MARGIN,
			},
		});
		const { size } = await stat(path);
		console.log(`docs/images/recipe-${recipe}.png  ${Math.round(size / 1000)} kB`);
		if (size > MOST_BYTES) throw new Error(`The picture of ${recipe} weighs ${size} bytes`);
	}
}
