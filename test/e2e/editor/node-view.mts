import { type Execution, waitForExecution } from '../n8n/execution.mts';
import type { HttpSession } from '../n8n/http-session.mts';
import { CLOSE_NODE_TEST_ID, runsSavedWorkflow } from '../n8n/older-n8n.mts';
import { isInMemory } from './editor-memory.mts';
import { until } from '../until.mts';
import type { Locator, Page, PageResponse } from './playwright.mts';

const RUN = /\/rest\/workflows\/[^/]+\/run/;

/** The execution that a click in the editor starts, once it has ended. */
export async function executionAfter(
	page: Page,
	session: HttpSession,
	click: () => Promise<void>,
): Promise<Execution> {
	const [response]: [PageResponse, void] = await Promise.all([page.waitForResponse(RUN), click()]);
	const { data } = await response.json<{ data: { executionId: string } }>();
	return await waitForExecution(session, data.executionId);
}

/** Long enough for a list to open before a second click would close it. */
const OPENS_WITHIN_MS = 3_000;

/** An open node, used like a user would. Labels are the ones in the editor. */
export class NodeView {
	readonly input: Locator;
	readonly output: Locator;

	constructor(
		private readonly page: Page,
		private readonly session: HttpSession,
	) {
		this.input = page.getByTestId('ndv-input-panel');
		this.output = page.getByTestId('output-panel');
	}

	/** Opens a node of the workflow on the canvas. */
	async open(name: string): Promise<void> {
		await this.page.locator(`[data-test-id="canvas-node"][data-node-name="${name}"]`).dblclick();
		await this.page.getByTestId('ndv').waitFor();
	}

	async close(): Promise<void> {
		await this.page.getByTestId(CLOSE_NODE_TEST_ID).click();
		await this.page.getByTestId('ndv').waitFor({ state: 'hidden' });
	}

	field(name: string): Locator {
		return this.page.getByTestId(`parameter-input-${name}`);
	}

	/** The labels of the parameters, from top to bottom. */
	async labels(): Promise<string[]> {
		const labels = this.page
			.getByTestId('node-parameters')
			.locator('[data-test-id="input-label"]:visible');
		await labels.first().waitFor();
		const texts = await labels.allInnerTexts();
		return texts.map((text) => text.split('\n')[0]?.trim() ?? '').filter((text) => text !== '');
	}

	async choose(name: string, option: string | RegExp): Promise<void> {
		const choice = this.page.getByRole('option', { name: option });
		// The editor redraws a field after a change nearby, and a click on the old one is lost.
		await until(`the list of ${name} opens`, async () => {
			await this.field(name).click();
			return await choice.waitFor({ timeout: OPENS_WITHIN_MS }).then(
				() => true,
				() => false,
			);
		});
		await choice.click();
	}

	/** Types into a field and leaves it, as its hints cover what is below. */
	async enter(name: string, value: string): Promise<void> {
		const input = this.field(name).locator('input');
		await input.fill(value);
		await input.blur();
	}

	async toggle(name: string): Promise<void> {
		// By key, because a click misses a switch that still moves into its place.
		await this.field(name).locator('.el-switch input').press('Enter');
	}

	/** Adds a field to a collection; returns what was on offer. */
	async add(placeholder: string, option: string): Promise<string[]> {
		await this.page.getByPlaceholder(placeholder).first().click();
		const options = this.page.getByRole('option');
		await options.first().waitFor();
		const offered = await options.allInnerTexts();
		await this.page.getByRole('option', { name: option, exact: true }).click();
		// The list covers the fields below until it is gone.
		await until('the list closes', async () => (await options.count()) === 0);
		return offered;
	}

	async switchOnError(option: RegExp): Promise<void> {
		await this.page.getByTestId('tab-settings').click();
		await this.choose('onError', option);
		await this.page.getByTestId('tab-params').click();
	}

	/**
	 * Waits until a run would have what was typed. The editor saves automatically and runs the saved workflow, so a step
	 * faster than a user would run the workflow of a moment ago. An older editor sends the workflow that it shows.
	 */
	async saved(typed: string): Promise<void> {
		const [, id] = /\/workflow\/(\w+)/.exec(this.page.url()) ?? [];
		await until(`the editor would run "${typed}"`, async () => {
			if (!runsSavedWorkflow) return await isInMemory(this.page, typed);
			const workflow = await this.session.request<{ nodes: unknown }>('GET', `/workflows/${id}`);
			return JSON.stringify(workflow.nodes).includes(typed);
		});
	}

	/** Presses "Execute step" and waits for the end. */
	async execute(): Promise<Execution> {
		const button = this.page.getByTestId('node-execute-button');
		const click = async () => await button.click();
		const execution = await executionAfter(this.page, this.session, click);
		await button.filter({ hasText: 'Execute step' }).waitFor();
		return execution;
	}

	async showOutputAs(mode: 'table' | 'json'): Promise<void> {
		await this.output.getByTestId(`radio-button-${mode}`).click();
	}
}
