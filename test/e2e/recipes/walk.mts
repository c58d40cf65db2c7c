import type { WebhookEventName } from '../../simulator/index.ts';
import type { Workflow } from '../n8n/api.mts';
import { assert } from '../assertions.mts';
import { type Entries, importExample } from './example-workflows.mts';
import { type Execution, waitForExecution } from '../n8n/execution.mts';
import { webhookUrl } from '../zoom/trigger-workflows.mts';
import { until } from '../until.mts';
import type { RecipeStage } from './stage.mts';

/** The meeting that the recipes with a trigger are used for. */
export const MEETING = '82012345678';

/** What a user enters in a trigger whose filter is empty as shipped. */
export const FOR_MEETING = { filters: { meeting: MEETING } };

/** Registers one step of a recipe; it runs on the station's stage. */
export type Step = (name: string, walk: (stage: RecipeStage) => Promise<void>) => void;

/** Imports a recipe, changing only the credentials and what the recipe leaves empty. */
export async function importRecipe(
	{ api, credentials }: RecipeStage,
	file: string,
	entries: Entries = {},
): Promise<Workflow> {
	return await importExample(api, file, credentials, entries);
}

/** Imports a recipe and clicks Execute workflow. */
export async function clickRecipe(
	stage: RecipeStage,
	file: string,
	trigger: string,
): Promise<Execution> {
	const { id } = await importRecipe(stage, file);
	const { session } = stage.api;
	return await waitForExecution(session, await stage.api.runWorkflow(id, trigger));
}

/** Publishes a recipe during `use`; its triggers subscribe in Zoom to the given events. */
export async function whilePublished(
	stage: RecipeStage,
	file: string,
	triggers: { [trigger: string]: WebhookEventName | readonly WebhookEventName[] },
	use: (workflow: Workflow) => Promise<void>,
	entries: Entries = {},
): Promise<void> {
	const { api, n8n, zoom } = stage;
	const workflow = await importRecipe(stage, file, entries);
	await api.activateWorkflow(workflow.id);
	for (const [trigger, events] of Object.entries(triggers)) {
		const url = webhookUrl(n8n.baseUrl, workflow, trigger);
		const subscribed = zoom.subscriptions.filter((subscription) => subscription.url === url);
		assert.deepEqual(
			subscribed.map(({ events: names }) => [...names].sort()),
			[[events].flat().sort()],
			`${trigger} did not subscribe`,
		);
	}
	try {
		await use(workflow);
	} finally {
		await api.deactivateWorkflow(workflow.id);
	}
}

/** Waits for the next message in the chat, and removes it. */
export async function nextMessage({ services }: RecipeStage): Promise<string> {
	const { messages } = services.chat;
	await until('a message in the chat', () => messages.length > 0);
	return messages.shift()?.text ?? '';
}

/** Restarts a meeting, whatever its state. */
export function beginMeeting({ zoom }: RecipeStage, id: string): void {
	zoom.endMeeting(id);
	zoom.meeting(id).status = 'waiting';
	zoom.startMeeting(id);
}
