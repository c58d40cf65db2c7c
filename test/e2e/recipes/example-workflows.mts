import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Credential, N8nApi, Workflow } from '../n8n/api.mts';
import type { Json } from '../n8n/flatted.mts';
import { packageRoot } from '../install/pack.mts';
import { credentialTypeOf } from './credentials.mts';
import type { WorkflowDraft, WorkflowNode } from '../n8n/workflow.mts';

/** The folder of the example workflows. */
export const examplesFolder = join(packageRoot, 'examples');

/** Reads an example workflow. */
export async function readExample(file: string): Promise<WorkflowDraft> {
	return JSON.parse(await readFile(join(examplesFolder, file), 'utf8'));
}

/** The names of all example files, sorted. */
export async function listExamples(): Promise<string[]> {
	return (await readdir(examplesFolder)).filter((file) => file.endsWith('.json')).sort();
}

function withCredential(node: WorkflowNode, credentials: Credential[]): WorkflowNode {
	const chosen = credentials.find(({ type }) => type === credentialTypeOf(node));
	if (!chosen) return node;
	const { id, name, type } = chosen;
	return { ...node, credentials: { [type]: { id, name } } };
}

/** What a user enters in the nodes of an example, by node: parameters, or the fields of an Edit Fields node. */
export interface Entries {
	[node: string]: { [field: string]: Json };
}

function withEntries(node: WorkflowNode, entries: Entries[string]): WorkflowNode {
	const parameters = structuredClone(node.parameters);
	const assigned: { assignments?: Array<{ name: string; value: unknown }> } = Object(
		parameters.assignments,
	);
	for (const assignment of assigned.assignments ?? []) {
		assignment.value = entries[assignment.name] ?? assignment.value;
	}
	for (const name of Object.keys(entries).filter((field) => field in parameters)) {
		parameters[name] = entries[name] ?? '';
	}
	return { ...node, parameters };
}

/** Imports one example like a user who chooses their own `credentials` and fills in `entries`. */
export async function importExample(
	api: N8nApi,
	file: string,
	credentials: Credential[],
	entries: Entries = {},
): Promise<Workflow> {
	const draft = await readExample(file);
	const missing = Object.keys(entries).filter(
		(name) => !draft.nodes.some((node) => node.name === name),
	);
	if (missing.length > 0) throw new Error(`${file} has no node ${missing.join(', ')}`);
	const nodes = draft.nodes.map((node) =>
		withEntries(withCredential(node, credentials), entries[node.name] ?? {}),
	);
	return await api.createWorkflow({ ...draft, nodes });
}

/** The example to start with: it only needs a click. */
export const FIRST_EXAMPLE = 'start-live-streams.json';

/** Imports all examples, starting with that one. */
export async function importExamples(
	api: N8nApi,
	credential: Credential,
): Promise<[Workflow, ...Workflow[]]> {
	const files = await listExamples();
	const first = await importExample(api, FIRST_EXAMPLE, [credential]);
	const others: Workflow[] = [];
	for (const file of files.filter((name) => name !== FIRST_EXAMPLE)) {
		others.push(await importExample(api, file, [credential]));
	}
	return [first, ...others];
}
