import type { Json } from './flatted.mts';
import type { HttpSession } from './http-session.mts';
import { waitForPublication } from './publication.mts';
import { runsSavedWorkflow } from './older-n8n.mts';
import type { WorkflowDraft } from './workflow.mts';

/** A credential as n8n lists it: never with its secrets. */
export interface Credential {
	id: string;
	name: string;
	type: string;
}

/** A saved workflow. Activation needs the version. */
export interface Workflow extends WorkflowDraft {
	id: string;
	versionId: string;
	active: boolean;
}

/** The editor's API calls, for what a station does not need to click. */
export class N8nApi {
	constructor(readonly session: HttpSession) {}

	async createCredential(
		name: string,
		type: string,
		data: { [key: string]: Json },
	): Promise<Credential> {
		return await this.session.request('POST', '/credentials', { name, type, data });
	}

	/** The consent page for an OAuth2 credential. */
	async consentUrl(credentialId: string): Promise<string> {
		return await this.session.request('GET', `/oauth2-credential/auth?id=${credentialId}`);
	}

	async deleteCredential(id: string): Promise<void> {
		await this.session.request('DELETE', `/credentials/${id}`);
	}

	async createWorkflow(draft: WorkflowDraft): Promise<Workflow> {
		const settings = { executionOrder: 'v1', ...draft.settings };
		return await this.session.request('POST', '/workflows', { ...draft, settings, active: false });
	}

	async readWorkflow(id: string): Promise<Workflow> {
		return await this.session.request('GET', `/workflows/${id}`);
	}

	/** Publishes the latest version and waits until its triggers listen. */
	async activateWorkflow(id: string): Promise<void> {
		const { versionId } = await this.readWorkflow(id);
		await this.session.request('POST', `/workflows/${id}/activate`, { versionId });
		await waitForPublication(this.session, id, 'published');
	}

	/** Unpublishes the workflow and waits until its triggers no longer listen. */
	async deactivateWorkflow(id: string): Promise<void> {
		await this.session.request('POST', `/workflows/${id}/deactivate`, {});
		await waitForPublication(this.session, id, 'not_published');
	}

	/** Runs a saved workflow like the button "Execute workflow", and returns the execution's id. */
	async runWorkflow(id: string, trigger: string): Promise<string> {
		const workflow = runsSavedWorkflow ? {} : { workflowData: await this.readWorkflow(id) };
		const run = { ...workflow, triggerToStartFrom: { name: trigger } };
		const started = await this.session.request<{ executionId: string }>(
			'POST',
			`/workflows/${id}/run`,
			run,
		);
		return started.executionId;
	}

	/** n8n only deletes archived workflows, and only half archives a published one: deactivate it first. */
	async deleteWorkflow(id: string): Promise<void> {
		await this.session.request('POST', `/workflows/${id}/archive`, {});
		await this.session.request('DELETE', `/workflows/${id}`);
	}

	async deleteExecutions(ids: string[]): Promise<void> {
		await this.session.request('POST', '/executions/delete', { ids });
	}

	/** Ends a running execution, like the editor's stop button. */
	async stopExecution(id: string): Promise<void> {
		await this.session.request('POST', `/executions/${id}/stop`, {});
	}
}
