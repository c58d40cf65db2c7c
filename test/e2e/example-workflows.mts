import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Credential, N8nApi, Workflow } from './api.mts';
import { packageRoot } from './pack.mts';
import type { WorkflowDraft, WorkflowNode } from './workflow.mts';

const folder = join(packageRoot, 'examples');

/** Reads a workflow that the package brings as an example. */
export async function readExample(file: string): Promise<WorkflowDraft> {
	return JSON.parse(await readFile(join(folder, file), 'utf8'));
}

function withCredential(node: WorkflowNode, { id, name, type }: Credential): WorkflowNode {
	if (node.credentials?.[type] === undefined) return node;
	return { ...node, credentials: { [type]: { id, name } } };
}

/** Imports one example with its nodes on `credential`, as a person does who picks their own. */
export async function importExample(
	api: N8nApi,
	file: string,
	credential: Credential,
): Promise<Workflow> {
	const draft = await readExample(file);
	const nodes = draft.nodes.map((node) => withCredential(node, credential));
	return await api.createWorkflow({ ...draft, nodes });
}

/** The example to begin with: it needs nothing but a click. */
export const FIRST_EXAMPLE = 'start-live-streams.json';

/** Imports all examples, the one to begin with first. */
export async function importExamples(
	api: N8nApi,
	credential: Credential,
): Promise<[Workflow, ...Workflow[]]> {
	const files = (await readdir(folder)).filter((file) => file.endsWith('.json')).sort();
	const first = await importExample(api, FIRST_EXAMPLE, credential);
	const others: Workflow[] = [];
	for (const file of files.filter((name) => name !== FIRST_EXAMPLE)) {
		others.push(await importExample(api, file, credential));
	}
	return [first, ...others];
}
