import { setTimeout as sleep } from 'node:timers/promises';
import { isInMemory } from './editor-memory.mts';
import { runsSavedWorkflow } from '../n8n/older-n8n.mts';
import type { Locator, Page } from './playwright.mts';
import { until } from '../until.mts';

const CHANGES_WITHIN_MS = 1_000;

/** The parameter Meeting or Webinar: a list, an ID, or a link or text. */
export class EventPicker {
	private readonly locator: Locator;

	constructor(
		private readonly page: Page,
		name: 'meeting' | 'webinar' = 'meeting',
	) {
		this.locator = page.getByTestId(`resource-locator-${name}`);
	}

	/** Opens the list and reads it. */
	async list(): Promise<string[]> {
		await this.locator.getByTestId('rlc-input').click();
		const entries = this.page.getByTestId('rlc-item');
		await entries.first().waitFor();
		return await entries.allInnerTexts();
	}

	/** Types into the open list and waits until it shows an entry and nothing of `gone`. */
	async search(text: string, gone: string): Promise<string[]> {
		await this.page.getByTestId('rlc-search').fill(text);
		const entries = this.page.getByTestId('rlc-item');
		await entries.filter({ hasText: gone }).waitFor({ state: 'hidden' });
		await entries.first().waitFor();
		return await entries.allInnerTexts();
	}

	/** Chooses an entry from the open list. */
	async pick(text: string): Promise<void> {
		await this.page.getByTestId('rlc-item').filter({ hasText: text }).click();
	}

	/** Chooses "By ID" or "By URL" and types the reference. */
	async enter(mode: 'id' | 'url', value: string): Promise<void> {
		await until(`the editor has "${value}"`, async () => {
			await this.locator.getByTestId('rlc-mode-selector').click();
			await this.page.getByTestId(`mode-${mode}`).click();
			const input = this.locator.getByTestId('rlc-input');
			await input.fill(value);
			await input.blur();
			if (runsSavedWorkflow) return true;
			// An older editor changes the mode with a delay, and a value typed before that is lost.
			await sleep(CHANGES_WITHIN_MS);
			return await isInMemory(this.page, value);
		});
	}

	async shown(): Promise<string> {
		return await this.locator.getByTestId('rlc-input').inputValue();
	}

	/** The text below the field. */
	async hint(text: string): Promise<void> {
		await this.page.getByText(text).waitFor();
	}
}
