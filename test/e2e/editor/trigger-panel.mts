import type { Locator, Page } from './playwright.mts';

/** What the editor shows beside an open trigger: how to connect it, and the button that listens. */
export class TriggerPanel {
	readonly header: Locator;
	/** What the panel shows while n8n listens. */
	readonly listening: Locator;

	constructor(private readonly page: Page) {
		this.header = page.getByTestId('trigger-header');
		this.listening = page.getByTestId('trigger-listening');
	}

	/** Unfolds "When will this node trigger my flow?", which has the steps; returns the text of the node view. */
	async unfoldSteps(): Promise<string> {
		await this.header.waitFor();
		await this.foldSteps();
		await this.page.getByText('Event Subscriptions').first().waitFor();
		return await this.page.getByTestId('ndv').innerText();
	}

	/** Folds the steps again, or unfolds them: in n8n 1.123 they cover the button that listens. */
	async foldSteps(): Promise<void> {
		await this.page.getByText('When will this node trigger my flow?').click();
	}

	/** Words of the steps, in their order. */
	static readonly WORDS = [
		'Secret Token',
		'Subscription: Automatic',
		'Subscription: Manual',
		'Test URL',
		'Add New Event Subscription',
		'listens for two minutes',
		'Validate',
		'Production URL',
	];

	/** Unfolds the addresses of the trigger and returns the one for tests. */
	async testUrl(): Promise<string> {
		const node = this.page.getByTestId('node-parameters');
		await node.getByText('Webhook URLs').click();
		const url = node.getByText(/\/webhook-test\//).first();
		await url.waitFor();
		const [found] = /http\S+/.exec(await url.innerText()) ?? [];
		if (!found) throw new Error('The node shows no test URL');
		return found;
	}

	/** Presses the button that listens. */
	async press(): Promise<void> {
		await this.page.getByTestId('trigger-execute-button').click();
	}

	/** Presses it and waits until the editor says that n8n listens. */
	async listen(): Promise<void> {
		await this.press();
		await this.listening.waitFor();
	}
}
