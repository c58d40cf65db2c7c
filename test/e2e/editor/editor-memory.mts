import type { Page } from './playwright.mts';

/** The nodes of the workflow in the editor's store (Pinia), which n8n 1.123 runs and saves. */
const NODES = `JSON.stringify(
	document.querySelector('#app').__vue_app__.config.globalProperties.$pinia.state.value.workflows.workflow.nodes
)`;

/** Whether the editor has taken over what was typed; it does so with a delay. */
export async function isInMemory(page: Page, typed: string): Promise<boolean> {
	const nodes = await page.evaluate<string>(NODES);
	return nodes.includes(typed);
}
