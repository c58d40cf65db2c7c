import type { Locator, Page } from './playwright.mts';

/** The panel for finding a node. */
export class NodeFinder {
	readonly panel: Locator;
	readonly found: Locator;

	constructor(private readonly page: Page) {
		this.panel = page.getByTestId('node-creator');
		this.found = page.getByTestId('node-creator-item-name');
	}

	/** Types into the open panel and waits until a node is found. */
	async search(text: string, wanted: string): Promise<void> {
		await this.page.getByTestId('node-creator-search-bar').fill(text);
		await this.found.filter({ hasText: wanted }).first().waitFor();
	}

	/** Opens the page of a node, which lists its actions, including `knownAction`. */
	async openDetails(name: string, knownAction: string): Promise<string[]> {
		await this.found.filter({ hasText: name }).first().click();
		const heading = this.page
			.getByTestId('node-creator-category-item')
			.filter({ hasText: /^Actions/ });
		await heading.waitFor();
		const actions = this.page.getByTestId('item-iterator-item');
		// They are collapsed if there are also triggers.
		if ((await actions.filter({ hasText: knownAction }).count()) === 0) await heading.click();
		await actions.filter({ hasText: knownAction }).waitFor();
		return await actions.allInnerTexts();
	}

	/** Puts an action on the canvas; the editor opens the new node. */
	async take(action: string): Promise<void> {
		await this.page.getByTestId('item-iterator-item').filter({ hasText: action }).click();
		await this.page.getByTestId('ndv').waitFor();
	}

	/** Adds a node of n8n's own behind a wire's end. */
	async addBehind(handle: Locator, name: string): Promise<void> {
		await handle.getByTestId('canvas-handle-plus').click();
		await this.search(name, name);
		await this.found.filter({ hasText: name }).first().click();
		await this.page.getByTestId('ndv').waitFor();
	}
}
