import { join } from 'node:path';
import type { Page } from './playwright.mts';

/** Takes numbered screenshots of a page, so that the folder tells the story of the station. */
export class Camera {
	private taken = 0;

	constructor(
		private readonly page: Page,
		private readonly folder: string,
	) {}

	async shoot(name: string, page: Page = this.page): Promise<void> {
		this.taken += 1;
		const number = String(this.taken).padStart(2, '0');
		const path = join(this.folder, `${number}-${name}.png`);
		await page.screenshot({ path, animations: 'disabled' });
	}
}
