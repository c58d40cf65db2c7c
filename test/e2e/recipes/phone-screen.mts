import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { assert } from '../assertions.mts';
import { newProfile } from '../editor/editor.mts';
import { launchBrowser } from '../editor/playwright.mts';
import type { RecipeStage } from './stage.mts';

/** A usual phone, in pixels. */
const PHONE = { width: 390, height: 844 };
/** What sticks out of the screen, of everything with text. */
const TOO_WIDE = `[...document.querySelectorAll('.card, .card *, h1, p')].filter((one) =>
	one.getBoundingClientRect().right > ${PHONE.width}).map((one) => one.className + ' ' + one.textContent.trim().slice(0, 60))`;

/** Opens pages on a phone, takes their pictures, and checks that nothing is cut off. */
export async function fitsPhone(
	{ artifacts }: RecipeStage,
	pages: { [name: string]: string },
): Promise<void> {
	const folder = await mkdtemp(join(tmpdir(), 'zoom-e2e-pages-'));
	const browser = await launchBrowser();
	try {
		const page = await (await newProfile(browser)).newPage();
		await page.setViewportSize(PHONE);
		for (const [name, html] of Object.entries(pages)) {
			const file = join(folder, `${name}.html`);
			await writeFile(file, html);
			await page.goto(pathToFileURL(file).href);
			await page.screenshot({ path: join(artifacts, `${name}.png`), animations: 'disabled' });
			assert.deepEqual(await page.evaluate<string[]>(TOO_WIDE), [], name);
		}
	} finally {
		await browser.close();
		await rm(folder, { recursive: true, force: true });
	}
}
