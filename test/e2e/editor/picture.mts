import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { packageRoot } from '../install/pack.mts';
import type { Page } from './playwright.mts';

/** Where the pictures of the documents are. */
export const PICTURES = join(packageRoot, 'docs', 'images');

/** n8n's messages in the corner would be in the picture. */
const QUIET = '.el-notification { display: none !important }';

/** Takes a picture of what the page shows; returns its size in bytes. */
export async function takePicture(page: Page, name: string): Promise<number> {
	await mkdir(PICTURES, { recursive: true });
	const path = join(PICTURES, name);
	await page.evaluate(
		`document.head.append(Object.assign(document.createElement('style'), { textContent: ${JSON.stringify(QUIET)} }))`,
	);
	await page.screenshot({ path, animations: 'disabled' });
	const { size } = await stat(path);
	console.log(`docs/images/${name}  ${Math.round(size / 1000)} kB`);
	return size;
}
