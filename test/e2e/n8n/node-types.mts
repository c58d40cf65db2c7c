import type { HttpSession } from './http-session.mts';

/** A parameter of a node as the editor gets it. */
export interface NodeProperty {
	displayName: string;
	name: string;
	type: string;
	default?: unknown;
	noDataExpression?: boolean;
	options?: Array<{ name: string; value?: string; description?: string }>;
	displayOptions?: { show?: { [name: string]: unknown[] } };
}

/** A node type as the editor gets it. */
export interface NodeType {
	name: string;
	displayName: string;
	description: string;
	inputs: string[];
	outputs: string[];
	properties: NodeProperty[];
	codex?: { categories?: string[]; subcategories?: { [category: string]: string[] } };
}

/** Every node type in an n8n. */
export async function readNodeTypes({ baseUrl, cookieHeader }: HttpSession): Promise<NodeType[]> {
	const answer = await fetch(`${baseUrl}/types/nodes.json`, { headers: { cookie: cookieHeader } });
	if (!answer.ok) throw new Error(`The list of node types: ${answer.status}`);
	return await answer.json();
}

/** The choices for the operation, without n8n's entry for custom API calls. */
export function operationsOf({ properties }: NodeType): NonNullable<NodeProperty['options']> {
	return properties
		.filter(({ name }) => name === 'operation')
		.flatMap(({ options = [] }) => options)
		.filter(({ value }) => value !== '__CUSTOM_API_CALL__');
}
